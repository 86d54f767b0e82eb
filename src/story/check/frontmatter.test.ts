import { expect, it } from 'vitest';
import { HEAD, said } from '../fixtures/small-site';
import { readFrontmatter } from './frontmatter';

const changed = (from: string, to: string): string => said(`${HEAD.replace(from, to)}\nHello.\n`);
const title = (value: string): string => changed('title: The choke points', `title: ${value}`);

it('is read', () => {
  expect(readFrontmatter(HEAD).frontmatter).toEqual({
    title: 'The choke points',
    standfirst: 'What one firm in one country can do that no other can.',
    checked_on: '2026-07-01',
  });
  expect(changed('checked_on', 'question: >-\n  And who watches\n  the firms?\nchecked_on')).toBe('');
});

it('is there and closed', () => {
  expect(said('Hello.\n')).toMatchInlineSnapshot(
    `"1:1  the front matter is missing; begin the file with title: …, standfirst: … and checked_on: 2026-07-01, between two lines of ---"`,
  );
  expect(said('---\ntitle: Hello\n')).toMatchInlineSnapshot(
    `"1:1  the front matter is not closed; end it with a line of ---"`,
  );
  expect(said('---\n---\n')).toMatchInlineSnapshot(`
    "1:1  front matter: the key "title" is missing
    1:1  front matter: the key "standfirst" is missing
    1:1  front matter: the key "checked_on" is missing"
  `);
  expect(said('---\n- a\n---\n')).toMatchInlineSnapshot(
    `"2:1  front matter must be keys with values: title: …, standfirst: … and checked_on: 2026-07-01, between two lines of ---"`,
  );
  expect(said('+++\ntitle = "x"\n+++\n')).toMatchInlineSnapshot(`
    "1:1  the front matter is missing; begin the file with title: …, standfirst: … and checked_on: 2026-07-01, between two lines of ---
    1:1  front matter in TOML is not allowed in a chapter"
  `);
});

it('is YAML', () => {
  expect(title('"open')).toMatchInlineSnapshot(
    `"5:1  front matter cannot be read as YAML: Missing closing "quote"`,
  );
  expect(title('a: b')).toMatchInlineSnapshot(
    `"2:8  front matter cannot be read as YAML: Nested mappings are not allowed in compact mappings"`,
  );
  expect(title('\tx')).toMatchInlineSnapshot(`"2:8  tab; use spaces"`);
});

it('has the keys of a chapter, each once', () => {
  expect(changed('title', 'titel')).toMatchInlineSnapshot(`
    "1:1  front matter: the key "title" is missing
    2:1  front matter: unknown key "titel". Did you mean "title"? Keys: title, standfirst, question, picture, checked_on"
  `);
  expect(changed('checked_on', 'title: Again\nchecked_on')).toMatchInlineSnapshot(
    `"4:1  front matter: the key "title" stands twice; keep one"`,
  );
  expect(changed('title', 'layout: x\n? [a]\n: b\ntitle')).toMatchInlineSnapshot(`
    "2:1  front matter: unknown key "layout". Keys: title, standfirst, question, picture, checked_on
    3:3  front matter: unknown key "["a"]". Keys: title, standfirst, question, picture, checked_on"
  `);
});

it('has text of a fitting length', () => {
  expect(title('')).toMatchInlineSnapshot(
    `"2:1  title: must be text; if it begins with a sign or looks like a number, put it in "…""`,
  );
  expect(title('""')).toMatchInlineSnapshot(`"2:1  title: is empty"`);
  expect(title('true')).toMatchInlineSnapshot(
    `"2:1  title: must be text, not boolean; if it begins with a sign or looks like a number, put it in "…""`,
  );
  expect(title('[a]')).toMatchInlineSnapshot(
    `"2:1  title: must be text; if it begins with a sign or looks like a number, put it in "…""`,
  );
  expect(title('!!binary aGk=')).toMatchInlineSnapshot(
    `"2:1  title: must be text, not object; if it begins with a sign or looks like a number, put it in "…""`,
  );
  expect(title('x'.repeat(81))).toMatchInlineSnapshot(`"2:1  title: has 81 characters; 80 is the most"`);
  expect(changed('What one firm in one country can do that no other can.', 'Short.')).toMatchInlineSnapshot(
    `"3:1  standfirst: has 6 characters; 20 is the least"`,
  );
  expect(changed('checked_on', 'question: Who?\nchecked_on')).toMatchInlineSnapshot(
    `"4:1  question: has 4 characters; 10 is the least"`,
  );
});

it('has words that need no mark and no source', () => {
  expect(title(`It's 2023 in 中国 TK "\\u202E"`)).toMatchInlineSnapshot(`
    "2:1  title: straight quotation mark '; write ’ (or ‘ to open)
    2:1  title: straight quotation mark "; write “ or ”
    2:1  title: straight quotation mark "; write “ or ”
    2:1  title: "TK" marks unfinished text; write it or take it out
    2:1  title: Chinese cannot be marked here ("中国"); say it in English
    2:1  title: "2023" cannot have a source here; say it in words, or in the text"
  `);
  expect(title('"a\\u202Eb"')).toMatchInlineSnapshot(
    `"2:1  title: invisible character U+202E (right-to-left override); delete it"`,
  );
});

it('has a day that is one', () => {
  expect(changed('2026-07-01', '2026-02-30')).toMatchInlineSnapshot(
    `"4:1  checked_on: "2026-02-30" is not a day; expected one like 2026-07-01"`,
  );
  expect(changed('2026-07-01', '2026-07')).toMatchInlineSnapshot(
    `"4:1  checked_on: "2026-07" is not a day; expected one like 2026-07-01"`,
  );
  expect(changed('2026-07-01', '20260701')).toMatchInlineSnapshot(
    `"4:1  checked_on: must be text, not number; if it begins with a sign or looks like a number, put it in "…""`,
  );
});
