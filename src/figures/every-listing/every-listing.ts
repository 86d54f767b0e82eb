import { formatDate, formatNumber } from '../../data/format';
import { label } from '../../scene/label';
import { classes, round, translate, type Mark, type Size } from '../../scene/mark';
import { times } from '../../scene/times';
import { defineFigure } from '../figure';
import { FIELDS, columnsOf, dotAt, placeByDate, placeByField, type Block } from './blocks';
import { calendar } from './calendar';
import { blockNote, dayNotes, firstNotes, headOf, type NamedDot } from './notes';
import { NAMED, dotOrder } from './order';
import { DOTS, SIZE, bandTop, columnLeft, dotsHeight, fieldTop } from './place';
import { MARCH_2023, inFocus, shown, split, type ListingRows, type View } from './view';
import { describe, table } from './words';

/** The blocks of a state where they stand, in view-box units. */
function scene(rows: ListingRows, view: View, size: Size): { marks: Mark[] } {
  return { marks: view.by === 'date' ? byDate(rows, view, size) : byField(rows, view, size) };
}

function byDate(rows: ListingRows, view: View, size: Size): Mark[] {
  const { columns, gap } = DOTS[size.class];
  // All are placed, whether they have come or not: no block makes way for a later one.
  const blocks = placeByDate(rows['listing-groups'], columns, gap).filter(
    ({ row }) => row.listed <= view.until,
  );
  const focused = blocks.filter((block) => inFocus(block, view));
  const counted = focused.length > 0 ? focused : blocks;
  const said = {
    focused,
    named: namedDots(rows, blocks, view, size),
    head: headOf(
      counted.map(({ row }) => row),
      focused.length > 0,
      view.head,
    ),
    note: view.note,
  };
  const notes = focused.length > 0 ? dayNotes(said, size) : firstNotes(said, size);
  return [
    ...calendar(view.until, notes, size),
    ...blocks.map((block) =>
      blockMark(block, view, size, columnLeft(block.column, size), bandTop(block.band, size)),
    ),
    ...notes,
  ];
}

/** The dots of the entries that a state names. */
function namedDots(
  rows: ListingRows,
  blocks: readonly Block[],
  { names = [], more = [] }: View,
  size: Size,
): NamedDot[] {
  const order = dotOrder(rows['entity-listings']);
  const asked = size.class === 'wide' ? [...names, ...more] : names;
  return NAMED.filter(({ name }) => asked.includes(name)).flatMap(({ entry, name }) =>
    blocks.flatMap((block) => {
      const at = order.get(block.row.id)?.findIndex(({ id }) => id === entry) ?? -1;
      return at < 0 ? [] : [{ entry, name, block, at }];
    }),
  );
}

function byField(rows: ListingRows, view: View, size: Size): Mark[] {
  const { pitch, columns, left, label: at } = DOTS[size.class];
  const own = shown(rows, view);
  const { blocks, bands } = placeByField(own, columns + Math.floor(left / pitch) - 1);
  const largest = blocks.reduce((most, block) => (block.row.entries > most.row.entries ? block : most));
  const top = fieldTop(largest.band, bands, size);
  const note = blockNote(
    `${formatNumber(largest.row.entries)} on ${formatDate(largest.row.listed)}`,
    {
      x: 4 + (largest.column + columnsOf(largest.row) - 0.6) * pitch,
      foot: top + dotsHeight(size),
      y: fieldTop(largest.band + 1, bands, size) + dotsHeight(size) / 2 + at * 0.35,
    },
    size,
  );
  return [
    ...blocks.map((block) =>
      blockMark(block, view, size, 4 + block.column * pitch, fieldTop(block.band, bands, size)),
    ),
    ...fieldNames(own, bands, size),
    ...note,
  ];
}

/** A block as one path of dots: lines of no length with round ends. It moves as a whole. */
function blockMark(block: Block, view: View, size: Size, x: number, y: number): Mark {
  const { pitch, dot } = DOTS[size.class];
  const dots = times(block.row.entries, (i) => {
    const [column, line] = dotAt(i);
    return `M${String(round(column * pitch))},${String(round(line * pitch))}h.01`;
  });
  return {
    key: block.row.id,
    tag: 'path',
    attrs: {
      d: dots.join(''),
      transform: translate(x + dot / 2, y + dot / 2),
      'stroke-width': dot,
      class: classes('dots', inFocus(block, view) ? 'stroke-china' : 'stroke-mark'),
    },
    claim: `listing-groups/${block.row.id}`,
    // Field after field goes to its place: the eye can follow, and so can a phone.
    at: FIELDS.findIndex(({ id }) => id === block.row.field_group) / (FIELDS.length - 1),
  };
}

