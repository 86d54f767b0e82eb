import { formatDate, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { flagMarks } from '../event-flag';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { rowOf, stated } from '../rows';
import { middleOf, yearsOf } from '../time';
import type { EventWords } from './events';
import { frameOf, namedYears, type Frame } from './frame';
import { marketMarks, moneyMarks, tenthMarks, waferMarks } from './pictures';
import { activeLayers, levelMarks, stackMarks } from './stacks';
import { BIG_FUND, TOTAL, VIEWS, type Picture, type View } from './views';

type YmtcRows = Rows<'firm-events' | 'state-capital' | 'memory-layers'>;
type Event = Row<'firm-events'>;

const MOST_LAYERS = 236;
/** Keeps the words of a level above the tallest stack within the box. */
const HEADROOM = 1.02;

const layersOf = (rows: YmtcRows, { until }: View): Event[] =>
  rows['firm-events']
    .filter(({ firm, layers, date }) => firm === 'ymtc' && layers !== undefined && date <= until)
    .toSorted((a, b) => yearsOf(middleOf(a.date)) - yearsOf(middleOf(b.date)));
const levelsOf = (rows: YmtcRows, { levels }: View): Row<'memory-layers'>[] =>
  rows['memory-layers'].filter(({ id }) => levels.includes(id));
const eventOf = (rows: YmtcRows, id: string): Event => rowOf(rows['firm-events'], id);
const capitalOf = (rows: YmtcRows, id: string): Row<'state-capital'> => rowOf(rows['state-capital'], id);

/** Chips as stacks of layers on the axis of time; events hang from it; amounts are drawn to scale below. */
function scene(rows: YmtcRows, view: View, size: Size): { marks: Mark[] } {
  const levels = levelsOf(rows, view);
  const most = Math.max(MOST_LAYERS, ...levels.map(({ layers }) => layers)) * HEADROOM;
  const frame = frameOf(size, view.axis, most, view.events.length);
  const { left, right, foot, title, label: font } = frame;
  const stacks = layersOf(rows, view);
  return {
    marks: [
      ...stacks.flatMap((row) =>
        stackMarks(row, size.class === 'wide' ? view.status?.[row.id] : undefined, frame),
      ),
      {
        key: 'foot',
        tag: 'line',
        attrs: { x1: left, x2: right, y1: Math.round(foot), y2: Math.round(foot), class: 'axis' },
      },
      ...levels.flatMap((row) =>
        levelMarks(
          row,
          stacks.find(({ layers }) => layers === row.layers),
          frame,
        ),
      ),
      label('layers-title', 'Layers of its newest chip; a stripe is eight', {
        x: left,
        y: title,
        size: font,
        class: 'fill-quiet',
      }),
      ...view.pictures.flatMap((picture) => pictureMarks(rows, picture, frame)),
      ...view.events.flatMap((words, i) => flag(rows, words, i, frame)),
      ...yearTicks(rows, view, frame),
    ],
  };
}

function pictureMarks(
  rows: YmtcRows,
  { id, as, words, slot, rows: high = 2 }: Picture,
  frame: Frame,
): Mark[] {
  switch (as) {
    case 'wafers':
      return waferMarks(eventOf(rows, id), words, slot, high, frame);
    case 'market':
      return marketMarks(eventOf(rows, id), words, slot, frame);
    case 'money':
      return moneyMarks(capitalOf(rows, id), capitalOf(rows, BIG_FUND), slot, frame);
    default:
      return tenthMarks(eventOf(rows, id), as, words, slot, frame);
  }
}

const dateOf = (rows: YmtcRows, { id, table }: Pick<EventWords, 'id' | 'table'>): string =>
  table === 'state-capital' ? capitalOf(rows, id).date : eventOf(rows, id).date;

/** The years of the axis, but those through whose number a leader would run. */
function yearTicks(rows: YmtcRows, view: View, frame: Frame): Mark[] {
  const leaders = view.events.map((event) => frame.x(yearsOf(middleOf(dateOf(rows, event)))));
  const half = textWidth('2024', 'sans-400', frame.label) / 2;
  return namedYears(frame, view.axis)
    .filter(({ x }) => leaders.every((leader) => Math.abs(leader - x) > half))
    .map(({ year, x }) =>
      label(`tick-${String(year)}`, String(year), {
        x,
        y: frame.ticks,
        size: frame.label,
        anchor: 'middle',
        class: 'fill-quiet halo',
      }),
    );
}

function flag(
  rows: YmtcRows,
  { id, table = 'firm-events', actor, words }: EventWords,
  i: number,
  frame: Frame,
): Mark[] {
  const date = dateOf(rows, { id, table });
  return flagMarks({
    id: `flag-${id}`,
    claim: `${table}/${id}`,
    date,
    lines: [words[frame.size.class]],
    actor,
    side: 'left',
    x: frame.x(yearsOf(middleOf(date))),
    axis: Math.round(frame.foot),
    baseline: frame.line(i),
    size: frame.label,
  });
}

/** Every row of `firm-events` that a state draws, in order of time, each once. */
function told(rows: YmtcRows, view: View): Event[] {
  const ids = new Set([
    ...layersOf(rows, view).map(({ id }) => id),
    ...view.events.filter(({ table }) => table !== 'state-capital').map(({ id }) => id),
    ...view.pictures.filter(({ as }) => as !== 'money').map(({ id }) => id),
  ]);
  return [...ids]
    .map((id) => eventOf(rows, id))
    .toSorted((a, b) => yearsOf(middleOf(a.date)) - yearsOf(middleOf(b.date)));
}

const capitals = (rows: YmtcRows, { pictures }: View): Row<'state-capital'>[] =>
  pictures.some(({ as }) => as === 'money') ? [capitalOf(rows, BIG_FUND), capitalOf(rows, TOTAL)] : [];

const layerWords = (row: Event): string => {
  const active = activeLayers(row);
  return `${formatValue(stated(row, 'layers'), 'layers')}${active === undefined ? '' : ` in all, ${String(active)} of which store`} (${formatDate(row.date)})`;
};
const capitalWords = (row: Row<'state-capital'>): string =>
  `${formatDate(row.date)}: ${formatValue(stated(row, 'amount_cny_bn'), 'billion yuan')} from ${row.investors}`;
const levelWords = (row: Row<'memory-layers'>): string =>
  `${row.firm}: ${formatValue(row.layers, 'layers')}, ${row.what}`;

function describe(rows: YmtcRows, view: View): Description {
  const layers = layersOf(rows, view);
  const last = layers.at(-1);
  const happened = [
    ...told(rows, view)
      .filter(({ layers: count, date }) => count === undefined && date >= (view.since ?? ''))
      .map((row) => ({ date: row.date, words: `${formatDate(row.date)}: ${row.what}` })),
    ...capitals(rows, view).map((row) => ({ date: row.date, words: capitalWords(row) })),
  ].toSorted((a, b) => yearsOf(middleOf(a.date)) - yearsOf(middleOf(b.date)));
  return {
    short: `Chips of Yangtze Memory as stacks of layers${last ? `, up to ${layerWords(last)}` : ''}.`,
    full: `${[
      ...(view.since === undefined
        ? [`Layers of Yangtze Memory’s chips: ${layers.map(layerWords).join(', ')}`]
        : []),
      ...levelsOf(rows, view).map((row) => `${formatDate(row.date)}: ${levelWords(row)}`),
      ...happened.map(({ words }) => words),
    ].join('. ')}.`,
  };
}

function table(rows: YmtcRows, view: View): FigureTable {
  return {
    caption: 'Yangtze Memory: chips, capacity, money and events',
    columns: [{ label: 'When' }, { label: 'What' }],
    rows: [
      ...told(rows, view).map((row) => ({
        claim: `firm-events/${row.id}`,
        cells: [formatDate(row.date), row.what],
      })),
      ...levelsOf(rows, view).map((row) => ({
        claim: `memory-layers/${row.id}`,
        cells: [formatDate(row.date), levelWords(row)],
      })),
      ...capitals(rows, view).map((row) => ({
        claim: `state-capital/${row.id}`,
        cells: [formatDate(row.date), capitalWords(row)],
      })),
    ],
  };
}

/** Yangtze Memory through its listing. Sources: trade press, newspapers and the Entity List, named with each row. */
export default defineFigure<View, 'firm-events' | 'state-capital' | 'memory-layers', keyof typeof VIEWS>({
  id: 'ymtc',
  name: 'Yangtze Memory',
  tables: ['firm-events', 'state-capital', 'memory-layers'],
  legend: 'A disc: 10,000 wafers a month.',
  note: 'Chips stand at the day of first orders, mass production or announcement. Makers count layers in their own ways.',
  states: VIEWS,
  size: (width) => (width === 'narrow' ? [340, 300] : [720, 520]),
  scene,
  describe,
  table,
});
