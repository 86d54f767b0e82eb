import { formatNumber, formatValue, listWords } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { lineYears, spendingClaim, type FigureRows } from './economies';
import type { RankingView } from './ranking';
import { chinaToUs, pointYears, ranked } from './spending-facts';

const MEASURE =
  'Spending on research and development in billion dollars at purchasing power and current prices';

/** The economies of a year with their sums, from the largest. */
const listOf = (rows: FigureRows, year: number): string =>
  ranked(rows, year)
    .map((row) => `${row.economy} ${formatValue(row.gerd_ppp_usd_bn, 'billion dollars, PPP', 1)}`)
    .join(', ');

const shareOf = (rows: FigureRows, year: number): string =>
  formatValue(100 * chinaToUs(rows, year), 'percent', 0);

/** The zero line, the order of the economies in the year, and China's part of the American sum. */
export function describeRanking(rows: FigureRows, view: RankingView): Description {
  const { year } = view;
  const share = shareOf(rows, year);
  return {
    short: `Bars of R&D spending in ${year}: China spent ${share} of what the United States, the largest, spent.`,
    full: `${MEASURE}, ${year}, as lollipops from a zero line, one for each economy, the largest at the top: ${listOf(rows, year)}. China spent ${share} of the American sum.`,
  };
}

/** The axes, the order of the economies in the years that matter, and how near China came to the United States. */
export function describeSpending(rows: FigureRows): Description {
  const points = pointYears(rows);
  const [first = 0, last = 0] = [points[0], points.at(-1)];
  const lineEnd = lineYears(rows).at(-1) ?? last;
  const loose = points.filter((year) => year > lineEnd);
  const list = (year: number): string => listOf(rows, year);
  const share = (year: number): string => shareOf(rows, year);
  return {
    short: `Lines of R&D spending, ${first} to ${last}: China rises from ${share(first)} to ${share(last)} of the American sum.`,
    full: `${MEASURE}, on an axis from zero, ${first} to ${last}. Lines run from ${first} to ${lineEnd} in one data release; ${listWords(loose.map(String))} are separate points from later releases and are not joined to the lines, and ${lineEnd + 1} has no figure. In ${first}, from the largest: ${list(first)}. In ${lineEnd}: ${list(lineEnd)}. In ${last}: ${list(last)}. China spent ${share(first)} of the American sum in ${first}, ${share(lineEnd)} in ${lineEnd} and ${share(last)} in ${last}.`,
  };
}

/** One row a point: year by year, from the largest spender. */
export function spendingTable(rows: FigureRows, years: readonly number[]): FigureTable {
  return {
    caption: 'Spending on research and development, billion dollars at purchasing power, current prices',
    columns: [
      { label: 'Economy' },
      { label: 'Year', numeric: true },
      { label: 'Billion dollars, PPP', numeric: true },
      { label: 'Data release' },
    ],
    rows: years.flatMap((year) =>
      ranked(rows, year).map((row) => ({
        claim: spendingClaim(row),
        cells: [row.economy, String(row.year), formatNumber(row.gerd_ppp_usd_bn, 1), row.vintage],
      })),
    ),
  };
}
