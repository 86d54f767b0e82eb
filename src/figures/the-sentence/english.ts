import { group } from 'd3-array';
import { label } from '../../scene/label';
import type { Mark } from '../../scene/mark';
import { textWidth, type Face } from '../../scene/text';
import type { Unit } from './typesetting';

const FACE: Face = 'serif-400';

/** The serif draws the letters around an apostrophe closer, which advance widths do not tell; in parts of an em, as measured. */
const APOSTROPHE_KERN = 0.085;

/** Words that stand together on one row, from `x` on. `unit` names them: the lit one, or the first of the clause for all others. */
interface Run {
  unit: Unit;
  row: number;
  x: number;
  words: string[];
}

/**
 * The glosses of a clause as running English, broken into rows of at most `width` units. Glosses that are not lit run
 * on as one, so that the space between their words is the font's own.
 */
export function flow(clause: readonly Unit[], lit: Unit, width: number, size: number): Run[] {
  const space = textWidth(' ', FACE, size);
  const runs: Run[] = [];
  let row = 0;
  let x = 0;
  for (const { unit, word } of clause.flatMap((unit) =>
    unit.gloss.split(' ').map((word) => ({ unit, word })),
  )) {
    const wide = textWidth(word, FACE, size) - (word.includes('’') ? APOSTROPHE_KERN * size : 0);
    if (x > 0 && x + wide > width) {
      row += 1;
      x = 0;
    }
    const named = unit === lit ? lit : (clause[0] ?? lit);
    const run = runs.at(-1);
    if (run?.unit === named && run.row === row) run.words.push(word);
    else runs.push({ unit: named, row, x, words: [word] });
    x += wide + space;
  }
  return runs;
}

/** How many rows a clause fills. */
export const rowsOf = (runs: readonly Run[]): number => (runs.at(-1)?.row ?? -1) + 1;

/** A clause in English: the gloss of the lit unit in ink, the words around it quiet. `y` is the first baseline. */
export function clauseMarks(
  runs: readonly Run[],
  { lit, x, y, size, leading }: { lit: Unit; x: number; y: number; size: number; leading: number },
): Mark[] {
  return [...group(runs, (run) => run.unit).values()].flatMap((parts) =>
    parts.map((run, i) =>
      label(i === 0 ? `gloss-${run.unit.id}` : `gloss-${run.unit.id}-${String(i + 1)}`, run.words.join(' '), {
        x: x + run.x,
        y: y + run.row * leading,
        face: FACE,
        size,
        claim: `pledge-sentence/${run.unit.id}`,
        class: run.unit === lit ? 'fill-ink' : 'fill-quiet',
      }),
    ),
  );
}

/** The gloss that stands under a unit outside the lit line; `x` is its left edge. */
export function glossMark(unit: Unit, x: number, y: number, size: number): Mark {
  return label(`gloss-${unit.id}`, unit.gloss, {
    x,
    y,
    face: FACE,
    size,
    claim: `pledge-sentence/${unit.id}`,
    class: 'fill-quiet',
  });
}
