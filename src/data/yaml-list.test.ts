import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { said } from './fixtures/small-content';
import { parseYamlList } from './yaml-list';

const schema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, 'must be lower-case letters'),
  words: z.array(z.string()).min(1, 'name a word').default(['none']),
  sense: z.string().optional(),
});
const read = (text: string) => parseYamlList('f.yaml', text, schema);
const faults = (text: string): string => said(read(text).problems);

it('reads entries with their places and defaults', () => {
  const { entries, problems } = read('# words\n- id: one\n  words: [a, b]\n\n- { id: two, sense: "x: y" }\n');
  expect(problems).toEqual([]);
  expect(entries.map(({ value }) => value)).toEqual([
    { id: 'one', words: ['a', 'b'] },
    { id: 'two', words: ['none'], sense: 'x: y' },
  ]);
  expect(entries.map(({ at }) => at('words'))).toEqual([
    { file: 'f.yaml', line: 3, column: 3 },
    // A key that is not written has the place of its entry.
    { file: 'f.yaml', line: 5, column: 3 },
  ]);
});

it.each(['', '# nothing yet\n', '[]'])('may have no entries: %j', (text) => {
  expect(read(text)).toEqual({ entries: [], problems: [] });
});

describe('an entry', () => {
  it('may hold only known keys', () => {
    expect(faults('- id: one\n  sens: x\n  constructor: y\n  __proto__: z\n')).toBe(
      `f.yaml:2:3  unknown key "sens". Did you mean "sense"? Keys: id, words, sense
f.yaml:3:3  unknown key "constructor". Keys: id, words, sense
f.yaml:4:3  unknown key "__proto__". Keys: id, words, sense`,
    );
  });

  it('needs its keys', () => {
    expect(faults('- sense: x\n')).toBe('f.yaml:1:3  the key "id" is missing');
  });

  it('needs values of the right kind', () => {
    expect(faults('- id: 3\n- id:\n  words: a\n- id: x\n  words: [a, 2023]\n')).toBe(
      `f.yaml:1:3  id: 3 must be text; if it looks like a number, put it in "…"
f.yaml:2:3  id: null must be text; if it looks like a number, put it in "…"
f.yaml:3:3  words: "a" must be a list
f.yaml:5:14  words.1: 2023 must be text; if it looks like a number, put it in "…"`,
    );
  });

  it('is told the value and what would fit', () => {
    expect(faults('- id: One\n  words: []\n')).toBe(
      'f.yaml:1:3  id: "One" must be lower-case letters\nf.yaml:2:3  words: name a word',
    );
  });

  it('with a fault is left out, and no other', () => {
    expect(read('- id: one\n- id: Two\n- id: three\n').entries.map(({ value }) => value.id)).toEqual([
      'one',
      'three',
    ]);
  });

  it('is keys with values, and is named where it stands', () => {
    expect(faults('- id: one\n- 3\n-\n- [a]\n')).toBe(
      `f.yaml:2:3  3 must be keys with values: id, words, sense
f.yaml:3:2  an entry must be keys with values: id, words, sense
f.yaml:4:3  an entry must be keys with values: id, words, sense`,
    );
  });
});

