import { sum } from 'd3-array';
import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { lineHeight, textWidth, wrap } from '../../scene/text';
import { clauseMarks, flow, glossMark, rowsOf } from './english';
import { below, breakLines, ems, setLines, type SetUnit, type Unit } from './typesetting';

/** What a state lights: the unit, its clause in the order English puts it, and a remark on its characters. */
export interface Spread {
  lit: Unit;
  clause: readonly Unit[];
  note: string;
}

/** Sizes of type, in view-box units: em squares of the Chinese, then font sizes of the rest. */
interface TypeScale {
  margin: number;
  em: number;
  /** The sentence that recedes; the one in its place is set to the same measure. */
  small: number;
  pinyin: number;
  english: number;
  /** English and pinyin of the sentence that is set large. */
  answer: number;
  note: number;
  /** Glosses under units outside the lit line; a phone has no room for them. */
  gloss?: number;
}

const SCALES: Readonly<Record<WidthClass, TypeScale>> = {
  narrow: { margin: 7, em: 25, small: 15, pinyin: 14, english: 17, answer: 17, note: 13.5 },
  wide: { margin: 9, em: 54, small: 31, pinyin: 16, english: 19, answer: 30, note: 15, gloss: 14 },
};

/** Em squares to a line: the large passage, the receding one, and the sentence in its place. */
const MEASURE = { passage: 12, receding: 21, answer: 6 };

/** One sentence fills the stage; its lines part to let in the English under the lit unit. */
export function passage(units: readonly Unit[], spread: Spread, size: Size): Mark[] {
  const { lit, clause } = spread;
  const type = SCALES[size.class];
  const { margin, em } = type;
  const lines = breakLines(units, MEASURE.passage, true);
  const pinyinRow = type.pinyin * 1.35;
  const english = englishBlock(spread, type, type.english, size.width - 2 * margin);
  const closed = type.gloss === undefined ? 0 : type.gloss * 1.6;
  const open = pinyinRow + english.height;
  // The English belongs to the line above it: more air below it than above, unless the page ends there.
  const air = lines.at(-1)?.includes(lit) ? 0 : type.note * 0.75;
  const room = (line: readonly Unit[]): number => (line.includes(lit) ? open + air : closed);
  const free = size.height - 2 * margin - sum(lines, (line) => em + room(line));
  const set = setLines(lines, { em, left: margin, top: margin, gap: free / (lines.length - 1), room });
  const at = placeOf(set, lit);
  const pinyinX = Math.min(at.x, size.width - margin - textWidth(lit.pinyin, 'sans-400', type.pinyin));
  return [
    wash('light', at, 0, ems(lit)),
    ...set.flatMap((placed) => unitMarks(placed, lit, clause.includes(placed.unit))),
    ...glosses(
      set.filter(({ line }) => line !== at.line),
      type.gloss,
    ),
    pinyinMark(lit, pinyinX, below(at) + pinyinRow, type.pinyin),
    ...english.marks(margin, below(at) + pinyinRow),
  ];
}

/** The passage recedes to the top and another sentence stands large in its place; `echo` is the unit whose character it repeats. */
export function reversal(
  receding: readonly Unit[],
  units: readonly Unit[],
  spread: Spread,
  echo: Unit,
  size: Size,
): Mark[] {
  const { lit } = spread;
  const type = SCALES[size.class];
  const { margin, small } = type;
  const room = (): number => 0;
  const above = setLines(breakLines(receding, MEASURE.receding, false), {
    em: small,
    left: margin,
    top: margin,
    gap: small * 0.45,
    room,
  });

  const em = (small * MEASURE.receding) / MEASURE.answer;
  const lines = breakLines(units, MEASURE.answer, false);
  const english = englishBlock(spread, type, type.answer, size.width - 2 * margin);
  const gap = em * 0.1;
  const top = size.height - margin - english.height - lines.length * em - (lines.length - 1) * gap;
  const set = setLines(lines, { em, left: margin, top, gap, room });
  const at = placeOf(set, lit);
  const [character, echoed] = sharedCharacter(lit, echo);
  return [
    wash('light', at, character, 1),
    wash('echo', placeOf(above, echo), echoed, 1),
    ...above.flatMap((placed) => unitMarks(placed, lit, false)),
    ...set.flatMap((placed) => unitMarks(placed, lit, true)),
    pinyinMark(lit, at.x + (ems(lit) + 1) * em, at.y, type.answer),
    ...english.marks(margin, below(at)),
  ];
}

