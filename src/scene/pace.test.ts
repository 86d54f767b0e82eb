import { describe, expect, test } from 'vitest';
import { Pace } from './pace';

/** Runs a movement of half a second whose frames come after these times in turn, and tells how many of how many are drawn. */
function run(pace: Pace, ...intervals: number[]): { frames: number; drawn: number } {
  const isTurn = pace.begin();
  let [frames, drawn] = [0, 0];
  for (let at = 0; at < 500; at += intervals[frames % intervals.length] ?? 17) {
    frames += 1;
    if (isTurn(at)) drawn += 1;
  }
  return { frames, drawn };
}

const SMOOTH = [16.7];
const HALTING = [16.7, 33.3, 16.7];

describe('the pace of movements', () => {
  test('draws every frame where frames come in time, on a screen of 60 or of 120 a second', () => {
    const pace = new Pace();
    for (const interval of [16.7, 8.3]) {
      const { frames, drawn } = run(pace, interval);
      expect(drawn).toBe(frames);
    }
  });

  test('takes one late frame for an accident, and what a movement begins with for its price', () => {
    const pace = new Pace();
    run(pace, 40, ...Array.from({ length: 12 }, () => 16.7), 33.3, ...Array.from({ length: 20 }, () => 16.7));
    const { frames, drawn } = run(pace, ...SMOOTH);
    expect(drawn).toBe(frames);
  });

  test('draws every second frame once several were late, and the movements after it', () => {
    const pace = new Pace();
    const first = run(pace, ...HALTING);
    expect(first.drawn).toBeLessThan(first.frames);
    const { frames, drawn } = run(pace, ...SMOOTH);
    expect(drawn).toBe(Math.ceil(frames / 2));
  });

  test('draws as often on a slow screen of 120 a second as on one of 60', () => {
    const pace = new Pace();
    run(pace, ...HALTING);
    expect(run(pace, 8.3).drawn).toBeCloseTo(run(pace, ...SMOOTH).drawn, -1);
  });

  test('tries again after a while whether every frame can be drawn', () => {
    const pace = new Pace();
    run(pace, ...HALTING);
    const movements = Array.from({ length: 40 }, () => run(pace, ...SMOOTH));
    const slow = movements.filter(({ frames, drawn }) => drawn < frames).length;
    expect(slow).toBeGreaterThan(10);
    expect(slow).toBeLessThan(40);
    expect(movements.at(-1)?.drawn).toBe(movements.at(-1)?.frames);
  });

  test('never leaves two drawings on a slow device further apart than two frames in time', () => {
    const pace = new Pace();
    run(pace, ...HALTING);
    const isTurn = pace.begin();
    let last = 0;
    for (let at = 0; at < 500; at += 16.7) {
      if (!isTurn(at)) continue;
      expect(at - last).toBeLessThan(34);
      last = at;
    }
  });

  test('keeps two movements apart that run at once, on a fast device and on a slow one', () => {
    const drawnOf = (pace: Pace): [earlier: number, later: number] => {
      const [earlier, later] = [pace.begin(), pace.begin()];
      let [first, second] = [0, 0];
      for (let at = 0; at < 500; at += 16.7) {
        if (earlier(at + 200)) first += 1;
        if (later(at)) second += 1;
      }
      return [first, second];
    };
    expect(drawnOf(new Pace())).toEqual([30, 30]);
    const slow = new Pace();
    run(slow, ...HALTING);
    expect(drawnOf(slow)).toEqual([15, 15]);
  });
});