/** The names of the fields, each with its entries up to the rule of March 2023 and since. */
function fieldNames(rows: ListingRows['listing-groups'], bands: readonly number[], size: Size): Mark[] {
  const { label: at } = DOTS[size.class];
  return FIELDS.map(({ id, name }, i) => {
    const { before, since } = split(rows, id);
    return label(`field-${id}`, `${name}: ${formatNumber(before)}, then ${formatNumber(since)}`, {
      x: 4,
      y: fieldTop(bands[i] ?? 0, bands, size) - at * 0.42,
      size: at,
      face: id === 'chips' ? 'sans-600' : 'sans-400',
    });
  });
}

const SUBTITLE = 'China entries of the US Entity List in force in July 2026, by the day of their listing';

/**
 * Every China entry of the Entity List as a dot, by the day of its listing or by its field.
 * Source: Supplement No. 4 to Part 744 of the Export Administration Regulations, eCFR text of 9 July 2026.
 */
export default defineFigure<
  View,
  'listing-groups' | 'entity-listings',
  'before' | 'huawei' | 'xinjiang' | 'smic' | 'ymtc' | 'march-2023' | 'one-day' | 'fields' | 'quiet'
>({
  id: 'every-listing',
  name: 'Every listing',
  tables: ['listing-groups', 'entity-listings'],
  legend: 'One dot: one entry; from 2019 at its day, or next to it where that is full.',
  note: 'Days are those of an entry’s first Federal Register citation. Entries removed since are not seen, which hides much before 2019. Fields are our own reading.',
  states: {
    before: {
      legend: 'One dot is one entry.',
      by: 'date',
      until: '2018-12-31',
      focus: [],
      head: '{} from 1997 to 2018',
      names: ['the Chinese Academy of Engineering Physics'],
      note: 'Whoever was taken off the list since is not seen: the early years look emptier than they were',
      takeaway: 'Two decades of listings left fewer than two hundred entries',
      subtitle: SUBTITLE,
    },
    huawei: {
      by: 'date',
      until: '2019-05-21',
      focus: ['2019-05-21'],
      names: ['Huawei', 'HiSilicon'],
      note: 'Huawei and its affiliates, the world over, in a single rule',
      takeaway: 'May 2019: Huawei and its affiliates, all at once',
      subtitle: SUBTITLE,
    },
    xinjiang: {
      by: 'date',
      until: '2019-10-09',
      focus: ['2019-10-09'],
      names: ['Hikvision', 'SenseTime', 'iFlytek'],
      more: ['Dahua', 'Megvii'],
      note: 'Police bodies of Xinjiang, and makers of cameras and software that watch',
      takeaway: 'October 2019: surveillance in Xinjiang becomes a reason',
      subtitle: SUBTITLE,
    },
    smic: {
      by: 'date',
      until: '2020-12-22',
      focus: ['2020-12-22'],
      names: ['SMIC', 'DJI'],
      note: 'The chipmaker’s plants, the drone maker, institutes of shipbuilding, universities',
      takeaway: 'December 2020: the chipmaker SMIC, DJI, shipbuilders, universities',
      subtitle: SUBTITLE,
    },
    ymtc: {
      by: 'date',
      until: '2022-12-19',
      focus: ['2022-12-19'],
      names: ['YMTC', 'SMEE', 'Cambricon'],
      note: 'The makers of flash memory, of lithography machines and of AI chips',
      takeaway: 'December 2022: memory chips, lithography, AI chips',
      subtitle: SUBTITLE,
    },
    'march-2023': {
      by: 'date',
      until: MARCH_2023,
      focus: [MARCH_2023],
      names: ['Loongson', 'Inspur', 'BGI Research'],
      more: ['4Paradigm'],
      note: 'Of the 28 that the rule added, these still cite it. Printed on the 6th, in force from 2 March',
      takeaway: 'March 2023: twenty-eight more, three days before the pledge',
      subtitle: SUBTITLE,
    },
    'one-day': {
      by: 'date',
      until: '2024-12-05',
      focus: ['2024-12-05'],
      names: ['NAURA', 'Piotech', 'Empyrean'],
      more: ['SiCarrier'],
      note: 'Tool makers, their units',
      takeaway: 'December 2024: the most in one day, makers of chip tools above all',
      subtitle: SUBTITLE,
    },
    fields: {
      legend: 'One dot is one entry; the dots of each day begin a new column.',
      by: 'field',
      until: '2026-07-09',
      focus: [MARCH_2023],
      since: true,
      takeaway: 'The list turns to chips: most of its chip entries came after March 2023',
      subtitle:
        'The same entries by field, our own reading; red, and second number: after the rule of March 2023',
    },
    quiet: {
      by: 'date',
      until: '2026-07-09',
      focus: ['2025-10-09'],
      head: '{} are the newest',
      note: 'None of 2026 in the text of 9 July',
      takeaway: 'Nothing on the list is newer than 9 October 2025',
      subtitle: SUBTITLE,
    },
  },
  explorer: { state: 'quiet', data: () => null },
  size: (width) => SIZE[width],
  scene,
  describe,
  table,
});
