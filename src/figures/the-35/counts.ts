import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { countsOf, type Aspect, type Count, type ListRows } from './list';
import { GRID, type Square } from './tiles';

/** A number with its words in lines: where it stands, and the side of the sample before them; none without a look. */
export interface Placed extends Count {
  left: number;
  from: number;
  lines: readonly string[];
  square: number;
}

/** The counts of an aspect side by side, each as wide as its number or its longest line. */
export function placeCounts(rows: ListRows, aspect: Aspect, size: Size): Placed[] {
  const { large, type } = GRID[size.class];
  const counts = countsOf(rows, aspect);
  const gap = size.class === 'wide' ? 30 : 8;
  const room = (size.width - gap * (counts.length - 1)) / Math.min(counts.length, 3);
  let left = 0;
  return counts.map((count) => {
    const square = count.tile === undefined ? 0 : type * 0.8;
    const from = left + (square ? square + 5 : 0);
    const lines = balance(count.words, room - (from - left), 'sans-600', type);
    const longest = Math.max(...lines.map((line) => textWidth(line, 'sans-600', type)));
    const placed = { ...count, left, from, lines, square };
    left += Math.max(from - left + longest, textWidth(String(count.count), 'serif-300', large)) + gap;
    return placed;
  });
}

/** Baseline of the numbers. */
const baseline = (size: Size): number => GRID[size.class].large * 0.74;

/** The looks that are counted, small, before their words. */
export const samplesOf = (placed: readonly Placed[], size: Size): Square[] =>
  placed.flatMap(({ tile, left, square }) => {
    const { large, type } = GRID[size.class];
    const y = baseline(size) + large * 0.23 + type * 0.02;
    return tile === undefined ? [] : [{ name: tile, x: left, y, width: square, height: square }];
  });

/** How many items have each look: the number large, and below it what it counts. */
export function numbers(placed: readonly Placed[], size: Size): Mark[] {
  const { large, type } = GRID[size.class];
  const y = baseline(size);
  return placed.flatMap(({ count, left, from, lines }, i) => [
    label(`count-${String(i + 1)}`, String(count), { x: left, y, size: large, face: 'serif-300' }),
    ...lines.map((line, n) =>
      label(`count-${String(i + 1)}-words${n === 0 ? '' : `-line-${String(n + 1)}`}`, line, {
        x: from,
        y: y + large * 0.23 + type * 0.74 + n * lineHeight(type),
        size: type,
        face: 'sans-600',
      }),
    ),
  ]);
}
