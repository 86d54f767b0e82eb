import { group } from 'd3-array';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { defineFigure, type Description, type FigureTable } from '../figure';
import {
  countsOf,
  countText,
  evidenceText,
  inOrder,
  lookOf,
  statusText,
  type Aspect,
  type Count,
  type Item,
  type ListRows,
  type Look,
  type Tile,
} from './list';

interface View {
  aspect: Aspect;
}

/** Measures of the board, in view-box units: tiles run down the columns, under a row of numbers. */
const GRID = {
  narrow: {
    columns: 3,
    rows: 12,
    top: 66,
    pitch: [113.6, 18.8],
    tile: [112, 17.2],
    pad: 4,
    large: 34,
    type: 12.8,
  },
  wide: { columns: 5, rows: 7, top: 92, pitch: [144.4, 62], tile: [142.4, 60], pad: 9, large: 58, type: 15 },
} as const;

/** The thirty-five as a board of tiles: on a phone in English, where there is room in both languages. */
function scene(rows: ListRows, { aspect }: View, size: Size): { marks: Mark[] } {
  const { rows: high, top, pitch } = GRID[size.class];
  const tiles = inOrder(rows).map((item, i) => ({
    item,
    look: lookOf(item, aspect),
    x: Math.floor(i / high) * pitch[0],
    y: top + (i % high) * pitch[1],
  }));
  return {
    marks: [
      ...numbers(rows, aspect, size),
      ...board(tiles, samplesOf(rows, aspect, size), size),
      ...tiles.flatMap(({ item, look, x, y }) =>
        size.class === 'wide' ? wideWords(item, look, x, y) : [narrowWords(item, look, x, y)],
      ),
    ],
  };
}

const FILLS: Readonly<Record<Exclude<Tile, `country-${string}`>, string>> = {
  plain: 'fill-muted',
  quiet: 'fill-raised stroke-muted',
  outline: 'fill-none stroke-ink',
  dashed: 'fill-none stroke-mark dashed',
  muted: 'fill-muted',
  ink: 'fill-ink',
};
const fillOf = (name: Tile): string =>
  name in FILLS ? FILLS[name as keyof typeof FILLS] : name.replace('country-', 'fill-');

/** The class of words on a tile. */
function inkOn({ tile: name, words }: Look): string {
  if (name === 'country-netherlands') return 'fill-on-bright';
  if (name === 'ink' || name.startsWith('country-')) return 'fill-paper';
  if (words === 'is-faint') return 'fill-quiet';
  return name === 'outline' ? '' : 'on-fill';
}

