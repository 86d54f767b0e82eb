import { z } from 'zod';
import type { Problem } from './problem';
import { parseYamlList } from './yaml-list';

const HAN = /\p{Script=Han}/u;

const schema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens'),
    english: z.string().min(1),
    zh: z.string().regex(HAN, 'must be Chinese').optional(),
    pinyin: z.string().optional(),
    literal: z.string().optional(),
    sense: z.string().min(20, 'must say what the term means in a sentence'),
    sources: z.array(z.string()).default([]),
  })
  .refine((term) => (term.zh === undefined) === (term.pinyin === undefined), {
    message: 'zh and pinyin belong together; give both or neither',
    path: ['zh'],
  });

/** One term: English, Chinese with pinyin and literal sense where it has them, and what it means here. */
export type Term = z.infer<typeof schema>;

const FILE = 'content/glossary.yaml';

/** Reads `content/glossary.yaml`; ids must be unique and sources must exist. */
export function parseGlossary(
  content: string,
  sources: ReadonlyMap<string, unknown>,
): { terms: Map<string, Term>; problems: Problem[] } {
  const { entries, problems } = parseYamlList(FILE, content, schema);
  const terms = new Map<string, Term>();
  for (const { line, ...term } of entries) {
    const at = { file: FILE, line, column: 1 };
    if (terms.has(term.id)) problems.push({ ...at, message: `the term "${term.id}" stands twice` });
    for (const source of term.sources) {
      if (!sources.has(source)) problems.push({ ...at, message: `unknown source "${source}"` });
    }
    terms.set(term.id, term);
  }
  return { terms, problems };
}
