import { date, id, oneOf, sourceIds, type Column, type ValueOf } from './column';
import { parseCsv } from './csv';
import { didYouMean, type Problem } from './problem';

/** Columns that every table has. */
const COMMON = {
  id: id(),
  sources: sourceIds(),
  as_of: date('As of'),
  // A claim of low confidence is not published at all, so there is no word for it.
  confidence: oneOf('Confidence', 'high', 'medium'),
};
type Common = typeof COMMON;

type Columns = Record<string, Column<unknown>>;

/** Typed values of a set of columns, and the line they stand on. */
export type Values<C> = { readonly [K in keyof C]: ValueOf<C[K]> } & { readonly line: number };

/** A row as figures see it: its own columns and the common ones. */
export type RowOf<C> = Values<C & Common>;

/** What a reader is told when a mark is touched: what it is, its value, its date. */
export interface Readout {
  label: string;
  value: string;
  date: string;
}

/** The schema of one table of `content/data`: its columns, and how a row is put into words. */
export interface Table<C extends Columns = Columns> {
  id: string;
  title: string;
  columns: C & Common;
  // A method, so that tables of different rows can stand in one list.
  readout(row: RowOf<C>): Readout;
}

/** Declares a table. Column names carry units (`_pct`, `_cny_bn`, `_usd_bn`), ids are unique within the table. */
export function defineTable<const C extends Columns>(definition: {
  id: string;
  title: string;
  columns: C;
  readout: (row: RowOf<C>) => Readout;
}): Table<C> {
  return { ...definition, columns: { ...COMMON, ...definition.columns } };
}

/**
 * Reads the text of a CSV file into typed rows.
 * Every problem is reported with file, line, column, the value found and what would fit; a row with a problem is not returned.
 */
export function parseRows<C extends Columns>(
  columns: C,
  file: string,
  content: string,
): { rows: Values<C>[]; problems: Problem[] } {
  const { header, records, problems } = parseCsv(file, content);
  const names = header.map((cell) => cell.text);
  for (const cell of header) {
    if (!(cell.text in columns)) {
      const message = `unknown column "${cell.text}".${didYouMean(cell.text, Object.keys(columns))} Columns: ${Object.keys(columns).join(', ')}`;
      problems.push({ file, line: cell.line, column: cell.column, message });
    }
  }
  for (const name of Object.keys(columns)) {
    if (!names.includes(name))
      problems.push({ file, line: 1, column: 1, message: `the column "${name}" is missing` });
  }
  for (const cell of header.filter((c, i) => names.indexOf(c.text) !== i)) {
    problems.push({
      file,
      line: cell.line,
      column: cell.column,
      message: `the column "${cell.text}" stands twice`,
    });
  }

  const rows: Values<C>[] = [];
  const seen = new Map<string, number>();
  for (const cells of records) {
    const row: Record<string, unknown> = { line: cells[0]?.line };
    let sound = cells.length === header.length;
    cells.forEach((cell, i) => {
      const name = names[i] ?? '';
      const column = columns[name];
      if (!column) return;
      const reading = readCell(column, cell.text);
      if ('value' in reading) row[name] = reading.value;
      else {
        sound = false;
        problems.push({ file, line: cell.line, column: cell.column, message: `${name}: ${reading.fault}` });
      }
    });
    const rowId = String(row['id']);
    const earlier = seen.get(rowId);
    if (earlier !== undefined) {
      sound = false;
      problems.push({
        file,
        line: cells[0]?.line ?? 1,
        column: 1,
        message: `id "${rowId}" is already used on line ${String(earlier)}`,
      });
    } else seen.set(rowId, cells[0]?.line ?? 1);
    if (sound) rows.push(row as Values<C>);
  }
  return { rows, problems };
}

function readCell(column: Column<unknown>, text: string): { value: unknown } | { fault: string } {
  if (text !== text.trim()) return { fault: `"${text}" has a space at its edge` };
  if (text.length > 2000) return { fault: `is ${String(text.length)} characters long; 2,000 is the most` };
  if (text === '' && !column.optional) return { fault: `is empty; expected ${column.what}` };
  const reading = column.read(text);
  if ('value' in reading) return reading;
  return { fault: `"${text}"${reading.fault ? ` ${reading.fault}` : ''}; expected ${column.what}` };
}