/** A tile in its place, or the small sample of its look beside a number. */
interface Square {
  name: Tile;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The tiles of one look are one path: thirty-five single nodes would say no more. The words on them carry the claims. */
function board(
  tiles: readonly { look: Look; x: number; y: number }[],
  samples: readonly Square[],
  size: Size,
): Mark[] {
  const [width, height] = GRID[size.class].tile;
  const squares = [...tiles.map(({ look, x, y }) => ({ name: look.tile, x, y, width, height })), ...samples];
  return [...group(squares, ({ name }) => name)].map(([name, own]) => ({
    key: `tiles-${name}`,
    tag: 'path',
    attrs: {
      d: own.map(outline).join(''),
      class: fillOf(name),
      ...(name === 'outline' ? { 'stroke-width': 1.5 } : name === 'quiet' ? { 'stroke-width': 0.5 } : {}),
    },
  }));
}

function outline({ name, x, y, width, height }: Square): string {
  // A line is drawn on the edge: it takes half its width from the tile.
  const inset = name === 'outline' || name === 'dashed' ? 0.75 : name === 'quiet' ? 0.25 : 0;
  const [w, h] = [round(width - 2 * inset), round(height - 2 * inset)];
  return `M${round(x + inset)},${round(y + inset)}h${w}v${h}h${-w}z`;
}

/** A number with its words in lines: where it stands, and the side of the sample before them; none without a look. */
interface Placed extends Count {
  left: number;
  from: number;
  lines: readonly string[];
  square: number;
}

function placeCounts(rows: ListRows, aspect: Aspect, size: Size): Placed[] {
  const { large, type } = GRID[size.class];
  const counts = countsOf(rows, aspect);
  const gap = size.class === 'wide' ? 30 : 8;
  const room = (size.width - gap * (counts.length - 1)) / Math.min(counts.length, 3);
  let left = 0;
  return counts.map((count) => {
    const square = count.tile === undefined ? 0 : type * 0.8;
    const from = left + (square ? square + 5 : 0);
    const lines = balance(count.words, room - (from - left), 'sans-600', type);
    const longest = Math.max(...lines.map((line) => textWidth(line, 'sans-600', type)));
    const placed = { ...count, left, from, lines, square };
    left += Math.max(from - left + longest, textWidth(String(count.count), 'serif-300', large)) + gap;
    return placed;
  });
}

/** Baseline of the numbers. */
const baseline = (size: Size): number => GRID[size.class].large * 0.74;

/** The looks that are counted, small, before their words. */
const samplesOf = (rows: ListRows, aspect: Aspect, size: Size): Square[] =>
  placeCounts(rows, aspect, size).flatMap(({ tile, left, square }) => {
    const { large, type } = GRID[size.class];
    const y = baseline(size) + large * 0.23 + type * 0.02;
    return tile === undefined ? [] : [{ name: tile, x: left, y, width: square, height: square }];
  });

/** How many items have each look: the number large, and below it what it counts. */
function numbers(rows: ListRows, aspect: Aspect, size: Size): Mark[] {
  const { large, type } = GRID[size.class];
  const y = baseline(size);
  return placeCounts(rows, aspect, size).flatMap(({ count, left, from, lines }, i) => [
    label(`count-${String(i + 1)}`, String(count), { x: left, y, size: large, face: 'serif-300' }),
    ...lines.map((line, n) =>
      label(`count-${String(i + 1)}-words${n === 0 ? '' : `-line-${String(n + 1)}`}`, line, {
        x: from,
        y: y + large * 0.23 + type * 0.74 + n * lineHeight(type),
        size: type,
        face: 'sans-600',
      }),
    ),
  ]);
}

/** A tile on a phone: the short English name; the Chinese is in the readout. */
function narrowWords(item: Item, look: Look, x: number, y: number): Mark {
  const { pad, type, tile: at } = GRID.narrow;
  return label(item.id, item.short_name, {
    x: x + pad,
    y: y + at[1] / 2 + type * 0.34,
    size: type,
    face: look.words === 'is-strong' ? 'sans-600' : 'sans-400',
    class: inkOn(look),
    claim: `listed-35/${item.id}`,
  });
}

/** A tile where there is room: the Chinese, the English, and what the state says of it. */
function wideWords(item: Item, look: Look, x: number, y: number): Mark[] {
  const { pad, type, tile: at } = GRID.wide;
  const room = at[0] - 2 * pad;
  const han = Math.min(19, room / [...item.zh].length);
  const ink = inkOn(look);
  // Two lines stand in the middle of the tile, three fill it.
  const top = y + (look.says === '' ? 27 : 20);
  return [
    label(`${item.id}-zh`, item.zh, {
      x: x + pad,
      y: top,
      size: round(Math.max(13.5, han)),
      face: 'han',
      lang: 'zh-Hans',
      class: ink,
    }),
    label(item.id, item.short_name, {
      x: x + pad,
      y: top + 18,
      size: type,
      face: look.words === 'is-strong' ? 'sans-600' : 'sans-400',
      class: ink,
      claim: `listed-35/${item.id}`,
    }),
    ...(look.says === ''
      ? []
      : [
          label(`${item.id}-says`, fitted(look.says, room), {
            x: x + pad,
            y: top + 34,
            size: 13.5,
            class: ink,
          }),
        ]),
  ];
}

/** All that is listed where it fits, else the first and that there are others; readout and table have them whole. */
function fitted(text: string, width: number): string {
  const [whole = '', ...others] = text.split(', ');
  const first = whole.replace(/ \(.*/, '');
  const rest = others.length === 1 ? 'another' : 'others';
  const fits = (words: string): boolean => textWidth(words, 'sans-400', 13.5) <= width;
  return [text, `${first} and ${rest}`, `${first}, ${rest}`].find(fits) ?? first;
}

const SHORT: Readonly<Record<Aspect, string>> = {
  evidence: 'Most are seen in the newspaper itself',
  field: 'Four of them are chips or what prints them',
  holder: 'For eight a trusted source says who holds them',
  status: 'Two are overcome as announced, most have no later word',
};

function describe(rows: ListRows, { aspect }: View): Description {
  const items = inOrder(rows);
  const fields = [...group(items, ({ field }) => field)].map(
    ([field, own]) => `${field} ${String(own.length)}`,
  );
  const named = items.filter((item) => lookOf(item, aspect).words !== 'is-faint');
  return {
    short: `The thirty-five technologies listed in 2018, set in columns by field. ${SHORT[aspect]}.`,
    full: `${aspect === 'evidence' ? `Short names, by field: ${fields.join(', ')}. ` : ''}${countText(rows, aspect)}.${named.length < 12 ? ` ${aspect === 'status' ? 'Those with a later word' : 'They are'}: ${named.map((item) => `${item.name} (${lookOf(item, aspect).says || item.field})`).join('; ')}.` : ''}`,
  };
}

function table(rows: ListRows): FigureTable {
  return {
    caption: 'The thirty-five technologies listed in 2018',
    columns: [
      { label: 'Place', numeric: true },
      { label: 'English' },
      { label: 'Chinese', lang: 'zh-Hans' },
      { label: 'Field' },
      { label: 'Attested by' },
      { label: 'Held by' },
      { label: 'Later word' },
      { label: 'What is known' },
    ],
    rows: inOrder(rows).map((item) => ({
      claim: `listed-35/${item.id}`,
      cells: [
        String(item.position),
        item.name,
        item.zh,
        item.field,
        evidenceText(item),
        item.held_by ?? 'not known to us',
        statusText(item),
        item.status_note ?? '',
      ],
    })),
  };
}

/**
 * The list of 2018: what a Chinese state newspaper said the country lacked.
 * Sources: Science and Technology Daily, 2018, in copies; CSET for the list as a whole; row by row for what came later.
 */
export default defineFigure<View, 'listed-35', 'the-list' | 'chips-are-few' | 'who-holds' | 'today'>({
  id: 'the-35',
  name: 'The thirty-five',
  tables: ['listed-35'],
  note: 'Places 11 to 35 are put together from later lists that agree; fields are our own reading.',
  states: {
    'the-list': {
      aspect: 'evidence',
      takeaway: 'In 2018 a state newspaper listed what China lacked',
      subtitle:
        'Thirty-five technologies, by field, and where each is attested; the newspaper is Science and Technology Daily',
    },
    'chips-are-few': {
      aspect: 'field',
      takeaway: 'Only four of the thirty-five are chips',
      subtitle: 'The thirty-five technologies of 2018, by field',
    },
    'who-holds': {
      aspect: 'holder',
      takeaway: 'Who held them is well attested for eight',
      subtitle:
        'The thirty-five technologies of 2018, in the hue of the country that a trusted source names first',
    },
    today: {
      aspect: 'status',
      takeaway: 'Two can be called overcome, on the word of announcements',
      subtitle: 'The thirty-five technologies of 2018 and the latest word on each, as of late 2025 or before',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 290] : [720, 526]),
  scene,
  describe,
  table,
});
