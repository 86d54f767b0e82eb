import { expect, it } from 'vitest';
import { times } from './times';

it('makes as many as asked, each by its number', () => {
  expect(times(3, (i) => i * i)).toEqual([0, 1, 4]);
  expect(times(0, (i) => i)).toEqual([]);
  expect(times(10_000, () => 0)).toHaveLength(10_000);
});

it('makes none of more than any drawing has room for', () => {
  expect(() => times(10_001, () => 0)).toThrow(RangeError);
  expect(() => times(Infinity, () => 0)).toThrow('Infinity marks of one kind; 10000 is the most');
});
