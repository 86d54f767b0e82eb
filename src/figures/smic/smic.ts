import { scaleBand, scaleLinear } from 'd3-scale';
import { formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { FRAME, noteMarks, type Scales } from './notes';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { stated } from '../rows';

type SmicRows = Rows<'smic-years' | 'smic-china-share' | 'firm-years'>;

/** One of three ways to look at the firm. */
interface View {
  show: 'capacity' | 'home' | 'cost';
}

/** One column: its value, the part of it that is filled, and the words at its top and within. */
export interface Column {
  claim: string;
  year: number;
  value: number;
  filled?: number;
  top: string;
  inside?: string;
  /** The second of two columns of a year. */
  second?: boolean;
}

/** Full height of the columns in each view: wafers a month, percent, billion dollars. */
const MOST = { capacity: 1_059_000, home: 100, cost: 8.1 } as const;

/** The columns of a view, by year. */
function columnsOf(rows: SmicRows, { show }: View): Column[] {
  if (show === 'capacity')
    return rows['smic-years'].map((row) => ({
      claim: `smic-years/${row.id}`,
      year: row.year,
      value: row.capacity_wafers_per_month,
      filled: (row.capacity_wafers_per_month * row.utilisation_pct) / 100,
      top: formatNumber(row.capacity_wafers_per_month),
      inside: formatValue(row.utilisation_pct, 'percent'),
    }));
  if (show === 'home')
    return rows['smic-china-share'].map((row) => ({
      claim: `smic-china-share/${row.id}`,
      year: row.year,
      value: 100,
      filled: row.china_share_pct,
      top: formatValue(row.china_share_pct, 'percent'),
    }));
  const spending = new Map(rows['smic-years'].map((row) => [row.year, row]));
  return profits(rows).flatMap((row): Column[] => {
    const spent = spending.get(row.year);
    return [
      {
        claim: `firm-years/${row.id}`,
        year: row.year,
        value: stated(row, 'profit_usd_bn'),
        top: formatNumber(stated(row, 'profit_usd_bn'), 2),
      },
      ...(spent?.capital_spending_usd_bn === undefined
        ? []
        : [
            {
              claim: `smic-years/${spent.id}`,
              year: row.year,
              value: spent.capital_spending_usd_bn,
              top: formatNumber(spent.capital_spending_usd_bn, 2),
              second: true,
            },
          ]),
    ];
  });
}

const profits = (rows: SmicRows): Row<'firm-years'>[] =>
  rows['firm-years'].filter(
    ({ firm, year, profit_usd_bn }) => firm === 'smic' && year >= 2022 && profit_usd_bn !== undefined,
  );

/** Columns by year, from zero; what is not in use, and what is not profit, is hollow. */
function scene(rows: SmicRows, view: View, size: Size): { marks: Mark[] } {
  const { left, right, top, foot, label: at } = FRAME[size.class];
  const columns = columnsOf(rows, view);
  const years = [...new Set(columns.map(({ year }) => year))];
  const x = scaleBand(years, [left, right]).padding(0.16);
  const y = scaleLinear([0, MOST[view.show]], [foot, top]);
  const scales: Scales = { x: (year) => x(year) ?? 0, band: x.bandwidth(), y };
  return {
    marks: [
      {
        key: 'foot',
        tag: 'line',
        attrs: { x1: left, x2: right, y1: foot, y2: foot, class: 'axis' },
      },
      ...columns.flatMap((column) => columnMarks(column, view, scales, size)),
      ...years.map((year) =>
        label(`tick-${String(year)}`, String(year), {
          x: scales.x(year) + scales.band / 2,
          y: foot + at * 1.25,
          size: at,
          anchor: 'middle',
          class: 'fill-quiet',
        }),
      ),
      ...noteMarks(columns, view.show, scales, size),
    ],
  };
}

function columnMarks(column: Column, { show }: View, { x, band, y }: Scales, size: Size): Mark[] {
  const { foot, label: at } = FRAME[size.class];
  const pair = show === 'cost';
  const width = pair ? band / 2 - 2 : band;
  const left = x(column.year) + (column.second ? width + 4 : 0);
  const key = `${show}-${String(column.year)}${column.second ? '-spent' : ''}`;
  const box = (value: number): Record<string, number> => ({
    x: round(left),
    width: round(width),
    y: round(y(value)),
    height: round(foot - y(value)),
  });
  const whole: Mark = {
    key,
    tag: 'rect',
    attrs: {
      ...box(column.value),
      class: classes(column.filled === undefined && !column.second ? 'fill-china' : 'hollow'),
    },
    claim: column.claim,
  };
  const filled: Mark[] =
    column.filled === undefined
      ? []
      : [{ key: `${key}-filled`, tag: 'rect', attrs: { ...box(column.filled), class: 'fill-china' } }];
  const words = (suffix: string, text: string, at0: number, look: string): Mark =>
    label(`${key}-${suffix}`, text, {
      x: left + width / 2,
      y: at0,
      size: at,
      anchor: 'middle',
      face: 'sans-600',
      class: look,
    });
  return [
    whole,
    ...filled,
    words(
      'value',
      topWords(column, show, size),
      y(show === 'home' ? (column.filled ?? 0) : column.value) - 5,
      '',
    ),
    ...(column.inside === undefined
      ? []
      : [
          words('inside', column.inside, foot - 12 - at * 1.2, 'fill-paper'),
          words('full', 'full', foot - 10, 'fill-paper'),
        ]),
  ];
}

/** What a view does not show, or not quite. */
const REMARK = {
  capacity: 'Use is an average of the year',
  home: 'The definition of the share shifted a little on the way',
  cost: 'Capital spending of 2023 is not known to us',
} as const;

// On a phone a column of sales is too slender for tenths of a per cent.
const topWords = ({ filled, top }: Column, show: View['show'], size: Size): string =>
  show === 'home' && size.class === 'narrow' ? formatValue(filled ?? 0, 'percent', 0) : top;

function describe(rows: SmicRows, view: View): Description {
  const said = columnsOf(rows, view).map(({ year, top, inside, second }) =>
    view.show === 'cost'
      ? `${String(year)}, ${second ? 'spent' : 'profit'}: ${top}`
      : `${String(year)}: ${top}${inside === undefined ? '' : `, ${inside} full`}`,
  );
  const what = {
    capacity:
      'SMIC’s capacity at the end of each year in wafers a month, counted as 8-inch ones, and how full it was',
    home: 'the part of SMIC’s sales that was sold in China',
    cost: 'SMIC’s net profit, and what it spent on plants and machines, in billion dollars',
  }[view.show];
  return {
    short: `Columns by year: ${what}.`,
    full: `${said.join('; ')}. ${REMARK[view.show]}.`,
  };
}

function table(rows: SmicRows, view: View): FigureTable {
  const definition = new Map(rows['smic-china-share'].map((row) => [row.year, row.definition]));
  const what = ({ inside, second, year }: Column): string =>
    ({
      capacity: `Capacity at year end, wafers a month, ${inside ?? ''} full`,
      home: definition.get(year) ?? '',
      cost: second ? 'Capital spending, billion dollars' : 'Net profit, billion dollars',
    })[view.show];
  return {
    caption: 'SMIC by year',
    columns: [{ label: 'Year', numeric: true }, { label: 'What' }, { label: 'Value', numeric: true }],
    rows: columnsOf(rows, view).map((column) => ({
      claim: column.claim,
      cells: [String(column.year), what(column), column.top],
    })),
  };
}

/** SMIC’s capacity, its market and what growth costs. Source: SMIC’s announcements of results and reports of them. */
export default defineFigure<
  View,
  'smic-years' | 'smic-china-share' | 'firm-years',
  'filling' | 'home' | 'the-cost'
>({
  id: 'smic',
  name: 'SMIC',
  tables: ['smic-years', 'smic-china-share', 'firm-years'],
  states: {
    filling: {
      show: 'capacity',
      takeaway: 'SMIC built more, stood a quarter empty, and filled up again',
      subtitle:
        'Capacity at year end in wafers a month, counted as 8-inch ones, and share in use, 2022 to 2025',
    },
    home: {
      show: 'home',
      takeaway: 'SMIC’s customers came home: by 2022, three quarters of its sales',
      subtitle: 'Share of SMIC’s sales made in China, 2017 to 2022',
      caveat:
        'The China share is of all sales in 2017 and 2019, without licensing in 2018, with Hong Kong in 2020, of main sales from 2021.',
    },
    'the-cost': {
      show: 'cost',
      takeaway: 'SMIC spends several times what it earns',
      subtitle: 'SMIC’s net profit and capital spending, billion dollars, 2022 to 2025',
      caveat: 'Profit is that of the owners under international rules.',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
