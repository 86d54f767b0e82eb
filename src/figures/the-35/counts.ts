import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { countsOf, type Aspect, type Count, type ListRows, type Tile } from './list';
import { GRID, type Square } from './tiles';

/** A number with its words in lines: where it stands, and where they begin, after the sample of a look where one is counted. */
interface Placed extends Omit<Count, 'hues'> {
  left: number;
  from: number;
  lines: readonly string[];
  /** The key of the hues that it counts, beside it: one line a country, the last level with the last of its words. */
  key: readonly { tile: Tile; words: string; x: number; y: number }[];
}

/** The counts of an aspect side by side, each as wide as its number or its longest line, and the key of its hues. */
export function placeCounts(rows: ListRows, aspect: Aspect, size: Size): Placed[] {
  const { large, type } = GRID[size.class];
  const counts = countsOf(rows, aspect);
  const gap = size.class === 'wide' ? 30 : 8;
  const room = (size.width - gap * (counts.length - 1)) / Math.min(counts.length, 3);
  let left = 0;
  return counts.map(({ hues = [], ...count }) => {
    const from = left + (count.tile === undefined ? 0 : indent(size));
    const lines = balance(count.words, Math.min(room, size.width - left) - (from - left), 'sans-600', type);
    const longest = Math.max(...lines.map((line) => textWidth(line, 'sans-600', type)));
    const right = left + Math.max(from - left + longest, textWidth(String(count.count), 'serif-300', large));
    const x = right + type;
    const key = hues.map((hue, n) => ({ ...hue, x, y: wordsLine(lines.length - hues.length + n, size) }));
    const placed = { ...count, left, from, lines, key };
    left =
      gap +
      Math.max(right, ...hues.map(({ words }) => x + indent(size) + textWidth(words, 'sans-400', type)));
    return placed;
  });
}

/** The side of the sample of a look, and how far words stand from its left edge. */
const sampleSide = (size: Size): number => GRID[size.class].type * 0.8;
const indent = (size: Size): number => sampleSide(size) + 5;

/** Baseline of a line of the words under a number. */
function wordsLine(line: number, size: Size): number {
  const { large, type } = GRID[size.class];
  return baseline(size) + large * 0.23 + type * 0.74 + line * lineHeight(type);
}

/** Baseline of the numbers. */
const baseline = (size: Size): number => GRID[size.class].large * 0.74;

/** The looks that are counted, small, before their words. */
export const samplesOf = (placed: readonly Placed[], size: Size): Square[] =>
  placed.flatMap(({ tile, left, key }) => {
    const side = sampleSide(size);
    const above = GRID[size.class].type * 0.72;
    return [...(tile === undefined ? [] : [{ tile, x: left, y: wordsLine(0, size) }]), ...key].map(
      ({ tile: name, x, y }) => ({ name, x, y: y - above, width: side, height: side }),
    );
  });

/** How many items have each look: the number large, and below it what it counts. */
export function numbers(placed: readonly Placed[], size: Size): Mark[] {
  const { large, type } = GRID[size.class];
  const y = baseline(size);
  return placed.flatMap(({ count, left, from, lines, key }, i) => [
    label(`count-${String(i + 1)}`, String(count), { x: left, y, size: large, face: 'serif-300' }),
    ...lines.map((line, n) =>
      label(`count-${String(i + 1)}-words${n === 0 ? '' : `-line-${String(n + 1)}`}`, line, {
        x: from,
        y: wordsLine(n, size),
        size: type,
        face: 'sans-600',
      }),
    ),
    ...key.map(({ words, x, y: line }, n) =>
      label(`count-${String(i + 1)}-key-${String(n + 1)}`, words, {
        x: x + indent(size),
        y: line,
        size: type,
      }),
    ),
  ]);
}
