/** The least upright rectangle around something drawn, in view-box units; `top` is at most `bottom`. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Point = readonly [x: number, y: number];

/** How many numbers each command takes: all commands that drawings use. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };

const COMMAND = /[a-df-z][^a-df-z]*/gi;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi;

/**
 * The box of a path, without the width of its stroke; undefined for a path that draws nothing. A curve counts with the
 * points that pull it: its box may be wider than the curve, never narrower. Of arcs it knows upright halves of ellipses,
 * which are all that drawings use. Throws on a command that it does not know.
 */
export function pathBox(d: string): Box | undefined {
  const points: Point[] = [];
  let start: Point = [0, 0];
  let at = start;
  for (const [part] of d.matchAll(COMMAND)) {
    const command = part[0] ?? '';
    const takes = TAKES[command.toLowerCase()];
    if (takes === undefined) throw new Error(`the box of a path with "${command}" is not known`);
    if (takes === 0) at = start;
    const numbers = (part.match(NUMBER) ?? []).map(Number);
    for (let i = 0; takes > 0 && i + takes <= numbers.length; i += takes) {
      const passed = pointsOf(command, numbers.slice(i, i + takes), at);
      if (command.toLowerCase() !== 'm') points.push(at, ...passed);
      at = passed.at(-1) ?? at;
      if (command.toLowerCase() === 'm') start = at;
    }
  }
  return points.length === 0 ? undefined : boxAround(points);
}

/** The points that one command passes or is pulled by; the last is where it ends. */
function pointsOf(command: string, numbers: readonly number[], from: Point): Point[] {
  const [x0, y0] = command === command.toLowerCase() ? from : [0, 0];
  const [x = 0, y = 0] = numbers.slice(-2);
  switch (command.toLowerCase()) {
    case 'h':
      return [[x0 + (numbers[0] ?? 0), from[1]]];
    case 'v':
      return [[from[0], y0 + (numbers[0] ?? 0)]];
    case 'a':
      return [summit(numbers, from, [x0 + x, y0 + y]), [x0 + x, y0 + y]];
    default:
      return pairs(numbers).map(([x, y]) => [x0 + x, y0 + y]);
  }
}

const pairs = (numbers: readonly number[]): Point[] =>
  numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));

/** The point of half an ellipse that is farthest from its chord: clockwise from left to right it is the upper half. */
function summit([rx = 0, ry = 0, , , clockwise]: readonly number[], from: Point, to: Point): Point {
  const side = clockwise === 1 ? 1 : -1;
  const [dx, dy] = [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])];
  return [(from[0] + to[0]) / 2 + side * dy * rx, (from[1] + to[1]) / 2 - side * dx * ry];
}

const boxAround = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});
