import metrics from '../fonts/generated/metrics.json';
import type { Mark } from './mark';
import type { Box } from './path-box';

/** The faces text may be set in: family and weight. Chinese has one weight and is never slanted or emboldened. */
const FACES = ['sans-400', 'sans-600', 'sans-700', 'serif-400', 'serif-300', 'han'] as const;
export type Face = (typeof FACES)[number];

const advances: Readonly<Record<string, Readonly<Record<string, number>>>> = metrics.widths;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The face that a text's class names first. Throws when it names none: how wide the text is would be a guess. */
export function faceOf({ attrs, key }: Pick<Mark, 'attrs' | 'key'>): Face {
  const named = String(attrs['class'] ?? '').split(' ')[0];
  const face = FACES.find((one) => one === named);
  if (face === undefined)
    throw new Error(`the text "${key}" is set in no face: its class begins with "${named ?? ''}"`);
  return face;
}

/** The width of a text in view-box units, from the shipped fonts' advance widths. Chinese is one em a character. */
export function textWidth(text: string, face: Face, size: number): number {
  const table = advances[face] ?? {};
  const fallback = table['n'] ?? 0.5;
  let ems = 0;
  for (const letter of text) ems += face === 'han' || HAN.test(letter) ? 1 : (table[letter] ?? fallback);
  return ems * size;
}

/** Distance between the baselines of two lines. */
export const lineHeight = (size: number): number => size * 1.25;

/** Breaks a text into lines no wider than `width`; a single word that is wider stands alone. */
export function wrap(text: string, width: number, face: Face, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a text into as few lines as `width` allows, and these as even as words allow: no word stands alone at the end. */
export function balance(text: string, width: number, face: Face, size: number): string[] {
  const lines = wrap(text, width, face, size);
  let [least, most] = [width / lines.length, width];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (wrap(text, middle, face, size).length > lines.length) least = middle;
    else most = middle;
  }
  return wrap(text, most, face, size);
}

/** The box of a line of text whose baseline starts, centres or ends at (x, y). */
export function textBox(
  text: string,
  { x, y, face, size, anchor }: { x: number; y: number; face: Face; size: number; anchor: string },
): Box {
  const width = textWidth(text, face, size);
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const [above, below] = face === 'han' ? [0.86, 0.12] : [0.72, 0.22];
  return { left, right: left + width, top: y - above * size, bottom: y + below * size };
}
