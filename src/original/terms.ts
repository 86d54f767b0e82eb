import type { Content } from '../data/content';
import type { Term } from '../data/glossary';
import type { Row } from '../data/tables';
import { rowOf } from '../figures/rows';

/** A stretch of Chinese: a term of the glossary, or what stands between terms. */
interface Piece {
  zh: string;
  term?: Term;
}

/** Chinese cut at the terms of the glossary. Where several begin at one character, the longest counts. */
export function markTerms(zh: string, terms: Iterable<Term>): Piece[] {
  const known = [...terms]
    .filter((term) => term.zh !== undefined)
    .toSorted((a, b) => (b.zh?.length ?? 0) - (a.zh?.length ?? 0));
  const pieces: Piece[] = [];
  for (let at = 0; at < zh.length;) {
    const term = known.find((t) => zh.startsWith(t.zh ?? '', at));
    const words = term?.zh ?? zh.charAt(at);
    const last = pieces.at(-1);
    if (term !== undefined) pieces.push({ zh: words, term });
    else if (last !== undefined && last.term === undefined) last.zh += words;
    else pieces.push({ zh: words });
    at += words.length;
  }
  return pieces;
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Chinese cut into words, between which a line may break. */
export const wordsOf = (zh: string): Piece[] =>
  [...segmenter.segment(zh)].map(({ segment }) => ({ zh: segment }));

/** Whether a line may begin with these words: none begins with a comma or full stop. */
export const mayBegin = (zh: string): boolean => !/^[，。]/u.test(zh);

/** The English of a term in the words of others: whose they are, and what they render. */
interface Rendering {
  english: string;
  zh: string;
  from: Row<'pledge-quotes'>;
  /** Who published the quotation, and when. */
  by: string;
  on: string;
}

/** Who put a term into English, and how. Throws when the quotation that the glossary names says otherwise. */
export function renderingsOf(term: Term, { rows, sources }: Pick<Content, 'rows' | 'sources'>): Rendering[] {
  return term.renderings.map(({ english, quote, zh = term.zh ?? '' }) => {
    const from = rowOf(rows['pledge-quotes'], quote);
    if (!from.quote.includes(english))
      throw new Error(`glossary: the row "${quote}" of pledge-quotes does not say "${english}"`);
    const source = sources.get(from.sources[0] ?? '');
    return { english, zh, from, by: source?.publisher ?? from.speaker, on: source?.date ?? from.date };
  });
}
