import { HAN } from '../data/characters';
import type { ChapterReferences } from './chapter-references';
import type { ChapterSource } from './chapter-source';

/**
 * Whether a chapter shows Chinese as soon as it is laid out, in its text or in the list of its sources. The font for it is
 * then asked for beside the others; a browser finds that it needs one only when all else is there.
 */
export function showsChinese(
  { hasChinese }: Pick<ChapterSource, 'hasChinese'>,
  { sources }: Pick<ChapterReferences, 'sources'>,
): boolean {
  const names = sources.map(({ source }) => (source.url ? source.title : (source.cite_as ?? '')));
  return hasChinese || names.some((name) => HAN.test(name));
}
