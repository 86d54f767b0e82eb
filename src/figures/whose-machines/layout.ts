import { textWidth } from '../../scene/text';
import type { Size } from '../../scene/mark';
import type { Group } from './squares';

/** A group in its place: its label’s corner, and where each of its squares stands, in the order of its cells. */
export interface Placed {
  group: Group;
  value: string;
  x: number;
  y: number;
  squares: readonly (readonly [x: number, y: number])[];
}

/** Measures of a waffle, in view-box units. */
export const WAFFLE = {
  narrow: {
    left: 6,
    top: 13,
    right: 336,
    pitch: 10.3,
    square: 9,
    rows: 6,
    gap: 10,
    label: 13,
    head: 33,
    band: 18,
  },
  wide: {
    left: 4,
    top: 18,
    right: 716,
    pitch: 24,
    square: 21.5,
    rows: 7,
    gap: 26,
    label: 15,
    head: 40,
    band: 26,
  },
} as const;

/**
 * Sets groups of squares side by side, column by column, and begins a new band where the line is full. Small groups
 * stand three abreast, so that none is a lone tall column. A group is at least as wide as its words.
 */
export function placeGroups(
  groups: readonly Group[],
  size: Size,
  valueOf: (group: Group) => string,
): Placed[] {
  const waffle = WAFFLE[size.class];
  const placed: Placed[] = [];
  let x: number = waffle.left;
  let y: number = waffle.top;
  let tallest = 0;
  for (const group of groups) {
    const value = valueOf(group);
    const small = group.squares <= waffle.rows * 2;
    const columns = small ? Math.min(4, group.squares) : Math.ceil(group.squares / waffle.rows);
    const words = Math.max(
      textWidth(group.name, 'sans-600', waffle.label),
      textWidth(value, 'sans-400', waffle.label),
    );
    const width = Math.max(columns * waffle.pitch, words);
    if (x > waffle.left && x + width > waffle.right) {
      x = waffle.left;
      y += waffle.head + tallest * waffle.pitch + waffle.band;
      tallest = 0;
    }
    const [left, top] = [x, y + waffle.head - waffle.label];
    const squares = Array.from({ length: group.squares }, (_, i): [number, number] =>
      small
        ? [left + (i % columns) * waffle.pitch, top + Math.floor(i / columns) * waffle.pitch]
        : [left + Math.floor(i / waffle.rows) * waffle.pitch, top + (i % waffle.rows) * waffle.pitch],
    );
    placed.push({ group, value, x, y, squares });
    tallest = Math.max(tallest, small ? Math.ceil(group.squares / columns) : waffle.rows);
    x += width + waffle.gap;
  }
  return placed;
}
