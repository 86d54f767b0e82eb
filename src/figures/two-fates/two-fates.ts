import { group } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';

type FateRows = Rows<'firm-years'>;

/** The four firms: whose accounts, what they are called, and the year before they or their group were listed. */
const FIRMS = [
  { key: 'inspur', entity: 'Inspur Electronic Information', name: 'Inspur', base: 2022 },
  { key: 'naura', entity: 'NAURA', name: 'NAURA', base: 2023 },
  { key: 'loongson', entity: 'Loongson', name: 'Loongson', base: 2022 },
  { key: 'bgi', entity: 'BGI Genomics', name: 'BGI Genomics', base: 2022 },
] as const;
type Firm = (typeof FIRMS)[number];

/** Which firms stand out, and what is said of them. */
interface View {
  focus: readonly Firm['key'][];
  note: string;
}

/** A year of a firm, counted from the year before its listing, with its sales against that year’s 100. */
interface Point {
  row: Row<'firm-years'>;
  since: number;
  index: number;
}

const FRAME = {
  narrow: { left: 10, right: 238, top: 52, foot: 246, label: 13, r: 3.5 },
  wide: { left: 20, right: 560, top: 60, foot: 484, label: 15, r: 5.5 },
} as const satisfies Record<WidthClass, Record<string, number>>;

const SPAN = [-4, 3] as const;
const MOST = 220;

/** The years of a firm within the span, in order. Sales of the year before its listing are 100. */
export function pointsOf(rows: FateRows, { entity, base }: Firm): Point[] {
  const own = group(rows['firm-years'], (row) => row.entity).get(entity) ?? [];
  const whole = own.find(({ year, basis }) => year === base && basis === 'reported')?.revenue_cny_bn;
  if (whole === undefined) throw new Error(`no sales of ${entity} in ${String(base)}`);
  return own
    .filter(({ year, basis }) => basis !== 'part-year' && year - base >= SPAN[0] && year - base <= SPAN[1])
    .toSorted((a, b) => a.year - b.year)
    .map((row) => ({ row, since: row.year - base, index: ((row.revenue_cny_bn ?? 0) / whole) * 100 }));
}

/** Lines of sales from four years before the listing to three after; a line drawn from zero at the foot. */
function scene(rows: FateRows, view: View, size: Size): { marks: Mark[] } {
  const { left, right, top, foot, label: at } = FRAME[size.class];
  const x = scaleLinear(SPAN, [left, right]);
  const y = scaleLinear([0, MOST], [foot, top]);
  const listed = round(x(0.5));
  return {
    marks: [
      {
        key: 'grid',
        tag: 'path',
        attrs: {
          class: 'grid',
          d: [100, 200].map((v) => `M${String(left)},${String(round(y(v)))}H${String(right)}`).join(''),
        },
      },
      { key: 'foot', tag: 'line', attrs: { x1: left, x2: right, y1: foot, y2: foot, class: 'axis' } },
      {
        key: 'listing',
        tag: 'line',
        attrs: { x1: listed, x2: listed, y1: top + at * 0.4, y2: foot, class: 'leader dashed' },
      },
      ...FIRMS.flatMap((firm) => firmMarks(firm, pointsOf(rows, firm), view, x, y, size)),
      ...[100, 200].map((value) =>
        label(`grid-${String(value)}`, String(value), {
          x: left,
          y: y(value) - 4,
          size: at,
          class: 'fill-quiet',
        }),
      ),
      label('listing-name', 'listed', { x: listed, y: top, size: at, anchor: 'middle', class: 'fill-quiet' }),
      ...(
        [
          [-4, 'four years earlier', 'start'],
          [3, 'three later', 'end'],
        ] as const
      ).map(([since, text, anchor]) =>
        label(`tick-${String(since)}`, text, {
          x: x(since),
          y: foot + at * 1.25,
          size: at,
          anchor,
          class: 'fill-quiet',
        }),
      ),
      ...paragraph('note', view.note, { x: left, y: at * 1.1, size: at, width: size.width - left * 2 }),
    ],
  };
}

