import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from './column';
import { parseContent } from './content';
import { columnsOf, csv, goodRow, smallContent, tableIds } from './fixtures/small-content';
import type { Problem } from './problem';
import { parseRows } from './table';

const strange = fc.constantFrom(
  ...[
    '',
    ' ',
    '-0',
    '0',
    '007',
    '1e999',
    'NaN',
    'Infinity',
    '1,000',
    '12.50',
    '-3',
    '２０２３',
    '2023',
    '2023-02-30',
  ],
  ...[
    '2024-02-29',
    '2023-13-01',
    '0000',
    'high',
    'a-row',
    'gazette gazette',
    'a b',
    '__proto__',
    'constructor',
  ],
  ...[
    '<script>',
    '=1+1',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\0',
    '\uD800',
    '自',
    '😀',
  ],
);
const pieces = fc.array(strange, { maxLength: 40 }).map((parts) => parts.join(''));

/** The fault of each problem that names no place in the text, or not on one line. */
function misplaced(text: string, problems: readonly Problem[]): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return problems
    .filter(({ line, column, message }) => {
      const length = lines[line - 1]?.length ?? -1;
      return !(column >= 1 && column <= length + 1) || message === '' || /[\r\n]/.test(message);
    })
    .map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

/** A cell and what it was read as; a number counts in its shortest form. */
function expectSame(column: Column<unknown>, cell: string, value: unknown): void {
  if (value === undefined) expect(cell).toBe('');
  else if (typeof value === 'number') {
    expect(column.unit).toBeDefined();
    expect(String(value)).toBe(cell.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
  } else expect(Array.isArray(value) ? value.join(' ') : value).toBe(cell);
}

it(
  'a random row is read as what is written, or refused at a place that there is',
  { timeout: 30_000 },
  () => {
    let read = 0;
    const row = fc.constantFrom(...tableIds).chain((id) => {
      const good = goodRow(id);
      const cell = (name: string): fc.Arbitrary<string> =>
        fc.oneof({ weight: 15, arbitrary: fc.constant(good[name] ?? '') }, strange, fc.string());
      return fc.tuple(
        fc.constant(id),
        fc.record(Object.fromEntries(Object.keys(good).map((name) => [name, cell(name)]))),
      );
    });
    fc.assert(
      fc.property(row, ([id, cells]) => {
        const text = csv(cells);
        const { rows, problems } = parseRows(columnsOf(id), 'f.csv', text);
        expect(misplaced(text, problems)).toEqual([]);
        if (problems.length > 0) return;
        read += 1;
        for (const [name, column] of Object.entries(columnsOf(id)))
          expectSame(column, cells[name] ?? '', rows[0]?.[name]);
      }),
      { numRuns: 2000 },
    );
    // Rows of nothing but faults would prove little.
    expect(read).toBeGreaterThan(200);
  },
);

describe('a file of anything', { timeout: 30_000 }, () => {
  it.each(Object.keys(smallContent()))('in the place of %s is read or refused, never fatal', (path) => {
    const whole = smallContent()[path] ?? '';
    const broken = fc
      .tuple(fc.nat(whole.length), fc.nat(20), pieces)
      .map(([at, less, more]) => whole.slice(0, at) + more + whole.slice(at + less));
    fc.assert(
      fc.property(fc.oneof(pieces, broken), (text) => {
        const { problems } = parseContent(smallContent({ [path]: text }));
        expect(
          misplaced(
            text,
            problems.filter(({ file }) => file === path),
          ),
        ).toEqual([]);
      }),
      // Each run reads all the files.
      { numRuns: 30 },
    );
  });

  it('loses no row without saying so', () => {
    const id = 'chip-inputs';
    const rows = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'D'), year: fc.constantFrom('2003', 'x') }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(rows, (changes) => {
        const text = csv(...changes.map((change) => ({ ...goodRow(id), ...change })));
        const result = parseRows(columnsOf(id), 'f.csv', text);
        const lost = changes
          .map((_, i) => i + 2)
          .filter((line) => !result.rows.some((row) => row.line === line));
        expect([...new Set(result.problems.map(({ line }) => line))].toSorted()).toEqual(lost);
      }),
    );
  });
});
