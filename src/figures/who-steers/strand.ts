import { round, type Mark } from '../../scene/mark';

/** A point in view-box units. */
type Point = readonly [x: number, y: number];

/**
 * A strand: straight, then a bend, then straight again. Every strand has the same pieces, so that one can turn into
 * another: the rule under a name becomes the line that strikes it out, then a thread that runs into the neck.
 */
export interface Strand {
  from: Point;
  leaves: Point;
  bends: readonly [Point, Point];
  arrives: Point;
  to: Point;
}

/** A strand without a bend. */
export function straight(from: Point, to: Point): Strand {
  const at = (part: number): Point => [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
  ];
  return { from, leaves: at(0.25), bends: [at(0.4), at(0.6)], arrives: at(0.75), to };
}

/** A strand that runs level, swings over and runs level again. */
export function swing(from: Point, leaves: number, arrives: number, to: Point): Strand {
  const middle = (leaves + arrives) / 2;
  return {
    from,
    leaves: [leaves, from[1]],
    bends: [
      [middle, from[1]],
      [middle, to[1]],
    ],
    arrives: [arrives, to[1]],
    to,
  };
}

/** A strand that runs level and turns up into a point above its end. */
export function rise(from: Point, leaves: number, to: Point): Strand {
  return {
    from,
    leaves: [leaves, from[1]],
    bends: [
      [leaves + (to[0] - leaves) * 0.65, from[1]],
      [to[0], to[1] + (from[1] - to[1]) * 0.55],
    ],
    arrives: [to[0], to[1] + 1],
    to,
  };
}

const written = ([x, y]: Point): string => `${String(round(x))},${String(round(y))}`;

/** The mark of a strand. */
export function strandMark(key: string, strand: Strand, look: string, claim?: string): Mark {
  const { from, leaves, bends, arrives, to } = strand;
  return {
    key,
    tag: 'path',
    attrs: {
      class: look,
      d: `M${written(from)}L${written(leaves)}C${bends.map(written).join(' ')} ${written(arrives)}L${written(to)}`,
    },
    ...(claim ? { claim } : {}),
  };
}
