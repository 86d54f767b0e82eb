import { refuse } from '../data/problem';
import { drawnState } from '../figures';
import { checkChapter } from './check-chapter';
import { readChapter, type ChapterSource } from './chapter-source';
import { siteKnowledge } from './known';

/** A checked chapter: its source, its path on the site and its front matter. */
export interface Chapter extends ChapterSource {
  path: string;
  frontmatter: NonNullable<ChapterSource['frontmatter']>;
}

// Read raw, because only the author's own text has the lines and columns that a message must name.
const files = Object.entries(
  import.meta.glob<string>('/content/chapters/*.mdx', { query: '?raw', import: 'default', eager: true }),
).map(([path, source]) => ({ file: path.slice(1), source }));

const read = files
  .map(({ file, source }) => readChapter(file, source))
  .toSorted((a, b) => a.number - b.number);
const known = siteKnowledge(read);
refuse(files.flatMap(({ file, source }) => checkChapter(file, source, known)));

/** The chapters in reading order. Importing this throws a `ContentError` that lists every problem of every chapter. */
export const chapters: readonly Chapter[] = read.flatMap((chapter) =>
  chapter.frontmatter ? [{ ...chapter, frontmatter: chapter.frontmatter, path: `/${chapter.slug}/` }] : [],
);

const stepAddresses: ReadonlyMap<string, string> = new Map(
  chapters.flatMap(({ path, scrollies }) =>
    scrollies.flatMap(({ steps }) => steps.map(({ id }) => [id, `${path}#${id}`] as const)),
  ),
);

/** The address of a step on its chapter's page, by its id. Throws when no chapter has such a step. */
export function stepAddress(id: string): string {
  const address = stepAddresses.get(id);
  if (address === undefined) throw new Error(`no chapter has the step "${id}"`);
  return address;
}

const stepNames: ReadonlyMap<string, string> = new Map(
  chapters.flatMap(({ frontmatter, scrollies }) =>
    scrollies.flatMap(({ figure, steps }) =>
      steps.map(
        ({ id, state }) => [id, `${frontmatter.title}: ${drawnState(figure, state).words.takeaway}`] as const,
      ),
    ),
  ),
);

/** What a step is called where it is linked: its chapter and its finding. Throws when no chapter has such a step. */
export function stepName(id: string): string {
  const name = stepNames.get(id);
  if (name === undefined) throw new Error(`no chapter has the step "${id}"`);
  return name;
}

// A calm reader's pace; figures take longer than their words.
const WORDS_A_MINUTE = 220;
const SECONDS_A_STEP = 8;

/** How long a chapter takes to read, in whole minutes, up to its ending: the two minutes there are for who has no more. */
export function readingMinutes({ words, scrollies }: ChapterSource): number {
  const steps = scrollies.reduce((sum, { steps: s }) => sum + s.length, 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + (steps * SECONDS_A_STEP) / 60));
}
