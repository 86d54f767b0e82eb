import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { content } from '../data/load';
import type { Row } from '../data/tables';
import { chapters } from '../story/chapters';
import { originalReferences } from './references';
import { chinese, cutClauses, isQuotedWhole, isWhole, passagesOf, quotedOf } from './sentences';
import { markTerms, mayBegin, renderingsOf, wordsOf } from './terms';
import { toldOf } from './told';

const passages = passagesOf(content);
const sentences = passages.flatMap((passage) => passage.sentences);
const terms = [...content.terms.values()];
const quotes = content.rows['pledge-quotes'];
const quote = (id: string | undefined): Row<'pledge-quotes'> | undefined =>
  quotes.find((row) => row.id === id);
/** What the premier said in the report, in one language. */
const spoken = (language: string): Row<'pledge-quotes'>[] =>
  quotes.filter((row) => row.context.startsWith('Government Work Report') && row.language === language);

describe('the Chinese', () => {
  it('has every passage of the report that is quoted, character for character', () => {
    expect(passages.map((passage) => passage.quote.id).toSorted()).toEqual(
      spoken('zh-Hans')
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { quote: passage, sentences: own } of passages)
      expect(own.map(chinese).join('')).toBe(passage.quote);
  });

  it('is cut into whole sentences, or parts that end where the quotation ends', () => {
    for (const { sentences: own } of passages) {
      expect(own.slice(0, -1).every(isWhole)).toBe(true);
      for (const sentence of own) expect(chinese(sentence).match(/。/gu)?.length ?? 0).toBeLessThan(2);
    }
  });

  it('has its clauses in order, and an address of its own for every sentence', () => {
    for (const { clauses } of sentences)
      expect(clauses.map(({ position }) => position)).toEqual(clauses.map((_, i) => i + 1));
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, i) => i + 1));
  });

  it('is cut after commas and full stops and nowhere else', () => {
    expect(cutClauses('甲，乙丙。丁')).toEqual(['甲，', '乙丙。', '丁']);
    expect(cutClauses('')).toEqual([]);
  });
});

describe('the English', () => {
  it('has our gloss for every passage, as the quotations give it', () => {
    for (const { quote: passage, sentences: own } of passages)
      expect(own.flatMap(({ clauses }) => clauses.map(({ gloss }) => gloss)).join(' ')).toBe(passage.gloss);
  });

  it('has everything of the report that was quoted in English, word for word, under the name of who quoted it', () => {
    const quoted = sentences.flatMap((sentence) => quotedOf(sentence, content));
    expect(quoted.map(({ from }) => from.id).toSorted()).toEqual(
      spoken('en')
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { from, parts } of quoted) {
      expect(parts.map(({ words }) => words).join(' ')).toBe(from.quote);
      expect(from.form).toBe('direct');
      expect(from.sources.map((id) => content.sources.get(id)?.publisher)).toEqual(['Bloomberg']);
    }
  });

  it('says of every quoted clause whose quotation it is, and of every other that there is none', () => {
    for (const { clauses } of sentences)
      for (const { id, quoted, quoted_from: from } of clauses)
        expect(quoted === undefined, id).toBe(from === undefined);
  });

  it('is the whole sentence where all clauses were quoted, else a phrase of it', () => {
    const whole = sentences.filter(isQuotedWhole).map(({ id }) => id);
    expect(whole).toEqual(['new-system']);
  });

  it('rests on the sources of the passage and of the quotation', () => {
    for (const { quote: passage, sentences: own } of passages)
      for (const { id, sources, quoted_from: from } of own.flatMap(({ clauses }) => clauses))
        expect(sources, id).toEqual([...passage.sources, ...(quote(from)?.sources ?? [])]);
  });
});

describe('terms', () => {
  it('are marked wherever they occur, and change no character', () => {
    for (const sentence of sentences) {
      const pieces = markTerms(chinese(sentence), terms);
      expect(pieces.map(({ zh }) => zh).join('')).toBe(chinese(sentence));
      const rest = pieces.filter(({ term }) => term === undefined).map(({ zh }) => zh);
      for (const { zh } of terms.filter((term) => term.zh !== undefined))
        expect(rest.filter((words) => words.includes(zh ?? ''))).toEqual([]);
    }
  });

  it('do not reach over the end of a clause, so that marking clauses marks all', () => {
    for (const sentence of sentences)
      expect(sentence.clauses.flatMap(({ zh }) => markTerms(zh, terms)).filter(({ term }) => term)).toEqual(
        markTerms(chinese(sentence), terms).filter(({ term }) => term),
      );
  });

  it('are found longest first, side by side, and not at all where there are none', () => {
    const [short, long] = ['技术', '核心技术'].map((zh) => ({
      ...{ id: zh, english: zh, pinyin: zh, sense: zh, renderings: [], sources: [] },
      zh,
    }));
    if (!short || !long) throw new Error('two terms are needed');
    const said = (zh: string): string[] =>
      markTerms(zh, [short, long]).map(({ zh: words, term }) => (term ? `[${words}]` : words));
    expect(said('关键核心技术技术攻关')).toEqual(['关键', '[核心技术]', '[技术]', '攻关']);
    expect(said('攻关')).toEqual(['攻关']);
    expect(said('')).toEqual([]);
  });

  it('are told in the words of others only where these words stand', () => {
    const told = terms.flatMap((term) =>
      renderingsOf(term, content).map((rendering) => ({ term, ...rendering })),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const { term, english, zh, from, by } of told) {
      expect(from.quote, term.id).toContain(english);
      expect(zh, term.id).toContain(term.zh);
      expect(['Bloomberg', 'China Daily'], term.id).toContain(by);
      expect(
        from.sources.every((source) => term.sources.includes(source)),
        term.id,
      ).toBe(true);
      if (from.form !== 'direct') continue;
      const clause = sentences
        .flatMap(({ clauses }) => clauses)
        .find(({ quoted }) => quoted?.includes(english));
      expect(clause?.zh, term.id).toContain(zh);
    }
    const [term] = terms.filter(({ renderings }) => renderings.length > 0);
    if (!term) throw new Error('no term has a rendering');
    const wrong = { ...term, renderings: [{ quote: 'improve-system', english: 'an old system' }] };
    expect(() => renderingsOf(wrong, content)).toThrow('does not say "an old system"');
  });
});

it('breaks lines between words without losing a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        wordsOf(text)
          .map(({ zh }) => zh)
          .join(''),
      ).toBe(text);
      expect(
        markTerms(text, terms)
          .map(({ zh }) => zh)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(['，', '。', '科技'].map(mayBegin)).toEqual([false, false, true]);
});

it('says of every sentence where the story speaks of it, at steps that there are', () => {
  for (const sentence of sentences) expect(toldOf(sentence, chapters), sentence.id).not.toEqual([]);
  const [sentence] = sentences;
  const [clause] = sentence?.clauses ?? [];
  if (!sentence || !clause) throw new Error('there is no sentence');
  const lost = { ...sentence, clauses: [{ ...clause, steps: 'the-week-pledge the-week-pladge' }] };
  expect(() => toldOf(lost, chapters)).toThrow('no chapter has the step "the-week-pladge"');
});

it('numbers every source of its claims', () => {
  const numbered = originalReferences(content).sources.map(({ source }) => source.id);
  for (const { sources } of sentences.flatMap(({ clauses }) => clauses))
    expect(numbered).toEqual(expect.arrayContaining([...sources]));
});
