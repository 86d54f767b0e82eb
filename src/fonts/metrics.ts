/** Measures the generated fonts, so that the build can size text without a browser. */
import { create, type Font } from 'fontkit';

/** Advance width of each character, in em. */
export type Widths = Record<string, number>;

/** Vertical measures in em; all are positive, the descent reaching below the baseline. */
export interface VerticalMetrics {
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
}

/** What is measured of the generated fonts, in em. */
export interface Metrics {
  /** Width tables by family and weight, such as "sans-600". */
  widths: Record<string, Widths>;
  /** Advance of any Chinese character. */
  han: number;
  families: Record<string, VerticalMetrics>;
}

const DECIMALS = 4;

/** A font file, opened at one weight if it has several. */
export function openAt(font: Buffer, weight: number): Font {
  const opened = create(font) as Font;
  const axis = opened.variationAxes.wght;
  if (!axis) return opened;
  const wght = Math.min(Math.max(weight, axis.min), axis.max);
  return opened.getVariation({ wght });
}

/** The advances of these characters, or an error that names one the font does not hold. */
export function measureWidths(font: Font, characters: readonly string[]): Widths {
  const widths: Widths = {};
  for (const character of characters) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(codePoint)) {
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new Error(`The font ${font.postscriptName} does not hold the character ${character} (${name}).`);
    }
    widths[character] = inEm(font.glyphForCodePoint(codePoint).advanceWidth, font);
  }
  return widths;
}

/** The vertical measures of a font. */
export function measureHeights(font: Font): VerticalMetrics {
  return {
    ascent: inEm(font.ascent, font),
    descent: inEm(-font.descent, font),
    capHeight: inEm(font.capHeight, font),
    xHeight: inEm(font.xHeight, font),
  };
}

function inEm(units: number, font: Font): number {
  return Number((units / font.unitsPerEm).toFixed(DECIMALS));
}
