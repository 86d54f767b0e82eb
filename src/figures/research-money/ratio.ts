import { formatValue } from '../../data/format';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { type, type FigureRows } from './economies';
import { chinaToUs } from './spending-facts';

const words = { of: 'of US spending:', when: (year: number) => `China in ${year}` };

const gap = (size: Size): number => (size.class === 'narrow' ? 10 : 18);

const percentOf = (rows: FigureRows, year: number): string =>
  formatValue(100 * chinaToUs(rows, year), 'percent', 0);

/** The width of the whole annotation with its number set in `large` units. */
export function ratioWidth(rows: FigureRows, year: number, size: Size, large: number): number {
  const number = textWidth(percentOf(rows, year), 'serif-300', large);
  return number + gap(size) + textWidth(words.of, 'sans-600', type[size.class].note);
}

/** The annotation: how much of the American sum China spent in a year. `y` is the baseline of the large number. */
export function ratio(
  rows: FigureRows,
  year: number,
  size: Size,
  { x, y, large }: { x: number; y: number; large: number },
): Mark[] {
  const { note } = type[size.class];
  const number = percentOf(rows, year);
  const textX = x + textWidth(number, 'serif-300', large) + gap(size);
  return [
    label('ratio', number, { x, y, size: large, face: 'serif-300', class: 'fill-china' }),
    label('ratio-of', words.of, { x: textX, y: y - note * 1.25, size: note, face: 'sans-600' }),
    label('ratio-when', words.when(year), { x: textX, y, size: note, class: 'fill-quiet' }),
  ];
}
