import { date, id, oneOf, sourceIds, type Column, type ValueOf } from './column';
import { parseCsv, type Cell } from './csv';
import { didYouMean, shown, type Problem } from './problem';

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
  parts?: Parts;
  // A method, so that tables of different rows can stand in one list.
  readout(row: RowOf<C>): Readout;
}

/** Shares of one whole: rows that agree in the columns `of` have shares that make, together, at most all of it. */
export interface Parts<Name extends string = string> {
  of: readonly Name[];
  share: Name;
}

/** Declares a table. Column names carry units (`_pct`, `_cny_bn`, `_usd_bn`), ids are unique within the table. */
export function defineTable<const C extends Columns>(definition: {
  id: string;
  title: string;
  columns: C;
  parts?: Parts<keyof NoInfer<C> & string>;
  readout: (row: RowOf<C>) => Readout;
}): Table<C> {
  return { ...definition, columns: { ...COMMON, ...definition.columns } };
}

/** A row as far as it could be read, and where its cells stand: for checks that reach beyond one cell. */
export interface Draft<C> {
  values: Partial<Values<C>>;
  /** The place of a cell, or of the row when it lacks the cell. */
  at: (name: keyof C) => Omit<Problem, 'message'>;
}

/**
 * Reads the text of a CSV file into typed rows.
 * Every problem is reported with file, line, column, the value found and what would fit; a row with a problem is a
 * draft, but not among the rows.
 */
export function parseRows<C extends Columns>(
  columns: C,
  file: string,
  content: string,
): { rows: Values<C>[]; drafts: Draft<C>[]; problems: Problem[] } {
  const { header, records, problems: csvProblems } = parseCsv(file, content);
  // A file that could not be read at all has that one problem, not a missing column for each that it should have.
  if (header.length === 0) return { rows: [], drafts: [], problems: csvProblems };
  const headerProblems = checkHeader(Object.keys(columns), file, header);
  const problems = [...csvProblems, ...headerProblems];

  const rows: Values<C>[] = [];
  const drafts: Draft<C>[] = [];
  const seen = new Map<string, number>();
  for (const cells of records) {
    const line = cells[0]?.line ?? 1;
    const row: Record<string, unknown> = { line };
    const places = new Map<PropertyKey, Cell>();
    let sound = headerProblems.length === 0 && cells.length === header.length;
    const report = (cell: { line: number; column: number }, message: string): void => {
      sound = false;
      problems.push({ file, line: cell.line, column: cell.column, message });
    };
    cells.forEach((cell, i) => {
      const name = header[i]?.text ?? '';
      const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
      if (column === undefined) return;
      places.set(name, cell);
      const reading = readCell(column, cell.text);
      if ('value' in reading) row[name] = reading.value;
      else report(cell, `${name}: ${reading.fault}`);
    });
    const at: Draft<C>['at'] = (name) => {
      const cell = places.get(name) ?? { line, column: 1 };
      return { file, line: cell.line, column: cell.column };
    };
    const rowId = row['id'];
    if (typeof rowId === 'string') {
      const earlier = seen.get(rowId);
      if (earlier === undefined) seen.set(rowId, line);
      else report(at('id'), `id "${rowId}" is already used on line ${String(earlier)}`);
    }
    drafts.push({ values: row as Partial<Values<C>>, at });
    if (sound) rows.push(row as Values<C>);
  }
  return { rows, drafts, problems };
}

function checkHeader(known: readonly string[], file: string, header: readonly Cell[]): Problem[] {
  const names = header.map((cell) => cell.text);
  const problems: Problem[] = [];
  header.forEach(({ text, line, column }, i) => {
    const at = { file, line, column };
    if (!known.includes(text)) {
      const message = `unknown column "${shown(text)}".${didYouMean(text, known)} Columns: ${known.join(', ')}`;
      problems.push({ ...at, message });
    }
    if (names.indexOf(text) !== i)
      problems.push({ ...at, message: `the column "${shown(text)}" stands twice` });
  });
  const line = header[0]?.line ?? 1;
  for (const name of known) {
    if (!names.includes(name))
      problems.push({ file, line, column: 1, message: `the column "${name}" is missing` });
  }
  return problems;
}

function readCell(column: Column<unknown>, text: string): { value: unknown } | { fault: string } {
  if (text.length > 2000) return { fault: `is ${String(text.length)} characters long; 2,000 is the most` };
  if (text !== text.trim())
    return { fault: `"${shown(text)}" has a space at its edge; expected ${column.what}` };
  if (text === '' && !column.optional) return { fault: `is empty; expected ${column.what}` };
  const reading = column.read(text);
  if ('value' in reading) return reading;
  const fault = reading.fault === '' ? '' : ` ${reading.fault}`;
  const hint = reading.hint ? `.${reading.hint}` : '';
  return { fault: `"${shown(text)}"${fault}; expected ${column.what}${hint}` };
}
