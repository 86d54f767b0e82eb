import { max, sum } from 'd3-array';
import type { ScaleTime } from 'd3-scale';
import type { Row } from '../../data/tables';
import type { Size, WidthClass } from '../../scene/mark';
import { middleOf } from '../time';
import { timeScale } from './time';

export type Event = Row<'policy-timeline'>;

/** A kind of move, as the table names it. */
export const lanes: readonly { id: Event['lane']; name: string }[] = [
  { id: 'allied_control', name: 'Netherlands, Japan' },
  { id: 'us_control', name: 'United States' },
  { id: 'china_countermeasure', name: 'China: countermeasures' },
  { id: 'china_policy', name: 'China: plans, speeches' },
  { id: 'china_money', name: 'China: money' },
  { id: 'china_governance', name: 'China: overseers' },
];

/** A band of the picture: one pile of dots over time, and the kinds of move in it. */
export interface Band {
  id: 'against' | 'answers' | 'prepares';
  /** Short lines, because they stand in the few units before 2018. */
  name: readonly string[];
  /** What the band holds, said on the wide drawing. */
  holds: readonly string[];
  side: 'above' | 'below';
  lanes: readonly Event['lane'][];
  /** The level beyond which the pile hangs beside the words of the next band: it is that deep in the last years alone. */
  deepest?: number;
}

/** Bands from the top of the picture down: the axis runs between what is done to China and what China does. */
export const bands: readonly Band[] = [
  {
    id: 'against',
    name: ['US and', 'allies'],
    holds: ['limit China'],
    side: 'above',
    lanes: ['us_control', 'allied_control'],
  },
  {
    id: 'answers',
    name: ['China', 'answers'],
    holds: ['with limits'],
    side: 'below',
    lanes: ['china_countermeasure'],
    deepest: 3,
  },
  {
    id: 'prepares',
    name: ['China', 'prepares'],
    holds: ['plans, money,', 'overseers'],
    side: 'below',
    lanes: ['china_policy', 'china_money', 'china_governance'],
  },
];

/** Where the end that a suspension was dated to stands in time. */
export const suspendedUntil = ({ suspended_until: day }: Event): Date | undefined =>
  day === undefined ? undefined : middleOf(day);

/** An event with its place: `until` is the x of the end of a suspension. */
export interface Placed {
  event: Event;
  band: Band;
  x: number;
  y: number;
  level: number;
  until?: number;
}

/** What is as large as the width class asks, in view-box units. */
interface Gauge {
  radius: number;
  /** Width of the outline of a hollow dot. */
  outline: number;
  pitch: number;
  left: number;
  right: number;
  /** Height of the row of the cursor's date, and of the row of years. */
  head: number;
  axis: number;
  font: number;
  /** Size of the cursor's date. */
  date: number;
  /** Distance of two rows of words in a strip, and how many rows each band's strip has. */
  row: number;
  rows: Readonly<Record<Band['id'], number>>;
}
const gauges: Readonly<Record<WidthClass, Gauge>> = {
  narrow: {
    radius: 3.4,
    outline: 1.2,
    pitch: 7.2,
    left: 4,
    right: 336,
    head: 27,
    axis: 16,
    font: 12.8,
    date: 22,
    row: 14,
    rows: { against: 3, answers: 2, prepares: 3 },
  },
  wide: {
    radius: 7.2,
    outline: 1.6,
    pitch: 15.4,
    left: 8,
    right: 712,
    head: 46,
    axis: 24,
    font: 15,
    date: 38,
    row: 19,
    rows: { against: 4, answers: 3, prepares: 4 },
  },
};

/** A whole drawing: where time, bands and events stand. The same in every state. */
export interface Layout {
  gauge: Gauge;
  x: ScaleTime<number, number>;
  /** y of each band's line; its strip of words lies between the line and the axis. */
  lines: ReadonlyMap<Band['id'], number>;
  axisY: number;
  events: readonly Placed[];
  /** y of a level of dots, counted from a band's line away from the axis. */
  levelY: (band: Band, level: number) => number;
  /** y of the middle of a row of words, counted from the line towards the axis. */
  rowY: (band: Band, row: number) => number;
}

/** Lays out every event. `first` ranks rows that must lie near their band's line, where words reach them. */
export function layOut(rows: readonly Event[], size: Size, first: ReadonlyMap<string, number>): Layout {
  const gauge = gauges[size.class];
  const x = timeScale(gauge.left, gauge.right);
  const packed = bands.map(({ lanes: own }) =>
    pack(
      rows.filter((row) => own.includes(row.lane)),
      x,
      gauge.pitch,
      first,
    ),
  );
  const depths = packed.map((spots, i) => {
    const levels = (max(spots, (spot) => spot.level) ?? 0) + 1;
    return Math.min(levels, bands[i]?.deepest ?? levels) * gauge.pitch;
  });
  const words = bands.map(({ id }) => gauge.rows[id] * gauge.row);
  // Whatever height dots and words leave goes between the bands, so that the picture fills its box.
  const spare = (size.height - gauge.head - gauge.axis - sum(depths) - sum(words)) / bands.length;

  const lines = new Map<Band['id'], number>();
  let y = gauge.head;
  let axisY = 0;
  bands.forEach((band, i) => {
    const [depth, strip] = [depths[i] ?? 0, (words[i] ?? 0) + spare];
    if (band.side === 'below' && axisY === 0) {
      axisY = y;
      y += gauge.axis;
    }
    lines.set(band.id, y + (band.side === 'above' ? depth : strip));
    y += depth + strip;
  });

  const outward = ({ side }: Band): number => (side === 'above' ? -1 : 1);
  const lineOf = ({ id }: Band): number => lines.get(id) ?? 0;
  const levelY = (band: Band, level: number): number =>
    lineOf(band) + outward(band) * (level + 0.5) * gauge.pitch;
  const rowY = (band: Band, row: number): number => lineOf(band) - outward(band) * (row + 0.6) * gauge.row;
  const events = bands.flatMap((band, i) =>
    (packed[i] ?? []).map((spot) => ({ ...spot, band, y: levelY(band, spot.level) })),
  );
  return { gauge, x, lines, axisY, events, levelY, rowY };
}

/**
 * Packs the events of one band: x follows the date exactly, and each event takes the lowest level on which it
 * touches no other. A suspension takes its level for as long as it is dated to last.
 */
function pack(
  rows: readonly Event[],
  x: ScaleTime<number, number>,
  pitch: number,
  first: ReadonlyMap<string, number>,
): Omit<Placed, 'band' | 'y'>[] {
  const spots = rows.map((event) => {
    const end = suspendedUntil(event);
    return { event, x: x(middleOf(event.date)), level: 0, ...(end ? { until: x(end) } : {}) };
  });
  const order = spots.toSorted(
    (a, b) =>
      (first.get(b.event.id) ?? 0) - (first.get(a.event.id) ?? 0) || a.x - b.x || a.event.line - b.event.line,
  );
  const placed: typeof spots = [];
  for (const spot of order) {
    const touches = (other: (typeof spots)[number]): boolean =>
      other.level === spot.level &&
      spot.x < (other.until ?? other.x) + pitch &&
      other.x < (spot.until ?? spot.x) + pitch;
    // What falls on the day a suspension ends is that end: it takes the suspension's level.
    const ended = placed.find((other) => other.until === spot.x);
    if (ended) spot.level = ended.level;
    else while (placed.some(touches)) spot.level += 1;
    placed.push(spot);
  }
  return spots;
}
