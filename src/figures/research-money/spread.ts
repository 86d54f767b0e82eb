import { range } from 'd3-array';

/**
 * Moves the middles of stacked labels apart until each has its gap to the next, and no further than needed:
 * labels that would touch share the room around their common middle. `wanted` must rise, so does the answer;
 * no middle comes to stand beyond `most`.
 */
export function spread(wanted: readonly number[], gap: number, most: number): number[] {
  // Without its gaps the stack must only not fall: neighbours that do are pooled at their mean.
  const blocks: { offset: number; size: number }[] = [];
  wanted.forEach((middle, i) => {
    let block = { offset: middle - i * gap, size: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.offset > block.offset; last = blocks.at(-1)) {
      const size = last.size + block.size;
      block = { offset: (last.offset * last.size + block.offset * block.size) / size, size };
      blocks.pop();
    }
    blocks.push(block);
  });
  const highest = most - (wanted.length - 1) * gap;
  const offsets = blocks.flatMap(({ offset, size }) => range(size).map(() => Math.min(offset, highest)));
  return offsets.map((offset, i) => offset + i * gap);
}
