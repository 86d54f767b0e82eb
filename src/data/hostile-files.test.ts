import { expect, it } from 'vitest';
import { parseContent } from './content';
import { csv, fileOf, goodRow, smallContent, source, type Cells } from './fixtures/small-content';
import { expectRefused, type Refusal } from './fixtures/refusals';
import type { TableId } from './tables';

// Faults that tables, sources, glossary and corrections can have. Each is refused with file, line and reason.
interface Case extends Refusal {
  file: string;
  text: string;
}

/** A case of a table whose second row is another one. */
function row(table: TableId, fault: string, changes: Cells, reason: string): Case {
  const good = goodRow(table);
  return { fault, file: fileOf(table), text: csv(good, { ...good, id: 'b', ...changes }), line: 3, reason };
}

/** A case of a table whose text is another one after some replacement. */
function table(fault: string, from: string, to: string, line: number, reason: string): Case {
  const text = csv(goodRow('chip-shares'));
  if (!text.includes(from)) throw new Error(`the table has no ${from}`);
  return { fault, file: fileOf('chip-shares'), text: text.replace(from, to), line, reason };
}

const share = (fault: string, changes: Cells, reason: string): Case =>
  row('chip-shares', fault, changes, reason);
const NUMBER = 'expected a plain number from 0 to 100 (percent)';

const rows: Case[] = [
  share('words for a number', { share_pct: 'many' }, `share_pct: "many" is not a plain number; ${NUMBER}`),
  share('a comma for thousands', { share_pct: '1,000' }, '"1,000" is not a plain number'),
  share('a comma for a point', { share_pct: '12,5' }, '"12,5" is not a plain number'),
  share('NaN', { share_pct: 'NaN' }, '"NaN" is not a plain number'),
  share('infinity', { share_pct: 'Infinity' }, '"Infinity" is not a plain number'),
  share('an exponent', { share_pct: '1e999' }, '"1e999" is not a plain number'),
  share('more digits than are kept', { share_pct: '1.2345678901234567' }, 'has more than 15 digits'),
  share('Arabic digits', { year: '٢٠٢٣' }, 'year: "٢٠٢٣" is not a whole number'),
  share('a negative share', { share_pct: '-5' }, `"-5" is out of range; ${NUMBER}`),
  share('a share of more than all', { share_pct: '100.1' }, '"100.1" is out of range'),
  share('shares of more than all', { share_pct: '99' }, 'the shares of a-row, 2003 make 106 percent'),
  share('a unit in a number', { share_pct: '15%' }, '"15%" is not a plain number'),
  share(
    'a day that is none',
    { as_of: '2023-02-30' },
    'as_of: "2023-02-30" is not a date; expected a date like',
  ),
  share('a day of another century', { as_of: '2203-02-03' }, '"2203-02-03" is not a date'),
  share('a day to come', { as_of: '2027-01-01' }, '2027-01-01 is later than the last check of its sources'),
  share(
    'a year to come',
    { year: '2050' },
    'year: "2050" is out of range; expected a whole number from 1949 to',
  ),
  share('an unknown country', { country: 'Chian' }, 'Did you mean "China"?'),
  share('an id twice', { id: 'a-row' }, 'id "a-row" is already used on line 2'),
  share('an unknown source', { sources: 'gazete' }, 'unknown source "gazete". Did you mean "gazette"?'),
  share('no source', { sources: '' }, 'sources: is empty; expected one or more source ids'),
  share('low confidence', { confidence: 'low' }, 'confidence: "low"; expected one of high, medium'),
  row('chip-inputs', 'a formula', { name: '=cmd|"/c calc"!A1' }, 'starts like a spreadsheet formula'),
  share(
    'letters that turn',
    { input: 'chips\u202Efdp' },
    'invisible character U+202E (right-to-left override)',
  ),
  share('a letter of no width', { input: 'chi\u200Bps' }, 'invisible character U+200B (zero-width space)'),
  row('firm-years', 'the name of a lookalike firm', { entity: 'Нuawei' }, 'mixes Latin letters with U+041D'),
  row(
    'firm-years',
    'a firm without a profile',
    { firm: 'a-raw' },
    'unknown row "a-raw" of firm-profiles. Did',
  ),
  row(
    'firm-years',
    'a name where an id is asked',
    { firm: 'Huawei' },
    'firm: "Huawei"; expected the id of a',
  ),
  row(
    'firm-links',
    'a firm of another table',
    { to_firm: 'gazette' },
    'to_firm: unknown row "gazette" of firm',
  ),
  row(
    'term-counts',
    'a word that nobody counts',
    { term: '__proto__' },
    'term: "__proto__"; expected the id of',
  ),
  row(
    'report-clauses',
    'a quotation of nobody',
    { quoted_from: 'constructor' },
    'unknown row "constructor" of',
  ),
  row('then-and-now', 'a claim of no table', { then_claims: 'wether/a-row' }, 'unknown row "wether/a-row"'),
  row(
    'then-and-now',
    'a claim twice',
    { now_claims: 'chip-inputs/a-row chip-inputs/a-row' },
    'now_claims: "chip-inputs/a-row chip-inputs/a-row" names a row twice',
  ),
  share('full-width letters', { input: 'ＳＭＩＣ' }, '"ＳＭＩＣ" is written in full-width characters'),
  share('marks beside their letters', { input: 'zi\u0300li' }, 'save the text in Unicode form NFC'),
  share('a cell of 10 kB', { input: 'x'.repeat(10_000) }, 'is 10000 characters long; 2,000 is the most'),
  share('a space at the edge', { input: ' chips' }, '" chips" has a space at its edge'),
  table('no unit', '"share_pct"', '"share"', 1, 'unknown column "share".'),
  table('no column', ',"year"', '', 1, 'the column "year" is missing'),
  table('a column twice', '"year"', '"country"', 1, 'the column "country" stands twice'),
  table('a cell too many', '"a-row"', '"a-row","b"', 2, 'has 9 cells, but the header has 8'),
  table('a quotation mark never closed', '"gazette"', '"gazette', 2, 'cannot be read as CSV'),
  table('a letter lost', '"7"', '"\uFFFD"', 2, 'U+FFFD stands where a character was lost'),
  table('a blank line', '\n"', '\n\n"', 2, 'is a blank line; remove it'),
  {
    fault: 'a table that nobody knows',
    file: 'content/data/wether.csv',
    text: 'id\na\n',
    line: 1,
    reason: 'has no schema',
  },
];

