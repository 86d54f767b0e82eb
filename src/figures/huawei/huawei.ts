import { scaleLinear } from 'd3-scale';
import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';

type HuaweiRows = Rows<'firm-years' | 'huawei-phones' | 'firm-events'>;

/** What has happened by the end of a year, which numbers are written out, and which events are marked. */
interface View {
  until: number;
  /** Years whose sales are written out. */
  sales: readonly number[];
  /** Rows of `huawei-phones` that are written out. */
  phones: readonly string[];
  events: readonly string[];
  note: string;
}

/** Measures in view-box units: the feet and tops of the two panels, and the words between them. */
const PANELS = {
  narrow: {
    left: 6,
    right: 336,
    salesTop: 30,
    salesFoot: 122,
    note: 147,
    phonesTop: 200,
    phonesFoot: 251,
    ticks: 266,
    label: 13,
  },
  wide: {
    left: 10,
    right: 712,
    salesTop: 44,
    salesFoot: 248,
    note: 284,
    phonesTop: 356,
    phonesFoot: 490,
    ticks: 512,
    label: 15,
  },
} as const satisfies Record<WidthClass, Record<string, number>>;

const FIRST_YEAR = 2015;
const LAST_YEAR = 2025;
const TICKS = [2015, 2017, 2019, 2021, 2023, 2025];
const MOST_SALES = 900;
const MOST_PHONES = 245;

const salesOf = (rows: HuaweiRows, { until }: View): Row<'firm-years'>[] =>
  rows['firm-years'].filter(
    ({ firm, basis, year }) => firm === 'huawei' && basis !== 'part-year' && year <= until,
  );
const phonesOf = (rows: HuaweiRows, { until }: View): Row<'huawei-phones'>[] =>
  rows['huawei-phones'].filter(({ period, year }) => period === 'full year' && year <= until);
const eventsOf = (rows: HuaweiRows, { events }: View): Row<'firm-events'>[] =>
  rows['firm-events'].filter(({ id }) => events.includes(id));

/** Sales as columns above, phones as columns below, on one axis of years. */
function scene(rows: HuaweiRows, view: View, size: Size): { marks: Mark[] } {
  const at = PANELS[size.class];
  const x = scaleLinear([FIRST_YEAR, LAST_YEAR + 1], [at.left, at.right]);
  const phones = phonesOf(rows, view);
  return {
    marks: [
      { key: 'feet', tag: 'path', attrs: { class: 'axis', d: feet(size) } },
      ...eventsOf(rows, view).map((row) => eventMark(row, x, size)),
      ...salesOf(rows, view).flatMap((row) => salesMarks(row, view, x, size)),
      ...phones.flatMap((row) => phoneMarks(row, view, x, size)),
      ...TICKS.map((year) =>
        label(`tick-${String(year)}`, String(year), {
          x: x(year + 0.5),
          y: at.ticks,
          size: at.label,
          anchor: 'middle',
          class: 'fill-quiet',
        }),
      ),
      label('sales-title', 'Sales, billion yuan', {
        x: at.left,
        y: at.salesTop - (size.class === 'wide' ? 26 : 18),
        size: at.label,
        class: 'fill-quiet',
      }),
      label('phones-title', 'Phones shipped, million, with Honor to 2020', {
        x: at.left,
        y: at.phonesTop - (size.class === 'wide' ? 26 : 18),
        size: at.label,
        class: 'fill-quiet',
      }),
      ...paragraph('note', view.note, {
        x: at.left,
        y: at.note,
        size: at.label,
        width: at.right - at.left,
        face: 'sans-600',
      }),
    ],
  };
}

const feet = (size: Size): string => {
  const { left, right, salesFoot, phonesFoot } = PANELS[size.class];
  return [salesFoot, phonesFoot].map((y) => `M${String(left)},${String(y)}H${String(right)}`).join('');
};

type XScale = (year: number) => number;

/** A short line under the axis on the day of an event: blue where Washington acted. */
function eventMark(row: Row<'firm-events'>, x: XScale, size: Size): Mark {
  const { salesFoot } = PANELS[size.class];
  const [year = 0, month = 1, day = 15] = row.date.split('-').map(Number);
  const at = round(x(year + (month - 1) / 12 + day / 365));
  return {
    key: row.id,
    tag: 'line',
    attrs: {
      x1: at,
      x2: at,
      y1: salesFoot + 2,
      y2: salesFoot + (size.class === 'wide' ? 16 : 9),
      class: classes('line', row.kind === 'controls' ? 'stroke-united-states' : 'stroke-ink'),
    },
    claim: `firm-events/${row.id}`,
  };
}

function salesMarks(row: Row<'firm-years'>, view: View, x: XScale, size: Size): Mark[] {
  const { salesTop, salesFoot, label: at } = PANELS[size.class];
  const y = scaleLinear([0, MOST_SALES], [salesFoot, salesTop]);
  const value = row.revenue_cny_bn ?? 0;
  const focus = view.sales.includes(row.year);
  return [
    {
      key: row.id,
      tag: 'rect',
      attrs: {
        ...column(row.year, x, y(value), salesFoot),
        class: look(row.basis === 'chairman', focus),
      },
      claim: `firm-years/${row.id}`,
    },
    ...(focus
      ? [
          label(`${row.id}-value`, `${row.basis === 'chairman' ? '>' : ''}${formatNumber(value, 0)}`, {
            x: x(row.year + 0.5),
            y: y(value) - 4,
            size: at,
            anchor: 'middle',
            face: 'sans-600',
          }),
        ]
      : []),
  ];
}

