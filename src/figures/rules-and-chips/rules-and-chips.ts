import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Mark, Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import {
  acrossOf,
  chipOf,
  chipsOf,
  chipWords,
  rulesOf,
  ruleWords,
  type Chip,
  type ChipRows,
  type View,
} from './chips';
import { axes, dot, field, generations, name, note, slowing } from './drawing';
import { states } from './states';

/** Chips by speed and by link or memory, under the edges of the rules. */
function scene(rows: ChipRows, view: View, size: Size): { marks: Mark[] } {
  const rules = rulesOf(rows, view.rules);
  const chip = (id: string): Chip => chipOf(rows, id);
  return {
    marks: [
      ...rules.flatMap((rule) => field(rule, view, size)),
      ...axes(view, rules, size),
      ...view.slowed.map(([from, to]) => slowing(chip(from), chip(to), view, size)),
      ...generations(chipsOf(rows, view.line), view, size),
      ...chipsOf(rows, view.chips).flatMap((row) => dot(row, view, size)),
      ...view.names.map((each) => name(each, chip(each.of), view, size)),
      ...note(view.note.figure(rows), view, size),
    ],
  };
}

function describe(rows: ChipRows, view: View): Description {
  return {
    short: `Chips for artificial intelligence by computing speed and speed of the ${view.across}, with the edges of American rules.`,
    full: [
      `Computing speed runs upwards, each doubling the same height; the speed of the ${view.across} runs to the right`,
      `Rules: ${rulesOf(rows, view.rules).map(ruleWords).join('; ')}`,
      `Chips: ${chipsOf(rows, view.chips)
        .map((chip) => chipWords(chip, view.across))
        .join('; ')}`,
      // Words that begin a sentence do not run on from their number.
      `On the drawing it says: ${view.note.figure(rows)}${/^[A-Z]/.test(view.note.words) ? ':' : ''} ${view.note.words}.`,
    ].join('. '),
  };
}

function table(rows: ChipRows, view: View): FigureTable {
  return {
    caption: 'Chips for artificial intelligence and the rules on them',
    columns: [
      { label: 'Chip or rule' },
      { label: 'When' },
      { label: 'Speed, points', numeric: true },
      { label: view.across === 'link' ? 'Link' : 'Memory', numeric: true },
    ],
    rows: [
      ...rulesOf(rows, view.rules).map((rule) => ({
        claim: `ai-chip-rules/${rule.id}`,
        cells: [
          rule.what,
          formatDate(rule.date),
          `from ${formatNumber(rule.tpp_from)}`,
          rule.link_from_gb_s === undefined
            ? ''
            : `from ${formatValue(rule.link_from_gb_s, 'gigabytes a second')}`,
        ],
      })),
      ...chipsOf(rows, view.chips).map((chip) => ({
        claim: `ai-chips/${chip.id}`,
        cells: [
          `${chip.maker} ${chip.name}`,
          `${chip.status === 'announced' ? 'announced ' : ''}${formatDate(chip.released)}`,
          chip.tpp_low === undefined
            ? formatNumber(chip.tpp)
            : `${formatNumber(chip.tpp_low)} to ${formatNumber(chip.tpp)} by source`,
          formatValue(acrossOf(chip, view.across), 'gigabytes a second'),
        ],
      })),
    ],
  };
}

/**
 * What American rules on AI chips ask, and how chips answered. Sources: Epoch AI, Machine Learning Hardware database,
 * for the chips; Federal Register and the trade press for rules and links.
 */
export default defineFigure<
  View,
  'ai-chips' | 'ai-chip-rules',
  'line' | 'ducked' | 'line-2' | 'h20' | 'home-made'
>({
  id: 'rules-and-chips',
  name: 'Rules and chips',
  tables: ['ai-chips', 'ai-chip-rules'],
  note: 'The rules are simplified: edges by how densely a chip packs its speed are only hinted at by the broken line, one such band is left out. Chips: Epoch AI.',
  states,
  size: (width) => (width === 'narrow' ? [340, 280] : [720, 520]),
  scene,
  describe,
  table,
});
