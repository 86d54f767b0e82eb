import type { Mark } from '../../scene/mark';
import { DISCRETE } from '../../scene/patch.client';

/**
 * How many nodes move or fade when `patch` takes a reader from one scene to the next: those that both have and whose place
 * or shape differs, those that come and those that go. What stands in a group that comes or goes is carried by it, and
 * classes change at once: neither counts.
 */
export function movingMarks(from: readonly Mark[], to: readonly Mark[]): number {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const after = new Set(to.map(({ key }) => key));
  const leaving = from.filter(({ key }) => !after.has(key)).length;
  return to.reduce((count, mark) => {
    const earlier = before.get(mark.key);
    if (earlier === undefined) return count + 1;
    return count + (moves(earlier, mark) ? 1 : 0) + movingMarks(earlier.children ?? [], mark.children ?? []);
  }, leaving);
}

/** A text is carried to its place and takes its size at once; other marks move by every attribute that blends. */
function moves(from: Mark, to: Mark): boolean {
  const names =
    to.tag === 'text'
      ? ['x', 'y', 'transform']
      : Object.keys(to.attrs).filter((name) => name in from.attrs && !DISCRETE.has(name));
  return names.some((name) => String(from.attrs[name]) !== String(to.attrs[name]));
}
