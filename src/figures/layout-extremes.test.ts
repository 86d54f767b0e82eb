import { describe, expect, it } from 'vitest';
import type { Column } from '../data/column';
import { columnsOf } from '../data/fixtures/small-content';
import { content } from '../data/load';
import type { Rows, TableId } from '../data/tables';
import { flatten, type WidthClass } from '../scene/mark';
import { paragraph } from '../scene/label';
import { toSvg } from '../scene/svg';
import { textWidth } from '../scene/text';
import { times } from '../scene/times';
import { FigureError } from './figure';
import { drawnState, figures } from './index';

type AnyRow = Readonly<Record<string, unknown>>;

/** The rows of a table again and again, each time under other ids, until there are as many as asked. */
const repeated = (rows: readonly AnyRow[], count: number): AnyRow[] =>
  times(count, (i) => {
    const row = rows[i % rows.length] ?? {};
    const round = Math.floor(i / rows.length);
    return round === 0 ? row : { ...row, id: `${String(row['id'])}-${String(round)}` };
  });

/** The rows of a table with the cells of one kind of column changed. */
function changed(
  table: TableId,
  kinds: readonly Column<unknown>['type']['kind'][],
  change: (value: unknown, row: number, column: Column<unknown>) => unknown,
): AnyRow[] {
  const columns = Object.entries(columnsOf(table)).filter(
    ([, { type, unit }]) => kinds.includes(type.kind) && unit !== 'year' && unit !== 'place',
  );
  return content.rows[table].map((row: AnyRow, i) => {
    const cells = columns.flatMap(([name, column]) =>
      row[name] === undefined ? [] : [[name, change(row[name], i, column)] as const],
    );
    return { ...row, ...Object.fromEntries(cells) };
  });
}

const count =
  (rows: number) =>
  (table: TableId): AnyRow[] =>
    repeated(content.rows[table], rows);

/** Rows that no figure was laid out for. */
const extremes: Readonly<Record<string, (table: TableId) => readonly AnyRow[]>> = {
  'no row': count(0),
  'one row': count(1),
  'two rows': count(2),
  '500 rows': count(500),
  '5,000 rows': count(5000),
  'equal values': (table) =>
    changed(table, ['number', 'integer'], (_, __, { type }) => ('min' in type ? Math.max(type.min, 1) : 1)),
  'a value a million times the others': (table) =>
    changed(table, ['number', 'integer'], (value, row) => (row === 0 ? Number(value) * 1e6 : value)),
  'texts of one letter': (table) => changed(table, ['text'], () => 'x'),
  'texts of 200 letters': (table) => changed(table, ['text'], () => 'Words that go on and on, '.repeat(8)),
};

describe.each(Object.entries(extremes))('%s', (_, rowsOf) => {
  it.each([...figures])('%s is drawn soundly, or says that it cannot be', (id, figure) => {
    const tables = figure.tables.map((table) => [table, rowsOf(table)] as const);
    const rows = { ...content.rows, ...Object.fromEntries(tables) } as Rows<TableId>;
    for (const state of Object.keys(figure.states)) {
      try {
        const drawn = drawnState(id, state, rows);
        expect(drawn.description.full).not.toMatch(/NaN|undefined|Infinity/);
        expect(drawn.table.rows.flatMap(({ cells }) => cells).join(' ')).not.toMatch(
          /NaN|undefined|Infinity/,
        );
        for (const width of ['narrow', 'wide'] as WidthClass[]) {
          const scene = drawn.scene(width);
          expect(toSvg(scene)).not.toMatch(/NaN|undefined|Infinity/);
          expect(flatten(scene.marks).length).toBeGreaterThan(0);
        }
      } catch (error) {
        if (!(error instanceof FigureError)) throw error;
        expect(error.message).toMatch(
          new RegExp(`^figure "${id}" cannot show "${state}" with these rows: .`),
        );
      }
    }
  });
});

const WIDTHS = [320, 390, 640, 768, 1024, 1280, 1920, 2560];

describe.each(WIDTHS)('a label %i wide', (width) => {
  it.each([1, 2, 20, 80, 200])('of %i letters is broken between words, and whole', (letters) => {
    const text = 'choke points of one firm in one country '.repeat(5).slice(0, letters).trim();
    const lines = paragraph('note', text, { x: 0, y: 20, width });
    expect(lines.map((line) => line.text).join(' ')).toBe(text);
    for (const line of lines) {
      expect(textWidth(line.text ?? '', 'sans-400', 13.5)).toBeLessThanOrEqual(width);
      expect(Number(line.attrs['y'])).not.toBeNaN();
    }
  });

  it('of one word that is too long stands alone, whole', () => {
    const word = 'x'.repeat(2000);
    const lines = paragraph('note', `a ${word} b`, { x: 0, y: 20, width });
    expect(lines.map((line) => line.text)).toContain(word);
  });
});

it('no count of marks is beyond all drawing', () => {
  expect(times(3, (i) => i)).toEqual([0, 1, 2]);
  expect(times(0, (i) => i)).toEqual([]);
  expect(() => times(1e9, (i) => i)).toThrow('1000000000 marks of one kind; 10000 is the most');
});
