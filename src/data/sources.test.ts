import { describe, expect, it } from 'vitest';
import { csv, said, source, type Cells } from './fixtures/small-content';
import { parseSources, sourceLabel } from './sources';

const faults = (...sources: Cells[]): string => said(parseSources(csv(...sources)).problems);
const changed = (changes: Cells): string =>
  faults({ ...source, ...changes }).replace(/^content\/sources\.csv:/, '');
const copy = { ...source, id: 'copy', trust: 'repost', url: '', cite_as: 'The gazette, read in a copy' };

it('reads sources by id', () => {
  const { sources, problems } = parseSources(csv(source, copy));
  expect(problems).toEqual([]);
  expect([...sources.keys()]).toEqual(['gazette', 'copy']);
  expect(sources.get('gazette')).toEqual({ ...source, cite_as: undefined, line: 2 });
  expect(sources.get('copy')).toMatchObject({ url: undefined, line: 3 });
});

it('names a source by its own citation, or by publisher and title', () => {
  const { sources } = parseSources(csv(source, copy));
  const labels = [...sources.values()].map(sourceLabel);
  expect(labels).toEqual(['The press, The gazette', 'The gazette, read in a copy']);
});

it('has an id that HTML takes for an id', () => {
  expect(changed({ id: '36kr-2025' })).toBe(
    '2:1  id: "36kr-2025"; expected an id of lower-case letters, digits and hyphens that begins with a letter',
  );
});

describe('an address', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a,b?c=%20&d="e"#f',
    'https://例子.cn/自立',
    'https://[2001:db8::1]/',
  ])('may be %s', (url) => {
    expect(changed({ url })).toBe('');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://example.org/',
    'file:///etc/hosts',
    '//example.org/',
    '/gazette',
    'example.org',
    'https://',
    'https://exa mple.org',
    'https://example.org/\nhttps://example.com',
    'https://[::1',
    'https://example.org:99999/',
    'http:/example.org',
    'constructor',
  ])('cannot be %j', (url) => {
    // Every cell before it, with two quotation marks and a comma each, puts the address in column 50.
    const shown = url.replace('\n', ' ');
    expect(changed({ url })).toBe(
      `2:50  url: "${shown}" is not an address; expected an http or https address`,
    );
  });
});

describe('a source', () => {
  it.each(Object.keys(source).filter((name) => name !== 'cite_as'))('needs %s', (name) => {
    const lacking =
      name === 'url' ? 'source "gazette" has neither a url nor a cite_as; give one' : `${name}: is empty;`;
    const lines = changed({ [name]: '' }).split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^2:\d+ {2}/);
    expect(lines[0]).toContain(lacking);
  });

  it.each([
    ['kind', 'primery', ' Did you mean "primary"?'],
    ['language', 'xx', ''],
    ['trust', 'Strong', ' Did you mean "strong"?'],
  ])('has a %s of a closed list, not "%s"', (name, value, hint) => {
    expect(changed({ [name]: value })).toMatch(new RegExp(`  ${name}: "${value}"; expected one of [a-z, ]+`));
    expect(changed({ [name]: value }).endsWith(hint === '' ? 'sv' : hint)).toBe(true);
  });

  it('has each column once, each of them known', () => {
    expect(faults({ ...source, note: 'x' })).toMatch(/:1:\d+ {2}unknown column "note"\./);
    expect(faults(Object.fromEntries(Object.entries(source).filter(([name]) => name !== 'trust')))).toBe(
      'content/sources.csv:1:1  the column "trust" is missing',
    );
  });

  it('has an id of its own', () => {
    expect(faults(source, copy, source)).toBe(
      'content/sources.csv:4:1  id "gazette" is already used on line 2',
    );
  });

  it('that was read in a copy has no address', () => {
    expect(faults({ ...copy, url: source['url'] ?? '' })).toMatch(
      /^content\/sources\.csv:2:\d+ {2}source "copy" is a repost: cite it by cite_as and leave url blank$/,
    );
  });

  it('cannot be of a day after it was checked, nor of one that never was', () => {
    expect(changed({ checked_on: '2023-03-05' })).toBe('');
    expect(changed({ checked_on: '2023-03-04' })).toBe(
      '2:37  source "gazette" is dated 2023-03-05, after it was checked on 2023-03-04',
    );
    expect(changed({ date: '2023-02-29' })).toMatch(/^2:37 {2}date: "2023-02-29" is not a date;/);
    expect(changed({ checked_on: '5 March' })).toMatch(/^2:\d+ {2}checked_on: "5 March" is not a date;/);
  });
});

describe('all at once', () => {
  it('says what is wrong with cells and with the whole', () => {
    const lines = changed({ kind: 'x', url: '', checked_on: '2022' }).split('\n');
    expect(lines.map((line) => line.replace(/^\S+ +(?:content\S+ +)?/, '')).toSorted()).toEqual([
      'kind: "x"; expected one of primary, news, analysis, data',
      'source "gazette" has neither a url nor a cite_as; give one',
      'source "gazette" is dated 2023-03-05, after it was checked on 2022',
    ]);
  });

  it('does not say that an address is missing that is there but wrong', () => {
    expect(changed({ url: 'x' }).split('\n')).toHaveLength(1);
  });

  it('knows a source with a fault, but does not hand it out', () => {
    const { sources, known } = parseSources(csv({ ...source, kind: 'x' }, copy));
    expect([...sources.keys()]).toEqual(['copy']);
    expect([...(known?.keys() ?? [])]).toEqual(['gazette', 'copy']);
  });

  it('knows nothing of a file that cannot be read, and that there is none in one with a header alone', () => {
    expect(parseSources('id,"').known).toBeUndefined();
    expect(parseSources('').known).toBeUndefined();
    expect(parseSources('title\nThe gazette\n').known).toBeUndefined();
    expect(parseSources(`${Object.keys(source).join(',')}\n`)).toEqual({
      sources: new Map(),
      known: new Map(),
      problems: [],
    });
  });
});
