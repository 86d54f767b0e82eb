import type { Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { groupsOf, LISTS, profileOf, type ListRows } from './lists';

/** Where a firm stands: its name, the middle of its row, and how far its dots are from the middle of a column. */
interface Place {
  name: { x: number; y: number; text: string };
  middle: number;
  aside: number;
}

/** Where everything stands. `lines` are the rows’ middles. */
export interface Layout {
  places: ReadonlyMap<string, Place>;
  lines: readonly number[];
  names: number;
  right: number;
  dot: number;
  font: number;
}

const WIDE = { left: 8, names: 124, right: 714, top: 66, row: 26.6, gap: 3.6, font: 15, dot: 7 };
const NARROW = { left: 1, names: 112, right: 338, top: 99, line: 15.2, gap: 5.6, font: 13, dot: 4.4 };

/** The middle of the column of a list. */
export const columnOf = (size: Size, list: number): number => {
  const { names, right } = size.class === 'wide' ? WIDE : NARROW;
  return names + ((list + 0.5) * (right - names)) / LISTS.length;
};

/** A row for each firm where there is room; on a phone, one for all firms that stand on the same lists. */
export const layoutOf = (rows: ListRows, size: Size): Layout =>
  size.class === 'wide' ? wideLayout(rows) : narrowLayout(rows);

function wideLayout(rows: ListRows): Layout {
  const { left, top, row, gap, font } = WIDE;
  const places = new Map<string, Place>();
  let y = top;
  for (const firms of groupsOf(rows)) {
    for (const [i, firm] of firms.entries()) {
      const middle = y + (i + 0.5) * row;
      const text = profileOf(rows, firm).name;
      places.set(firm, { name: { x: left, y: middle + font * 0.35, text }, middle, aside: 0 });
    }
    y += firms.length * row + gap;
  }
  return { ...WIDE, places, lines: [...places.values()].map(({ middle }) => middle) };
}

function narrowLayout(rows: ListRows): Layout {
  const { left, names, top, line, gap, font, dot } = NARROW;
  const places = new Map<string, Place>();
  const lines: number[] = [];
  let y = top;
  for (const firms of groupsOf(rows)) {
    let x: number = left;
    let row = 0;
    const words = firms.map((firm, i) => {
      const text = `${profileOf(rows, firm).name}${i < firms.length - 1 ? ',' : ''}`;
      const width = textWidth(text, 'sans-600', font);
      if (x > left && x + width > names) [x, row] = [left, row + 1];
      const at = { x, row, text };
      x += width + font * 0.22;
      return at;
    });
    const height = (row + 1) * line;
    const middle = y + height / 2;
    for (const [i, firm] of firms.entries()) {
      const { x: at = left, row: on = 0, text = '' } = words[i] ?? {};
      places.set(firm, {
        name: { x: at, y: y + (on + 0.5) * line + font * 0.35, text },
        middle,
        aside: (i - (firms.length - 1) / 2) * (dot * 2 + 2.4),
      });
    }
    lines.push(middle);
    y += height + gap;
  }
  return { ...NARROW, places, lines };
}
