import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

/** The rows that the figure is made of. */
export type ChipRows = Rows<'ai-chips' | 'ai-chip-rules'>;
export type Chip = Row<'ai-chips'>;
export type Rule = Row<'ai-chip-rules'>;

/** What is measured to the right: the link from chip to chip, at which the first rule looked, or the memory. */
export type Across = 'link' | 'memory';

/** A name beside a dot: to its left or right, or under it. */
export interface Name {
  of: string;
  text: string;
  side: 'left' | 'right' | 'under';
  /** Whether its speed is written after it. */
  speed?: true;
}

/** What a state says: a large number out of the rows, its words, and where there is room for them. */
interface Note {
  figure: (rows: ChipRows) => string;
  words: string;
  /** A place in the units of the axes, and the part of the width that the words may take. */
  place: { x: number; y: number; width: number };
}

/** What is drawn in a state. */
export interface View {
  across: Across;
  /** Rows of `ai-chip-rules`. */
  rules: readonly string[];
  /** Rows of `ai-chips`, back to front. */
  chips: readonly string[];
  /** Those of them that the state speaks of. */
  focus: readonly string[];
  names: readonly Name[];
  /** Pairs of chips of which the second is the first with a slower link. */
  slowed: readonly (readonly [from: string, to: string])[];
  /** Chips of one maker, in the order of their coming. */
  line: readonly string[];
  note: Note;
}

/** The value to the right, which must be known for a chip that is drawn. */
export function acrossOf(chip: Chip, across: Across): number {
  const value = across === 'link' ? chip.link_gb_s : chip.memory_gb_s;
  if (value === undefined)
    throw new Error(`rules-and-chips: the ${across} speed of "${chip.id}" is not known`);
  return value;
}

/** A chip by its row id. Throws when there is none. */
export function chipOf(rows: ChipRows, id: string): Chip {
  return rowOf(rows['ai-chips'], id);
}

/** A rule by its row id. Throws when there is none. */
export function ruleOf(rows: ChipRows, id: string): Rule {
  return rowOf(rows['ai-chip-rules'], id);
}

/** The chips of a state, in its order. */
export const chipsOf = (rows: ChipRows, ids: readonly string[]): Chip[] => ids.map((id) => chipOf(rows, id));

/** The rules of a state. */
export const rulesOf = (rows: ChipRows, ids: readonly string[]): Rule[] => ids.map((id) => ruleOf(rows, id));

/** Whether a rule for all chips reaches this one: fast enough and, where the rule asks it, linked fast enough. */
export const reaches = (rule: Rule, chip: Chip): boolean =>
  rule.applies === 'all' &&
  chip.tpp >= rule.tpp_from &&
  (rule.link_from_gb_s === undefined || (chip.link_gb_s ?? 0) >= rule.link_from_gb_s);

/** How far down reports of a chip’s speed go, in words. */
export const lowWords = (low: number): string => `lowest report: ${formatNumber(low)}`;

/** A chip in words. */
export const chipWords = (chip: Chip, across: Across): string =>
  `${chip.maker} ${chip.name}${chip.status === 'announced' ? ', announced' : ''}: ${formatValue(chip.tpp, 'points')}${chip.tpp_low === undefined ? '' : ` (${lowWords(chip.tpp_low)})`}, ${across} ${formatValue(acrossOf(chip, across), 'gigabytes a second')}`;

/** A rule in words. */
export const ruleWords = (rule: Rule): string =>
  `${formatDate(rule.date)}: ${rule.what.charAt(0).toLowerCase()}${rule.what.slice(1)} (${formatValue(rule.tpp_from, 'points')}${rule.link_from_gb_s === undefined ? '' : ` and ${formatValue(rule.link_from_gb_s, 'gigabytes a second')}`})`;
