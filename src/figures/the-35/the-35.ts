import { group } from 'd3-array';
import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { defineFigure, type Description, type FigureTable } from '../figure';
import {
  countText,
  evidenceText,
  inOrder,
  lookOf,
  statusText,
  type Aspect,
  type Item,
  type ListRows,
} from './list';

interface View {
  aspect: Aspect;
}

/** Measures of the list, in view-box units: cards run down the columns. */
const GRID = {
  narrow: {
    left: 5,
    top: 13,
    columns: 3,
    rows: 12,
    column: [0, 118, 225],
    row: 17.7,
    dot: 3.2,
    indent: 11,
    type: 12.8,
    note: 251,
  },
  wide: {
    left: 6,
    top: 24,
    columns: 5,
    rows: 7,
    column: [0, 143, 286, 429, 572],
    row: 65,
    dot: 4,
    indent: 0,
    type: 15,
    note: 492,
  },
} as const;

/** The thirty-five as a list set in type: on a phone in English, where there is room in both languages. */
function scene(rows: ListRows, { aspect }: View, size: Size): { marks: Mark[] } {
  const grid = GRID[size.class];
  const items = inOrder(rows).map((item, i) => ({
    item,
    x: grid.left + (grid.column[Math.floor(i / grid.rows)] ?? 0),
    y: grid.top + (i % grid.rows) * grid.row,
  }));
  return {
    marks: [
      ...dots(items, aspect, size),
      ...items.flatMap(({ item, x, y }) =>
        size.class === 'wide' ? wideCard(item, x, y, aspect) : [narrowCard(item, x, y, aspect)],
      ),
      ...(size.class === 'narrow' ? originals(rows, aspect, size) : []),
      ...paragraph('note', countText(rows, aspect), {
        x: grid.left,
        y: grid.note,
        width: size.width - 10,
        size: size.class === 'wide' ? 15 : 12.8,
      }),
    ],
  };
}

/** The dots of one look are one path: thirty-five single nodes would say no more. */
function dots(items: readonly { item: Item; x: number; y: number }[], aspect: Aspect, size: Size): Mark[] {
  const { dot, indent } = GRID[size.class];
  const looks = group(items, ({ item }) => {
    const { shape, colour } = lookOf(item, aspect).dot;
    return `${shape}-${colour}`;
  });
  return [...looks]
    .filter(([look]) => !look.startsWith('gap'))
    .map(([look, own]) => {
      const [shape = '', ...colour] = look.split('-');
      const name = colour.join('-');
      const d = own.map(({ x, y }) => circle(x + dot, y - (indent ? 4.4 : 5), dot)).join('');
      return {
        key: `dots-${look}`,
        tag: 'path',
        attrs: { d, class: shape === 'ring' ? `fill-paper ring stroke-${name}` : `fill-${name}` },
      };
    });
}

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)},${round(y)}a${r},${r} 0 1 0 ${r * 2},0a${r},${r} 0 1 0 ${-r * 2},0`;

const WORDS = { 'is-strong': 'fill-ink', 'is-plain': 'fill-ink', 'is-faint': 'fill-quiet' } as const;

/** A card on a phone: a dot and the short English name; the Chinese is in the readout and below. */
function narrowCard(item: Item, x: number, y: number, aspect: Aspect): Mark {
  const { type, indent } = GRID.narrow;
  const { words } = lookOf(item, aspect);
  return label(item.id, item.short_name, {
    x: x + indent,
    y,
    size: type,
    face: words === 'is-strong' ? 'sans-600' : 'sans-400',
    class: WORDS[words],
    claim: `listed-35/${item.id}`,
  });
}

/** A card where there is room: the Chinese, the English, and what the state says of it. */
function wideCard(item: Item, x: number, y: number, aspect: Aspect): Mark[] {
  const { type } = GRID.wide;
  const room = 135;
  const { words, says } = lookOf(item, aspect);
  const size = Math.min(type, (room - 14) / [...item.zh].length);
  return [
    label(`${item.id}-zh`, item.zh, {
      x: x + 13,
      y,
      size: round(Math.max(13.5, size)),
      face: 'han',
      lang: 'zh-Hans',
      class: WORDS[words],
    }),
    label(item.id, item.short_name, {
      x,
      y: y + 20,
      size: type,
      face: words === 'is-strong' ? 'sans-600' : 'sans-400',
      class: WORDS[words],
      claim: `listed-35/${item.id}`,
    }),
    ...(says === ''
      ? []
      : [label(`${item.id}-says`, fitted(says, room), { x, y: y + 37, size: 13.5, class: 'fill-quiet' })]),
  ];
}

/** As many of the listed words as fit; what is cut is whole in readout and table. */
function fitted(text: string, width: number): string {
  const parts = text.split(', ');
  while (parts.length > 1 && textWidth(`${parts.join(', ')} …`, 'sans-400', 13.5) > width) parts.pop();
  const kept = parts.join(', ');
  return kept === text ? text : `${kept} …`;
}

/** The Chinese of the items that the state is about, as many as one line holds. */
function originals(rows: ListRows, aspect: Aspect, size: Size): Mark[] {
  const gap = 12;
  let x: number = GRID.narrow.left;
  return inOrder(rows)
    .filter((item) => aspect === 'evidence' || lookOf(item, aspect).words !== 'is-faint')
    .flatMap((item) => {
      const width = textWidth(item.zh, 'han', 13.5);
      if (x + width > size.width - 4) return [];
      const mark = label(`${item.id}-zh`, item.zh, {
        x,
        y: GRID.narrow.note - 18,
        size: 13.5,
        face: 'han',
        lang: 'zh-Hans',
      });
      x += width + gap;
      return [mark];
    });
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
    full: `Thirty-five short names in columns, by field: ${fields.join(', ')}. ${countText(rows, aspect)}. ${named.length < 12 ? `They are: ${named.map((item) => `${item.name} (${lookOf(item, aspect).says})`).join('; ')}.` : ''}`,
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
        'Thirty-five technologies, by field; full dots: seen in the newspaper’s own headlines or pages',
    },
    'chips-are-few': {
      aspect: 'field',
      takeaway: 'Chips are few among them',
      subtitle: 'The thirty-five technologies of 2018, by field; dots: chips and what prints them',
    },
    'who-holds': {
      aspect: 'holder',
      takeaway: 'Who held them is well attested for eight',
      subtitle: 'The thirty-five technologies of 2018; dots: the country that a trusted source names first',
    },
    today: {
      aspect: 'status',
      takeaway: 'Two can be called overcome, on the word of announcements',
      subtitle: 'The thirty-five technologies of 2018 and the latest word on each, as of late 2025 or before',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
