import { sum } from 'd3-array';
import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Rows } from '../../data/tables';
import { label, paragraph } from '../../scene/label';
import { classes, round, translate, type Mark, type Size } from '../../scene/mark';
import { lineHeight } from '../../scene/text';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { BANDS, COLUMN, FIELDS, bandOf, dotAt, placeByDate, placeByField, type Block } from './blocks';
import { DOTS, bandTop, fieldTop } from './place';

type ListingRows = Rows<'listing-groups'>;

/** Which entries are there, which of them are spoken of, and what is said of them. */
export interface View {
  by: 'date' | 'field';
  /** Entries listed after this day have not come yet. */
  until: string;
  /** The days that are spoken of; with `since`, all after the last of them. */
  focus: readonly string[];
  since?: boolean;
  /** What is said first where it is not how many entries stand out and of which day; `{}` is where that stands. */
  head?: string;
  note?: string;
}

/** The day of the rule of March 2023 in the Federal Register. */
const MARCH_2023 = '2023-03-06';

const shown = (rows: ListingRows, view: View): ListingRows['listing-groups'] =>
  rows['listing-groups'].filter(({ listed }) => listed <= view.until);

const inFocus = ({ row }: Pick<Block, 'row'>, { focus, since }: View): boolean =>
  since === true ? focus.every((day) => row.listed > day) : focus.includes(row.listed);

/** The blocks of a state where they stand, in view-box units. */
function scene(rows: ListingRows, view: View, size: Size): { marks: Mark[] } {
  const { pitch, columns, gap, left } = DOTS[size.class];
  const own = shown(rows, view);
  if (view.by === 'date') {
    const blocks = placeByDate(own, columns, gap);
    const marks = blocks.map((block) =>
      blockMark(block, view, size, left + block.column * pitch, bandTop(block.band, size)),
    );
    return { marks: [...marks, ...bandNames(view, size), ...dateNote(blocks, view, size)] };
  }
  const { blocks, bands } = placeByField(own, columns + Math.floor(left / pitch) - 1);
  return {
    marks: [
      ...blocks.map((block) =>
        blockMark(block, view, size, 4 + block.column * pitch, fieldTop(block.band, bands, size)),
      ),
      ...fieldNames(own, bands, size),
    ],
  };
}

