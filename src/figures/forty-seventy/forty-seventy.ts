import { formatDate, formatNumber, formatValue } from '../../data/format';
import { MEASURES } from '../../data/tables/chip-money';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { drawn, planOf, shortfall, type Share, type ShareRows, type View } from './shares';
import { marksOf } from './tubes';

const said = ({ year, share_pct, kind }: Share): string =>
  `${formatValue(share_pct, 'percent')} ${kind === 'target' ? 'by' : 'in'} ${String(year)}${kind === 'forecast' ? ' (forecast)' : ''}`;

function describe(rows: ShareRows, view: View): Description {
  const shares = drawn(rows, view);
  const parts = (['goal', 'any owner', 'Chinese-owned'] as const).flatMap((measure) => {
    const own = shares.filter((row) => row.measure === measure);
    return own.length === 0 ? [] : [`${MEASURES[measure]}: ${own.map(said).join(', ')}`];
  });
  const plan = planOf(rows);
  return {
    short: {
      goals: 'Tubes by year, nearly empty before 2015; open rings in two later ones mark the goals.',
      made: 'Tubes by year, filled to about a sixth by 2021, far below the rings of the goals.',
      owners:
        'The tube of 2021 opened: a sixth is filled, and only two fifths of that by Chinese-owned firms.',
    }[view.show],
    full: [
      'One tube a year; its height is all the chips that China buys, by value, its filling what is made there',
      ...parts,
      ...(view.show === 'goals' ? [`${formatDate(plan.date)}: ${plan.title}`] : []),
      ...(view.show === 'made'
        ? [`The forecast for 2025 is ${formatNumber(shortfall(rows), 1)} points short of the goal`]
        : []),
      `${view.note}.`,
    ].join('. '),
  };
}

function table(rows: ShareRows, view: View): FigureTable {
  const plan = planOf(rows);
  return {
    caption: 'Chips made in China as a share of its chip market by value: goals, counts and forecasts',
    columns: [
      { label: 'When' },
      { label: 'What' },
      { label: 'Share', numeric: true },
      { label: 'Whose word' },
    ],
    rows: [
      ...drawn(rows, view).map((row) => ({
        claim: `chip-self-sufficiency/${row.id}`,
        cells: [
          String(row.year),
          `${MEASURES[row.measure]}${row.kind === 'forecast' ? ', forecast' : ''}`,
          formatValue(row.share_pct, 'percent'),
          `${row.issuer}. ${row.note}`,
        ],
      })),
      ...(view.show === 'goals'
        ? [{ claim: `policy-timeline/${plan.id}`, cells: [formatDate(plan.date), plan.title, '', ''] }]
        : []),
    ],
  };
}

/**
 * Goals for chips made at home, and how much was. Source: IC Insights, as given by Evertiq, DIGITIMES, the South China
 * Morning Post and Bits&Chips. The goals are its reading of Made in China 2025; the plan itself was open to us in part only.
 */
export default defineFigure<
  View,
  'chip-self-sufficiency' | 'policy-timeline',
  'targets' | 'actual' | 'what-counts'
>({
  id: 'forty-seventy',
  name: 'Forty and seventy',
  tables: ['chip-self-sufficiency', 'policy-timeline'],
  legend: 'Dashed: forecasts of 2021 (for 2025) and 2022 (for 2026).',
  note: 'Goals and counts as IC Insights gives them; MERICS reads 70% as a goal of key parts and materials. Counts were revised between releases, so no line joins them.',
  states: {
    targets: {
      show: 'goals',
      note: 'Each tube is all the chips China buys in a year. Filled: the part made in China',
      takeaway: 'The goal: 40 per cent by 2020, 70 per cent by 2025',
      subtitle: 'Share of China’s chip market by value; goals as read by IC Insights',
      legend: '',
    },
    actual: {
      show: 'made',
      note: '16.7% was made in China in 2021, four points more than ten years before. Dashed: forecasts',
      takeaway: 'By 2021 a sixth of China’s chips were made in China',
      subtitle: 'Share of China’s chip market by value; made by firms of any country',
    },
    'what-counts': {
      show: 'owners',
      note: 'Two fifths of what was made in China came from firms with headquarters there',
      takeaway: 'Count Chinese-owned firms alone, and a sixth becomes a fifteenth',
      subtitle: 'Share of China’s chip market by value, 2021; forecast for 2026',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 272] : [720, 520]),
  scene: (rows, view, size) => ({ marks: marksOf(rows, view, size) }),
  describe,
  table,
});
