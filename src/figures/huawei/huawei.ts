import { formatDate, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { flagMarks } from '../event-flag';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { rowOf, stated } from '../rows';
import { middleOf, yearsOf } from '../time';
import { FIRST_YEAR, gapMarks, panelsOf, phoneMarks, salesMarks, secondMarks, type Panels } from './columns';
import { EVENTS, linesOf, type EventWords } from './events';

type HuaweiRows = Rows<'firm-years' | 'huawei-phones' | 'firm-events'>;

/** What has happened by the end of a year, which columns stand out, and which events are told. */
interface View {
  until: number;
  /** The last year whose sales an earlier state has told. */
  told?: number;
  /** Years whose sales stand out. */
  sales: readonly number[];
  /** Rows of `huawei-phones` that stand out. */
  phones: readonly string[];
  events: readonly EventWords[];
  /** A second estimate of a year’s phones is drawn. */
  second?: boolean;
}

const salesOf = (rows: HuaweiRows, { until }: View): Row<'firm-years'>[] =>
  rows['firm-years'].filter(
    ({ firm, basis, year }) =>
      firm === 'huawei' && basis !== 'part-year' && year >= FIRST_YEAR && year <= until,
  );
const phonesOf = (rows: HuaweiRows, { until, second }: View): Row<'huawei-phones'>[] =>
  rows['huawei-phones'].filter(
    (row) =>
      row.period === 'full year' &&
      row.year >= FIRST_YEAR &&
      row.year <= until &&
      (second === true || !isSecond(row)),
  );
const isSecond = ({ measure }: Row<'huawei-phones'>): boolean => measure === 'TrendForce';
const eventsOf = (rows: HuaweiRows, { events }: View): { row: Row<'firm-events'>; words: EventWords }[] =>
  events.map((words) => ({ row: rowOf(rows['firm-events'], words.id), words }));

/** Sales as columns above, phones as columns below, on one axis of years; what was done to the firm stands between. */
function scene(rows: HuaweiRows, view: View, size: Size): { marks: Mark[] } {
  const sales = salesOf(rows, view);
  const crowned = sales.some(({ basis }) => basis === 'chairman');
  const panels = panelsOf(size, view.until, linesOf(view.events, size.class), crowned);
  const { left, right, salesFoot, phonesFoot, titles } = panels;
  const title = (key: string, text: string, y: number): Mark =>
    label(key, text, { x: left, y, size: panels.label, class: 'fill-quiet' });
  return {
    marks: [
      ...sales.flatMap((row) => salesMarks(row, view.sales.includes(row.year), panels)),
      ...phonesOf(rows, view).flatMap((row) =>
        isSecond(row) ? secondMarks(row, panels) : phoneMarks(row, view.phones.includes(row.id), panels),
      ),
      {
        key: 'feet',
        tag: 'path',
        attrs: {
          class: 'axis',
          d: [salesFoot, phonesFoot]
            .map((y) => `M${String(left)},${String(Math.round(y))}H${String(right)}`)
            .join(''),
        },
      },
      ...gapMarks(view.until, panels),
      ...years(view, panels),
      title('sales-title', 'Sales, billion yuan', titles[0]),
      title('phones-title', 'Phones shipped in the world, million; to 2020 with Honor', titles[1]),
      ...eventsOf(rows, view).flatMap(({ row, words }) => flag(row, words, panels)),
    ],
  };
}

/** A label for each year, or for every second one where they would touch. */
function years({ until }: View, { x, ticks, label: font }: Panels): Mark[] {
  const step = x(FIRST_YEAR + 1) - x(FIRST_YEAR) < font * 2.8 ? 2 : 1;
  return Array.from({ length: until - FIRST_YEAR + 1 }, (_, i) => until - i)
    .filter((_, i) => i % step === 0)
    .map((year) =>
      label(`tick-${String(year)}`, String(year), {
        x: x(year + 0.5),
        y: ticks,
        size: font,
        anchor: 'middle',
        class: 'fill-quiet',
      }),
    );
}

function flag(row: Row<'firm-events'>, words: EventWords, panels: Panels): Mark[] {
  const { size, x, salesFoot, line, label: font } = panels;
  const here = words[size.class];
  return flagMarks({
    id: row.id,
    claim: `firm-events/${row.id}`,
    date: words.yearOnly ? row.date.slice(0, 4) : row.date,
    lines: here.lines,
    actor: row.kind === 'controls' ? 'united-states' : 'china',
    side: here.side ?? 'left',
    x: x(yearsOf(middleOf(row.date))),
    axis: salesFoot,
    baseline: line(here.row),
    size: font,
  });
}

const saleWords = (row: Row<'firm-years'>): string =>
  `${row.basis === 'chairman' ? 'more than ' : ''}${formatValue(stated(row, 'revenue_cny_bn'), 'billion yuan', 0)} in ${String(row.year)}`;
const phoneWords = (row: Row<'huawei-phones'>): string =>
  `${formatValue(row.phones_million, 'million phones')} in ${String(row.year)} (${row.market}, ${row.measure})`;

function describe(rows: HuaweiRows, view: View): Description {
  const all = salesOf(rows, view);
  const last = all.at(-1);
  // Earlier years are told in earlier states, but for those that stand out again.
  const isTold = (year: number): boolean => year > (view.told ?? 0);
  const sales = all.filter(({ year }) => isTold(year) || view.sales.includes(year));
  const phones = phonesOf(rows, view).filter(({ id, year }) => isTold(year) || view.phones.includes(id));
  return {
    short: `Columns of Huawei’s sales and of its phones by year${last ? `; sales reach ${saleWords(last)}` : ''}.`,
    full: `${[
      `Huawei’s sales: ${sales.map(saleWords).join(', ')}`,
      `Phones shipped: ${phones.map(phoneWords).join(', ')}`,
      ...eventsOf(rows, view).map(({ row }) => `${formatDate(row.date)}: ${row.what}`),
    ].join('. ')}.`,
  };
}

function table(rows: HuaweiRows, view: View): FigureTable {
  return {
    caption: 'Huawei: sales, phones and events',
    columns: [{ label: 'When' }, { label: 'What' }, { label: 'Value', numeric: true }],
    rows: [
      ...salesOf(rows, view).map((row) => ({
        claim: `firm-years/${row.id}`,
        cells: [
          String(row.year),
          row.basis === 'chairman' ? 'Sales, in the chairman’s words: more than' : 'Sales',
          formatValue(stated(row, 'revenue_cny_bn'), 'billion yuan'),
        ],
      })),
      ...phonesOf(rows, view).map((row) => ({
        claim: `huawei-phones/${row.id}`,
        cells: [
          String(row.year),
          `Phones, ${row.market}, counted by ${row.measure}${row.with_honor === 'yes' ? ', with Honor' : ''}`,
          formatValue(row.phones_million, 'million phones'),
        ],
      })),
      ...eventsOf(rows, view).map(({ row }) => ({
        claim: `firm-events/${row.id}`,
        cells: [formatDate(row.date), row.what, ''],
      })),
    ],
  };
}

const subtitle = (until: number): string =>
  `Huawei: sales, billion yuan; phones, million; ${String(FIRST_YEAR)} to ${String(until)}`;

/**
 * Huawei’s sales and phones through the listings. Sources: Huawei’s annual reports and their press accounts; phones by
 * the company, Omdia, TrendForce and IDC, whose counts are not joined.
 */
export default defineFigure<
  View,
  'firm-years' | 'huawei-phones' | 'firm-events',
  'peak' | 'cliff' | 'the-chip' | 'back'
>({
  id: 'huawei',
  name: 'Huawei',
  tables: ['firm-years', 'huawei-phones', 'firm-events'],
  note: 'Phones to 2019 as the company gave them, of 2020 and 2021 by Omdia, of 2025 in China by IDC. The sales of 2025 are not audited.',
  states: {
    peak: {
      until: 2020,
      sales: [2019, 2020],
      phones: ['2019-world'],
      events: EVENTS.peak,
      takeaway: 'A year after its listing, Huawei sold more than ever',
      subtitle: subtitle(2020),
    },
    cliff: {
      until: 2021,
      told: 2019,
      sales: [2020, 2021],
      phones: ['2020-world', '2021-world'],
      events: EVENTS.cliff,
      second: true,
      takeaway: 'A year on, with Honor sold, its phone shipments were down by four fifths',
      subtitle: subtitle(2021),
    },
    'the-chip': {
      until: 2023,
      told: 2021,
      sales: [2021, 2023],
      phones: ['2021-world'],
      events: EVENTS.chip,
      takeaway: 'In August 2023 a phone came with a chip made in China',
      subtitle: subtitle(2023),
    },
    back: {
      until: 2025,
      told: 2023,
      sales: [2020, 2021, 2025],
      phones: ['2019-world', '2021-world', '2025-china'],
      events: EVENTS.all,
      takeaway: 'By 2025 its sales were nearly back where they had been',
      subtitle: subtitle(2025),
    },
  },
  size: (width) => (width === 'narrow' ? [340, 290] : [720, 520]),
  scene,
  describe,
  table,
});
