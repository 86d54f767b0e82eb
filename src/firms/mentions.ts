import { stepAddress, stepName, type Chapter } from '../story/chapters';

/** A step that speaks of a firm: its address, and the chapter and finding under which it stands. */
interface Mention {
  href: string;
  words: string;
}

/** The steps of the story whose prose has one of these names, in reading order. Short names count only as whole words. */
export function mentionsOf(chapters: readonly Chapter[], names: readonly string[]): Mention[] {
  const patterns = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return chapters.flatMap(({ scrollies }) =>
    scrollies.flatMap(({ steps }) =>
      steps
        .filter(({ prose }) => named.test(prose))
        .map(({ id }) => ({ href: stepAddress(id), words: stepName(id) })),
    ),
  );
}
