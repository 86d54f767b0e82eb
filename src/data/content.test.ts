import { describe, expect, it } from 'vitest';
import { parseContent } from './content';
import { csv, fileOf, goodRow, saidOf, smallContent, source, tableIds } from './fixtures/small-content';

const row = goodRow('science-budget');
const FILE = fileOf('science-budget');

it('joins every table, source, term and correction', () => {
  const { content, problems } = parseContent(smallContent());
  expect(problems).toEqual([]);
  expect(Object.keys(content.rows)).toEqual(tableIds);
  for (const id of tableIds)
    expect(content.rows[id]).toMatchObject([{ id: 'a-row', sources: ['gazette'], line: 2 }]);
  expect([...content.sources.keys()]).toEqual(['gazette']);
  expect([...content.terms.keys()]).toEqual(['self-reliance']);
  expect(content.corrections).toHaveLength(1);
});

describe('a file', () => {
  it.each(Object.keys(smallContent()))('%s is needed, and its lack is one problem', (path) => {
    const files = smallContent({ 'content/corrections.yaml': '[]', [path]: '' });
    const others = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
    expect(saidOf(others)).toBe(`${path}:1:1  is missing`);
  });

  it.each([
    ['sciense-budget', ' Did you mean "science-budget"?'],
    ['weather', ''],
    ['constructor', ''],
    ['__proto__', ''],
  ])('content/data/%s.csv has no schema', (id, hint) => {
    const files = new Map([...Object.entries(smallContent()), [`content/data/${id}.csv`, 'id\n']]);
    expect(saidOf(Object.fromEntries(files))).toBe(
      `content/data/${id}.csv:1:1  has no schema.${hint} Declare the table in src/data/tables.ts`,
    );
  });

  it('may have more faults than a function takes arguments', { timeout: 30_000 }, () => {
    const flood = `id\n${'\u200B'.repeat(150_000)}`;
    expect(parseContent(smallContent({ [FILE]: flood })).problems.length).toBeGreaterThan(150_000);
  });

  it('of sources that cannot be read is the only one blamed', () => {
    expect(saidOf(smallContent({ 'content/sources.csv': 'id,"title\n' }))).toBe(
      'content/sources.csv:1:4  cannot be read as CSV: the quotation mark that opens here is never closed',
    );
  });
});

describe('a row', () => {
  it('is not blamed for a fault of its source', () => {
    expect(saidOf(smallContent({ 'content/sources.csv': csv({ ...source, kind: 'x' }) }))).toBe(
      'content/sources.csv:2:83  kind: "x"; expected one of primary, news, analysis, data',
    );
  });

  it('is not blamed for a row that it names and that has a fault, or for a table that cannot be read', () => {
    const file = fileOf('firm-profiles');
    const faulty = saidOf(smallContent({ [file]: csv({ ...goodRow('firm-profiles'), founded: 'x' }) }));
    expect(faulty).toMatch(/^content\/data\/firm-profiles\.csv:2:\d+ {2}founded: "x"[^\n]*$/);
    expect(saidOf(smallContent({ [file]: 'id,"name\n' }))).toMatch(
      /^content\/data\/firm-profiles\.csv:1:4 {2}cannot be read as CSV[^\n]*$/,
    );
  });

  it('is checked against the newest check of its sources', () => {
    const sources = csv(source, { ...source, id: 'older', checked_on: '2024-01-01' });
    const table = (ids: string): Record<string, string> =>
      smallContent({
        'content/sources.csv': sources,
        [FILE]: csv({ ...row, sources: ids, as_of: '2026-01-01' }),
      });
    expect(saidOf(table('gazette older'))).toBe('');
    expect(saidOf(table('older gazette'))).toBe('');
    expect(saidOf(table('older'))).toMatch(
      /^content\/data\/science-budget\.csv:2:\d+ {2}as_of: 2026-01-01 is later than the last check .*\(2024-01-01\)$/,
    );
  });
});

describe('a correction', () => {
  it.each([
    'science-budget/a-raw',
    'science-budget',
    'science-budget/',
    'science-budget/a-row/x',
    '/a-row',
    'constructor/name',
    '__proto__/x',
    'undefined/undefined',
    '',
  ])('cannot be of the row "%s", which there is not', (claim) => {
    const corrections = `- { date: "2026-11-23", what: x, why: y, claims: ["${claim}"] }\n`;
    expect(saidOf(smallContent({ 'content/corrections.yaml': corrections }))).toBe(
      `content/corrections.yaml:1:${String(corrections.indexOf('[') + 2)}  unknown row "${claim}"; write table/row`,
    );
  });

  it('may be of a row that has a fault', () => {
    const said = saidOf(smallContent({ [FILE]: csv({ ...row, kind: 'x' }) }));
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toContain('kind: "x"; expected one of budget, outturn');
  });
});

it('returns the problems of all files together, each file from top to bottom', () => {
  const bad = { ...row, sources: 'nowhere', year: '1900' };
  const { problems } = parseContent(
    smallContent({
      'content/sources.csv': csv({ ...source, kind: 'x', trust: 'y' }),
      [FILE]: csv(row, bad, { ...bad, id: 'b', as_of: 'x' }),
      'content/data/weather.csv': '',
      'content/glossary.yaml': '- id: X\n- id: y\n  sources: 3\n',
      'content/corrections.yaml': 'none',
    }),
  );
  const places = problems.map(({ file, line }) => `${file}:${String(line)}`);
  expect(places).toEqual([
    'content/sources.csv:2',
    'content/sources.csv:2',
    `${FILE}:3`,
    `${FILE}:3`,
    `${FILE}:3`,
    `${FILE}:4`,
    `${FILE}:4`,
    `${FILE}:4`,
    'content/data/weather.csv:1',
    'content/glossary.yaml:1',
    'content/glossary.yaml:1',
    'content/glossary.yaml:1',
    'content/glossary.yaml:2',
    'content/glossary.yaml:2',
    'content/glossary.yaml:3',
    'content/corrections.yaml:1',
  ]);
  const columns = problems
    .filter(({ file, line }) => file === FILE && line === 4)
    .map(({ column }) => column);
  expect(columns).toEqual(columns.toSorted((a, b) => a - b));
});
