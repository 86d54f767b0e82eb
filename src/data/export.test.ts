import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, jsonOf } from './export';
import { content } from './load';
import { publishedTables, type PublishedCell, type PublishedTable } from './published';

const published = publishedTables(content);

/** The cells of a CSV by column, as a program reads them. */
const reread = (table: PublishedTable): Record<string, string>[] =>
  parse(csvOf(table), { columns: true, relaxColumnCount: false });

/** A cell as its text, without the apostrophe that keeps a spreadsheet from running it. */
const plain = (cell: PublishedCell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.join(' ') : String(cell);

/** A table of one column of texts and one of numbers. */
const small = (cells: readonly string[], numbers: readonly number[] = []): PublishedTable => ({
  id: 'small',
  title: 'Small',
  about: 'One row is a test.',
  columns: [
    { name: 'text', label: 'Text', meaning: 'A text', type: { kind: 'text' }, optional: false },
    {
      name: 'number',
      label: 'Number',
      meaning: 'A number',
      type: { kind: 'number', min: 0 },
      optional: true,
    },
  ],
  rows: cells.map((text, i) => ({ text, number: numbers[i] ?? null })),
  coverage: { from: '2023', to: '2023' },
  sources: [],
  credits: [],
});

describe.each(published.map((table) => [table.id, table] as const))('%s', (_, table) => {
  it('reads back the same rows from its CSV', () => {
    const rows = reread(table);
    expect(rows).toHaveLength(table.rows.length);
    rows.forEach((row, i) => {
      for (const { name } of table.columns)
        expect(row[name], name).toBe(plain(table.rows[i]?.[name] ?? null));
    });
  });

  it('reads back the same rows, typed, from its JSON', () => {
    const { id, licence, rows, columns } = JSON.parse(jsonOf(table)) as PublishedTable & { licence: string };
    expect(id).toBe(table.id);
    expect(licence).toBe('https://creativecommons.org/licenses/by-nc/4.0/');
    expect(rows).toEqual(table.rows);
    expect(columns.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
  });
});

it('holds every row of the content, private names and all that was left out excepted by the content itself', () => {
  for (const [id, rows] of Object.entries(content.rows))
    expect(published.find((table) => table.id === id)?.rows, id).toHaveLength(rows.length);
  expect(published.at(-1)?.rows).toHaveLength(content.sources.size);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=x', '＝1', '＋1', '－1', '＠a', '=cmd|" /C calc"!A0'])(
  'lets no spreadsheet run %j',
  (cell) => {
    expect(reread(small([cell]))).toEqual([{ text: `'${cell}`, number: '' }]);
    expect(JSON.parse(jsonOf(small([cell])))).toMatchObject({ rows: [{ text: cell }] });
  },
);

it('keeps numbers numbers, below zero and far from it', () => {
  const numbers = [-9.1, -0.903, 0.0000001, 123456789012345, 0];
  const rows = reread(small(numbers.map(String), numbers));
  expect(rows.map(({ number }) => number)).toEqual(['-9.1', '-0.903', '0.0000001', '123456789012345', '0']);
});

it('gives back any text, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }), (cells) => {
      const rows = reread(small(cells));
      rows.forEach(({ text = '' }, i) => {
        const cell = cells[i] ?? '';
        expect([cell, `'${cell}`]).toContain(text);
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
      });
      expect(rows).toHaveLength(cells.length);
      expect(JSON.parse(jsonOf(small(cells)))).toMatchObject({ rows: cells.map((text) => ({ text })) });
    }),
    { numRuns: 300 },
  );
});
