import { scaleLinear } from 'd3-scale';
import { line, curveStepAfter } from 'd3-shape';
import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';

type YmtcRows = Rows<'firm-events' | 'state-capital'>;
type Event = Row<'firm-events'>;

/** What has happened by a day, and which events and payments stand out. */
interface View {
  until: string;
  events: readonly string[];
  capital: readonly string[];
  note: string;
}

const FRAME = {
  narrow: {
    left: 8,
    right: 332,
    top: 34,
    foot: 122,
    note: 147,
    below: 204,
    base: 251,
    ticks: 266,
    label: 13,
    r: 4,
  },
  wide: {
    left: 14,
    right: 704,
    top: 48,
    foot: 248,
    note: 286,
    below: 364,
    base: 490,
    ticks: 512,
    label: 15,
    r: 6,
  },
} as const satisfies Record<WidthClass, Record<string, number>>;

const FIRST = 2017;
const LAST = 2026.7;
const TICKS = [2018, 2020, 2022, 2024, 2026];
const MOST_LAYERS = 294;
const MOST_WAFERS = 200_000;

/** The time of a date in years; a bare year stands at its middle. */
function timeOf(date: string): number {
  const [year = 0, month, day = 15] = date.split('-').map(Number);
  return month === undefined ? year + 0.5 : year + (month - 1) / 12 + day / 366;
}

const of = (rows: YmtcRows, view: View, test: (row: Event) => boolean): Event[] =>
  rows['firm-events']
    .filter((row) => row.firm === 'ymtc' && row.date <= view.until && test(row))
    .toSorted((a, b) => timeOf(a.date) - timeOf(b.date));
const layersOf = (rows: YmtcRows, view: View): Event[] =>
  of(rows, view, ({ layers }) => layers !== undefined);
const wafersOf = (rows: YmtcRows, view: View): Event[] =>
  of(rows, view, ({ wafers_per_month }) => wafers_per_month !== undefined);
const eventsOf = (rows: YmtcRows, view: View): Event[] =>
  of(rows, view, ({ id }) => view.events.includes(id));
const capitalOf = (rows: YmtcRows, view: View): Row<'state-capital'>[] =>
  rows['state-capital'].filter(({ id }) => view.capital.includes(id));

/** All layers, not only those that store: another count than that of the chips before. */
const isTotal = ({ layers }: Event): boolean => layers === MOST_LAYERS;
const isExpected = ({ what }: Event): boolean => what.includes('expected');

