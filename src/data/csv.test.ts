import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv';
import { said } from './fixtures/small-content';

const FILE = 'f.csv';
const faults = (text: string): string => said(parseCsv(FILE, text).problems);

/** The cells of a sound text, each as `text@line:column`. */
function cells(text: string): string[][] {
  const { header, records, problems } = parseCsv(FILE, text);
  expect(said(problems)).toBe('');
  return [header, ...records].map((row) =>
    row.map((cell) => `${cell.text}@${String(cell.line)}:${String(cell.column)}`),
  );
}

describe('places', () => {
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('are right in a file with %s, also after line breaks in quotes', (_, end) => {
    const text = ['a,b,c', '1,"two', 'lines",3', '"x, y",,"he said ""no"""', '"', '",5,6', ''].join(end);
    expect(cells(text)).toEqual([
      ['a@1:1', 'b@1:3', 'c@1:5'],
      ['1@2:1', `two${end}lines@2:3`, '3@3:8'],
      ['x, y@4:1', '@4:8', 'he said "no"@4:9'],
      [`${end}@5:1`, '5@6:3', '6@6:5'],
    ]);
  });

  it('are right when the line breaks in quotes differ from those of the file', () => {
    expect(cells('"a\r\nz",b\n1,"2\r3"\n4,5')).toEqual([
      ['a\r\nz@1:1', 'b@2:4'],
      ['1@3:1', '2\r3@3:3'],
      ['4@5:1', '5@5:3'],
    ]);
  });

  it('are right when lines end in several ways, also after a blank one', () => {
    expect(cells('a,b\r\n1,2\n"3",4\r5,6')).toEqual([
      ['a@1:1', 'b@1:3'],
      ['1@2:1', '2@2:3'],
      ['3@3:1', '4@3:5'],
      ['5@4:1', '6@4:3'],
    ]);
    expect(faults('\r\n"a","b"\n"1","2"\n')).toBe('f.csv:1:1  is a blank line; remove it');
  });

  it('are right whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '自', ',', '"', '\n', '\r', '\r\n', ' ', '😀') });
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (table, end) => {
        let text = '';
        const expected = table.map((row) => {
          const places = row.map((value, i) => {
            if (i > 0) text += ',';
            const lines = text.split(/\r\n|\r|\n/);
            const place = { text: value, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
            text += /^[a自]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
            return place;
          });
          text += end;
          return places;
        });
        const { header, records } = parseCsv(FILE, text);
        expect([header, ...records]).toEqual(expected);
      }),
    );
  });
});

it('reads back any table that csv-stringify writes', () => {
  // Unless told to quote, csv-stringify leaves line breaks bare that are not those of its records.
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', '自', '😀', 'é', ' ', '=', '-', "'", ';', '\t', '\\') }),
    fc.constantFrom('', '\n', '\r\n', '"', ',', '""', ' '),
  );
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
      const { header, records } = parseCsv(FILE, stringify(rows, { record_delimiter: end, quoted: true }));
      expect([header, ...records].map((row) => row.map(({ text }) => text))).toEqual(rows);
    }),
  );
});

describe('rows', () => {
  it('with too few or too many cells are all named', () => {
    expect(faults('a,b\n1\n1,2\n1,2,3\n"x\ny"\n4')).toBe(
      `f.csv:2:1  has 1 cell, but the header has 2
f.csv:4:1  has 3 cells, but the header has 2
f.csv:5:1  has 1 cell, but the header has 2
f.csv:7:1  has 1 cell, but the header has 2`,
    );
  });

  it('with too few or too many cells are kept for further checks', () => {
    expect(parseCsv(FILE, 'a,b\n1\n1,2,3').records.map((row) => row.map(({ text }) => text))).toEqual([
      ['1'],
      ['1', '2', '3'],
    ]);
  });

  it('that are blank are named and not taken for rows', () => {
    const text = '\na,b\n\n1,2\n\n\n';
    expect(faults(text).split('\n')).toEqual(
      [1, 3, 5, 6].map((line) => `f.csv:${String(line)}:1  is a blank line; remove it`),
    );
    expect(parseCsv(FILE, text).records).toHaveLength(1);
  });

  it('may be blank where there is one column', () => {
    expect(cells('a\n\nb\n')).toEqual([['a@1:1'], ['@2:1'], ['b@3:1']]);
  });

  it('may be none', () => {
    expect(cells('a,b')).toEqual([['a@1:1', 'b@1:3']]);
  });

  it.each(['', '\n', '\r\n\r\n'])('need a header: %j', (text) => {
    expect(faults(text)).toBe('f.csv:1:1  is empty: a header line is needed');
  });
});

it.each([
  ['a,b\n1,"2\n\n3,4\n', '2:3', 'the quotation mark that opens here is never closed'],
  ['a,b\r\n"x ""y""\r\n', '2:1', 'the quotation mark that opens here is never closed'],
  ['a,b\n"1\n2",x"y"\n', '3:5', 'a quotation mark in a cell without quotation marks around it'],
  ['a,b\n"1","x"y"\n', '2:7', 'a quotation mark inside a quoted cell; write it twice'],
])('says which quotation mark is wrong in %j', (text, place, message) => {
  expect(faults(text)).toBe(`f.csv:${place}  cannot be read as CSV: ${message}`);
  expect(parseCsv(FILE, text).records).toEqual([]);
});

it('names every character that cannot be seen, also in a file that cannot be read', () => {
  expect(faults('\uFEFFa,b\n1,x\u0000y\u200B\n"\u202E\r\n\u00AD",\u2066\n')).toBe(
    `f.csv:1:1  invisible character U+FEFF (byte order mark); delete it
f.csv:2:4  invisible character U+0000 (null); delete it
f.csv:2:6  invisible character U+200B (zero-width space); delete it
f.csv:3:2  invisible character U+202E (right-to-left override); delete it
f.csv:4:1  invisible character U+00AD (soft hyphen); delete it
f.csv:4:4  invisible character U+2066 (left-to-right isolate); delete it`,
  );
  expect(faults('\uFEFF"a",b\n')).toMatch(
    /^f\.csv:1:1 {2}invisible character U\+FEFF .*\nf\.csv:1:2 {2}cannot be read/,
  );
});

it('names halves of characters, and characters that another encoding has lost', () => {
  expect(faults('a,b\n1,x\uD800\n\uFFFD,😀')).toBe(
    `f.csv:2:4  invisible character U+D800; delete it
f.csv:3:1  U+FFFD stands where a character was lost; save the file as UTF-8`,
  );
});

it('reads a cell of a million characters', () => {
  const long = `${'x'.repeat(99_995)}"y",\n`.repeat(10);
  const { records, problems } = parseCsv(FILE, `a,b\n"${long.replaceAll('"', '""')}",2\n`);
  expect(problems).toEqual([]);
  expect(records[0]?.[0]?.text === long).toBe(true);
  expect(records[0]?.[1]).toEqual({ text: '2', line: 12, column: 3 });
});
