import { easeCubicInOut } from 'd3-ease';
import { interpolateNumber, interpolateString } from 'd3-interpolate';
import { timer, type Timer } from 'd3-timer';
import { Pace } from './pace';

/** One mark that changes while a scene moves. It runs in a part of the whole time, `from` to `to` (0 to 1). */
export interface Move {
  from: number;
  to: number;
  set: (part: number) => void;
  /** Called once before the movement. */
  begin?: () => void;
  /** Called once when the movement is over or cut short, so that nothing is left half done. */
  end?: () => void;
}

const running = new WeakMap<SVGSVGElement, { clock: Timer; moves: readonly Move[] }>();

const pace = new Pace();

/**
 * Runs the moves of a scene on one clock. A clock and a schedule for each node, as a d3 transition has, cost a phone
 * more than drawing the frame.
 */
export function run(svg: SVGSVGElement, moves: readonly Move[], ms: number): void {
  for (const { begin } of moves) begin?.();
  const arrived = new Set<Move>();
  const isTurn = pace.begin();
  const clock = timer((elapsed) => {
    const part = Math.min(1, elapsed / ms);
    if (!isTurn(elapsed) && part < 1) return;
    for (const move of moves) {
      if (part < move.from || arrived.has(move)) continue;
      const own = Math.min(1, (part - move.from) / (move.to - move.from));
      // What has arrived is not written again: each writing costs a style and a layout.
      if (own === 1) arrived.add(move);
      move.set(easeCubicInOut(own));
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

const TRANSLATE = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** A blend between two values of an attribute. */
export function blend(from: string | number, to: string | number): (part: number) => string | number {
  // By far the most frequent, and worth a tenth of what the general way costs.
  const [, x0, y0] = TRANSLATE.exec(String(from)) ?? [];
  const [, x1, y1] = TRANSLATE.exec(String(to)) ?? [];
  if (x0 !== undefined && x1 !== undefined) {
    const [x, y] = [interpolateNumber(Number(x0), Number(x1)), interpolateNumber(Number(y0), Number(y1))];
    return (part) => `translate(${x(part).toFixed(2)},${y(part).toFixed(2)})`;
  }
  return typeof to === 'number' ? interpolateNumber(Number(from), to) : interpolateString(String(from), to);
}