function firmMarks(
  { key, name }: Firm,
  points: readonly Point[],
  { focus }: View,
  x: (since: number) => number,
  y: (index: number) => number,
  size: Size,
): Mark[] {
  const { label: at, r } = FRAME[size.class];
  const isFocus = focus.includes(key);
  const path = line<Point>()
    .x(({ since }) => round(x(since)))
    .y(({ index }) => round(y(index)));
  const whole = points.filter(({ row }) => row.basis === 'reported');
  const rolling = points.filter(
    ({ row }, i) => row.basis === 'rolling' || points[i + 1]?.row.basis === 'rolling',
  );
  const end = points.at(-1);
  const look = isFocus ? 'stroke-china' : 'stroke-mark is-muted';
  return [
    { key: `${key}-line`, tag: 'path', attrs: { class: `line ${look}`, d: path(whole) ?? '' } },
    ...(rolling.length > 1
      ? [
          {
            key: `${key}-rolling`,
            tag: 'path' as const,
            attrs: { class: `line dashed ${look}`, d: path(rolling) ?? '' },
          },
        ]
      : []),
    ...points.map(({ row, since, index }): Mark => ({
      key: row.id,
      tag: 'circle',
      attrs: {
        cx: round(x(since)),
        cy: round(y(index)),
        r,
        class: classes(
          row.basis === 'rolling'
            ? `hollow ${isFocus ? 'stroke-china' : ''}`
            : isFocus
              ? 'fill-china'
              : 'fill-mark',
          !isFocus && 'is-muted',
        ),
      },
      claim: `firm-years/${row.id}`,
    })),
    ...(end
      ? [
          label(`${key}-name`, `${name} ${formatNumber(end.index, 0)}`, {
            x: x(end.since) + r + 5,
            // The two that fell end close together.
            y: y(end.index) + at * 0.35 + (key === 'loongson' ? -at * 0.35 : 0),
            size: at,
            face: isFocus ? 'sans-600' : 'sans-400',
            class: isFocus ? '' : 'fill-quiet',
          }),
        ]
      : []),
  ];
}

const when = ({ row, since }: Point): string =>
  `${row.basis === 'rolling' ? `twelve months to ${formatDate(row.period_end)}` : String(row.year)}, ${
    since === 0
      ? 'the year before the listing'
      : since < 0
        ? `${String(-since)} before that`
        : `${String(since)} after that`
  }`;

function describe(rows: FateRows, { focus, note }: View): Description {
  const ends = FIRMS.map(
    (firm) => `${firm.name} ${formatNumber(pointsOf(rows, firm).at(-1)?.index ?? 0, 0)}`,
  );
  return {
    short: `Lines of sales, the year before listing being 100: ${ends.join(', ')} at the end.`,
    full: `Sales of four firms, the year before they or their groups were listed being 100. ${FIRMS.map(
      (firm) =>
        `${firm.name}${focus.includes(firm.key) ? ' (in red)' : ''}: ${pointsOf(rows, firm)
          .map((point) => `${formatNumber(point.index, 0)} (${when(point)})`)
          .join(', ')}`,
    ).join('. ')}. ${note}.`,
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
          formatValue(point.row.revenue_cny_bn ?? 0, 'billion yuan'),
          formatNumber(point.index, 0),
        ],
      })),
    ),
  };
}

const SUBTITLE = 'Sales in yuan; the last full year before the firm or its group was listed is 100';

/** Sales of four firms before and after their listing. Source: company accounts as given by Stock Analysis and EEWorld. */
export default defineFigure<View, 'firm-years', 'up' | 'down' | 'caution'>({
  id: 'two-fates',
  name: 'Two fates',
  tables: ['firm-years'],
  note: 'Inspur, Loongson and units of BGI were listed in March 2023, NAURA in December 2024. Hollow and dashed: twelve months that end in 2025. Other units of BGI were listed in 2020.',
  states: {
    up: {
      focus: ['inspur', 'naura'],
      note: 'NAURA makes chip tools; Inspur makes servers, and its group was listed first',
      takeaway: 'Two firms sold more than ever after they were listed',
      subtitle: SUBTITLE,
    },
    down: {
      focus: ['loongson', 'bgi'],
      note: 'One designs processors that others must make, one reads genes',
      takeaway: 'Two others sold much less than before',
      subtitle: SUBTITLE,
    },
    caution: {
      focus: ['inspur', 'naura', 'loongson', 'bgi'],
      note: 'Look left of the line: NAURA rose, Loongson fell, BGI had the pandemic, all before',
      takeaway: 'Much of both began before the listing',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
