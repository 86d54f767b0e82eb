import { cumsum, sum } from 'd3-array';
import type { Row } from '../../data/tables';

/** A stretch of the Chinese sentence that is glossed as one. */
export type Unit = Row<'pledge-sentence'>;

/** A unit on the page: left edge, baseline, size of its em square, and the number of its line. */
export interface SetUnit {
  unit: Unit;
  x: number;
  y: number;
  em: number;
  line: number;
}

/** The part of the em square of Noto Serif SC that stands above the baseline. */
const ASCENT = 0.86;

/** How many em squares a unit fills; a comma or full stop after it fills one more, or hangs at the end of a line. */
export const ems = (unit: Unit): number => Array.from(unit.zh).length;
const emsWithPunctuation = (unit: Unit): number => ems(unit) + (unit.punctuation === undefined ? 0 : 1);

/**
 * Breaks a sentence between its units into lines of at most `measure` em squares. Punctuation stays with its unit, so
 * none begins a line, and hangs in the margin where a line is full. As verse, every clause begins a line of its own.
 */
export function breakLines(units: readonly Unit[], measure: number, verse: boolean): Unit[][] {
  const lines: Unit[][] = [];
  for (const unit of units) {
    const line = lines.at(-1);
    const full = line === undefined || sum(line, emsWithPunctuation) + ems(unit) > measure;
    const ended = verse && line?.at(-1)?.punctuation !== undefined;
    if (full || ended) lines.push([unit]);
    else line.push(unit);
  }
  return lines;
}

/** Sets one line on the grid of em squares; `top` is the upper edge of the squares. */
function setLine(units: readonly Unit[], line: number, em: number, left: number, top: number): SetUnit[] {
  const ends = cumsum(units, emsWithPunctuation);
  return units.map((unit, i) => ({
    unit,
    x: left + ((ends[i] ?? 0) - emsWithPunctuation(unit)) * em,
    y: top + ASCENT * em,
    em,
    line,
  }));
}

/** Sets lines under each other. `room` is the height kept free under each line, `gap` what is added between lines. */
export function setLines(
  lines: readonly (readonly Unit[])[],
  {
    em,
    left,
    top,
    gap,
    room,
  }: { em: number; left: number; top: number; gap: number; room: (line: readonly Unit[]) => number },
): SetUnit[] {
  const depths = cumsum(lines, (line) => em + room(line) + gap);
  return lines.flatMap((line, i) => setLine(line, i, em, left, top + (depths[i - 1] ?? 0)));
}

/** The lower edge of the em squares of a line. */
export const below = ({ y, em }: SetUnit): number => y + (1 - ASCENT) * em;
