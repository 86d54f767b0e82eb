import type { ChapterReferences } from './chapter-references';
import type { ChapterSource } from './chapter-source';

const HAN = /\p{Script=Han}/u;

/**
 * Whether a chapter shows Chinese as soon as it is laid out, in its prose or in the list of its sources. The font for it is
 * then asked for beside the others; a browser finds that it needs one only when all else is there.
 */
export function showsChinese(
  { scrollies }: Pick<ChapterSource, 'scrollies'>,
  { sources }: Pick<ChapterReferences, 'sources'>,
): boolean {
  const prose = scrollies.flatMap(({ steps }) => steps.map((step) => step.prose));
  const names = sources.map(({ source }) => (source.url ? source.title : (source.cite_as ?? '')));
  return [...prose, ...names].some((text) => HAN.test(text));
}
