import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Column } from '../data/column';
import { columnsOf, csv, fileOf, type Cells } from '../data/fixtures/small-content';
import { buildLedger } from '../data/ledger';
import { content, ledger } from '../data/load';
import { parseRows } from '../data/table';
import type { Rows, TableId } from '../data/tables';
import { csvFile } from '../reuse/csv-file';
import { stateData } from '../reuse/state-data';
import { flatten } from '../scene/mark';
import { permitted, toSvg } from '../scene/svg';
import { readXml } from '../tests/reading/xml';
import { FigureError, type Figure } from './figure';
import { drawnState, figures, type DrawnState } from './index';

// Rows by chance go the whole way of a row: parser, drawing, SVG, table, CSV, and back out of it.
const LEAST_SEEDS = 8;
const ROWS_PER_FIGURE = 400;
const LEAST_ROWS = 10_000;

/** Texts that a cell may hold, and that harm whoever takes them for anything else than text. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=a()>',
  ']]></text></svg>&amp;&',
  `it's, "quoted"\nand broken`,
  '自立自强 😀',
  'word '.repeat(60).trim(),
  'x'.repeat(300),
  '__proto__',
  'constructor',
  'a=1+1',
];
/** What no column of numbers, dates or choices takes. */
const STRANGE = ['', ' ', 'n.a.', '-1', '1e9', '\0', '\u202Ea', '=1+1', '2023-02-30', '1,000', 'Нuawei'];

/** Cells that a column takes. */
function fitting({ type, optional }: Column<unknown>): fc.Arbitrary<string> {
  const days = { min: new Date('1990-01-01'), max: new Date('2026-06-30'), noInvalidDate: true };
  const own = (): fc.Arbitrary<string> => {
    switch (type.kind) {
      case 'number':
      case 'integer': {
        const most = Math.min(type.max ?? 1e7, 1e7);
        const whole = fc.integer({ min: Math.ceil(type.min), max: most });
        return fc.oneof(whole, fc.constantFrom(type.min, most)).map(String);
      }
      case 'choice':
        return fc.constantFrom(...type.choices);
      case 'row':
        // Content with a row that names one that there is not is refused whole.
        return fc.constantFrom(...content.rows[type.table as TableId].map(({ id }) => id));
      case 'claims':
        return fc
          .subarray([...ledger.claims.keys()].slice(0, 9), { minLength: 1 })
          .map((claims) => claims.join(' '));
      case 'date':
        return fc.date(days).map((day) => day.toISOString().slice(0, 10));
      default:
        return fc.constantFrom(...HOSTILE);
    }
  };
  return optional ? fc.oneof(own(), fc.constant('')) : own();
}

/** The rows of a table of the site as the cells of its file. */
const cellsOf = (id: TableId): Cells[] =>
  content.rows[id].map((row: object) => {
    const values = new Map(Object.entries(row));
    return Object.fromEntries(
      Object.keys(columnsOf(id)).map((name) => [name, [values.get(name) ?? ''].flat().join(' ')]),
    );
  });

/** A cell that is another one: in which row and column, and what it holds. */
interface Change {
  row: number;
  name: string;
  cell: string;
}

function changesOf(id: TableId): fc.Arbitrary<Change[]> {
  const columns = Object.entries(columnsOf(id)).filter(([name]) => name !== 'id' && name !== 'sources');
  const change = fc.constantFrom(...columns).chain(([name, column]) =>
    fc.record({
      row: fc.nat(content.rows[id].length - 1),
      name: fc.constant(name),
      cell: fc.oneof({ weight: 9, arbitrary: fitting(column) }, fc.constantFrom(...STRANGE)),
    }),
  );
  return fc.array(change, { maxLength: 12 });
}

let rowsRead = 0;
let shown = 0;
let refused = 0;

/** The rows of the site with some cells changed, read anew from CSV; a row that the parser refuses is missing. */
function reread({ tables }: Figure, changes: readonly (readonly Change[])[]): Rows<TableId> {
  const rows: Record<string, readonly unknown[]> = { ...content.rows };
  for (const [i, table] of tables.entries()) {
    const cells = cellsOf(table);
    for (const { row, name, cell } of changes[i] ?? []) cells[row] = { ...cells[row], [name]: cell };
    const result = parseRows(columnsOf(table), fileOf(table), csv(...cells));
    expect(result.rows.length + new Set(result.problems.map(({ line }) => line)).size).toBeGreaterThanOrEqual(
      cells.length,
    );
    rows[table] = result.rows;
    rowsRead += cells.length;
  }
  return rows as Rows<TableId>;
}

