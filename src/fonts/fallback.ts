/**
 * Local fonts resized to stand in for ours while they load, so that lines do not move when they arrive.
 * `fallback-widths.json` holds their advances per em, regular weight; Gelasio was measured for Georgia, Tinos for
 * Times New Roman and Arimo for Arial, open fonts designed to share their widths.
 */
import fallbackWidths from './fallback-widths.json' with { type: 'json' };
import type { VerticalMetrics, Widths } from './metrics.ts';

type FallbackFont = keyof typeof fallbackWidths;

interface Fallback {
  family: string;
  /** The measured font, and others with the same widths or nearly so. */
  measured: FallbackFont;
  alike: readonly string[];
}

/** One family for each set of widths, as one `size-adjust` cannot serve two; in order of preference. */
export const FALLBACKS: Readonly<Record<'Source Serif' | 'Source Sans', readonly Fallback[]>> = {
  'Source Serif': [
    { family: 'Source Serif Fallback', measured: 'Georgia', alike: ['Gelasio'] },
    {
      family: 'Source Serif Fallback Times',
      measured: 'Times New Roman',
      alike: ['TimesNewRomanPSMT', 'Times', 'Liberation Serif', 'Tinos'],
    },
    { family: 'Source Serif Fallback DejaVu', measured: 'DejaVu Serif', alike: [] },
  ],
  'Source Sans': [
    {
      family: 'Source Sans Fallback',
      measured: 'Arial',
      alike: ['ArialMT', 'Helvetica Neue', 'Helvetica', 'Liberation Sans', 'Arimo'],
    },
    { family: 'Source Sans Fallback Roboto', measured: 'Roboto', alike: [] },
  ],
};

/** Prose of the kind the site sets: what is matched is the width of running text, not of an alphabet. */
const SAMPLE =
  'A machine that prints circuits with light has more than a hundred thousand parts, and they come from some five ' +
  'thousand firms. In 2018 the newspaper of the ministry of science, in Beijing, began a series on thirty-five such ' +
  'things which the country could not make for itself. “If others will not sell them to us,” it asked, “what then?” ' +
  'Each has its own market, its own makers, and often a single town where the last step of the work is still done by ' +
  'hand. What follows measures how far a long and costly plan to replace them has come: 12 of 35, by the strict count.';

/** How much larger or smaller the fallback must be set for text to be as wide as in our font. */
export function sizeAdjust(fallback: FallbackFont, ours: Widths): number {
  return textWidth(SAMPLE, ours) / textWidth(SAMPLE, fallbackWidths[fallback]);
}

/** The sum of the advances of a text, in em. */
export function textWidth(text: string, widths: Widths): number {
  let sum = 0;
  for (const character of text) {
    const width = widths[character];
    if (width === undefined) throw new Error(`There is no width for the character ${character}.`);
    sum += width;
  }
  return sum;
}

/** The @font-face descriptors that make a fallback as wide and as tall as our font. */
export function fallbackDescriptors(
  fallback: FallbackFont,
  ours: Widths,
  heights: VerticalMetrics,
): string[] {
  const scale = sizeAdjust(fallback, ours);
  // The browser scales the overrides by size-adjust too, so they are divided by it first.
  return [
    `size-adjust: ${percent(scale)}`,
    `ascent-override: ${percent(heights.ascent / scale)}`,
    `descent-override: ${percent(heights.descent / scale)}`,
    'line-gap-override: 0%',
  ];
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(2)}%`;
}
