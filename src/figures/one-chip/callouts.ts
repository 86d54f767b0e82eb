import { formatValue } from '../../data/format';
import { paragraph } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { lineHeight, textWidth } from '../../scene/text';
import { MEASURES, type Bubble, type PlacedStation } from './layout';
import type { Input } from './tree';

/** An input that a state names in the picture, and where its words stand on a phone (first baseline). */
export interface Callout {
  input: string;
  /** What it is, in words of our own; its leader and share are added from the row. */
  text: string;
  narrow: Place;
  /** Where they stand in the wide drawing, if not to the right of their station. */
  wide?: Place;
}

interface Place {
  x: number;
  y: number;
  width: number;
}

const PLACE_WIDE = { away: 10, width: 104 };
const AIR = 3;

/** Names inputs in the picture: words, and a line from them to the circle's rim. Where there is room they stand to the right of their station. */
export function calloutMarks(
  callouts: readonly Callout[],
  stations: readonly PlacedStation[],
  size: Size,
): Mark[] {
  const { type } = MEASURES[size.class];
  return callouts.flatMap(({ input: id, text, narrow, wide }) => {
    const station = stations.find(({ bubbles }) => bubbles.some(({ input }) => input.id === id));
    const bubble = station?.bubbles.find(({ input }) => input.id === id);
    if (!station || !bubble) throw new Error(`there is no circle "${id}" to name`);
    const at =
      size.class === 'narrow'
        ? narrow
        : (wide ?? {
            x: station.x + station.r + PLACE_WIDE.away,
            y: bubble.y + type * 0.34,
            width: PLACE_WIDE.width,
          });
    const words = paragraph(`callout-${id}`, `${text}: ${leaderText(bubble.input)}`, {
      ...at,
      size: type,
    }).map((line) => ({ ...line, text: (line.text ?? '').replace(UNBROKEN, ' ') }));
    const line = leaderLine(id, words, bubble, type);
    const others = stations
      .flatMap(({ bubbles }) => bubbles)
      .filter((other) => !other.isClass && other.depth > 0 && other !== bubble);
    return [...(others.some((other) => passesOver(line, other)) ? [casing(line)] : []), line, ...words];
  });
}

// Lines break at spaces only: country and share stay together.
const UNBROKEN = '\u2009';
const leaderText = ({ leader, leader_share_pct }: Input): string =>
  leader === undefined || leader_share_pct === undefined
    ? 'no shares published'
    : `${leader.replace('United States', 'US')}${UNBROKEN}${formatValue(leader_share_pct, 'percent', 0)}`;

/** Whether a leader runs through a circle: whether it comes nearer to the centre than the rim is. */
function passesOver({ attrs }: Mark, { x, y, r }: Bubble): boolean {
  const [x1, y1, x2, y2] = [attrs['x1'], attrs['y1'], attrs['x2'], attrs['y2']].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y) < r;
}

/** A light edge for a leader, so that one that passes over a circle is seen to lead on to the next. */
const casing = (line: Mark): Mark => ({
  ...line,
  key: `${line.key}-casing`,
  attrs: { ...line.attrs, class: 'stroke-paper', 'stroke-width': 3 },
});

function leaderLine(id: string, words: readonly Mark[], { x, y, r }: Bubble, type: number): Mark {
  const left = Number(words[0]?.attrs['x']);
  const first = Number(words[0]?.attrs['y']);
  const right = left + Math.max(...words.map(({ text }) => textWidth(text ?? '', 'sans-400', type)));
  const top = first - type * 0.8;
  const foot = first + (words.length - 1) * lineHeight(type) + type * 0.25;
  const isBeside = x < left || x > right;
  const start = {
    x: x < left ? left - AIR : x > right ? right + AIR : x,
    // Where the words stand beside the circle, the leader runs from their first line, which its reader has just read.
    y: y < top ? top - 1 : y > foot ? foot + 1 : isBeside ? first - type * 0.34 : y,
  };
  const way = Math.hypot(x - start.x, y - start.y);
  return {
    key: `callout-${id}-line`,
    tag: 'line',
    attrs: {
      x1: round(start.x),
      y1: round(start.y),
      x2: round(x - ((x - start.x) * r) / way),
      y2: round(y - ((y - start.y) * r) / way),
      class: 'stroke-ink',
      'stroke-width': 0.75,
    },
  };
}