describe('a fault deep in an entry', () => {
  const nested = z.strictObject({
    id: z.string(),
    renderings: z.array(z.strictObject({ english: z.string(), quote: z.string() })).default([]),
    place: z.strictObject({ row: z.strictObject({ table: z.string() }) }).optional(),
  });
  const deep = (text: string) => parseYamlList('f.yaml', text, nested);

  it('names the key that is missing, and stands where it should be', () => {
    expect(said(deep('- id: one\n  renderings: [{ quote: x }]\n').problems)).toBe(
      'f.yaml:2:16  renderings.0: the key "english" is missing',
    );
    expect(said(deep('- id: one\n  place:\n    row: {}\n').problems)).toBe(
      'f.yaml:3:5  place.row: the key "table" is missing',
    );
  });

  it('names an unknown key beside those that there are where it stands', () => {
    const text = `- id: one
  renderings:
    - english: a
      quote: b
    - englsh: a
      english: a
      quote: b
      plce: c
`;
    expect(said(deep(text).problems)).toBe(
      `f.yaml:5:7  renderings.1: unknown key "englsh". Did you mean "english"? Keys: english, quote
f.yaml:8:7  renderings.1: unknown key "plce". Keys: english, quote`,
    );
    expect(said(deep('- id: one\n  place: { row: { tabel: x, table: y } }\n').problems)).toBe(
      'f.yaml:2:19  place.row: unknown key "tabel". Did you mean "table"? Keys: table',
    );
  });

  it('tells the value and what would fit, under the whole name of the key', () => {
    expect(
      said(deep('- id: one\n  renderings: [{ english: 3, quote: x }, y]\n  place: { row: z }\n').problems),
    ).toBe(
      `f.yaml:2:18  renderings.0.english: 3 must be text; if it looks like a number, put it in "…"
f.yaml:2:42  renderings.1: "y" must be keys with values: english, quote
f.yaml:3:12  place.row: "z" must be keys with values: table`,
    );
  });

  it('can be placed by checks that reach beyond the entry', () => {
    const { entries } = deep('- id: one\n  renderings:\n    - english: a\n      quote: b\n');
    expect(entries.map(({ at }) => [at('renderings', 0, 'quote'), at('place', 'row')])).toEqual([
      [
        { file: 'f.yaml', line: 4, column: 7 },
        { file: 'f.yaml', line: 1, column: 3 },
      ],
    ]);
  });
});

describe('a file', () => {
  it.each(['id: one\n', 'one', '~', '3'])('must be a list, unlike %j', (text) => {
    expect(faults(text)).toBe('f.yaml:1:1  must be a list: each entry begins with "- "');
  });

  it.each([
    ['- id: one\n  id: two\n', '2:3  cannot be read as YAML: Map keys must be unique'],
    ['- id: "one\n', /^\d:\d+ {2}cannot be read as YAML: Missing closing "quote/],
    ['\t- id: one\n', '1:1  cannot be read as YAML: Tabs are not allowed as indentation'],
    ['- id: one: two\n', /^1:7 {2}cannot be read as YAML: Nested mappings are not allowed/],
    ['- id: !run one\n', '1:7  cannot be read as YAML: Unresolved tag: !run'],
    ['- id: one\n---\n- id: two\n', /^2:1 {2}cannot be read as YAML: Source contains multiple documents/],
  ])('must be YAML, unlike %j', (text, message) => {
    const line = faults(text).split('\n')[0]?.replace('f.yaml:', '');
    if (typeof message === 'string') expect(line).toBe(message);
    else expect(line).toMatch(message);
    expect(read(text).entries).toEqual([]);
  });

  it('has no aliases: they may stand for nothing, or for more than can be held', () => {
    expect(faults('- id: one\n  sense: *very* much\n')).toContain('f.yaml:2:10  ');
    expect(faults('- id: one\n  sense: *bold*\n')).toBe(
      'f.yaml:2:10  "*bold*": a text that begins with * needs quotation marks',
    );
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `- &a${String(i)} [${`*a${String(Math.max(i - 1, 0))},`.repeat(9)}]\n`,
    ).join('');
    expect(faults(`- &a0 [x]\n${bomb}`)).toContain('needs quotation marks');
  });

  it('has no characters that cannot be seen, and a byte order mark hides nothing else', () => {
    expect(faults('\uFEFF- id: One\n  sense: a\u200Bb\u202Ec\n')).toBe(
      `f.yaml:1:1  invisible character U+FEFF (byte order mark); delete it
f.yaml:2:11  invisible character U+200B (zero-width space); delete it
f.yaml:2:13  invisible character U+202E (right-to-left override); delete it`,
    );
  });

  it('however deep is read or refused, never fatal', () => {
    for (const text of ['- ', '[', '{', '? ', '- id: [']) {
      const { entries, problems } = read(text.repeat(2000));
      expect(entries).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
