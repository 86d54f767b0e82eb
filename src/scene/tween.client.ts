import { easeCubicInOut } from 'd3-ease';
import { interpolateNumber, interpolateString } from 'd3-interpolate';
import { timer, type Timer } from 'd3-timer';

/** One thing that changes while a scene moves. It runs in a part of the whole time, `from` to `to` (0 to 1). */
export interface Move {
  from: number;
  to: number;
  set: (part: number) => void;
  /** Called once when the movement is over or cut short, so that nothing is left half done. */
  end?: () => void;
}

const running = new WeakMap<SVGSVGElement, { clock: Timer; moves: readonly Move[] }>();

/**
 * Runs the moves of a scene on one clock. A clock and a schedule for each node, as a d3 transition has, cost a phone
 * more than drawing the frame.
 */
export function run(svg: SVGSVGElement, moves: readonly Move[], ms: number): void {
  const clock = timer((elapsed) => {
    const part = Math.min(1, elapsed / ms);
    for (const move of moves) {
      if (part >= move.from)
        move.set(easeCubicInOut(Math.min(1, (part - move.from) / (move.to - move.from))));
    }
    if (part === 1) stop(svg);
  });
  running.set(svg, { clock, moves });
}

/** Ends what is moving: marks on their way stay where they are, marks that fade are shown or gone. */
export function stop(svg: SVGSVGElement): void {
  const now = running.get(svg);
  if (!now) return;
  now.clock.stop();
  running.delete(svg);
  for (const move of now.moves) move.end?.();
}

/** A blend between two values of an attribute. */
export function blend(from: string | number, to: string | number): (part: number) => string | number {
  return typeof to === 'number' ? interpolateNumber(Number(from), to) : interpolateString(String(from), to);
}
