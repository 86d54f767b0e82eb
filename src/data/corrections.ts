import { z } from 'zod';
import { isDate } from './column';
import { shown, type Problem } from './problem';
import { parseYamlList } from './yaml-list';

const schema = z.strictObject({
  // Feeds publish a moment: of a month or a year they would make up the day.
  date: z
    .string()
    .refine((date) => date.length === 10 && isDate(date), 'must be a whole day, like 2026-11-23'),
  what: z.string().min(1, 'must not be empty'),
  why: z.string().min(1, 'must not be empty'),
  claims: z.array(z.string()).min(1, 'name the rows that changed, as table/row'),
});

/** One correction: when, what was changed, why, and which rows. */
export type Correction = z.infer<typeof schema>;

const FILE = 'content/corrections.yaml';

/** Reads `content/corrections.yaml`; every claim named must exist. Newest first. */
export function parseCorrections(
  content: string,
  hasClaim: (id: string) => boolean,
): { corrections: Correction[]; problems: Problem[] } {
  const { entries, problems } = parseYamlList(FILE, content, schema);
  const corrections = entries.map(({ value: correction, at }) => {
    for (const [i, claim] of correction.claims.entries()) {
      if (!hasClaim(claim))
        problems.push({ ...at('claims', i), message: `unknown row "${shown(claim)}"; write table/row` });
    }
    return correction;
  });
  return { corrections: corrections.toSorted((a, b) => b.date.localeCompare(a.date)), problems };
}
