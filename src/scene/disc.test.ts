import { expect, it } from 'vitest';
import { disc } from './disc';

it('draws a circle from its left end, to a tenth of a unit', () => {
  expect(disc(10, 20, 5)).toBe('M5,20a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z');
  expect(disc(10.04, 20, 5)).toBe('M5,20a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z');
});

it.each([0.123, 1.25, 2.349, 7.77])(
  'has arcs as wide as their chord, else it would be an oval: %d',
  (radius) => {
    const arcs = [...disc(1.5, 2.5, radius).matchAll(/a([\d.]+),([\d.]+) 0 1,0 (-?[\d.]+),0/g)];
    expect(arcs).toHaveLength(2);
    for (const [, rx, ry, chord] of arcs) {
      expect(rx).toBe(ry);
      expect(Math.abs(Number(chord))).toBe(2 * Number(rx));
    }
  },
);