/** A case of a second source that is another one. */
const changed = (fault: string, changes: Cells, reason: string): Case => ({
  fault,
  file: 'content/sources.csv',
  text: csv(source, { ...source, id: 'copy', ...changes }),
  line: 3,
  reason,
});

const sources: Case[] = [
  changed('no address', { url: '' }, 'source "copy" has neither a url nor a cite_as; give one'),
  changed('an address that is code', { url: 'javascript:alert(1)' }, 'is not an address'),
  changed('an address that is data', { url: 'data:text/html,x' }, 'is not an address'),
  changed('an address of another kind', { url: 'ftp://example.org/' }, 'expected an http or https address'),
  changed('an address of no host', { url: 'https://' }, 'is not an address'),
  changed('an address without its scheme', { url: 'example.org' }, '"example.org" is not an address'),
  changed('an address of this machine', { url: 'file:///etc/hosts' }, 'is not an address'),
  changed('two addresses', { url: 'https://a.org https://b.org' }, 'is not an address'),
  changed('no title', { title: '' }, 'title: is empty; expected text'),
  changed('no publisher', { publisher: '' }, 'publisher: is empty; expected text'),
  changed('no language', { language: '' }, 'language: is empty; expected one of en, zh'),
  changed('an unknown language', { language: 'xx' }, 'language: "xx"; expected one of en, zh'),
  changed('no trust', { trust: '' }, 'trust: is empty; expected one of primary, strong, repost'),
  changed('an unknown kind', { kind: 'primery' }, 'Did you mean "primary"?'),
  changed('an id twice', { id: 'gazette' }, 'id "gazette" is already used on line 2'),
  changed('an id with a space', { id: 'the copy' }, 'id: "the copy"; expected an id of lower-case letters'),
  changed('an id that begins with a digit', { id: '36kr' }, 'that begins with a letter'),
  changed('never checked', { checked_on: '' }, 'checked_on: is empty; expected a date'),
  changed(
    'checked before it was published',
    { checked_on: '2023-03-04' },
    'is dated 2023-03-05, after it was checked',
  ),
  changed('a day that is none', { date: '2023-02-29' }, 'date: "2023-02-29" is not a date'),
  changed(
    'a copy with an address',
    { trust: 'repost' },
    'is a repost: cite it by cite_as and leave url blank',
  ),
  changed('a title that is a formula', { title: '@SUM(A1)' }, 'starts like a spreadsheet formula'),
];

