import { formatDate, formatValue } from '../../data/format';
import type { Mark, Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { rowOf } from '../rows';
import { axes, column, ground, hollowWords, note, quarterLabel, steps, yearRow } from './drawing';
import { actOf, BASIS, spanWords, STEPS, type DoorRows, type Share, type Step } from './shares';

/** Up to which quarter the figure has come, and what it says there in a large number. */
interface View {
  /** The last quarter or year that is drawn, by row. */
  last: string;
  /** How many of the acts have happened. */
  acts: number;
  /** The row whose share is written large, the words to it, and where there is room for them. */
  note: { of: string; words: string; from: number; share: number };
}

function drawn(rows: DoorRows, { last }: View): Share[] {
  const { until: end } = rowOf(rows['asml-china-shares'], last);
  return rows['asml-china-shares'].filter(({ span, until }) => span !== 'average' && until <= end);
}

const taken = ({ acts }: View): Step[] => STEPS.slice(0, acts);

/** The row that a state writes large. Throws when there is none. */
function noted(rows: DoorRows, { note: { of } }: View): Share {
  return rowOf(rows['asml-china-shares'], of);
}

/** Years behind, quarters before them, the acts as lines through both. */
function scene(rows: DoorRows, view: View, size: Size): { marks: Mark[] } {
  const shares = drawn(rows, view);
  const of = (span: Share['span']): Share[] => shares.filter((row) => row.span === span);
  return {
    marks: [
      ...axes(size),
      ...of('year').map((row) => column(row, size)),
      ...steps(rows, taken(view), shares, size),
      ...of('quarter').map((row) => column(row, size)),
      ground(size),
      ...of('quarter').map((row) => quarterLabel(row, size)),
      ...hollowWords(of('quarter'), size),
      ...yearRow(shares, size),
      ...note({ ...view.note, figure: percent(noted(rows, view)) }, size),
    ],
  };
}

const percent = ({ share_pct }: Share): string => formatValue(share_pct, 'percent');

function describe(rows: DoorRows, view: View): Description {
  const shares = drawn(rows, view);
  const list = (basis: Share['basis'], spans: readonly Share['span'][]): string =>
    shares
      .filter((row) => row.basis === basis && spans.includes(row.span))
      .map((row) => `${percent(row)} in the ${row.span === 'quarter' ? '' : 'year '}${spanWords(row)}`)
      .join(', ');
  return {
    short: 'Columns of China’s share of what ASML sold, by quarter and year, with the dates of Dutch rules.',
    full: [
      `Years 2022 to 2026 run to the right, China’s share of ASML’s sales upwards, to 50 per cent`,
      `Of all sales: ${list('all sales', ['year'])}`,
      `Of machines alone: ${list('machines', ['quarter', 'year'])}`,
      shares.some(({ basis }) => basis === 'forecast') ? `Forecast: ${list('forecast', ['year'])}` : '',
      ...taken(view)
        .map((step) => actOf(rows, step))
        .map(({ date, what_happened }) => `${formatDate(date)}: ${what_happened.replace(/\.$/, '')}`),
      `On the drawing it says: ${percent(noted(rows, view))} ${view.note.words}`,
    ]
      .filter(Boolean)
      .join('. ')
      .concat('.'),
  };
}

function table(rows: DoorRows, view: View): FigureTable {
  return {
    caption: 'China’s share of ASML’s sales, and Dutch rules',
    columns: [{ label: 'When' }, { label: 'What' }, { label: 'China’s share', numeric: true }],
    rows: [
      ...drawn(rows, view).map((row) => ({
        claim: `asml-china-shares/${row.id}`,
        cells: [
          spanWords(row),
          `Of ${BASIS[row.basis]}${row.confidence === 'high' ? '' : '; one report'}`,
          percent(row),
        ],
      })),
      ...taken(view)
        .map((step) => actOf(rows, step))
        .map(({ id, date, what_happened }) => ({
          claim: `policy-timeline/${id}`,
          cells: [formatDate(date), what_happened, ''],
        })),
    ],
  };
}

const SUBTITLE = 'China’s share of the sales of ASML, maker of chip-printing machines, by quarter and year';

/**
 * How China bought printing machines before it needed a licence, and after. Sources: ASML’s reports to the US SEC for
 * all sales; Bloomberg, Reuters, MarketScreener and the South China Morning Post for machines and the forecast.
 */
export default defineFigure<View, 'asml-china-shares' | 'policy-timeline', 'before' | 'rush' | 'after'>({
  id: 'before-the-door-shuts',
  name: 'Before the door shuts',
  tables: ['asml-china-shares', 'policy-timeline'],
  legend: 'Outline: of all sales. Filled: of machines. Red: by quarter.',
  note: 'All sales include service. Red and hollow: one report. Broken: forecast. The three are not joined. Quarters that are not drawn are not known to us well enough.',
  states: {
    before: {
      last: '2023-q1',
      acts: 1,
      note: {
        of: '2023-q1',
        words: 'of machine sales, in the quarter of the announcement',
        from: 2023.3,
        share: 14,
      },
      takeaway: 'When licences were announced, China made up a small part of sales',
      subtitle: SUBTITLE,
    },
    rush: {
      last: 'year-2024',
      acts: 3,
      note: {
        of: '2024-q1',
        words: 'of machine sales, a year after the announcement',
        from: 2025,
        share: 38,
      },
      takeaway: 'A year later, China made up nearly half of the sales',
      subtitle: SUBTITLE,
    },
    after: {
      last: 'forecast-2026',
      acts: 3,
      note: { of: 'forecast-2026', words: 'expected for 2026', from: 2026, share: 33 },
      takeaway: 'Then the share fell, and was expected to fall further',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 280] : [720, 520]),
  scene,
  describe,
  table,
});
