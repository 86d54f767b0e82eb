import { expect, it } from 'vitest';
import { rowOf, stated } from './rows';

const rows = [
  { id: 'one', sum: 0 },
  { id: 'two', sum: undefined },
];

it('hands a row by its id, or says which one is missing', () => {
  expect(rowOf(rows, 'two')).toBe(rows[1]);
  expect(() => rowOf(rows, 'three')).toThrow('there is no row "three"');
});

it('tells nought from unknown', () => {
  expect(stated(rowOf(rows, 'one'), 'sum')).toBe(0);
  expect(() => stated(rowOf(rows, 'two'), 'sum')).toThrow('row "two" has no sum');
});
