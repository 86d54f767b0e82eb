import { index, range } from 'd3-array';
import { line } from 'd3-shape';
import type { Row, Rows } from '../../data/tables';
import { round, type WidthClass } from '../../scene/mark';
import { countryOf } from '../countries';

/** The tables of the figure. */
type Tables = 'research-spending' | 'china-research' | 'science-budget';
export type FigureRows = Rows<Tables>;
export type Spending = Row<'research-spending'>;
export type Economy = Spending['economy'];

/** The data release whose years may be joined by a line; a point of any other release stands alone. */
export const LINE_VINTAGE = '2021';

/** Sizes of type in view-box units: labels, quiet ones, annotations, and the one large number. */
export const type = {
  narrow: { label: 13.5, quiet: 12.8, note: 13.5, large: 44 },
  wide: { label: 16.5, quiet: 14.5, note: 20, large: 88 },
} as const satisfies Record<WidthClass, object>;

/** Sizes of marks in view-box units: heads of the two rivals, of the others, of lollipops, and their stems. */
export const weight = {
  narrow: { focus: 5, other: 3.25, lollipop: 7, stem: 4, line: 2.25, thin: 1.25 },
  wide: { focus: 7, other: 5, lollipop: 12, stem: 7, line: 3, thin: 1.5 },
} as const satisfies Record<WidthClass, object>;

/** The key of an economy, from which the keys of its head, line and labels are made: `south-korea`. */
export const keyOf = (economy: Economy): string => economy.toLowerCase().replaceAll(' ', '-');

/** The colour of an economy as the end of a class name: its own hue, or the grey of the rest. */
export const hueOf = (economy: Economy): string => countryOf(economy);

/** The story is about two economies; the others are there to measure them by. */
export const isRival = (economy: Economy): boolean => economy === 'China' || economy === 'United States';

/** The claim that an economy’s spending in a year is, as the ledger names it. */
export const spendingClaim = (row: Spending): string => `research-spending/${row.id}`;

/** Finds rows of R&D spending by economy and year. Throws where the table has a gap: ask only for what is drawn. */
export function spendingFinder(rows: FigureRows): (economy: Economy, year: number) => Spending {
  const found = index(
    rows['research-spending'],
    (row) => row.economy,
    (row) => row.year,
  );
  return (economy, year) => {
    const row = found.get(economy)?.get(year);
    if (row === undefined) throw new Error(`research-spending has no row for ${economy} in ${year}`);
    return row;
  };
}

/** The years of the one release that makes the lines, in order. */
export function lineYears(rows: FigureRows): number[] {
  const years = rows['research-spending']
    .filter((row) => row.vintage === LINE_VINTAGE)
    .map((row) => row.year);
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** Points in view-box units as the `d` of a path, to a tenth of a unit. */
export function pathOf(points: readonly (readonly [x: number, y: number])[]): string {
  return line().digits(1)(points.map(([x, y]): [number, number] => [x, y])) ?? '';
}

/**
 * A straight stem with as many points as a line of spending has, so that the line of an economy can straighten
 * into the stem of its lollipop.
 */
export function stemPath(
  from: readonly [number, number],
  to: readonly [number, number],
  points: number,
): string {
  return pathOf(
    range(points).map((i) => {
      const part = i / (points - 1);
      return [round(from[0] + (to[0] - from[0]) * part), round(from[1] + (to[1] - from[1]) * part)];
    }),
  );
}
