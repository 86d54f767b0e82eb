import { ascending, descending, group, sum } from 'd3-array';
import type { Row } from '../../data/tables';

/** What one square stands for, in billion dollars. */
export const SQUARE_USD_BN = 0.5;

/** One row of the table with the squares that it is given. */
interface Cell {
  row: Row<'machine-sales'>;
  squares: number;
}

/** Squares of one family or one country. */
export interface Group {
  key: string;
  name: string;
  usdBn: number;
  squares: number;
  cells: readonly Cell[];
}

/**
 * Gives each row its whole squares, so that they add up to the total: the rows with the largest remainders get those
 * that rounding down leaves over. Rows without a square (most of them far below a quarter of a billion) are left out.
 */
export function squaresOf(rows: readonly Row<'machine-sales'>[]): Cell[] {
  const exact = rows.map((row) => ({ row, share: row.sales_usd_bn / SQUARE_USD_BN }));
  const total = Math.round(sum(exact, ({ share }) => share));
  const left = total - sum(exact, ({ share }) => Math.floor(share));
  const rounded = new Set(
    exact
      .toSorted((a, b) => descending(a.share % 1, b.share % 1) || ascending(a.row.id, b.row.id))
      .slice(0, left)
      .map(({ row }) => row.id),
  );
  return exact
    .map(({ row, share }) => ({ row, squares: Math.floor(share) + (rounded.has(row.id) ? 1 : 0) }))
    .filter(({ squares }) => squares > 0);
}

// Countries that hold less than this stand together as others.
const NAMED = ['United States', 'Netherlands', 'Japan', 'China', 'South Korea'];

// The dataset's names are longer than three squares are wide.
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['n19', 'Lithography'],
  ['n55', 'Etch and clean'],
  ['n36', 'Deposition'],
  ['n60', 'Process control'],
  ['n32', 'Resist'],
  ['n86', 'Polishing'],
  ['n59', 'Handling'],
  ['n17', 'Implant'],
]);

/** The squares by family or by country, largest first, others last; values are sums of all rows, not of squares. */
export function groupsOf(rows: readonly Row<'machine-sales'>[], by: 'family' | 'country'): Group[] {
  const keyOf = ({ family, country }: Row<'machine-sales'>): string =>
    by === 'family' ? family : NAMED.includes(country) ? country : 'Others';
  const cells = group(squaresOf(rows), ({ row }) => keyOf(row));
  return [...group(rows, keyOf)]
    .map(([key, own]) => {
      const mine = (cells.get(key) ?? []).toSorted((a, b) => rank(a.row) - rank(b.row));
      return {
        key: key.toLowerCase().replaceAll(' ', '-'),
        name: by === 'family' ? (FAMILIES.get(key) ?? key) : key,
        usdBn: sum(own, ({ sales_usd_bn }) => sales_usd_bn),
        squares: sum(mine, ({ squares }) => squares),
        cells: mine,
      };
    })
    .toSorted(
      (a, b) => Number(a.name === 'Others') - Number(b.name === 'Others') || descending(a.usdBn, b.usdBn),
    );
}

/** Within a family the countries stand in one order, those of the five allies first. */
function rank({ country }: Row<'machine-sales'>): number {
  const at = NAMED.indexOf(country);
  return at < 0 ? NAMED.length : at;
}
