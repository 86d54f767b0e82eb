import type { Mark, Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { budgetScene } from './budget';
import type { BudgetView } from './budget-facts';
import { budgetTable, describeBudget } from './budget-words';
import type { FigureRows } from './economies';
import { kindScene, type KindView } from './kind';
import { describeKind, kindTable } from './kind-words';
import { rankingScene, type RankingView } from './ranking';
import { spendingScene, type SpendingView } from './spending';
import { pointYears } from './spending-facts';
import { describeRanking, describeSpending, spendingTable } from './spending-words';

type View = RankingView | SpendingView | KindView | BudgetView;

/** Draws the chart that a view names. */
function scene(rows: FigureRows, view: View, size: Size): { marks: Mark[] } {
  switch (view.chart) {
    case 'ranking':
      return { marks: rankingScene(rows, view, size) };
    case 'spending':
      return { marks: spendingScene(rows, size) };
    case 'kind':
      return { marks: kindScene(rows, view, size) };
    case 'budget':
      return { marks: budgetScene(rows, view, size) };
  }
}

function describe(rows: FigureRows, view: View): Description {
  switch (view.chart) {
    case 'ranking':
      return describeRanking(rows, view);
    case 'spending':
      return describeSpending(rows);
    case 'kind':
      return describeKind(rows, view);
    case 'budget':
      return describeBudget(rows, view);
  }
}

function table(rows: FigureRows, view: View): FigureTable {
  switch (view.chart) {
    case 'ranking':
      return spendingTable(rows, [view.year]);
    case 'spending':
      return spendingTable(rows, pointYears(rows));
    case 'kind':
      return kindTable(rows, view);
    case 'budget':
      return budgetTable(rows);
  }
}

/** What China spends on research, on which kind, and what the year of the pledge did to the science budget. */
export default defineFigure<
  View,
  'research-spending' | 'china-research' | 'science-budget',
  'start' | 'catching-up' | 'what-kind' | 'pledge-year'
>({
  id: 'research-money',
  name: 'Money for research',
  tables: ['research-spending', 'china-research', 'science-budget'],
  states: {
    start: {
      chart: 'ranking',
      year: 2000,
      takeaway: 'In 2000 China spent an eighth of what the United States spent',
      subtitle:
        'Spending on research and development, 2000, billion dollars at purchasing power, current prices',
    },
    'catching-up': {
      chart: 'spending',
      takeaway: 'By 2022 China spent seven-eighths of what the United States spent',
      subtitle:
        'R&D, 2000 to 2019, billion dollars at purchasing power, current prices; 2021, 2022: later releases',
      caveat:
        'Spending for 2021 and 2022 comes from later data releases than the lines and is not joined to them; 2020 has no figure.',
    },
    'what-kind': {
      chart: 'kind',
      year: 2019,
      takeaway: 'China gave basic research less than half the American share',
      subtitle: 'Basic research, percent of R&D spending, 2019. Ring: China in 2025, from another source',
      caveat: 'The ring is from China’s own statistics.',
    },
    'pledge-year': {
      chart: 'budget',
      pledgeYear: 2023,
      takeaway: 'The science budget was to grow 2% in the pledge year, then 10% a year',
      subtitle:
        'China’s central budget for science and technology, growth announced with it, percent, 2020 to 2026',
      caveat:
        'The sums are those named with each year’s budget; they do not always grow by the announced rate. No source we have gives the growth of 2021.',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 260] : [720, 500]),
  scene,
  describe,
  table,
});
