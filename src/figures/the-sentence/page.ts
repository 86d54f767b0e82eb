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
  /** The sentence that recedes, and the one that stands in its place. */
  small: number;
  large: number;
  pinyin: number;
  english: number;
  note: number;
  /** Glosses under units that are not lit; a phone has no room for them. */
  gloss?: number;
}

const SCALES: Readonly<Record<WidthClass, TypeScale>> = {
  narrow: { margin: 7, em: 25, small: 15, large: 46, pinyin: 14, english: 17, note: 13.5 },
  wide: { margin: 9, em: 54, small: 30, large: 104, pinyin: 16, english: 21, note: 15, gloss: 14.5 },
};

/** Em squares to a line: the large passage, the receding one, and the other sentence set large. */
const MEASURE = { passage: 12, receding: 21, large: 6 };

/** One sentence fills the stage; its lines part to let in the English under the lit unit. */
export function passage(units: readonly Unit[], spread: Spread, size: Size): Mark[] {
  const type = SCALES[size.class];
  const lines = breakLines(units, MEASURE.passage, true);
  const english = underLit(spread, type, size);
  const closed = type.gloss === undefined ? 0 : type.gloss * 1.6;
  const room = (line: readonly Unit[]): number => (line.includes(spread.lit) ? english.height : closed);
  const free = size.height - 2 * type.margin - sum(lines, (line) => type.em + room(line));
  const set = setLines(lines, { em: type.em, left: type.margin, top: type.margin, gap: free / (lines.length - 1), room });
  const lit = litOf(set, spread.lit);
  return [
    wash('light', lit, 0, ems(lit.unit)),
    ...set.flatMap((placed) => unitMarks(placed, spread.lit)),
    ...glosses(set.filter(({ line }) => line !== lit.line), type.gloss),
    ...english.marks(lit),
  ];
}

/** The passage recedes to the top and another sentence stands large in its place; `echo` is the unit whose character it repeats. */
export function reversal(receding: readonly Unit[], units: readonly Unit[], spread: Spread, echo: Unit, size: Size): Mark[] {
  const type = SCALES[size.class];
  const { margin, small, large } = type;
  const above = setLines(breakLines(receding, MEASURE.receding, false), { em: small, left: margin, top: margin, gap: small * 0.5, room: () => 0 });
  const lines = breakLines(units, MEASURE.large, false);
  const english = underLit(spread, type, size);
  const gap = large * 0.1;
  const top = size.height - margin - english.height - lines.length * large - (lines.length - 1) * gap;
  const set = setLines(lines, { em: large, left: margin, top, gap, room: () => 0 });
  const lit = litOf(set, spread.lit);
  const echoed = litOf(above, echo);
  const [at, from] = sharedCharacter(spread.lit, echo);
  return [
    wash('light', lit, at, 1),
    wash('echo', echoed, from, 1),
    ...[...above, ...set].flatMap((placed) => unitMarks(placed, spread.lit)),
    ...english.marks(lit),
  ];
}

/** Where the first character that two units share stands in each of them. */
export function sharedCharacter(one: Unit, other: Unit): [number, number] {
  const characters = Array.from(other.zh);
  const at = Array.from(one.zh).findIndex((character) => characters.includes(character));
  return [at, characters.indexOf(Array.from(one.zh)[at] ?? '')];
}

/** What stands under the lit unit, row by row: how it is said, its clause in English, and a remark. */
function underLit({ lit, clause, note }: Spread, type: TypeScale, size: Size): { height: number; marks: (lit: SetUnit) => Mark[] } {
  const width = size.width - 2 * type.margin;
  const runs = flow(clause, width, type.english);
  const leading = lineHeight(type.english);
  const notes = wrap(note, width, 'sans-400', type.note).length;
  const pinyinAt = type.pinyin * 1.4;
  const englishAt = pinyinAt + leading * 1.1;
  const noteAt = englishAt + (rowsOf(runs) - 1) * leading + lineHeight(type.note) * 1.25;
  return {
    height: noteAt + (notes - 1) * lineHeight(type.note) + type.note * 0.3,
    marks: (placed) => {
      const x = Math.min(placed.x, size.width - type.margin - textWidth(lit.pinyin, 'sans-400', type.pinyin));
      const y = below(placed);
      return [
        label(`pinyin-${lit.id}`, lit.pinyin, { x, y: y + pinyinAt, size: type.pinyin, class: 'fill-china', lang: 'zh-Latn' }),
        ...clauseMarks(runs, { lit, x: type.margin, y: y + englishAt, size: type.english, leading }),
        ...paragraph(`note-${lit.id}`, note, { x: type.margin, y: y + noteAt, size: type.note, class: 'fill-quiet', width }),
      ];
    },
  };
}

/** A unit and the punctuation after it: the lit one in the colour of the country whose words they are. */
function unitMarks({ unit, x, y, em }: SetUnit, lit: Unit): Mark[] {
  const set = { y, face: 'han', size: em, lang: 'zh-Hans' } as const;
  const claim = `pledge-sentence/${unit.id}`;
  return [
    label(unit.id, unit.zh, { ...set, x, claim, class: unit === lit ? 'fill-china' : 'fill-quiet' }),
    ...(unit.punctuation === undefined
      ? []
      : [label(`${unit.id}-punctuation`, unit.punctuation, { ...set, x: x + ems(unit) * em, class: 'fill-quiet' })]),
  ];
}

/** A light behind `count` characters of a unit, from the one numbered `from` on. */
function wash(key: string, placed: SetUnit, from: number, count: number): Mark {
  const { x, y, em } = placed;
  const attrs = { x: x + from * em, y: y - 0.94 * em, width: count * em, height: 1.12 * em, class: 'fill-wash' };
  return { key, tag: 'rect', attrs: { ...attrs, x: round(attrs.x), y: round(attrs.y), width: round(attrs.width), height: round(attrs.height) } };
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
    free = x + textWidth(placed.unit.gloss, 'serif-400', size) + size;
    return glossMark(placed.unit, x, below(placed) + size * 1.15, size);
  });
}

/** The place of a unit on the page. */
function litOf(set: readonly SetUnit[], unit: Unit): SetUnit {
  const placed = set.find((s) => s.unit === unit);
  if (placed === undefined) throw new Error(`"${unit.id}" is not in the sentence that is set`);
  return placed;
}
