import type { Size, WidthClass } from '../../scene/mark';
import { BANDS, COLUMN } from './blocks';

/** Width and height of the two drawings, in view-box units. */
export const SIZE = { narrow: [340, 284], wide: [720, 520] } as const satisfies Record<
  WidthClass,
  readonly [number, number]
>;

/**
 * Measures of the dots in view-box units: `columns` is how many fit a band, `gap` what stands between two days; `top` is
 * where the years before 2019 stand, `first` where 2019 does, under the names of the months. `number` is the size of a number that is set large.
 */
export const DOTS = {
  narrow: {
    pitch: 4.3,
    dot: 3.6,
    columns: 67,
    gap: 0.45,
    left: 49,
    top: 3,
    first: 45,
    band: 30.4,
    label: 13,
    name: 18,
    number: 44,
  },
  wide: {
    pitch: 9.5,
    dot: 7.8,
    columns: 67,
    gap: 0.45,
    left: 76,
    top: 4,
    first: 77,
    band: 56,
    label: 15,
    name: 24,
    number: 76,
  },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** The top of a band of the drawing by date. */
export function bandTop(band: number, size: Pick<Size, 'class'>): number {
  const { top, first, band: height } = DOTS[size.class];
  return band === 0 ? top : first + (band - 1) * height;
}

/** The height of a full column of dots. */
export const dotsHeight = ({ class: width }: Pick<Size, 'class'>): number =>
  DOTS[width].pitch * (COLUMN - 1) + DOTS[width].dot;

/** Where the line of a year runs, on which its dots stand. */
export const bandFoot = (band: number, size: Pick<Size, 'class'>): number =>
  bandTop(band, size) + dotsHeight(size) + DOTS[size.class].pitch / 2;

/** The left end of a column of dots. */
export const columnLeft = (column: number, { class: width }: Pick<Size, 'class'>): number =>
  DOTS[width].left + column * DOTS[width].pitch;

/** Where the first line of words under a band stands. */
export const firstLine = (band: number, size: Pick<Size, 'class'>): number =>
  band === 0
    ? bandTop(1, size) + DOTS[size.class].label
    : Math.min(bandFoot(band, size), bandFoot(BANDS.length - 2, size)) + DOTS[size.class].label * 1.05;

/** The top of a band of the drawing by field; `bands` are those that begin a field, with its name above. */
export function fieldTop(band: number, bands: readonly number[], size: Size): number {
  const { pitch, name, top } = DOTS[size.class];
  const names = bands.filter((first) => first <= band).length;
  const spare = size.height - top - bands.length * name - (Math.max(...bands) + 2) * COLUMN * pitch;
  return (
    top + names * (name + Math.max(0, spare / bands.length)) + band * COLUMN * pitch - spare / bands.length
  );
}
