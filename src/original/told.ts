import { drawnState } from '../figures';
import type { Chapter } from '../story/chapters';
import type { Sentence } from './sentences';

/** A step of the story that speaks of a sentence: its address, its chapter, and the finding under which it stands. */
interface Told {
  href: string;
  chapter: string;
  takeaway: string;
}

/** The steps that speak of a sentence, in reading order. Throws when the table names a step that no chapter has. */
export function toldOf({ clauses }: Sentence, chapters: readonly Chapter[]): Told[] {
  const named = new Set(clauses.flatMap(({ steps }) => steps?.split(' ') ?? []));
  const found = chapters.flatMap((chapter) =>
    chapter.scrollies.flatMap(({ figure, steps }) =>
      steps
        .filter(({ id }) => named.delete(id))
        .map(({ id, state }) => ({
          href: `${chapter.path}#${id}`,
          chapter: chapter.frontmatter.title,
          takeaway: drawnState(figure, state).words.takeaway,
        })),
    ),
  );
  if (named.size > 0) throw new Error(`report-clauses: no chapter has the step "${[...named].join('", "')}"`);
  return found;
}
