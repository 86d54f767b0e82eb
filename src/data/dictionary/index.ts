import type { CellType, Column } from '../column';
import type { Content } from '../content';
import { formatDate } from '../format';
import { tables, type TableId } from '../tables';
import { chokePoints } from './choke-points';
import { USUAL_MEANINGS, type Entries, type Entry } from './entry';
import { firms } from './firms';
import { funds } from './funds';
import { pledge } from './pledge';
import { since } from './since';

const entries: Entries<TableId> = { ...pledge, ...funds, ...chokePoints, ...firms, ...since };

/** One column as the data page, the data package and JSON files explain it. */
export interface ExplainedColumn {
  name: string;
  label: string;
  meaning: string;
  type: CellType;
  optional: boolean;
  unit?: string;
}

/** A table as it is explained to whoever takes it elsewhere. */
interface ExplainedTable {
  id: TableId;
  title: string;
  about: string;
  columns: readonly ExplainedColumn[];
}

/** The columns of any schema with what they mean; blank where nobody has said it, which a test forbids. */
export function explainColumns(
  columns: Readonly<Record<string, Column<unknown>>>,
  meanings: Readonly<Record<string, string | undefined>>,
): ExplainedColumn[] {
  return Object.entries(columns).map(([name, { label, type, optional, unit }]) => ({
    name,
    label,
    meaning: meanings[name] ?? USUAL_MEANINGS[name] ?? '',
    type,
    optional,
    ...(unit === undefined ? {} : { unit }),
  }));
}

/** Columns that say where a row comes from stand at its end, as in the files of the tables. */
const LAST = ['sources', 'as_of', 'confidence'];

/** A table of the site, explained. */
export function explain(id: TableId): ExplainedTable {
  const { about, meanings } = entries[id];
  const { title, columns } = tables[id];
  const explained = explainColumns(columns, meanings);
  return {
    id,
    title,
    about,
    columns: explained.toSorted((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name)),
  };
}

/** The time that a table covers, first and last: of its years and dates or, where it has none, of its sources. */
export function coverage(id: TableId, rows: Content['rows']): { from: string; to: string } {
  const columns: Readonly<Record<string, Column<unknown>>> = tables[id].columns;
  const dated: readonly string[] =
    (entries[id] as Entry<TableId>).dated ??
    Object.keys(columns).filter((name) => name !== 'as_of' && isDated(columns[name]));
  const own: readonly Readonly<Record<string, unknown>>[] = rows[id];
  const dates = own
    .flatMap((row) => (dated.length === 0 ? ['as_of'] : dated).map((name) => row[name]))
    .filter((date) => date !== undefined)
    .map(String)
    .toSorted();
  return { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
}

const isDated = (column: Column<unknown> | undefined): boolean =>
  column !== undefined && !column.optional && (column.type.kind === 'date' || column.unit === 'year');

/** What a table covers, in words: `2013 to 2025`, `2 March 2023`. */
export function coverageText({ from, to }: { from: string; to: string }): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}
