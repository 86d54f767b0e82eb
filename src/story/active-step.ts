/** Where a reader is in a run of steps: which step, and how far through it (0 at its start, 1 at the next one's). */
export interface Place {
  index: number;
  progress: number;
}

/**
 * The active step is the last one whose top has passed the reading line; before the first, the first is shown.
 * A pure function of where the steps are now, so that flings, jumps, reloads and rotations are all the same case.
 *
 * @param tops top edge of each step in viewport pixels, in document order
 * @param end bottom edge of the last step
 * @param line the reading line in viewport pixels
 * @returns undefined when there are no steps
 */
export function placeAt(tops: readonly number[], end: number, line: number): Place | undefined {
  if (tops.length === 0) return undefined;
  const index = Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  );
  const start = tops[index] ?? 0;
  const next = tops[index + 1] ?? end;
  const progress = next > start ? (line - start) / (next - start) : 0;
  return { index, progress: Math.min(1, Math.max(0, progress)) };
}

// The first half of a step shows its own state at rest; the second half carries the reader to the next.
const REST = 0.5;

/** How far a scrubbed figure is on its way to the next state, 0 to 1, for a progress within a step. */
export function scrubPart(progress: number): number {
  return Math.max(0, (progress - REST) / (1 - REST));
}

/**
 * Whether a scrubbed figure has set out for the next state, and so follows every pixel of the scroll.
 *
 * @param count how many steps there are; from the last one it goes nowhere
 */
export function isOnItsWay({ index, progress }: Place, count: number): boolean {
  return index < count - 1 && progress >= REST;
}

/**
 * The places at which a scrubbed figure sets out for the next state, one in each step but the last.
 *
 * @param tops top edge of each step, in document order, in the same pixels as the answer
 */
export function departures(tops: readonly number[]): number[] {
  return tops.slice(1).map((next, i) => {
    const top = tops[i] ?? next;
    return top + REST * (next - top);
  });
}

/** The scroll places for which what is shown holds: from `from` on and before `to`, in pixels from the page's top. */
export interface Rest {
  from: number;
  to: number;
}

/**
 * The stretch between two neighbouring thresholds that a scroll place lies in.
 *
 * @param thresholds scroll places, in any order, from each of which on something else is shown
 * @param top the scroll place
 */
export function restAround(thresholds: readonly number[], top: number): Rest {
  return {
    from: Math.max(-Infinity, ...thresholds.filter((threshold) => threshold <= top)),
    to: Math.min(Infinity, ...thresholds.filter((threshold) => threshold > top)),
  };
}