/** What a script writes for a value that it has not got. */
const NO_WORD = /NaN|Infinity|undefined|\[object/;
const DRAWN = new Set(['svg', 'g', 'rect', 'circle', 'line', 'path', 'text']);

/** Expects the drawing of a state to be sound XML, with the words of its marks as words and nothing that runs. */
function expectSafe(drawn: DrawnState, width: 'narrow' | 'wide'): void {
  const scene = drawn.scene(width);
  const svg = toSvg(scene);
  expect(svg).not.toMatch(NO_WORD);
  const elements = readXml(svg);
  expect(elements.filter(({ name }) => !DRAWN.has(name))).toEqual([]);
  expect(
    elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/i.test(name)),
  ).toEqual([]);
  const texts = flatten(scene.marks).flatMap(({ tag, text }) =>
    tag === 'text' ? [permitted(text ?? '')] : [],
  );
  expect(elements.filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual(texts);
}

/** Expects every cell of the table of a state to come back out of its CSV, and no spreadsheet to run one. */
function expectRoundTrip(drawn: DrawnState, rows: Rows<TableId>): void {
  const data = stateData(drawn, buildLedger({ ...content, rows }));
  const [header = [], ...records]: string[][] = parse(csvFile(drawn.table, data), { bom: true });
  expect(records).toHaveLength(drawn.table.rows.length);
  for (const [i, { claim, cells }] of drawn.table.rows.entries()) {
    const record = records[i] ?? [];
    expect(record).toHaveLength(header.length);
    const read = record.slice(0, cells.length + 1);
    expect(read.map((cell) => cell.replace(/^'(?=[-=+@\t\r＝＋－＠])/, ''))).toEqual([claim, ...cells]);
    expect(record.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  }
}

it.each([...figures])(
  '%s shows rows by chance, or says that it cannot',
  { timeout: 30_000 },
  (id, figure) => {
    const rowsEach = figure.tables.reduce((sum, table) => sum + content.rows[table].length, 0);
    const changes = fc.tuple(...figure.tables.map(changesOf));
    const states = fc.constantFrom(...Object.keys(figure.states));
    fc.assert(
      fc.property(changes, states, (changes, state) => {
        const rows = reread(figure, changes);
        try {
          const drawn = drawnState(id, state, rows);
          expectSafe(drawn, 'narrow');
          expectSafe(drawn, 'wide');
          expectRoundTrip(drawn, rows);
          shown += 1;
        } catch (error) {
          if (!(error instanceof FigureError)) throw error;
          expect(error.message).toMatch(
            new RegExp(`^figure "${id}" cannot show "${state}" with these rows: .`),
          );
          refused += 1;
        }
      }),
      { numRuns: Math.max(LEAST_SEEDS, Math.ceil(ROWS_PER_FIGURE / rowsEach)) },
    );
  },
);

/** Up to as many rows of a table are left blank, one after the other, evenly apart: a longer table repeats itself. */
const MOST_BLANKED = 16;

it.each([...figures])(
  '%s takes a blank for unknown, in words and in marks',
  { timeout: 60_000 },
  (id, figure) => {
    for (const table of figure.tables)
      for (const [name, { optional }] of Object.entries(columnsOf(table))) {
        if (!optional) continue;
        const whole: readonly object[] = content.rows[table];
        const apart = Math.ceil(whole.length / MOST_BLANKED);
        for (const [i, row] of whole.entries()) {
          if (i % apart !== 0 || !(name in row)) continue;
          const blanked = Object.fromEntries(Object.entries(row).filter(([column]) => column !== name));
          const rows = { ...content.rows, [table]: whole.with(i, blanked) } as Rows<TableId>;
          for (const state of Object.keys(figure.states)) {
            try {
              const drawn = drawnState(id, state, rows);
              for (const width of ['narrow', 'wide'] as const)
                expect(toSvg(drawn.scene(width)), `${table} ${String(i)} without ${name}`).not.toMatch(
                  NO_WORD,
                );
              expect(JSON.stringify([drawn.description, drawn.words, drawn.table])).not.toMatch(NO_WORD);
            } catch (error) {
              if (!(error instanceof FigureError)) throw error;
            }
          }
        }
      }
  },
);

it('has tried as many rows as was promised, most of them to the end', () => {
  expect(rowsRead).toBeGreaterThan(LEAST_ROWS);
  expect(shown + refused).toBeGreaterThanOrEqual(200);
  expect(shown).toBeGreaterThan(refused);
});
