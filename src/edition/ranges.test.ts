import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inRanges } from './ranges';

test.each([
  [[], ''],
  [[4], '4'],
  [[9, 4, 9], '4, 9'],
  [[1, 2], '1, 2'],
  [[3, 1, 2], '1–3'],
  [[1, 2, 3, 5, 7, 8, 9, 10, 12], '1–3, 5, 7–10, 12'],
])('%j is "%s"', (numbers, expected) => expect(inRanges(numbers)).toBe(expected));

test('what is written names every number and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (numbers) => {
      const read = inRanges(numbers)
        .split(', ')
        .filter(Boolean)
        .flatMap((part) => {
          const [from = 0, to = from] = part.split('–').map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
      expect(read).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    }),
  );
});