/** A block as one path of dots: lines of no length with round ends. It moves as a whole. */
function blockMark(block: Block, view: View, size: Size, x: number, y: number): Mark {
  const { pitch, dot } = DOTS[size.class];
  const dots = Array.from({ length: block.row.entries }, (_, i) => {
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
  };
}

function bandNames({ until }: View, size: Size): Mark[] {
  const { label: at, pitch, left } = DOTS[size.class];
  return BANDS.slice(0, bandOf(until) + 1).map((name, band) =>
    label(
      `band-${name.replace(' ', '-')}`,
      band === 0 ? (size.class === 'wide' ? 'to 2018' : '–2018') : name,
      {
        x: left - (size.class === 'wide' ? 14 : 7),
        y: bandTop(band, size) + (pitch * COLUMN) / 2 + at * 0.35,
        size: at,
        anchor: 'end',
        class: 'fill-quiet',
      },
    ),
  );
}

/** What is said of the days in focus: below them, where in this state nothing has come yet. */
function dateNote(blocks: readonly Block[], view: View, size: Size): Mark[] {
  const { label: at, left, pitch } = DOTS[size.class];
  const focused = blocks.filter((block) => inFocus(block, view));
  const last = focused.at(-1);
  const band = Math.max(...blocks.map((block) => block.band));
  const y = bandTop(band + 1, size) + at * 1.05;
  const right = focused.length > 0 && firstColumn(focused) > DOTS[size.class].columns / 2;
  const at0 = { x: right ? size.width - 5 : left, size: at, anchor: right ? 'end' : 'start' } as const;
  return [
    ...(last ? [leader(left + (firstColumn(focused) + 0.4) * pitch, last.band, y - at, size)] : []),
    label('note-head', headOf(blocks, view), { ...at0, y, face: 'sans-600' }),
    ...(view.note === undefined
      ? []
      : paragraph('note', view.note, { ...at0, y: y + lineHeight(at), width: size.width - left - 8 })),
  ];
}

/** A thin line from under a block to what is said of it. */
function leader(x: number, band: number, to: number, size: Size): Mark {
  const from = bandTop(band, size) + DOTS[size.class].pitch * COLUMN;
  return {
    key: 'leader',
    tag: 'path',
    attrs: { class: 'leader', d: `M${String(round(x))},${String(round(from))}V${String(round(to))}` },
  };
}

const firstColumn = (blocks: readonly Block[]): number => Math.min(...blocks.map(({ column }) => column));

/** How many entries stand out, and of which day. */
function headOf(blocks: readonly Pick<Block, 'row'>[], view: View): string {
  const focused = blocks.filter((block) => inFocus(block, view));
  const counted = (focused.length > 0 ? focused : blocks).map(({ row }) => row);
  const entries = formatValue(
    sum(counted, (row) => row.entries),
    'entries',
  );
  const when = focused[0] ? ` of ${formatDate(focused[0].row.listed)}` : '';
  return (view.head ?? '{}').replace('{}', `${entries}${when}`);
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

function split(rows: ListingRows['listing-groups'], field: string): { before: number; since: number } {
  const own = rows.filter(({ field_group }) => field_group === field);
  const count = (test: (listed: string) => boolean): number =>
    sum(
      own.filter(({ listed }) => test(listed)),
      ({ entries }) => entries,
    );
  return { before: count((day) => day <= MARCH_2023), since: count((day) => day > MARCH_2023) };
}

function describe(rows: ListingRows, view: View): Description {
  const own = shown(rows, view);
  const all = formatValue(
    sum(own, ({ entries }) => entries),
    'entries',
  );
  if (view.by === 'field') {
    const fields = FIELDS.map(({ id, name }) => {
      const { before, since } = split(own, id);
      return `${name.toLowerCase()} ${formatNumber(before)} and ${formatNumber(since)}`;
    });
    return {
      short: `${all} as dots by field, those up to March 2023 apart from those since.`,
      full: `The China entries of the Entity List by field, our own reading; up to the rule of March 2023 and since: ${fields.join('; ')}.`,
    };
  }
  const focused = own.filter((row) => inFocus({ row }, view));
  const years = BANDS.map((name, band) => {
    const entries = sum(own, (row) => (bandOf(row.listed) === band ? row.entries : 0));
    return entries > 0 ? `${name} ${formatNumber(entries)}` : '';
  }).filter(Boolean);
  return {
    short: `${all}, one dot each, in rows of years${focused.length > 0 && focused.length < 8 ? `; ${formatNumber(sum(focused, ({ entries }) => entries))} stand out` : ''}.`,
    full: `China entries of the Entity List that were in force in July 2026, by the day on which they were first listed: ${years.join(', ')}. ${[
      headOf(
        own.map((row) => ({ row })),
        view,
      ),
      view.note,
    ]
      .filter(Boolean)
      .join('. ')}.`,
  };
}

function table(rows: ListingRows, view: View): FigureTable {
  const nameOf = (id: string): string => FIELDS.find((field) => field.id === id)?.name ?? id;
  return {
    caption:
      'China entries of the Entity List in force in July 2026, by the day or year of listing and field',
    columns: [
      { label: 'First listed' },
      { label: 'Field, our own reading' },
      { label: 'Entries', numeric: true },
      { label: 'Federal Register' },
    ],
    rows: shown(rows, view).map((row) => ({
      claim: `listing-groups/${row.id}`,
      cells: [formatDate(row.listed), nameOf(row.field_group), formatNumber(row.entries), row.citations],
    })),
  };
}

const SUBTITLE =
  'China entries of the US Entity List in force in July 2026; a row is a year, January to December';

/**
 * Every China entry of the Entity List as a dot, by the day of its listing or by its field.
 * Source: Supplement No. 4 to Part 744 of the Export Administration Regulations, eCFR text of 9 July 2026.
 */
export default defineFigure<
  View,
  'listing-groups',
  'before' | 'huawei' | 'xinjiang' | 'smic' | 'ymtc' | 'march-2023' | 'one-day' | 'fields' | 'quiet'
>({
  id: 'every-listing',
  name: 'Every listing',
  tables: ['listing-groups'],
  note: 'One dot is one entry, dated by its first Federal Register citation. Entries removed since are not seen, which hides much before 2019. Fields are our own reading.',
  states: {
    before: {
      by: 'date',
      until: '2018-12-31',
      focus: [],
      head: '{} from 1997 to 2018',
      note: 'Only what still stands is seen. Whoever was taken off the list since is missing: the early years look emptier than they were',
      takeaway: 'Two decades of listings left fewer than two hundred entries',
      subtitle: SUBTITLE,
    },
    huawei: {
      by: 'date',
      until: '2019-05-21',
      focus: ['2019-05-21'],
      note: 'Huawei and its affiliates, the world over, in a single rule',
      takeaway: 'May 2019: Huawei and its affiliates, all at once',
      subtitle: SUBTITLE,
    },
    xinjiang: {
      by: 'date',
      until: '2019-10-09',
      focus: ['2019-10-09'],
      note: 'Police bodies of Xinjiang, and the makers of cameras and software that watch: Hikvision, Dahua, SenseTime, Megvii, iFlytek',
      takeaway: 'October 2019: surveillance in Xinjiang becomes a reason',
      subtitle: SUBTITLE,
    },
    smic: {
      by: 'date',
      until: '2020-12-22',
      focus: ['2020-12-22'],
      note: 'SMIC and its plants, the drone maker DJI, institutes of shipbuilding, universities',
      takeaway: 'December 2020: the chipmaker SMIC, DJI, shipbuilders, universities',
      subtitle: SUBTITLE,
    },
    ymtc: {
      by: 'date',
      until: '2022-12-19',
      focus: ['2022-12-19'],
      note: 'Yangtze Memory, the lithography maker SMEE, Cambricon and other makers of AI chips',
      takeaway: 'December 2022: memory chips, lithography, AI chips',
      subtitle: SUBTITLE,
    },
    'march-2023': {
      by: 'date',
      until: MARCH_2023,
      focus: [MARCH_2023],
      note: 'Inspur, Loongson, 4Paradigm, BGI Research. The rule, in force from 2 March, added 28 under China; one no longer cites it',
      takeaway: 'March 2023: twenty-eight more, three days before the pledge',
      subtitle: SUBTITLE,
    },
    'one-day': {
      by: 'date',
      until: '2024-12-05',
      focus: ['2024-12-05'],
      note: 'Chip tools above all: NAURA, Piotech, SiCarrier and ACM Research (Shanghai)',
      takeaway: 'December 2024: the most in one day, makers of chip tools above all',
      subtitle: SUBTITLE,
    },
    fields: {
      by: 'field',
      until: '2026-07-09',
      focus: [MARCH_2023],
      since: true,
      takeaway: 'The list turns to chips: most of those on it came after March 2023',
      subtitle:
        'The same entries by field, our own reading; red, and second number: after the rule of March 2023',
    },
    quiet: {
      by: 'date',
      until: '2026-07-09',
      focus: ['2025-10-09'],
      head: '{} are the newest',
      takeaway: 'Nothing on the list is newer than 9 October 2025',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
