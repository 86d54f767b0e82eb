import { formatValue, formatDate } from '../../data/format';
import { group, sum } from 'd3-array';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { lineHeight, textWidth, wrap, type Face } from '../../scene/text';
import { columnsOf, type Block, type Listing } from './blocks';
import { boxesOf } from './calendar';
import { dotCentre } from './dots';
import type { NAMED } from './order';
import { DOTS, columnLeft, dotsHeight, firstLine, bandTop } from './place';

/** A name that the figure hangs from a dot. */
export type Name = (typeof NAMED)[number]['name'];

/** A named entry where it is drawn: which dot of which block. */
export interface NamedDot {
  entry: string;
  name: Name;
  block: Block;
  at: number;
}

/** What is said of the blocks that stand out. */
interface Said {
  focused: readonly Block[];
  named: readonly NamedDot[];
  head: string;
  note?: string | undefined;
}

/** How many entries blocks hold, and of which day if they are of one. */
export function headOf(rows: readonly Listing[], isOfDay: boolean, head = '{}'): string {
  const entries = formatValue(
    sum(rows, (row) => row.entries),
    'entries',
  );
  const when = isOfDay && rows[0] ? ` of ${formatDate(rows[0].listed)}` : '';
  return head.replace('{}', `${entries}${when}`);
}

const leftOf = (blocks: readonly Block[], size: Size): number =>
  columnLeft(Math.min(...blocks.map(({ column }) => column)), size);
const rightOf = (blocks: readonly Block[], size: Size): number =>
  columnLeft(Math.max(...blocks.map(({ column, row }) => column + columnsOf(row))), size);
const space = (size: Size): number => (size.class === 'wide' ? 14 : 11);

/**
 * The words of a day: names hang under its dots. What is said of all of them stands to their right, in the part of the
 * year that is to come; under them to the left where the year is over; or under the names where both are too narrow.
 */
export function dayNotes({ focused, named, head, note }: Said, size: Size): Mark[] {
  const { label: at } = DOTS[size.class];
  const [left, right, band] = [leftOf(focused, size), rightOf(focused, size), focused[0]?.band ?? 0];
  const words = [head, ...(note === undefined ? [] : [note])];
  const needed = textWidth(head, 'sans-600', at);
  const beside = { x: right + space(size), width: size.width - 4 - right - space(size) };
  if (beside.width >= needed) {
    const middle = bandTop(band, size) + dotsHeight(size) / 2;
    const y = size.class === 'wide' ? middle - lineHeight(at) / 2 + at * 0.35 : middle + at * 0.3;
    return [...hang(named, 'left', size), ...wordMarks(words, { ...beside, y }, 'fill-china', size)];
  }
  const hung = hang(named, 'right', size);
  const y = firstLine(band, size);
  if (named.length === 0) {
    const width = size.width - 4 - columnLeft(0, size);
    const x = size.width - 4 - widthOf(words, width, size);
    const line = stem('leader', left + at * 0.3, band, y - at, size);
    return [line, ...wordMarks(words, { x, y, width }, 'fill-china', size)];
  }
  const end = Math.min(left, ...boxesOf(hung).map((box) => box.left)) - space(size);
  const last = Math.max(...boxesOf(hung).map((box) => box.bottom)) + lineHeight(at);
  const isLow = last + lineHeight(at) > size.height;
  if (end - columnLeft(0, size) >= needed || isLow) {
    const width = end - columnLeft(0, size);
    const x = end - widthOf(words, width, size);
    return [...hung, ...wordMarks(words, { x, y, width }, 'fill-china', size)];
  }
  const width = size.width - 4 - columnLeft(0, size);
  const x = Math.min(left, size.width - 4 - widthOf(words, width, size));
  return [...hung, ...wordMarks(words, { x, y: last, width }, 'fill-china', size)];
}

/** What one dot means, at the first of them; under it how many there are, large, and what is said of all. */
export function firstNotes({ named, head, note }: Said, size: Size): Mark[] {
  const { label: at, number: large } = DOTS[size.class];
  const y = firstLine(0, size);
  return named.slice(0, 1).flatMap(({ entry, name, block, at: dot }) => {
    const [x, middle] = dotCentre(block, dot, size);
    const meaning = `One dot is one entry. This one, the oldest, is ${name}`;
    const [count = '', ...words] = head.split(' ');
    const rest = [words.join(' '), ...(note === undefined ? [] : [note])];
    const width = size.class === 'wide' ? 430 : size.width - x - 14;
    const set = balanced(meaning, width, 'sans-400', at).map((text, i) =>
      label(`meaning-${String(i + 1)}`, text, { x: x + 8, y: y + i * lineHeight(at), size: at }),
    );
    const foot = y + lineHeight(at) * (set.length - 0.4) + large;
    return [
      {
        key: `firm-${entry}`,
        tag: 'g' as const,
        attrs: {},
        children: [inkDot(entry, x, middle, size), stemTo(entry, x, block.band, y - at * 0.3, 5, size)],
      },
      ...set,
      label('note-number', count, {
        x: x + 8 - large * 0.03,
        y: foot,
        size: large,
        face: 'serif-300',
      }),
      ...wordMarks(rest, { x: x + 8, y: foot + large * 0.3 + at, width }, 'fill-ink', size),
    ];
  });
}

