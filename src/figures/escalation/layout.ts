import { max, sum } from 'd3-array';
import type { ScaleTime } from 'd3-scale';
import type { Row } from '../../data/tables';
import type { Size, WidthClass } from '../../scene/mark';
import { middleOf, timeScale } from './time';

export type Event = Row<'policy-timeline'>;

/** A lane of the picture; `countries` when several share it, so that each is named with its colour. */
export interface Lane {
  id: Event['lane'];
  name: string;
  side: 'above' | 'below';
  countries?: readonly string[];
}

/** Lanes from the top of the picture down: the axis runs between what is done to China and what China does. */
export const lanes: readonly Lane[] = [
  { id: 'allied_control', name: 'Netherlands, Japan', side: 'above', countries: ['Netherlands', 'Japan'] },
  { id: 'us_control', name: 'United States', side: 'above' },
  { id: 'china_countermeasure', name: 'China: countermeasures', side: 'below' },
  { id: 'china_policy', name: 'China: plans, speeches', side: 'below' },
  { id: 'china_money', name: 'China: money', side: 'below' },
  { id: 'china_governance', name: 'China: overseers', side: 'below' },
];

/** A suspension and the day it was dated to end, as its row says ("until 10 November 2026"). */
export function suspendedUntil(event: Event): Date | undefined {
  const day = /suspended .* until (\d{1,2} [A-Z][a-z]+ \d{4})/.exec(event.what_happened)?.[1];
  return day === undefined ? undefined : new Date(`${day} 12:00 UTC`);
}

/** An event with its place: `until` is the x of the end of a suspension. */
export interface Placed {
  event: Event;
  lane: Lane;
  x: number;
  y: number;
  level: number;
  until?: number;
}

/** What is as large as the width class asks, in view-box units. */
export interface Gauge {
  radius: number;
  /** Width of the outline of a hollow or named dot. */
  outline: number;
  pitch: number;
  left: number;
  right: number;
  /** Height of the row of the cursor's date, and of the row of years. */
  head: number;
  axis: number;
  font: number;
}
export const gauges: Readonly<Record<WidthClass, Gauge>> = {
  narrow: { radius: 2.8, outline: 1, pitch: 6.2, left: 6, right: 334, head: 15, axis: 16, font: 12.8 },
  wide: { radius: 6.2, outline: 1.4, pitch: 13.4, left: 6, right: 714, head: 20, axis: 26, font: 15 },
};

/** A whole drawing: where time, lanes and events stand. The same in every state. */
export interface Layout {
  gauge: Gauge;
  x: ScaleTime<number, number>;
  /** y of each lane's line; its label strip lies between the line and the axis. */
  lines: ReadonlyMap<string, number>;
  strip: number;
  axisY: number;
  events: readonly Placed[];
  /** y of a level of dots, counted from a lane's line away from the axis. */
  levelY: (lane: Lane, level: number) => number;
}

/** Lays out every event. `first` are rows that must lie next to their lane's line, where words reach them. */
export function layOut(rows: readonly Event[], size: Size, first: ReadonlySet<string>): Layout {
  const gauge = gauges[size.class];
  const x = timeScale(gauge.left, gauge.right);
  const packed = lanes.map((lane) =>
    pack(
      rows.filter((row) => row.lane === lane.id),
      x,
      gauge.pitch,
      first,
    ),
  );
  const depths = packed.map((spots) => ((max(spots, (spot) => spot.level) ?? 0) + 1) * gauge.pitch);
  // Whatever height the dots leave goes to the label strips, so that the picture fills its box.
  const strip = (size.height - gauge.head - gauge.axis - sum(depths) - 4) / lanes.length;

  const lines = new Map<string, number>();
  let y = gauge.head;
  let axisY = 0;
  lanes.forEach((lane, i) => {
    const depth = depths[i] ?? 0;
    if (lane.side === 'below' && axisY === 0) {
      axisY = y;
      y += gauge.axis;
    }
    lines.set(lane.id, y + (lane.side === 'above' ? depth : strip));
    y += depth + strip;
  });

  const levelY = (lane: Lane, level: number): number =>
    (lines.get(lane.id) ?? 0) + (lane.side === 'above' ? -1 : 1) * (level + 0.5) * gauge.pitch;
  const events = lanes.flatMap((lane, i) =>
    (packed[i] ?? []).map((spot) => ({ ...spot, lane, y: levelY(lane, spot.level) })),
  );
  return { gauge, x, lines, strip, axisY, events, levelY };
}

/**
 * Packs the events of one lane: x follows the date exactly, and each event takes the lowest level on which it
 * touches no other. A suspension takes its level for as long as it is dated to last.
 */
function pack(
  rows: readonly Event[],
  x: ScaleTime<number, number>,
  pitch: number,
  first: ReadonlySet<string>,
): Omit<Placed, 'lane' | 'y'>[] {
  const spots = rows.map((event) => {
    const end = suspendedUntil(event);
    return { event, x: x(middleOf(event.date)), level: 0, ...(end ? { until: x(end) } : {}) };
  });
  const order = spots.toSorted(
    (a, b) =>
      Number(first.has(b.event.id)) - Number(first.has(a.event.id)) ||
      a.x - b.x ||
      a.event.line - b.event.line,
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

/** The baseline of words in a lane's label strip, close to the lane's line. */
export function stripBaseline({ lines, axisY, gauge }: Layout, lane: Lane['id']): number {
  const line = lines.get(lane) ?? 0;
  return line < axisY ? line + gauge.font * 0.98 : line - gauge.font * 0.36;
}
