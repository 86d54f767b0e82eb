import { round } from './mark';

const px = (value: number): string => String(round(value));

/** A circle around a point as a part of a path: where many are one mark. Two arcs, from its left end and back. */
export function disc(x: number, y: number, radius: number): string {
  // Radius and diameter from one rounded number: arcs longer than their chord would make ovals.
  const r = round(radius);
  return `M${px(x - r)},${px(y)}a${px(r)},${px(r)} 0 1,0 ${px(2 * r)},0a${px(r)},${px(r)} 0 1,0 ${px(-2 * r)},0Z`;
}
