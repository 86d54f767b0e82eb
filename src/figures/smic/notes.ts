import { numberWord } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { lineHeight, wrap } from '../../scene/text';
import type { Column } from './smic';

/** Measures in view-box units: columns stand between `left` and `right`; words on the last one stand beside it. */
export const FRAME = {
  narrow: { left: 2, right: 262, words: 265, top: 26, foot: 250, label: 13 },
  wide: { left: 8, right: 586, words: 594, top: 30, foot: 490, label: 15 },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** Where columns stand: the left edge of a year, the width of a year, the height of a value. */
export interface Scales {
  x: (year: number) => number;
  band: number;
  y: (value: number) => number;
}

/** Words beside the last column: `at` is the height that they speak of. */
interface SideNote {
  key: string;
  text: string;
  at: number;
  /** Lines stand above the height, below it, or around it. */
  hang: 'above' | 'below' | 'middle';
  look?: string;
  /** Where its leader starts, if it is not the edge of the last column. */
  from?: number;
}

/** How many times its profit a firm spent, in words. */
export const timesTheProfit = (spent: number, profit: number): string =>
  `${numberWord(Math.round(spent / profit))} times`;

/** The words at the marks, in the place of a legend: beside the last column, and at what is missing or stands out. */
export function noteMarks(
  columns: readonly Column[],
  show: 'capacity' | 'home' | 'cost',
  scales: Scales,
  size: Size,
): Mark[] {
  const last = columns.filter(({ year }) => year === columns.at(-1)?.year);
  return [
    ...sideNotes(last, show, scales, size).flatMap((note) => sideMarks(note, size)),
    ...(show === 'capacity' ? idle(columns, scales, size) : []),
    ...(show === 'cost' ? unknown(columns, scales, size) : []),
  ];
}

function sideNotes(
  last: readonly Column[],
  show: 'capacity' | 'home' | 'cost',
  { x, band, y }: Scales,
  size: Size,
): SideNote[] {
  const wide = size.class === 'wide';
  const [one, two] = last;
  if (!one) return [];
  const filled = y(one.filled ?? 0);
  if (show === 'capacity')
    return [
      {
        key: 'room',
        text: wide ? 'wafers a month the plants could start' : 'capacity',
        at: y(one.value),
        hang: 'above',
      },
      {
        key: 'in-use',
        text: wide ? 'in use, as an average of the year' : 'in use, average of the year',
        at: filled,
        hang: 'below',
        look: 'fill-china',
      },
    ];
  if (show === 'home')
    return [
      { key: 'elsewhere', text: 'sold elsewhere', at: (y(one.value) + filled) / 2, hang: 'middle' },
      {
        key: 'in-china',
        text: wide ? 'sold in China, up from less than half' : 'sold in China',
        at: filled,
        hang: 'below',
        look: 'fill-china',
      },
    ];
  return two
    ? [
        {
          key: 'spent',
          text: `spent on plants and machines, ${timesTheProfit(two.value, one.value)} the profit`,
          at: y(two.value),
          hang: 'below',
        },
        {
          key: 'profit',
          text: 'net profit',
          at: y(one.value),
          hang: 'below',
          look: 'fill-china',
          from: x(one.year) + band / 2 - 2,
        },
      ]
    : [];
}

function sideMarks({ key, text, at, hang, look = '', from }: SideNote, size: Size): Mark[] {
  const { right, words, label: font } = FRAME[size.class];
  const width = size.width - words;
  const lines = wrap(text, width, 'sans-600', font).length;
  const first = { above: -(lines - 1), below: 0, middle: -(lines - 1) / 2 }[hang] * lineHeight(font);
  return [
    {
      key: `${key}-leader`,
      tag: 'line',
      attrs: {
        x1: round(from ?? right - (size.class === 'wide' ? 10 : 4)),
        x2: words - 2,
        y1: round(at),
        y2: round(at),
        class: 'leader',
      },
    },
    ...paragraph(key, text, {
      x: words,
      y: at + font * 0.36 + first,
      size: font,
      width,
      face: 'sans-600',
      class: look,
    }),
  ];
}

/** In the column that was least in use, what stood idle. */
function idle(columns: readonly Column[], { x, band, y }: Scales, size: Size): Mark[] {
  const { label: font } = FRAME[size.class];
  const use = ({ filled = 0, value }: Column): number => filled / value;
  const least = columns.toSorted((a, b) => use(a) - use(b)).at(0);
  return least
    ? centred(
        'idle',
        'a quarter idle',
        x(least.year),
        band,
        (y(least.value) + y(least.filled ?? 0)) / 2,
        font,
      )
    : [];
}

/** Above a year without its second column, that it is not known. */
function unknown(columns: readonly Column[], { x, band, y }: Scales, size: Size): Mark[] {
  const { label: font } = FRAME[size.class];
  const alone = columns.filter(
    ({ year, second }) => !second && !columns.some((other) => other.second && other.year === year),
  );
  return alone.flatMap(({ year, value }) =>
    centred(
      `unknown-${String(year)}`,
      'spending: not known to us',
      x(year) - band * 0.08,
      band * 1.16,
      y(value) - font * 5,
      font,
      'fill-quiet',
    ),
  );
}

function centred(
  key: string,
  text: string,
  left: number,
  width: number,
  middle: number,
  size: number,
  look = '',
): Mark[] {
  const lines = wrap(text, width, 'sans-400', size);
  return lines.map((line, i) =>
    label(i === 0 ? key : `${key}-line-${String(i + 1)}`, line, {
      x: left + width / 2,
      y: middle + size * 0.36 + (i - (lines.length - 1) / 2) * lineHeight(size),
      size,
      anchor: 'middle',
      class: look,
    }),
  );
}
