import { max, range, rollup, sum } from 'd3-array';
import { formatNumber } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { countryOf } from '../figure';
import { broughtOut, type View } from './look';
import type { ChipRows } from './tree';

/** Where the words stand: beside the last band. */
const PANEL = {
  narrow: { x: 5, y: 237.5, columns: 3, row: 14.3, type: 12.8, dot: 4, indent: 10, width: 226 },
  wide: { x: 588, y: 40, columns: 1, row: 23, type: 15, dot: 6, indent: 16, width: 128 },
} as const;

// The names of the tally, shorter where the panel is narrow.
const SHORT: Readonly<Record<string, string>> = {
  'United States': 'US',
  'South Korea': 'S. Korea',
  Netherlands: 'Neth.',
};

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

/** The words of a state at the foot of the picture: the tally of countries, which is also the key to the colours, and a note. */
export function panelMarks(rows: ChipRows, view: View, size: Size): Mark[] {
  const panel = PANEL[size.class];
  const tally = TALLIED.has(view.show) ? tallyOf(rows, view) : [];
  // Down the columns; three rows are all that a phone has room for.
  const perColumn = Math.ceil(tally.length / panel.columns);
  const noteTop = panel.y + (tally.length > 0 ? perColumn * panel.row + 10 : 0);
  const note =
    tally.length > 0 && size.class === 'narrow'
      ? []
      : paragraph('note', view.note, { x: panel.x, y: noteTop, width: panel.width, size: panel.type });
  const nameOf = (country: string): string =>
    size.class === 'narrow' ? (SHORT[country] ?? country) : country;
  const widths = tally.map(
    ([country, inputs]) =>
      panel.indent + 6 + textWidth(`${nameOf(country)} ${formatNumber(inputs)}`, 'sans-600', panel.type),
  );
  const columnAt = (column: number): number =>
    sum(range(column), (i) => (max(widths.slice(i * perColumn, (i + 1) * perColumn)) ?? 0) + 4);
  return [
    ...tally.flatMap(([country, inputs], i) => {
      const x = panel.x + columnAt(Math.floor(i / perColumn));
      const y = panel.y + (i % perColumn) * panel.row;
      const key = country.toLowerCase().replaceAll(' ', '-');
      const name = nameOf(country);
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
        label(`tally-${key}`, `${name} ${formatNumber(inputs)}`, {
          x: x + panel.indent + 2,
          y,
          size: panel.type,
          face: 'sans-600',
        }),
      ];
    }),
    ...note,
  ];
}