/** Names under their dots. Each hangs as high as those that it would cross let it. */
function hang(named: readonly NamedDot[], side: 'left' | 'right', size: Size): Mark[] {
  const { label: at } = DOTS[size.class];
  const columns = [...group(named, ({ block, at: dot }) => dotCentre(block, dot, size)[0])]
    .map(([x, own]) => ({ x, own, text: own.map(({ name }) => name).join(', ') }))
    .toSorted((a, b) => a.x - b.x);
  const fits = columns.every(({ x, text }) => x + 5 + textWidth(text, 'sans-400', at) < size.width - 2);
  const toRight = side === 'right' && fits;
  // From the end to which the names run, so that those that are crossed are placed before.
  const placed: { x: number; level: number }[] = [];
  for (const { x, text } of toRight ? columns.toReversed() : columns) {
    const reach = 5 + textWidth(text, 'sans-400', at) + 6;
    const crossed = placed.filter((other) => Math.abs(other.x - x) < reach);
    placed.push({ x, level: Math.max(-1, ...crossed.map(({ level }) => level)) + 1 });
  }
  return columns.map(({ x, own, text }) => {
    const block = own[0]?.block.band ?? 0;
    const level = placed.find((other) => other.x === x)?.level ?? 0;
    const y = firstLine(block, size) + level * lineHeight(at);
    const key = own[0]?.entry ?? '';
    return {
      key: `firm-${key}`,
      tag: 'g',
      attrs: {},
      children: [
        ...own.map(({ entry, block: its, at: dot }) => inkDot(entry, ...dotCentre(its, dot, size), size)),
        stemTo(key, x, block, y - at * 0.3, toRight ? 3 : -3, size),
        label(`name-${key}`, text, {
          x: x + (toRight ? 5 : -5),
          y,
          size: at,
          anchor: toRight ? 'start' : 'end',
        }),
      ],
    };
  });
}

/** The dot of a named entry, in ink over its block’s own. What a pointer asks there is answered by the block. */
const inkDot = (entry: string, x: number, y: number, size: Size): Mark => ({
  key: `dot-${entry}`,
  tag: 'circle',
  attrs: {
    cx: round(x),
    cy: round(y),
    r: DOTS[size.class].dot / 2 + 0.3,
    class: 'fill-ink',
    'pointer-events': 'none',
  },
});

/** A thin line down from the foot of a year. */
const stem = (key: string, x: number, band: number, to: number, size: Size): Mark => ({
  key,
  tag: 'path',
  attrs: {
    class: 'leader',
    d: `M${String(round(x))},${String(round(bandTop(band, size) + dotsHeight(size)))}V${String(round(to))}`,
  },
});

/** A thin line down from the dot of a name, and a little aside to its words. */
function stemTo(key: string, x: number, band: number, to: number, aside: number, size: Size): Mark {
  const line = stem(`stem-${key}`, x, band, to, size);
  return { ...line, attrs: { ...line.attrs, d: `${String(line.attrs['d'])}h${String(aside)}` } };
}

/** A text in as few lines as `most` allows, all about equally long. */
function balanced(text: string, most: number, face: Face, at: number): string[] {
  const lines = wrap(text, most, face, at);
  let best = lines;
  for (let width = most; width > most / 2; width -= at / 2) {
    const narrower = wrap(text, width, face, at);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** The lines of a head and what follows it. A head that is too long breaks before its day. */
function setWords([head = '', ...rest]: readonly string[], most: number, size: Size) {
  const { label: at } = DOTS[size.class];
  const width = Math.min(most, size.class === 'wide' ? 400 : most);
  const heads = textWidth(head, 'sans-600', at) <= width ? [head] : head.split(/ (?=of )/);
  return [
    ...heads.map((text) => ({ text, face: 'sans-600' as const })),
    ...rest.flatMap((text) =>
      balanced(text, width, 'sans-400', at).map((line) => ({ text: line, face: 'sans-400' as const })),
    ),
  ];
}

const widthOf = (words: readonly string[], most: number, size: Size): number =>
  Math.max(
    ...setWords(words, most, size).map(({ text, face }) => textWidth(text, face, DOTS[size.class].label)),
  );

function wordMarks(
  words: readonly string[],
  { x, y, width }: { x: number; y: number; width: number },
  head: string,
  size: Size,
): Mark[] {
  const { label: at } = DOTS[size.class];
  return setWords(words, width, size).map(({ text, face }, i) =>
    label(i === 0 ? 'note-head' : `note-${String(i)}`, text, {
      x,
      y: y + i * lineHeight(at),
      size: at,
      face,
      ...(face === 'sans-600' ? { class: head } : {}),
    }),
  );
}

/** What is said of one block in the drawing by field: under its end, where `x` and `foot` are. */
export function blockNote(
  text: string,
  { x, foot, y }: { x: number; foot: number; y: number },
  size: Size,
): Mark[] {
  const { label: at } = DOTS[size.class];
  const left = Math.min(x - 2, size.width - 4 - textWidth(text, 'sans-600', at));
  return [
    {
      key: 'leader',
      tag: 'path',
      attrs: { class: 'leader', d: `M${String(round(x))},${String(round(foot))}V${String(round(y - at))}` },
    },
    label('note-head', text, { x: left, y, size: at, face: 'sans-600', class: 'fill-china' }),
  ];
}
