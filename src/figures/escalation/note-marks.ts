import { label } from '../../scene/label';
import { round, type Mark, type WidthClass } from '../../scene/mark';
import { stripBaseline, suspendedUntil, type Layout, type Placed } from './layout';
import { notes, written } from './notes';
import { middleOf } from './time';

/** The words at an event: its date, or the date its suspension is due to end, and what it was. */
function textOf({ event }: Placed): string {
  const note = notes[event.id];
  return note ? `${written[note.date](suspendedUntil(event) ?? middleOf(event.date))}: ${note.words}` : '';
}

/** The annotation of an event at a width class: its text and, when it stands off the event, a leader. */
export function noteMarks(layout: Layout, placed: Placed, width: WidthClass, at: number | undefined): Mark[] {
  const note = notes[placed.event.id];
  const spot = note?.[width];
  if (!note || !spot) return [];
  const { font, radius } = layout.gauge;
  const { lane, event, x, y } = placed;
  // The middle of a line of figures stands about a third of the size over its baseline.
  const baseline =
    spot.level === 'strip' ? stripBaseline(layout, lane.id) : layout.levelY(lane, spot.level) + font * 0.34;
  const middle = baseline - font * 0.34;
  const outward = lane.side === 'above' ? -1 : 1;
  const text = label(`note-${event.id}`, textOf(placed), {
    x: x + spot.dx,
    y: baseline,
    face: 'sans-600',
    size: font,
    class: 'halo',
    ...(spot.anchor ? { anchor: spot.anchor } : {}),
    at,
  });
  const from = y + outward * radius;
  const to = middle - outward * font * 0.5;
  const beside = spot.anchor ? spot.dx < 0 : spot.dx > 0;
  if (spot.level === 'strip' || beside) return [text];
  const attrs = { x1: round(x), x2: round(x), y1: round(from), y2: round(to), class: 'leader' };
  return [{ key: `leader-${event.id}`, tag: 'line', attrs, ...(at === undefined ? {} : { at }) }, text];
}
