import { scaleLinear } from 'd3-scale';
import type { Size, WidthClass } from '../../scene/mark';

/** Layers of a chip that one stripe of its stack stands for. */
export const LAYERS_PER_STRIPE = 8;
/** Wafers a month that one disc stands for. */
export const WAFERS_PER_DISC = 10_000;

/** Planned, expected, lost, or of another count: paper inside. */
export const HOLLOW = 'fill-paper stroke-china';

const FIRST = 2018;

const EDGE = {
  narrow: {
    left: 2,
    right: 338,
    title: 11,
    top: 34,
    line: 16,
    label: 13,
    stack: 22,
    caption: 3,
    picture: 45,
  },
  wide: {
    left: 8,
    right: 712,
    title: 15,
    top: 50,
    line: 21,
    label: 15,
    stack: 46,
    caption: 2.2,
    picture: 92,
  },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** Where things stand in a state: stacks above, events on the axis of time, pictures of amounts below. */
export interface Frame {
  size: Size;
  left: number;
  right: number;
  title: number;
  label: number;
  stack: number;
  /** The axis of time, on which the stacks stand. */
  foot: number;
  /** Baseline of the years, and of a line of events from 0. */
  ticks: number;
  line: (row: number) => number;
  /** First baseline of the captions of the tallest pictures, and the box of the pictures. */
  caption: number;
  picture: { top: number; foot: number };
  x: (time: number) => number;
  layers: (count: number) => number;
}

/** The stacks get the height that events and pictures leave. */
export function frameOf(size: Size, until: number, most: number, lines: number): Frame {
  const { left, right, title, top, line, label, stack, caption, picture } = EDGE[size.class];
  const pictureFoot = size.height - 2;
  const pictureTop = pictureFoot - picture;
  const captionAt = pictureTop - (caption - 1) * label * 1.25 - label * 0.5;
  const ticks = captionAt - label * 2.1 - lines * line;
  const foot = ticks - label * 1.2;
  return {
    size,
    left,
    right,
    title,
    label,
    stack,
    foot,
    ticks,
    line: (row) => ticks + label * 0.3 + (row + 1) * line,
    caption: captionAt,
    picture: { top: pictureTop, foot: pictureFoot },
    x: scaleLinear([FIRST, until], [left, right]),
    layers: scaleLinear([0, most], [foot, top]),
  };
}

/** The years and where their labels stand; every second one where they would touch. The last may be half a year. */
export function namedYears({ x, label }: Frame, until: number): { year: number; x: number }[] {
  const step = x(FIRST + 1) - x(FIRST) < label * 3.4 ? 2 : 1;
  return Array.from({ length: Math.ceil(until) - FIRST }, (_, i) => FIRST + i)
    .filter((_, i) => i % step === 0)
    .map((year) => ({ year, end: Math.min(year + 1, until) }))
    .filter(({ year, end }) => end - year >= 0.5 && x(end) - x(year) > label * 2.2)
    .map(({ year, end }) => ({ year, x: x((year + end) / 2) }));
}