const column = (year: number, x: XScale, top: number, foot: number): Record<string, number> => ({
  x: round(x(year + 0.14)),
  width: round(x(year + 0.86) - x(year + 0.14)),
  y: round(top),
  height: round(foot - top),
});

// Hollow: not audited, or of another market and measure than its neighbours.
const look = (hollow: boolean, focus: boolean): string =>
  hollow ? classes('hollow', 'stroke-china') : focus ? 'fill-china' : 'fill-mark';

function phoneMarks(row: Row<'huawei-phones'>, view: View, x: XScale, size: Size): Mark[] {
  const { phonesTop, phonesFoot, label: at } = PANELS[size.class];
  const y = scaleLinear([0, MOST_PHONES], [phonesFoot, phonesTop]);
  const focus = view.phones.includes(row.id);
  const second = row.measure === 'TrendForce';
  const words = `${formatNumber(row.phones_million, 0)}${row.market === 'China' ? ' in China' : ''}`;
  return [
    second
      ? {
          key: row.id,
          tag: 'line',
          attrs: {
            x1: round(x(row.year + 0.08)),
            x2: round(x(row.year + 0.92)),
            y1: round(y(row.phones_million)),
            y2: round(y(row.phones_million)),
            class: 'line stroke-ink',
          },
          claim: `huawei-phones/${row.id}`,
        }
      : {
          key: row.id,
          tag: 'rect',
          attrs: {
            ...column(row.year, x, y(row.phones_million), phonesFoot),
            class: look(row.market === 'China', focus),
          },
          claim: `huawei-phones/${row.id}`,
        },
    ...(focus && !second
      ? [
          label(`${row.id}-value`, words, {
            x: row.market === 'China' ? x(row.year + 1) : x(row.year + 0.5),
            y: y(row.phones_million) - 4,
            size: at,
            anchor: row.market === 'China' ? 'end' : 'middle',
            face: 'sans-600',
          }),
        ]
      : []),
  ];
}

const saleWords = (row: Row<'firm-years'>): string =>
  `${row.basis === 'chairman' ? 'more than ' : ''}${formatValue(row.revenue_cny_bn ?? 0, 'billion yuan', 0)} in ${String(row.year)}`;
const phoneWords = (row: Row<'huawei-phones'>): string =>
  `${formatValue(row.phones_million, 'million phones')} in ${String(row.year)} (${row.market}, ${row.measure})`;

function describe(rows: HuaweiRows, view: View): Description {
  const sales = salesOf(rows, view);
  const phones = phonesOf(rows, view);
  const last = sales.at(-1);
  return {
    short: `Columns of Huawei’s sales and of its phones by year${last ? `; sales reach ${saleWords(last)}` : ''}.`,
    full: [
      `Huawei’s sales: ${sales.map(saleWords).join(', ')}`,
      `Phones shipped: ${phones.map(phoneWords).join(', ')}`,
      ...eventsOf(rows, view).map((row) => `${formatDate(row.date)}: ${row.what}`),
      `${view.note}.`,
    ].join('. '),
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
          formatValue(row.revenue_cny_bn ?? 0, 'billion yuan'),
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
      ...eventsOf(rows, view).map((row) => ({
        claim: `firm-events/${row.id}`,
        cells: [formatDate(row.date), row.what, ''],
      })),
    ],
  };
}

const SUBTITLE = 'Huawei’s sales in billion yuan and phones shipped in the world in millions, 2015 to 2025';

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
  note: 'Hollow: the chairman’s word for 2025, not audited, and a count of China alone. For 2020 a line marks a second estimate. World shipments of 2022 to 2025 are not known to us.',
  states: {
    peak: {
      until: 2020,
      sales: [2020],
      phones: ['2019-world'],
      events: ['huawei-2019-05-16-controls'],
      note: 'Listed in May 2019 (blue), it sold more that year and the next',
      takeaway: 'A year after its listing, Huawei sold more than ever',
      subtitle: SUBTITLE,
    },
    cliff: {
      until: 2021,
      sales: [2020, 2021],
      phones: ['2019-world', '2021-world'],
      events: ['huawei-2020-05-15-controls', 'huawei-2020-08-17-controls', 'huawei-2020-11-17-business'],
      note: 'Blue: the rules of 2020 on chips made for it abroad. Black: Honor is sold',
      takeaway: 'Within a year, most of its phones were gone',
      subtitle: SUBTITLE,
    },
    'the-chip': {
      until: 2023,
      sales: [2021, 2023],
      phones: ['2021-world'],
      events: ['huawei-2023-08-chips'],
      note: 'August 2023: the Mate 60 Pro, its chip of the 7 nm class made in China',
      takeaway: 'In August 2023 a phone came with a chip made in China',
      subtitle: SUBTITLE,
    },
    back: {
      until: 2025,
      sales: [2020, 2021, 2025],
      phones: ['2019-world', '2025-china'],
      events: [],
      note: 'Hollow: the chairman’s word, not audited; and phones in China alone',
      takeaway: 'By 2025 its sales were nearly back where they had been',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
