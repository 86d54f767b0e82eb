import { label } from '../../scene/label';
import { round, type Mark, type WidthClass } from '../../scene/mark';
import { endOf, middleOf } from '../time';
import { suspendedUntil, type Layout, type Placed } from './layout';
import { notes, written } from './notes';

// Until the cursor has come this far, words stand in the time that has not come; later, in what has passed.
const HALF_WAY = 0.7;
const GAP = 7;
const AHEAD = 5;

/** The words at an event: its date and what it was, or what it suspends and until when. */
function textOf({ event }: Placed, width: WidthClass): string {
  const note = notes[event.id];
  if (!note) return '';
  const words = width === 'wide' ? (note.long ?? note.words) : note.words;
  const end = suspendedUntil(event);
  if (end) return `${words}: suspended to ${written[note.date](end)}`;
  return `${written[note.date](middleOf(event.date))}: ${words}`;
}

/**
 * The annotation of an event: its text, and a leader of right angles. Words in the strip are reached through it, past
 * no dot, because named dots lie next to the line; words beside the pile are reached along the dot's own level. The words
 * of a suspension hang on its end, since that is the day they name.
 */
export function noteMarks(
  { gauge, x: time, levelY, rowY }: Layout,
  placed: Placed,
  { width, to, at }: { width: WidthClass; to: string; at: number | undefined },
): Mark[] {
  const spot = notes[placed.event.id]?.[width];
  if (!spot) return [];
  const { band, event, y, until } = placed;
  const x = until ?? placed.x;
  const hangs = 'row' in spot || until !== undefined;
  const cursor = time(endOf(to));
  const isAhead = cursor < HALF_WAY * gauge.right;
  const middle = 'row' in spot ? rowY(band, spot.row) : levelY(band, spot.level);
  const edge = isAhead ? cursor + gauge.radius + AHEAD : x - GAP + (hangs ? 2 : -gauge.radius);
  const end = round(isAhead ? edge - 3 : edge + 2);
  const towards = Math.sign(middle - y);
  const path = hangs
    ? `M${String(round(x))},${String(round(y + towards * gauge.radius))}V${String(round(middle))}H${String(end)}`
    : `M${String(round(x + gauge.radius * (isAhead ? 1 : -1)))},${String(round(y))}L${String(end)},${String(round(middle))}`;
  return [
    {
      key: `leader-${event.id}`,
      tag: 'path',
      attrs: { d: path, class: 'leader' },
      ...(at === undefined ? {} : { at }),
    },
    label(`note-${event.id}`, textOf(placed, width), {
      x: edge,
      // The middle of a line of figures stands about a third of the size over its baseline.
      y: middle + gauge.font * 0.34,
      face: 'sans-600',
      size: gauge.font,
      class: 'halo',
      anchor: isAhead ? 'start' : 'end',
      at,
    }),
  ];
}
