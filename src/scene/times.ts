/** More marks of one kind than any drawing has room for: such a count comes of a fault in the data. */
const MOST = 10_000;

/** Makes something as many times as asked: a square a unit, a line a sum. Throws a `RangeError` on a count beyond all drawing. */
export function times<T>(count: number, make: (i: number) => T): T[] {
  if (count > MOST) throw new RangeError(`${String(count)} marks of one kind; ${String(MOST)} is the most`);
  return Array.from({ length: count }, (_, i) => make(i));
}
