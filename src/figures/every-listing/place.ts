import type { Size, WidthClass } from '../../scene/mark';
import { COLUMN } from './blocks';

/** Measures of the dots in view-box units: `columns` is how many fit a band, `gap` what stands between two days. */
export const DOTS = {
  narrow: {
    pitch: 4.45,
    dot: 3.7,
    columns: 67,
    gap: 0.45,
    left: 40,
    top: 4,
    band: 29.6,
    label: 13,
    name: 16.5,
  },
  wide: { pitch: 9.5, dot: 7.8, columns: 67, gap: 0.45, left: 76, top: 6, band: 57.4, label: 15, name: 24 },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** The top of a band of the drawing by date. */
export const bandTop = (band: number, size: Size): number =>
  DOTS[size.class].top + band * DOTS[size.class].band;

/** The top of a band of the drawing by field; `bands` are those that begin a field, with its name above. */
export function fieldTop(band: number, bands: readonly number[], size: Size): number {
  const { pitch, name, top } = DOTS[size.class];
  const names = bands.filter((first) => first <= band).length;
  const spare = size.height - top - bands.length * name - (Math.max(...bands) + 2) * COLUMN * pitch;
  return (
    top + names * (name + Math.max(0, spare / bands.length)) + band * COLUMN * pitch - spare / bands.length
  );
}
