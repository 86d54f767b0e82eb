import { formatNumber, formatValue } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { spendingClaim, type FigureRows } from './economies';
import { newestOwnShare, sharesOf, type KindView } from './kind';

/** The shares in order, and China's own later figure, said to be of another source. */
export function describeKind(rows: FigureRows, view: KindView): Description {
  const shares = sharesOf(rows, view.year);
  const own = newestOwnShare(rows);
  const list = shares
    .map((row) => `${row.economy} ${formatValue(row.basic_research_pct, 'percent', 1)}`)
    .join(', ');
  return {
    short: `Lollipops: basic research as a share of R&D in ${view.year}. ${list}.`,
    full: `Basic research as a share of all spending on research and development, percent, on an axis from zero, ${view.year}: ${list}. The European Union has no figure in this source. A ring shows China at ${formatValue(own.basic_research_pct, 'percent')} in ${own.year} by its own statistics: another source, so the two Chinese marks are not a measured rise.`,
  };
}

/** One row a mark: the shares of the year, then China's own later figure. */
export function kindTable(rows: FigureRows, view: KindView): FigureTable {
  const own = newestOwnShare(rows);
  return {
    caption: 'Basic research as a share of spending on research and development',
    columns: [
      { label: 'Economy' },
      { label: 'Year', numeric: true },
      { label: 'Basic research, percent', numeric: true },
      { label: 'Statistics' },
    ],
    rows: [
      ...sharesOf(rows, view.year).map((row) => ({
        claim: spendingClaim(row),
        cells: [
          row.economy,
          String(row.year),
          formatNumber(row.basic_research_pct, 1),
          'compared across countries',
        ],
      })),
      {
        claim: `china-research/${own.id}`,
        cells: ['China', String(own.year), formatNumber(own.basic_research_pct), 'China’s own'],
      },
    ],
  };
}
