import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departures, isOnItsWay, placeAt, restAround, scrubPart } from './active-step';

describe('placeAt', () => {
  it('shows the first step before any has passed the line', () => {
    expect(placeAt([500, 900], 1300, 400)).toEqual({ index: 0, progress: 0 });
  });

  it('moves on exactly when a step reaches the line', () => {
    expect(placeAt([0, 400.5], 800, 400)?.index).toBe(0);
    expect(placeAt([0, 400], 800, 400)).toEqual({ index: 1, progress: 0 });
  });

  it('measures the way to the next step, and to the end in the last', () => {
    expect(placeAt([0, 400], 800, 300)).toEqual({ index: 0, progress: 0.75 });
    expect(placeAt([-400, 0], 400, 300)).toEqual({ index: 1, progress: 0.75 });
    expect(placeAt([-400, -200], -100, 300)).toEqual({ index: 1, progress: 1 });
  });

  it('has no answer without steps', () => {
    expect(placeAt([], 0, 300)).toBeUndefined();
  });

  it('depends on the place alone: any way of scrolling there gives the same step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -9000, max: 9000 }),
        (heights, line) => {
          const tops = heights.map((_, i) => heights.slice(0, i).reduce((a, b) => a + b, 0));
          const end = heights.reduce((a, b) => a + b, 0);
          const place = placeAt(tops, end, line);
          const expected = Math.max(0, tops.filter((top) => top <= line).length - 1);
          expect(place?.index).toBe(expected);
          expect(place?.progress).toBeGreaterThanOrEqual(0);
          expect(place?.progress).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('scrubPart', () => {
  it('rests in the first half of a step, then runs to the next', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map(scrubPart)).toEqual([0, 0, 0, 0.5, 1]);
  });
});

describe('departures', () => {
  it('are where a scrubbed figure begins to follow the scroll, and nowhere before', () => {
    const [tops, end] = [[0, 400, 1000], 1200];
    const places = departures(tops);
    expect(places).toEqual([200, 700]);
    const isFollowing = (line: number) => {
      const place = placeAt(tops, end, line);
      return place !== undefined && isOnItsWay(place, tops.length);
    };
    for (const place of places) expect([isFollowing(place - 1), isFollowing(place)]).toEqual([false, true]);
    for (const top of tops) expect(isFollowing(top)).toBe(false);
    expect(isFollowing(end), 'from the last step it goes nowhere').toBe(false);
    // What is drawn at rest is drawn where it sets out, so that nothing jumps there.
    for (const place of places) expect(scrubPart(placeAt(tops, end, place)?.progress ?? 1)).toBe(0);
  });
});

describe('restAround', () => {
  it('begins at a threshold and ends before the next', () => {
    expect(restAround([500, 100, 900], 100)).toEqual({ from: 100, to: 500 });
    expect(restAround([500, 100, 900], 499.5)).toEqual({ from: 100, to: 500 });
  });

  it('has no end where no threshold is', () => {
    expect(restAround([100], 50)).toEqual({ from: -Infinity, to: 100 });
    expect(restAround([100], 150)).toEqual({ from: 100, to: Infinity });
  });

  it('holds one step for as long as it says, and no longer', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -100, max: 9100 }),
        fc.integer({ min: -100, max: 9100 }),
        (places, top, other) => {
          const tops = places.toSorted((a, b) => a - b);
          const stepAt = (line: number): number => tops.findLastIndex((at) => at <= line);
          const { from, to } = restAround(tops, top);
          expect(other >= from && other < to).toBe(stepAt(other) === stepAt(top));
        },
      ),
    );
  });
});
