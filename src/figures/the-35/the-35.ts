import { group } from 'd3-array';
import type { Mark, Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { numbers, placeCounts, samplesOf } from './counts';
import { countText, evidenceText, inOrder, lookOf, statusText, type Aspect, type ListRows } from './list';
import { board, GRID, narrowWords, wideWords } from './tiles';

interface View {
  aspect: Aspect;
}

/** The thirty-five as a board of tiles: on a phone in English, where there is room in both languages. */
function scene(rows: ListRows, { aspect }: View, size: Size): { marks: Mark[] } {
  const { rows: high, top, pitch } = GRID[size.class];
  const tiles = inOrder(rows).map((item, i) => ({
    item,
    look: lookOf(item, aspect),
    x: Math.floor(i / high) * pitch[0],
    y: top + (i % high) * pitch[1],
  }));
  const counts = placeCounts(rows, aspect, size);
  return {
    marks: [
      ...numbers(counts, size),
      ...board(tiles, samplesOf(counts, size), size),
      ...tiles.flatMap(({ item, look, x, y }) =>
        size.class === 'wide' ? wideWords(item, look, x, y) : [narrowWords(item, look, x, y)],
      ),
    ],
  };
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
