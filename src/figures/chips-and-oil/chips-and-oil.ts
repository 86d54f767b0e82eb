import { formatDate, formatNumber, formatValue, listWords } from '../../data/format';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { marksOf } from './drawing';
import { actsOf, drawn, lead, seriesOf, type Series, type Trade, type TradeRows, type View } from './trade';

const NAMES: Readonly<Record<Series, string>> = {
  'chips-in': 'imports of chips',
  'chips-out': 'exports of chips',
  'oil-in': 'imports of crude oil',
};

const said = ({ year, value_usd_bn, basis }: Trade): string =>
  `${formatNumber(value_usd_bn, 1)} in ${String(year)}${basis === 'stated' ? '' : ` (${basis})`}`;

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The words on the drawing as a sentence: there a number with a sign stands before them, large. */
const noteWords = (note: string): string =>
  capital(note.replace(/^\+\d+: /, '').replace(/^\+(\d+)%: /, '$1 per cent more: '));

function describe(rows: TradeRows, view: View): Description {
  const parts = view.series.map(
    (series) =>
      `${capital(NAMES[series])}: ${drawn(rows, view)
        .filter((row) => seriesOf(row) === series)
        .map(said)
        .join(', ')}`,
  );
  const names = listWords(view.series.map((series) => NAMES[series]));
  return {
    short: `Columns by year, in billion dollars: China’s ${names}, with gaps for years without a figure.`,
    full: [
      'Years 2013 to 2025 run to the right; customs values in dollars of each year',
      ...parts,
      ...(view.against === 'oil'
        ? lead(rows).map(
            ({ year, more }) =>
              `In ${String(year)} chips cost ${formatNumber(more, 1)} billion more than oil`,
          )
        : []),
      ...actsOf(rows, view).map(({ row }) => `${formatDate(row.date)}: ${row.title}`),
      `${noteWords(view.note)}.`,
    ].join('. '),
  };
}

function table(rows: TradeRows, view: View): FigureTable {
  return {
    caption: 'China’s trade in chips and its imports of crude oil, customs values in current dollars',
    columns: [{ label: 'When' }, { label: 'What' }, { label: 'Value', numeric: true }, { label: 'Basis' }],
    rows: [
      ...drawn(rows, view).map((row) => ({
        claim: `chip-trade/${row.id}`,
        cells: [
          String(row.year),
          NAMES[seriesOf(row)],
          formatValue(row.value_usd_bn, 'billion dollars'),
          row.note === undefined ? row.basis : `${row.basis}. ${row.note}`,
        ],
      })),
      ...actsOf(rows, view).map(({ row }) => ({
        claim: `policy-timeline/${row.id}`,
        cells: [formatDate(row.date), row.title, '', ''],
      })),
    ],
  };
}

/**
 * What China pays abroad for chips, against crude oil, its own past and its exports. Sources: Chinese customs as given by
 * the customs itself, the semiconductor association, China Daily, JW Insights, the South China Morning Post and Caixin.
 */
export default defineFigure<
  View,
  'chip-trade' | 'policy-timeline',
  'more-than-oil' | 'two-funds-later' | 'outward'
>({
  id: 'chips-and-oil',
  name: 'Chips and oil',
  tables: ['chip-trade', 'policy-timeline'],
  legend: 'No column: no figure found.',
  note: 'Our own sums are worked back from stated growth or balance; oil of 2019 is a sum of customs regimes. Customs values in dollars of the year. Many imported chips leave again inside devices.',
  states: {
    'more-than-oil': {
      series: ['oil-in', 'chips-in'],
      against: 'oil',
      acts: [],
      note: '+50: in 2022 China paid 416 billion dollars for chips abroad, and 366 billion for crude oil',
      takeaway: 'In every year we could check, chips cost China more than oil',
      subtitle: 'China’s imports of chips and crude oil, billion dollars, 2013–2024; hollow: our own sum',
    },
    'two-funds-later': {
      series: ['chips-in'],
      against: 'past',
      acts: [
        { id: '2014-09-26-big-fund-i', name: 'first fund, 2014', height: 310, side: 'after' },
        { id: '2019-10-22-big-fund-ii', name: 'second, 2019', height: 364, side: 'before' },
        { id: '2023-03-05-the-pledge', name: 'the pledge', height: 440, side: 'beside' },
      ],
      note: '+79%: the bill of 2022, the last before the pledge, against that of 2013, before the first fund',
      takeaway: 'Two state funds later, the chip bill was four fifths higher',
      subtitle: 'China’s imports of chips, billion dollars, 2013–2024; hollow: our own sum',
    },
    outward: {
      series: ['chips-in', 'chips-out'],
      against: 'exports',
      acts: [],
      note: 'Exports tripled from 67 billion dollars in 2017, foreign-owned plants in China included',
      takeaway: 'China’s chip exports tripled in eight years',
      subtitle: 'Chips in (up) and out (down) of China, billion dollars, 2013–2025; hollow: our own sum',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 272] : [720, 520]),
  scene: (rows, view, size) => ({ marks: marksOf(rows, view, size) }),
  describe,
  table,
});
