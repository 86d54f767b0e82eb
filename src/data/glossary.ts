import { z } from 'zod';
import { HAN } from './characters';
import { didYouMean, shown, type Problem } from './problem';
import { unknownRow, type KnownRows } from './references';
import { parseYamlList } from './yaml-list';

const NO_HAN = /^\P{Script=Han}*$/u;
// Written with its tones; a syllable without one is light, but no word consists of such.
const PINYIN = /^(?=.*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[\p{Script=Latin}’ -]+$/iu;
const IN_ENGLISH = 'must be English; the Chinese goes to zh';

/** The English of a term in a quotation: `zh` is what it renders, where that is more or less than the term. */
const rendering = z.strictObject({
  english: z.string().min(1, 'must not be empty'),
  quote: z.string().min(1, 'must name a row of pledge-quotes'),
  zh: z.string().regex(HAN, 'must be Chinese').optional(),
});

const schema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens'),
    english: z.string().min(1, 'must not be empty').regex(NO_HAN, IN_ENGLISH),
    zh: z.string().regex(HAN, 'must be Chinese').optional(),
    pinyin: z.string().regex(PINYIN, 'must be pinyin with its tones, like zìlì').optional(),
    literal: z.string().regex(NO_HAN, IN_ENGLISH).optional(),
    sense: z.string().min(20, 'must say what the term means in a sentence').regex(NO_HAN, IN_ENGLISH),
    renderings: z.array(rendering).default([]),
    sources: z.array(z.string()).default([]),
  })
  .refine((term) => (term.zh === undefined) === (term.pinyin === undefined), {
    message: 'zh and pinyin belong together; give both or neither',
    path: ['zh'],
  });

/** One term: English, Chinese with pinyin, literal sense and others’ English where it has them, and what it means here. */
export type Term = z.infer<typeof schema>;

const FILE = 'content/glossary.yaml';

/**
 * Reads `content/glossary.yaml`; ids must be unique, sources must exist, if `sources` could be read at all, and so must
 * the rows of pledge-quotes that hold a rendering.
 */
export function parseGlossary(
  content: string,
  sources: ReadonlyMap<string, unknown> | undefined,
  rows: KnownRows,
): { terms: Map<string, Term>; problems: Problem[] } {
  const { entries, problems } = parseYamlList(FILE, content, schema);
  const terms = new Map<string, Term>();
  for (const { value: term, at } of entries) {
    if (terms.has(term.id)) problems.push({ ...at('id'), message: `the term "${term.id}" stands twice` });
    for (const [i, source] of term.sources.entries()) {
      if (sources === undefined || sources.has(source)) continue;
      const suggestion = didYouMean(source, [...sources.keys()]);
      problems.push({ ...at('sources', i), message: `unknown source "${shown(source)}".${suggestion}` });
    }
    for (const [i, { quote }] of term.renderings.entries()) {
      const fault = unknownRow('pledge-quotes', quote, rows);
      if (fault !== undefined)
        problems.push({
          ...at('renderings', i, 'quote'),
          message: `renderings.${String(i)}.quote: ${fault}`,
        });
    }
    terms.set(term.id, term);
  }
  return { terms, problems };
}
