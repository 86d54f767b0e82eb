import type { Source } from '../data/sources';
import type { Used } from './chapter-source';

/** The numbered sources of a chapter, or of a page like one, in the order in which it first needs them, and its terms. */
export interface ChapterReferences {
  sources: readonly { number: number; source: Source }[];
  terms: readonly string[];
  /** The number of a source in this chapter. Throws for a source that the chapter does not use. */
  numberOf: (sourceId: string) => number;
}

// A claim shows its first source beside it, so that a number stays a number; the figure's page lists all.
const MARKS_A_CLAIM = 1;

/** The sources that are marked beside a claim. */
export const markedSources = (sources: readonly Source[]): readonly Source[] =>
  sources.slice(0, MARKS_A_CLAIM);

/** Numbers the sources that a chapter's prose uses. */
export function referencesOf(
  uses: readonly Used[],
  sources: ReadonlyMap<string, Source>,
  claimSources: (claim: string) => readonly Source[],
): ChapterReferences {
  const ids = uses.flatMap((use) => {
    if (use.kind === 'cite') return [...use.sources];
    return use.kind === 'term' ? [] : markedSources(claimSources(use.claim)).map((source) => source.id);
  });
  const used = [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
  const numbers = new Map(used.map((source, i) => [source.id, i + 1]));
  return {
    sources: used.map((source, i) => ({ number: i + 1, source })),
    terms: [...new Set(uses.flatMap((use) => (use.kind === 'term' ? use.term : [])))],
    numberOf: (id) => {
      const number = numbers.get(id);
      if (number === undefined) throw new Error(`the chapter does not use the source "${id}"`);
      return number;
    },
  };
}
