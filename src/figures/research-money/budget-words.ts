import { formatNumber, formatValue, numberWord } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { budgetClaim, budgets, gapYears, runAfter, signed, type BudgetView } from './budget-facts';
import type { FigureRows } from './economies';

/** Growth year by year, the gap, and the levels where they are known. */
export function describeBudget(rows: FigureRows, view: BudgetView): Description {
  const all = budgets(rows);
  const run = runAfter(rows, view.pledgeYear);
  const pledge = all.find((row) => row.year === view.pledgeYear);
  const [first, last] = [all[0], all.at(-1)];
  if (pledge === undefined || first === undefined || last === undefined)
    throw new Error(`science-budget has no growth for ${view.pledgeYear}`);
  const list = all.map((row) => `${row.year} ${signed(row.growth_pct)}`).join(', ');
  const levels = all.flatMap((row) =>
    row.central_science_cny_bn === undefined
      ? []
      : `${formatValue(row.central_science_cny_bn, 'billion yuan', 1)} in ${row.year}`,
  );
  return {
    short: `Growth of China’s central science budget: ${signed(pledge.growth_pct)} in ${pledge.year}, then ${signed(run.growth)} in each of ${numberWord(run.count)} years.`,
    full: `Lollipops on a zero line, a column a year from ${first.year} to ${last.year}: growth of the central government’s science and technology budget, percent, as announced with the budget. ${list}; no figure for ${gapYears(rows).join(', ')}. The pledge was made in ${pledge.year}. Budgets where the level is known: ${levels.join(', ')}.`,
  };
}

/** One row a budget; a level that is not known stays empty. */
export function budgetTable(rows: FigureRows): FigureTable {
  return {
    caption: 'Central government budget for science and technology, China',
    columns: [
      { label: 'Year', numeric: true },
      { label: 'Growth announced, percent', numeric: true },
      { label: 'Budget, billion yuan', numeric: true },
    ],
    rows: budgets(rows).map((row) => ({
      claim: budgetClaim(row),
      cells: [
        String(row.year),
        signed(row.growth_pct).replace('%', ''),
        row.central_science_cny_bn === undefined ? '' : formatNumber(row.central_science_cny_bn, 1),
      ],
    })),
  };
}
