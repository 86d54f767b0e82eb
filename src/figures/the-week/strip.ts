import { scaleUtc, type ScaleTime } from 'd3-scale';
import { range, sum } from 'd3-array';
import { lineHeight, textWidth, wrap } from '../../scene/text';
import type { Emphasis, Size, WidthClass } from '../../scene/mark';
import { emphasisOf } from './emphasis';
import { actDetail, actLabel, dayOf, type Act, type WeekRows } from './acts';

/** What a state shows: the acts drawn so far, which of them it is about, and whether the list is spread open. */
export interface WeekView {
  acts: readonly Act[];
  focus: readonly Act[];
  list: 'open' | 'packed';
  /** How the acts stand that the state is not about. */
  rest: 'muted' | 'normal';
  /** Two acts whose distance in days is drawn between their stems. */
  interval?: readonly [from: Act, to: Act];
}

/** Sizes of type and space of a width class, in view-box units. */
interface Measures {
  edge: number;
  /** Font sizes: names of acts, their sentences, and the days. The pledge is larger, largest when it is in focus. */
  label: number;
  pledge: Readonly<Record<Emphasis, number>>;
  detail: Readonly<Record<Emphasis, number>>;
  pledgeDetail: number;
  day: number;
  /** Radius of an act's dot. */
  dot: number;
  /** Height of the band under the axis that holds the days. */
  band: number;
  /** Of the list spread open and packed: where the axis lies, the dots' distance and radius, the top of their frame. */
  axis: Readonly<Record<WeekView['list'], number>>;
  pitch: Readonly<Record<WeekView['list'], number>>;
  radius: Readonly<Record<WeekView['list'], number>>;
  frameTop: Readonly<Record<WeekView['list'], number>>;
  /** Baseline of the Dutch letter's label. */
  dutch: number;
  /** Whether acts that are not spoken of keep their sentence. */
  allDetails: boolean;
}

const MEASURES: Readonly<Record<WidthClass, Measures>> = {
  narrow: {
    edge: 9,
    label: 13.8,
    pledge: { focus: 25, normal: 17, muted: 17 },
    detail: { focus: 13.2, normal: 12.8, muted: 12.8 },
    pledgeDetail: 14,
    day: 12.8,
    dot: 4,
    band: 21,
    axis: { open: 200, packed: 89 },
    pitch: { open: 31, packed: 8.8 },
    radius: { open: 11, packed: 3.4 },
    frameTop: { open: 39, packed: 22 },
    dutch: 31,
    allDetails: false,
  },
  wide: {
    edge: 14,
    label: 17,
    pledge: { focus: 42, normal: 24, muted: 24 },
    detail: { focus: 16, normal: 15, muted: 15 },
    pledgeDetail: 21,
    day: 15,
    dot: 6,
    band: 30,
    axis: { open: 408, packed: 164 },
    pitch: { open: 74, packed: 18.5 },
    radius: { open: 25, packed: 7 },
    frameTop: { open: 56, packed: 56 },
    dutch: 86,
    allDetails: true,
  },
};

/** A line of type and where its baseline stands. */
interface Line {
  text: string;
  y: number;
}

/** An act with its place: the foot on the axis, the dot at the end of its stem, its words. */
export interface PlacedAct {
  act: Act;
  x: number;
  y: number;
  r: number;
  label: Line & { x: number; size: number; anchor: 'start' | 'end' };
  details: readonly Line[];
  detailSize: number;
}

/** The strip's frame of reference: the time scale (days to x) and the height of the axis. */
export interface Strip {
  x: ScaleTime<number, number>;
  axis: number;
  measures: Measures;
  size: Size;
}

/** Days as x, from the day of the listing to that of the published plan, over the width less its edges. */
export function layStrip(rows: WeekRows, view: WeekView, size: Size): Strip {
  const measures = MEASURES[size.class];
  const x = scaleUtc(
    [dayOf(rows, 'listing'), dayOf(rows, 'published')],
    [measures.edge, size.width - measures.edge],
  );
  return { x, axis: measures.axis[view.list], measures, size };
}

/**
 * Beijing's acts from the axis down, the latest first, so that no stem runs through the words of another act.
 * The two steps to the overseer share a row: the way from the one to the other is drawn.
 */
