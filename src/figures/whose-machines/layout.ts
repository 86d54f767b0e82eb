import { textWidth } from '../../scene/text';
import type { Size } from '../../scene/mark';
import { times } from '../../scene/times';
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
    left: 2,
    top: 12,
    right: 339,
    pitch: 11.4,
    square: 10.1,
    rows: 7,
    gap: 10,
    label: 13,
    head: 33,
    band: 16,
    large: 46,
    finding: { x: 112, width: 228 },
  },
  wide: {
    left: 2,
    top: 16,
    right: 718,
    pitch: 24,
    square: 21.8,
    rows: 7,
    gap: 28,
    label: 15,
    head: 40,
    band: 24,
    large: 104,
    finding: { x: 228, width: 330 },
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
    const squares = times(group.squares, (i): [number, number] =>
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
