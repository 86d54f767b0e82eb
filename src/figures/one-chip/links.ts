import { linkHorizontal, linkVertical, type DefaultLinkObject, type Link } from 'd3-shape';
import { round, type Mark, type Size } from '../../scene/mark';
import { MEASURES, type PlacedStation } from './layout';

type Point = [number, number];

const shape = (path: Link<unknown, DefaultLinkObject, Point>, source: Point, target: Point): string =>
  (path({ source, target }) ?? '').replace(/\d+\.\d+/g, (number) => String(round(Number(number))));

/** The line from one station to another, from rim to rim; above a station it ends over its name. */
export function linkPath(from: PlacedStation, to: PlacedStation, size: Size): string {
  const head = MEASURES[size.class].type * 1.4;
  const down = to.y - to.r - from.y - from.r;
  const [left, right] = [to.x - to.r - from.x - from.r, from.x - from.r - to.x - to.r];
  // The way goes straight down to the rim where it can; the name there interrupts it.
  const aside = Math.abs(from.x - to.x);
  if (isOfTheWay({ from: from.id }) && down > 0 && aside < to.r)
    return `M${String(round(from.x))},${String(round(from.y + from.r))}V${String(round(to.y - Math.sqrt(to.r ** 2 - aside ** 2)))}`;
  if (size.class === 'narrow' && down > head)
    return shape(linkVertical(), [from.x, from.y + from.r], [to.x, to.y - to.r - head]);
  if (left > 0) return shape(linkHorizontal(), [from.x + from.r, from.y], [to.x - to.r, to.y]);
  if (right > 0) return shape(linkHorizontal(), [from.x - from.r, from.y], [to.x + to.r, to.y]);
  return down > 0
    ? shape(linkVertical(), [from.x, from.y + from.r], [to.x, to.y - to.r - head])
    : shape(linkVertical(), [from.x, from.y - from.r - head], [to.x, to.y + to.r]);
}

/** Is this a link of the way itself, or does it bring something to it? */
export const isOfTheWay = ({ from }: { from: string }): boolean => from !== 'n117' && from !== 'n118';

/** The links that bring materials and control to the steps are many and alike: one path a store. */
export function supplyMark(key: string, paths: readonly string[], emphasis: string): Mark {
  return {
    key,
    tag: 'path',
    attrs: { d: paths.join(''), fill: 'none', class: emphasis, 'stroke-width': 0.9 },
  };
}