/** Layers as steps above, wafers a month as columns below, on one axis of time; events between them. */
function scene(rows: YmtcRows, view: View, size: Size): { marks: Mark[] } {
  const at = FRAME[size.class];
  const x = scaleLinear([FIRST, LAST], [at.left, at.right]);
  const y = scaleLinear([0, MOST_LAYERS], [at.foot, at.top + 14]);
  const layers = layersOf(rows, view);
  return {
    marks: [
      {
        key: 'feet',
        tag: 'path',
        attrs: {
          class: 'axis',
          d: [at.foot, at.base]
            .map((foot) => `M${String(at.left)},${String(foot)}H${String(at.right)}`)
            .join(''),
        },
      },
      ...eventsOf(rows, view).map((row) => eventMark(row, x(timeOf(row.date)), size)),
      ...capitalOf(rows, view).map((row) => ({
        key: row.id,
        tag: 'line' as const,
        attrs: { ...under(x(timeOf(row.date)), size), class: 'line stroke-china' },
        claim: `state-capital/${row.id}`,
      })),
      stepLine(layers, view, x, y),
      ...layers.flatMap((row) => layerMarks(row, x, y, size)),
      ...wafersOf(rows, view).flatMap((row) => waferMarks(row, x, size)),
      ...TICKS.map((year) =>
        label(`tick-${String(year)}`, String(year), {
          x: x(year + 0.35),
          y: at.ticks,
          size: at.label,
          anchor: 'middle',
          class: 'fill-quiet',
        }),
      ),
      label('layers-title', 'Layers', { x: at.left, y: 13, size: at.label, class: 'fill-quiet' }),
      label('wafers-title', 'Wafers a month', {
        x: at.left,
        y: at.below - 6,
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

const under = (at: number, size: Size): Record<string, number> => {
  const { foot } = FRAME[size.class];
  return { x1: round(at), x2: round(at), y1: foot + 2, y2: foot + (size.class === 'wide' ? 16 : 9) };
};

function eventMark(row: Event, at: number, size: Size): Mark {
  return {
    key: row.id,
    tag: 'line',
    attrs: {
      ...under(at, size),
      class: classes('line', row.kind === 'controls' ? 'stroke-united-states' : 'stroke-ink'),
    },
    claim: `firm-events/${row.id}`,
  };
}

type Scale = (value: number) => number;

/** The newest chip stores in as many layers as the one before: the line stays. */
function stepLine(layers: readonly Event[], { until }: View, x: Scale, y: Scale): Mark {
  const steps = layers
    .filter((row) => !isTotal(row))
    .map((row): [number, number] => [x(timeOf(row.date)), y(row.layers ?? 0)]);
  const last = steps.at(-1);
  const path = line()
    .curve(curveStepAfter)
    .x(([at]) => round(at))
    .y(([, at]) => round(at));
  return {
    key: 'steps',
    tag: 'path',
    attrs: {
      class: 'line stroke-china',
      d: path(last ? [...steps, [x(Math.min(timeOf(until), LAST)), last[1]]] : steps) ?? '',
    },
  };
}

function layerMarks(row: Event, x: Scale, y: Scale, size: Size): Mark[] {
  const { label: font, r } = FRAME[size.class];
  const [cx, cy] = [x(timeOf(row.date)), y(row.layers ?? 0)];
  return [
    {
      key: row.id,
      tag: 'circle',
      attrs: {
        cx: round(cx),
        cy: round(cy),
        r,
        class: isTotal(row) ? 'hollow stroke-china' : 'fill-china',
      },
      claim: `firm-events/${row.id}`,
    },
    label(`${row.id}-value`, isTotal(row) ? `${String(row.layers)} in all` : String(row.layers), {
      x: cx,
      y: cy - r - 4,
      size: font,
      anchor: 'middle',
      face: 'sans-600',
    }),
  ];
}

function waferMarks(row: Event, x: Scale, size: Size): Mark[] {
  const { below, base, label: font } = FRAME[size.class];
  const y = scaleLinear([0, MOST_WAFERS], [base, below + 8]);
  const at = x(timeOf(row.date));
  const half = size.class === 'wide' ? 16 : 8;
  const value = row.wafers_per_month ?? 0;
  return [
    {
      key: row.id,
      tag: 'rect',
      attrs: {
        x: round(at - half),
        width: half * 2,
        y: round(y(value)),
        height: round(base - y(value)),
        class: isExpected(row) ? 'hollow stroke-china' : 'fill-china',
      },
      claim: `firm-events/${row.id}`,
    },
    label(`${row.id}-value`, formatNumber(value), {
      x: at + half,
      y: y(value) - 4,
      size: font,
      anchor: 'end',
      face: 'sans-600',
    }),
  ];
}

const layerWords = (row: Event): string =>
  `${formatValue(row.layers ?? 0, 'layers')}${isTotal(row) ? ' in all' : ''} (${formatDate(row.date)})`;
const waferWords = (row: Event): string =>
  `${formatValue(row.wafers_per_month ?? 0, 'wafers a month')}${isExpected(row) ? ', expected' : ''} (${formatDate(row.date)})`;

function describe(rows: YmtcRows, view: View): Description {
  const layers = layersOf(rows, view);
  const wafers = wafersOf(rows, view);
  const last = layers.at(-1);
  return {
    short: `Steps of Yangtze Memory’s layers${last ? `, up to ${layerWords(last)}` : ''}, and its wafers a month below.`,
    full: [
      `Layers of Yangtze Memory’s chips: ${layers.map(layerWords).join(', ')}`,
      ...(wafers.length > 0 ? [`Capacity: ${wafers.map(waferWords).join(', ')}`] : []),
      ...eventsOf(rows, view).map((row) => `${formatDate(row.date)}: ${row.what}`),
      ...capitalOf(rows, view).map(capitalWords),
      `${view.note}.`,
    ].join('. '),
  };
}

const capitalWords = (row: Row<'state-capital'>): string =>
  `${formatDate(row.date)}: ${formatValue(row.amount_cny_bn, 'billion yuan')} from ${row.investors}`;

function table(rows: YmtcRows, view: View): FigureTable {
  const told = [...layersOf(rows, view), ...wafersOf(rows, view), ...eventsOf(rows, view)];
  return {
    caption: 'Yangtze Memory: chips, capacity, money and events',
    columns: [{ label: 'When' }, { label: 'What' }],
    rows: [
      ...told.map((row) => ({ claim: `firm-events/${row.id}`, cells: [formatDate(row.date), row.what] })),
      ...capitalOf(rows, view).map((row) => ({
        claim: `state-capital/${row.id}`,
        cells: [formatDate(row.date), capitalWords(row)],
      })),
    ],
  };
}

const SUBTITLE = 'Layers of its newest memory chip when announced or made, and wafers a month, to 2026';

/** Yangtze Memory through its listing. Sources: trade press, newspapers and the Entity List, named with each row. */
export default defineFigure<
  View,
  'firm-events' | 'state-capital',
  'rise' | 'apple' | 'listed' | 'money' | 'now'
>({
  id: 'ymtc',
  name: 'Yangtze Memory',
  tables: ['firm-events', 'state-capital'],
  note: 'Hollow: layers in all, of which 232 store; and a capacity that was only expected. Announced, first ordered and mass-produced chips stand on one line.',
  states: {
    rise: {
      until: '2022-09-30',
      events: [],
      capital: [],
      note: 'From first orders to the front rank in four years; about 100,000 wafers a month by the end of 2021',
      takeaway: 'In four years Yangtze Memory caught up',
      subtitle: SUBTITLE,
    },
    apple: {
      until: '2022-10-31',
      events: ['ymtc-2022-10-07-controls', 'ymtc-2022-10-17-customer'],
      capital: [],
      note: 'October 2022: new controls (blue); ten days on, Apple is reported to drop its plan (black)',
      takeaway: 'Then Apple’s order was shelved, by report',
      subtitle: SUBTITLE,
    },
    listed: {
      until: '2023-02-28',
      events: ['ymtc-2022-12-16-controls', 'ymtc-2023-01-31-jobs', 'ymtc-2023-02-10-supply'],
      capital: [],
      note: 'December 2022: the Entity List (blue). Then, by report, layoffs and orders cut (black)',
      takeaway: 'December 2022: listed; then, by report, layoffs and cut orders',
      subtitle: SUBTITLE,
    },
    money: {
      until: '2023-12-31',
      events: ['ymtc-2022-12-16-controls', 'ymtc-2023-11-02-capital'],
      capital: ['ymtc-big-fund-2023', 'ymtc-total-2023'],
      note: '49 billion yuan of state money early in 2023 (red); in November, more was sought (black)',
      takeaway: 'The state paid, and much of it went to replace tools',
      subtitle: SUBTITLE,
    },
    now: {
      until: '2026-07-09',
      events: ['ymtc-2024-01-31-controls', 'ymtc-2025-market', 'ymtc-2025-09-capacity'],
      capital: [],
      note: '11.8% of the world market in 2025, against 4.8% in 2021; a third plant is being built',
      takeaway: 'By 2026 it made twice what it made before',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
