import { formatNumber, formatValue } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { lineYears, spendingClaim, spendingFinder, type FigureRows, type Spending } from './economies';
import { chinaToUs, pointYears, ranked, type SpendingView } from './spending';

/** The axes, the order of the economies in each year drawn, and how near China came to the United States. */
export function describeSpending(rows: FigureRows, view: SpendingView): Description {
  const points = pointYears(rows, view.until);
  const [first = view.until, last = view.until] = [points[0], points.at(-1)];
  const bn = (row: Spending): string => formatValue(row.gerd_ppp_usd_bn, 'billion dollars, PPP', 1);
  const find = spendingFinder(rows);
  const list = (year: number): string =>
    ranked(rows, year)
      .map((row) => `${row.economy} ${bn(row)}`)
      .join(', ');
  const share = (year: number): string => formatValue(100 * chinaToUs(rows, year), 'percent', 0);
  const axis =
    'Spending on research and development in billion dollars at purchasing power and current prices, on an axis from zero';
  if (first === last)
    return {
      short: `Five points for ${first}: the United States spent ${bn(find('United States', first))} on R&D, China ${bn(find('China', first))}.`,
      full: `${axis}, in ${first}. From the largest: ${list(first)}. China spent ${share(first)} of the American sum. The axes run on to later years, which are still empty.`,
    };
  const lineEnd = lineYears(rows).at(-1) ?? last;
  const loose = points.filter((year) => year > lineEnd);
  return {
    short: `Lines of R&D spending, ${first} to ${last}: China rises from ${share(first)} to ${share(last)} of the American sum.`,
    full: `${axis}, ${first} to ${last}. Lines run from ${first} to ${lineEnd} in one data release; ${loose.join(' and ')} are separate points from later releases and are not joined to the lines, and ${lineEnd + 1} has no figure. In ${first}, from the largest: ${list(first)}. In ${lineEnd}: ${list(lineEnd)}. In ${last}: ${list(last)}. China spent ${share(first)} of the American sum in ${first}, ${share(lineEnd)} in ${lineEnd} and ${share(last)} in ${last}.`,
  };
}

/** One row a point: year by year, from the largest spender. */
export function spendingTable(rows: FigureRows, view: SpendingView): FigureTable {
  return {
    caption: 'Spending on research and development, billion dollars at purchasing power, current prices',
    columns: [
      { label: 'Economy' },
      { label: 'Year', numeric: true },
      { label: 'Billion dollars, PPP', numeric: true },
      { label: 'Data release' },
    ],
    rows: pointYears(rows, view.until).flatMap((year) =>
      ranked(rows, year).map((row) => ({
        claim: spendingClaim(row),
        cells: [row.economy, String(row.year), formatNumber(row.gerd_ppp_usd_bn, 1), row.vintage],
      })),
    ),
  };
}