const ROWS_BELOW: readonly (readonly Act[])[] = [
  ['plan', 'published'],
  ['names'],
  ['jiangsu'],
  ['pledge'],
  ['money'],
];

/** Whether an act stands at the right edge, its words to its left. */
const endsAtEdge = (act: Act): boolean => act === 'published';

/** Whether an act's words stand above its dot, clear of the line that joins it to another. */
const standsOnSpan = (act: Act): boolean => act === 'plan' || act === 'published';

/** Places Beijing's acts below the axis: rows as high as their words, what is left shared out between them. */
export function placeBelow(rows: WeekRows, view: WeekView, strip: Strip): PlacedAct[] {
  const { measures, size, axis } = strip;
  const bands = ROWS_BELOW.map((acts) => acts.filter((act) => view.acts.includes(act))).filter(
    (acts) => acts.length > 0,
  );
  const blocks = bands.map((acts) => acts.map((act, i) => compose(rows, view, strip, act, i === 0)));
  const heights = blocks.map((block) => Math.max(...block.map((act) => act.height)));
  const top = axis + measures.band;
  const gap = (size.height - top - measures.dot - sum(heights)) / blocks.length;
  return blocks.flatMap((block, i) => {
    const offset = top + sum(heights.slice(0, i)) + gap * (i + 1);
    return block.map(({ placed }) => shift(placed, offset));
  });
}

/** Places the one act of an ally above the axis. */
export function placeAbove(rows: WeekRows, view: WeekView, strip: Strip): PlacedAct[] {
  return view.acts
    .filter((act) => act === 'dutch')
    .map((act) => {
      const { placed } = compose(rows, view, strip, act, true);
      return shift(placed, strip.measures.dutch - placed.label.y);
    });
}

/** Sets the words of an act from its own top edge at 0, and measures their height. */
function compose(
  rows: WeekRows,
  view: WeekView,
  strip: Strip,
  act: Act,
  speaks: boolean,
): { placed: PlacedAct; height: number } {
  const { measures, size } = strip;
  const emphasis = emphasisOf(view, act);
  const x = strip.x(dayOf(rows, act));
  const r = emphasis === 'focus' ? measures.dot + 1 : measures.dot;
  const labelSize = act === 'pledge' ? measures.pledge[emphasis] : measures.label;
  const detailSize =
    act === 'pledge' && emphasis === 'focus' ? measures.pledgeDetail : measures.detail[emphasis];
  const baseline = labelSize * 0.86;
  const y = standsOnSpan(act) ? baseline + measures.label * 0.6 : baseline - labelSize * 0.33;
  const textX = endsAtEdge(act) ? x - r - 2 : x + measures.dot + 5;
  const first = (standsOnSpan(act) ? y : baseline + (labelSize - measures.label) * 0.1) + detailSize * 1.24;
  const told = speaks && (measures.allDetails || emphasis === 'focus');
  const texts = told ? balance(actDetail(rows, act), size.width - textX - 4, detailSize) : [];
  const details = texts.map((text, i) => ({ text, y: first + i * lineHeight(detailSize) }));
  const height = (details.at(-1)?.y ?? Math.max(baseline, y)) + detailSize * 0.3;
  const label = {
    text: actLabel(rows, act),
    x: textX,
    y: baseline,
    size: labelSize,
    anchor: endsAtEdge(act) ? ('end' as const) : ('start' as const),
  };
  return { placed: { act, x, y, r, label, details, detailSize }, height };
}

/** Breaks a sentence into as few lines as fit the width, then as even as they can be: no word is left alone. */
function balance(text: string, width: number, size: number): string[] {
  const lines = (within: number): string[] => wrap(text, within, 'sans-400', size);
  const fewest = lines(width).length;
  return lines(range(width / 3, width, 4).find((within) => lines(within).length === fewest) ?? width);
}

function shift(placed: PlacedAct, by: number): PlacedAct {
  return {
    ...placed,
    y: placed.y + by,
    label: { ...placed.label, y: placed.label.y + by },
    details: placed.details.map((line) => ({ ...line, y: line.y + by })),
  };
}

/** The x at which a day's number starts, so that its digits stand centred on the day. */
export const dayStart = (x: number, digits: string, size: number): number =>
  x - textWidth(digits, 'sans-400', size) / 2;
