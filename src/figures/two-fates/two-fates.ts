import { formatDate, formatNumber, formatValue } from '../../data/format';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { stated } from '../rows';
import { FIRMS, pointsOf, type FateRows, type Point } from './fates';
import { panels, type PanelView } from './panels';

/** Which firms stand out, what is said of them on the drawing, and in one sentence to who does not see it. */
interface View extends PanelView {
  note: string;
}

/** When sales were made, as told in a row of the table; in a description the year is enough. */
const year = ({ row }: Point): string =>
  row.basis === 'rolling' ? `the twelve months to ${formatDate(row.period_end)}` : String(row.year);
const when = (point: Point): string =>
  `${year(point)}, ${
    point.since === 0
      ? 'the year before the listing'
      : point.since < 0
        ? `${String(-point.since)} before that`
        : `${String(point.since)} after that`
  }`;

/** A panel in words: sales by year, or, where a state looks back, only those up to the year before the listing. */
function panelWords(rows: FateRows, firm: (typeof FIRMS)[number], before = false): string {
  const points = pointsOf(rows, firm).filter(({ since }) => !before || since <= 0);
  const base = points.find(({ since }) => since === 0);
  const sales = points
    .filter((point) => point !== base)
    .map((point) => `${formatNumber(point.index, 0)} in ${year(point)}`);
  return `${firm.name}, ${firm.makes}, ${firm.who} ${formatDate(firm.listed.slice(0, 7))}, ${base ? year(base) : ''} being 100: ${sales.join(', ')}`;
}

function describe(rows: FateRows, { focus, note, before }: View): Description {
  const ends = FIRMS.map(
    (firm) => `${firm.name} ${formatNumber(pointsOf(rows, firm).at(-1)?.index ?? 0, 0)}`,
  );
  return {
    short: `Four lines of sales, the year before listing being 100: ${ends.join(', ')} at the end.`,
    full: `A panel for each firm: years 2018 to 2025 run to the right, sales upwards. In red: ${FIRMS.filter(
      ({ key }) => focus.includes(key),
    )
      .map((firm) => panelWords(rows, firm, before))
      .join('. ')}. ${note}.`,
  };
}

function table(rows: FateRows): FigureTable {
  return {
    caption: 'Sales of four firms; the year before they or their groups were listed is 100',
    columns: [
      { label: 'Firm' },
      { label: 'Year' },
      { label: 'Sales', numeric: true },
      { label: 'Index', numeric: true },
    ],
    rows: FIRMS.flatMap((firm) =>
      pointsOf(rows, firm).map((point) => ({
        claim: `firm-years/${point.row.id}`,
        cells: [
          firm.entity,
          when(point),
          formatValue(stated(point.row, 'revenue_cny_bn'), 'billion yuan'),
          formatNumber(point.index, 0),
        ],
      })),
    ),
  };
}

const SUBTITLE =
  'Sales in yuan; the last full year before the listing marked is 100; hollow: latest 12 months';

/** Sales of four firms before and after their listing. Source: company accounts as given by Stock Analysis and EEWorld. */
export default defineFigure<View, 'firm-years', 'up' | 'down' | 'caution'>({
  id: 'two-fates',
  name: 'Two fates',
  tables: ['firm-years'],
  note: 'The latest twelve months end in 2025. Inspur’s group and units of BGI were listed in March 2023, other units of BGI in 2020.',
  states: {
    up: {
      focus: ['inspur', 'naura'],
      note: 'Inspur sold more than twice what it had, NAURA two thirds more',
      takeaway: 'Two firms sold more than ever after they were listed',
      subtitle: SUBTITLE,
    },
    down: {
      focus: ['loongson', 'bgi'],
      note: 'Loongson sold less than three quarters of what it had, BGI Genomics little more than half',
      takeaway: 'Two others sold far less than in the year before',
      subtitle: SUBTITLE,
    },
    caution: {
      focus: ['naura', 'loongson', 'bgi'],
      before: true,
      remarks: { naura: 'rising already', loongson: 'falling already', bgi: 'pandemic' },
      note: 'Before their listing NAURA rose, Loongson fell, and BGI had the pandemic',
      takeaway: 'Much of both began before the listing',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 284] : [720, 520]),
  scene: (rows, view, size) => ({ marks: panels(rows, view, size) }),
  describe,
  table,
});