/** Where the first character that two units share stands in each of them. */
export function sharedCharacter(one: Unit, other: Unit): [number, number] {
  const characters = Array.from(other.zh);
  const at = Array.from(one.zh).findIndex((character) => characters.includes(character));
  return [at, characters.indexOf(Array.from(one.zh)[at] ?? '')];
}

/** A clause in English, row by row, and the remark under it; `marks` sets them from the left edge and upper edge on. */
function englishBlock(
  { lit, clause, note }: Spread,
  type: TypeScale,
  size: number,
  width: number,
): { height: number; marks: (left: number, top: number) => Mark[] } {
  const runs = flow(clause, lit, width, size);
  const leading = lineHeight(size);
  const englishAt = size * 1.3;
  const noteAt = englishAt + (rowsOf(runs) - 1) * leading + size * 0.3 + type.note * 1.2;
  const notes = wrap(note, width, 'sans-400', type.note).length;
  return {
    height: noteAt + (notes - 1) * lineHeight(type.note) + type.note * 0.25,
    marks: (left, top) => [
      ...clauseMarks(runs, { lit, x: left, y: top + englishAt, size, leading }),
      ...paragraph(`note-${lit.id}`, note, {
        x: left,
        y: top + noteAt,
        size: type.note,
        class: 'fill-quiet',
        width,
      }),
    ],
  };
}

/** How the lit unit is said. */
const pinyinMark = (unit: Unit, x: number, y: number, size: number): Mark =>
  label(`pinyin-${unit.id}`, unit.pinyin, { x, y, size, class: 'fill-china', lang: 'zh-Latn' });

/** A unit and the punctuation after it: in the colour of the country whose words they are when lit, in ink in the clause that is read. */
function unitMarks({ unit, x, y, em }: SetUnit, lit: Unit, read: boolean): Mark[] {
  const set = { y, face: 'han', size: em, lang: 'zh-Hans' } as const;
  const ink = read ? 'fill-ink' : 'fill-quiet';
  return [
    label(unit.id, unit.zh, {
      ...set,
      x,
      claim: `pledge-sentence/${unit.id}`,
      class: unit === lit ? 'fill-china' : ink,
    }),
    ...(unit.punctuation === undefined
      ? []
      : [label(`${unit.id}-punctuation`, unit.punctuation, { ...set, x: x + ems(unit) * em, class: ink })]),
  ];
}

/** A light behind `count` characters of a unit, from the one numbered `from` on. */
function wash(key: string, placed: SetUnit, from: number, count: number): Mark {
  const { x, y, em } = placed;
  const attrs = {
    x: x + from * em,
    y: y - 0.94 * em,
    width: count * em,
    height: 1.12 * em,
    class: 'fill-wash',
  };
  return {
    key,
    tag: 'rect',
    attrs: {
      ...attrs,
      x: round(attrs.x),
      y: round(attrs.y),
      width: round(attrs.width),
      height: round(attrs.height),
    },
  };
}

/** Glosses under units, each from the left edge of its unit on, or further right where the one before it is longer. */
function glosses(set: readonly SetUnit[], size: number | undefined): Mark[] {
  if (size === undefined) return [];
  let line = -1;
  let free = 0;
  return set.map((placed) => {
    if (placed.line !== line) free = 0;
    line = placed.line;
    const x = Math.max(placed.x, free);
    free = x + textWidth(placed.unit.gloss, 'serif-400', size) + size * 0.7;
    return glossMark(placed.unit, x, below(placed) + size * 1.15, size);
  });
}

/** The place of a unit on the page. */
function placeOf(set: readonly SetUnit[], unit: Unit): SetUnit {
  const placed = set.find((s) => s.unit === unit);
  if (placed === undefined) throw new Error(`"${unit.id}" is not in the sentence that is set`);
  return placed;
}
