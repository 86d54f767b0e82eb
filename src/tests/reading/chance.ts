/** A source of numbers from 0 to 1 that repeats itself for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The seed of this run. `npm test` has one of its own, so that the same commit always gives the same answer;
 * `npm run faults` goes elsewhere each time, and `CHOKE_POINTS_SEED` repeats where an earlier run went.
 */
export const seed = Number(process.env['CHOKE_POINTS_SEED'] ?? 20_230_305);
