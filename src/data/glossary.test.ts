import { expect, it } from 'vitest';
import { said } from './fixtures/small-content';
import { parseGlossary } from './glossary';

const term = {
  id: 'self-reliance',
  english: 'Self-reliance',
  zh: '自立',
  pinyin: 'zìlì',
  literal: 'to stand by oneself',
  sense: 'To depend on nobody else.',
  renderings: [{ english: 'standing alone', quote: 'the-speech', zh: '自立' }],
  sources: ['gazette'],
};
type Change = Partial<Record<keyof typeof term, unknown>>;
const known = new Map([['gazette', {}]]);
const rows = new Map([['pledge-quotes', new Set(['the-speech', 'the-report'])]]);

/** YAML is a superset of JSON. A key that is changed to undefined is left out. */
const yaml = (...changes: Change[]): string =>
  changes.map((change) => `- ${JSON.stringify({ ...term, ...change })}\n`).join('');
const faults = (...changes: Change[]): string => said(parseGlossary(yaml(...changes), known, rows).problems);
const messages = (change: Change): string => faults(change).replaceAll(/^\S+ {2}/gm, '');

it('reads terms by id', () => {
  const english = { id: 'node', zh: undefined, pinyin: undefined, literal: undefined, renderings: undefined };
  const { terms, problems } = parseGlossary(yaml({}, { ...english, sources: undefined }), known, rows);
  expect(problems).toEqual([]);
  expect([...terms]).toEqual([
    ['self-reliance', term],
    ['node', { id: 'node', english: term.english, sense: term.sense, renderings: [], sources: [] }],
  ]);
});

it.each(['id', 'english', 'sense'] as const)('a term needs %s', (key) => {
  expect(faults({ [key]: undefined })).toBe(`content/glossary.yaml:1:3  the key "${key}" is missing`);
});

it.each<[Change, string]>([
  [{ id: 'Self Reliance' }, 'id: "Self Reliance" must be lower-case letters, digits and hyphens'],
  [{ id: '__proto__' }, 'id: "__proto__" must be lower-case letters, digits and hyphens'],
  [{ english: '' }, 'english: "" must not be empty'],
  [{ english: 5 }, 'english: 5 must be text; if it looks like a number, put it in "…"'],
  [{ zh: 'zili' }, 'zh: "zili" must be Chinese'],
  [{ sense: 'Too short.' }, 'sense: "Too short." must say what the term means in a sentence'],
  [{ sources: 'gazette' }, 'sources: "gazette" must be a list'],
  [
    { renderings: [{ english: 'alone', quote: '' }] },
    'renderings.0.quote: "" must name a row of pledge-quotes',
  ],
  [{ renderings: [{ english: 'alone', quote: 'x', zh: 'zili' }] }, 'renderings.0.zh: "zili" must be Chinese'],
  [{ renderings: [{ quote: 'x' }] }, 'renderings.0: the key "english" is missing'],
  [{ zh: undefined }, 'zh: zh and pinyin belong together; give both or neither'],
  [{ pinyin: undefined }, 'zh: zh and pinyin belong together; give both or neither'],
  [{ sources: ['gazete'] }, 'unknown source "gazete". Did you mean "gazette"?'],
  [
    { renderings: [{ english: 'alone', quote: 'the-speach' }] },
    'renderings.0.quote: unknown row "the-speach" of pledge-quotes. Did you mean "the-speech"? Rows: content/data/pledge-quotes.csv',
  ],
  [{ sources: ['constructor'] }, 'unknown source "constructor".'],
])('refuses %j', (change, message) => {
  expect(messages(change)).toBe(message);
});

it('says where a term stands a second time', () => {
  expect(faults({}, { id: 'other' }, {})).toBe(
    'content/glossary.yaml:3:4  the term "self-reliance" stands twice',
  );
});

it('names all that is wrong at once', () => {
  expect(faults({ id: 'A', sense: '' }, {}, { english: '', sources: ['x', 'y'] }).split('\n')).toHaveLength(
    3,
  );
  expect(faults({}, { sources: ['x', 'y'] }).split('\n')).toHaveLength(3);
});

it('blames no term when the sources or the quotations could not be read', () => {
  const nowhere = yaml({ renderings: [{ english: 'alone', quote: 'x' }] });
  expect(parseGlossary(nowhere, known, new Map([['pledge-quotes', undefined]])).problems).toEqual([]);
  expect(parseGlossary(yaml({ sources: ['nowhere'] }), undefined, rows).problems).toEqual([]);
});
