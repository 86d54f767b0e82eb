import type { Content } from '../data/content';
import { referencesOf, type ChapterReferences } from '../story/chapter-references';
import { chinese, passagesOf, quotedOf, type Passage } from './sentences';
import { markTerms, renderingsOf } from './terms';

/** The sources that the introduction names: those of the session, of the Chinese and of the English, by id. */
interface Introduction {
  session: readonly string[];
  chinese: readonly string[];
  english: readonly string[];
}

/** What the introduction cites. The Chinese and the English rest on the sources of the passages themselves. */
export function introductionOf(passages: readonly Passage[], content: Content): Introduction {
  const quoted = passages.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => quotedOf(sentence, content)),
  );
  return {
    session: ['bloomberg-pledge-2023', 'gwr-2023'],
    chinese: [...new Set(passages.flatMap(({ quote }) => quote.sources))],
    english: [...new Set(quoted.flatMap(({ from }) => from.sources))],
  };
}

/** The numbered sources of the page and the terms that it explains, in the order in which it needs them. */
export function originalReferences(content: Content): ChapterReferences {
  const passages = passagesOf(content);
  const introduction = introductionOf(passages, content);
  const terms = passages
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => markTerms(chinese(sentence), content.terms.values()))
    .flatMap(({ term }) => term ?? []);
  const sources = [
    ...introduction.session,
    ...introduction.chinese,
    ...introduction.english,
    ...terms.flatMap((term) => renderingsOf(term, content)).flatMap(({ from }) => from.sources),
  ];
  return referencesOf(
    [
      { kind: 'cite', sources },
      ...['work-report', ...terms.map(({ id }) => id)].map((term) => ({ kind: 'term' as const, term })),
    ],
    content.sources,
    () => [],
  );
}