/** A case of another file of terms: `entry` is what stands on lines 1 and after. */
const terms = (fault: string, text: string, line: number, reason: string): Case => ({
  fault,
  file: 'content/glossary.yaml',
  text,
  line,
  reason,
});
const TERM = `- id: self-reliance
  english: Self-reliance
  zh: 自立
  pinyin: zìlì
  sense: To depend on nobody else, for whatever it may be.
  sources: [gazette]
`;
/** A case of a term in which some words are others. */
function term(fault: string, from: string, to: string, line: number, reason: string): Case {
  if (!TERM.includes(from)) throw new Error(`the term has no ${from}`);
  return terms(fault, TERM.replace(from, to), line, reason);
}

const glossary: Case[] = [
  term('no pinyin', '  pinyin: zìlì\n', '', 3, 'zh and pinyin belong together; give both or neither'),
  term('no Chinese', '  zh: 自立\n', '', 1, 'zh and pinyin belong together'),
  term('pinyin without tones', 'zìlì', 'zili', 4, 'pinyin: "zili" must be pinyin with its tones, like zìlì'),
  term('Chinese for pinyin', 'zìlì', '自立', 4, 'pinyin: "自立" must be pinyin'),
  term('pinyin for Chinese', '自立', 'zìlì', 3, 'zh: "zìlì" must be Chinese'),
  term(
    'Chinese in the English',
    'Self-reliance',
    '自立',
    2,
    'english: "自立" must be English; the Chinese goes to zh',
  ),
  term('Chinese in the sense', 'nobody else', '别人 or nobody', 5, 'must be English; the Chinese goes to zh'),
  terms('two terms of one name', TERM + TERM, 7, 'the term "self-reliance" stands twice'),
  term('an id that is no name', 'self-reliance', 'Self Reliance', 1, 'must be lower-case letters'),
  term(
    'no sense',
    '  sense: To depend on nobody else, for whatever it may be.\n',
    '',
    1,
    'the key "sense" is missing',
  ),
  term('an unknown key', 'zh:', 'chinese:', 3, 'unknown key "chinese".'),
  term('an unknown source', '[gazette]', '[gazete]', 6, 'unknown source "gazete". Did you mean "gazette"?'),
  terms(
    'English of a quotation that there is not',
    `${TERM}  renderings:\n    - english: standing alone\n      quote: a-raw\n`,
    9,
    'renderings.0.quote: unknown row "a-raw" of pledge-quotes. Did you mean "a-row"?',
  ),
  terms(
    'English without words',
    `${TERM}  renderings:\n    - quote: a-row\n`,
    8,
    'renderings.0: the key "english" is missing',
  ),
  term('a key twice', 'zh:', 'id: b\n  zh:', 3, 'cannot be read as YAML: Map keys must be unique'),
  terms(
    'a bomb of aliases',
    '- &a [x, x]\n- [*a, *a]\n',
    2,
    'a text that begins with * needs quotation marks',
  ),
  terms('no list', 'self-reliance: 自立\n', 1, 'must be a list: each entry begins with "- "'),
  term('letters that turn', 'Self-', 'Self\u202E-', 2, 'invisible character U+202E'),
];

/** A case of another file of corrections. */
const correction = (fault: string, text: string, line: number, reason: string): Case => ({
  fault,
  file: 'content/corrections.yaml',
  text,
  line,
  reason,
});
const corrections: Case[] = [
  correction(
    'of an unknown row',
    '- date: 2026-11-23\n  what: A\n  why: B\n  claims: [x/y]\n',
    4,
    'unknown row "x/y"; write table/row',
  ),
  correction(
    'of no day',
    '- date: "2026"\n  what: A\n  why: B\n  claims: [science-budget/a-row]\n',
    1,
    'date: "2026" must be a whole day',
  ),
  correction(
    'of no row',
    '- date: 2026-11-23\n  what: A\n  why: B\n  claims: []\n',
    4,
    'name the rows that changed',
  ),
  correction(
    'without a reason',
    '- date: 2026-11-23\n  what: A\n  claims: [science-budget/a-row]\n',
    1,
    'the key "why" is missing',
  ),
];

const groups = { 'data row': rows, source: sources, term: glossary, correction: corrections };
const cases = Object.entries(groups).flatMap(([group, faults]) => faults.map((one) => ({ group, ...one })));

it.each(cases)('$group: $fault is refused where it is, with the reason', ({ file, text, ...refusal }) => {
  expectRefused(parseContent(smallContent({ [file]: text })).problems, file, refusal);
});

it('tries each fault once, on content that is otherwise sound', () => {
  const names = cases.map(({ group, fault }) => `${group}: ${fault}`);
  expect(names).toEqual([...new Set(names)]);
  expect(parseContent(smallContent()).problems).toEqual([]);
});
