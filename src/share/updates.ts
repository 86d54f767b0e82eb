import { createHash } from 'node:crypto';
import type { Correction } from '../data/corrections';
import { formatDate } from '../data/format';
import type { Chapter } from '../story/chapters';

/** One entry of the feeds. `date` is a day, `path` a place on the site. */
export interface Update {
  id: string;
  path: string;
  title: string;
  text: string;
  date: string;
}

/**
 * The name of a correction, as an anchor of the log and an id in feeds. It hangs on the words alone, so that a
 * later correction of the same day renames none.
 */
export function correctionId({ date, what, why }: Correction): string {
  const digest = createHash('sha256').update(`${what}\0${why}`).digest('hex').slice(0, 8);
  return `correction-${date}-${digest}`;
}

/** What feeds tell of: corrections, and chapters with the day on which they were last checked; newest first. */
export function updatesOf(
  corrections: readonly Correction[],
  chapters: readonly Pick<Chapter, 'path' | 'frontmatter'>[],
): Update[] {
  const corrected = corrections.map((correction) => {
    const id = correctionId(correction);
    return {
      id,
      path: `/method/#${id}`,
      title: `Correction: ${correction.what}`,
      text: `${correction.why} Rows: ${correction.claims.join(', ')}.`,
      date: correction.date,
    };
  });
  const checked = chapters.map(({ path, frontmatter }) => ({
    id: `chapter${path}${frontmatter.checked_on}`,
    path,
    title: `${frontmatter.title}, checked on ${formatDate(frontmatter.checked_on)}`,
    text: frontmatter.standfirst,
    date: frontmatter.checked_on,
  }));
  return [...corrected, ...checked].toSorted((a, b) => b.date.localeCompare(a.date));
}
