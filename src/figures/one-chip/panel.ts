import { max, range, rollup, sum } from 'd3-array';
import { formatNumber } from '../../data/format';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { countryOf } from '../countries';
import { broughtOut, type View } from './look';
import type { ChipRows } from './tree';

/** Where the words stand: beside the last band. The number is over the tally; on a phone lower where there is none. */
const PANEL = {
  narrow: {
    x: 5,
    number: 249,
    alone: 270,
    large: 34,
    columns: 3,
    row: 14.3,
    type: 12.8,
    dot: 4,
    indent: 10,
    width: 130,
    tally: 267,
  },
  wide: {
    x: 588,
    number: 54,
    alone: 54,
    large: 72,
    columns: 1,
    row: 23,
    type: 15,
    dot: 6,
    indent: 16,
    width: 130,
    tally: 34,
  },
} as const;

// The names of the tally, shorter where the panel is narrow.
const SHORT: ReadonlyMap<string, string> = new Map([
  ['United States', 'US'],
  ['South Korea', 'S. Korea'],
  ['Netherlands', 'Neth.'],
]);

// Where all that is brought out is also named, a tally would say it twice.
const TALLIED: ReadonlySet<View['show']> = new Set(['leaders', 'one-country', 'not-allied']);

/** How many of the inputs that a view brings out each country leads, most first. */
export function tallyOf(rows: ChipRows, view: View): [country: string, inputs: number][] {
  const led = rollup(
    broughtOut(rows, view),
    (inputs) => inputs.length,
    ({ leader }) => leader ?? '',
  );
  return [...led].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'));
}

/** How many inputs, or countries, a state is about: the number that is set large. */
export function numberOf(rows: ChipRows, view: View, drawn: number): number {
  if (view.show === 'steps') return drawn;
  return view.show === 'leaders' ? tallyOf(rows, view).length : broughtOut(rows, view).length;
}

/** The words of a state: its number, large, with a note, and the tally of countries, which is also the key to the colours. */
export function panelMarks(rows: ChipRows, view: View, drawn: number, size: Size): Mark[] {
  const panel = PANEL[size.class];
  const wide = size.class === 'wide';
  const baseline = TALLIED.has(view.show) ? panel.number : panel.alone;
  const text = formatNumber(numberOf(rows, view, drawn));
  const beside = panel.x + textWidth(text, 'serif-300', panel.large) + 7;
  const linesWithin = (width: number): string[] => balance(view.note, width, 'sans-600', panel.type);
  const lines = wide ? linesWithin(panel.width) : noteLines(linesWithin, panel.x - beside);
  const step = lineHeight(panel.type);
  // On a phone the words stand beside the number, and end on its line; where there is room, below it.
  const first = wide ? baseline + panel.type * 1.9 : baseline - (lines.length - 1) * step;
  const foot = first + (lines.length - 1) * step;
  return [
    label('number', text, {
      x: panel.x - (wide ? 2 : 0),
      y: baseline,
      size: panel.large,
      face: 'serif-300',
    }),
    ...lines.map((line, i) =>
      label(i === 0 ? 'note' : `note-line-${String(i + 1)}`, line, {
        x: wide ? panel.x : beside,
        y: first + i * step,
        size: panel.type,
        face: 'sans-600',
      }),
    ),
    ...tallyMarks(rows, view, wide ? foot + panel.tally : panel.tally, size),
  ];
}

/** On a phone a note keeps clear of what stands to its right, or takes the whole width where that makes it two lines. */
function noteLines(linesWithin: (width: number) => string[], indent: number): string[] {
  const short = linesWithin(indent + 190);
  return short.length > 2 ? linesWithin(indent + 325) : short;
}

/** The countries with how many inputs each leads, number first; down the columns. */
function tallyMarks(rows: ChipRows, view: View, top: number, size: Size): Mark[] {
  const panel = PANEL[size.class];
  const tally = TALLIED.has(view.show) ? tallyOf(rows, view) : [];
  const perColumn = Math.ceil(tally.length / panel.columns);
  const words = tally.map(
    ([country, inputs]) =>
      `${formatNumber(inputs)} ${size.class === 'narrow' ? (SHORT.get(country) ?? country) : country}`,
  );
  const columnAt = (column: number): number =>
    sum(range(column), (i) => {
      const own = words.slice(i * perColumn, (i + 1) * perColumn);
      return panel.indent + 14 + (max(own, (text) => textWidth(text, 'sans-600', panel.type)) ?? 0);
    });
  return tally.flatMap(([country], i) => {
    const x = panel.x + columnAt(Math.floor(i / perColumn));
    const y = top + (i % perColumn) * panel.row;
    const key = country.toLowerCase().replaceAll(' ', '-');
    return [
      {
        key: `tally-${key}-dot`,
        tag: 'circle',
        attrs: {
          cx: round(x + panel.dot),
          cy: round(y - panel.type * 0.34),
          r: panel.dot,
          class: `fill-${countryOf(country)}`,
        },
      } satisfies Mark,
      label(`tally-${key}`, words[i] ?? '', {
        x: x + panel.indent + 2,
        y,
        size: panel.type,
        face: 'sans-600',
      }),
    ];
  });
}
