import type { Column } from './column';
import { didYouMean, shown, type Problem } from './problem';
import type { Draft } from './table';

/**
 * The ids of the rows of every table, also of rows with a problem, so that those who name them are not blamed.
 * Undefined for a table that could not be read at all: whether a row of it is there cannot be told.
 */
export type KnownRows = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** What is wrong with the rows of other tables that a row names, even when other cells of it could not be read. */
export function checkReferences(
  columns: Readonly<Record<string, Column<unknown>>>,
  { values, at }: Draft<Record<string, Column<unknown>>>,
  known: KnownRows,
): Problem[] {
  return Object.entries(columns).flatMap(([name, { type }]) => {
    const value = values[name];
    const faults =
      type.kind === 'row' && typeof value === 'string'
        ? [unknownRow(type.table, value, known)]
        : type.kind === 'claims' && Array.isArray(value)
          ? value.map((claim) => unknownClaim(String(claim), known))
          : [];
    return faults.flatMap((fault) =>
      fault === undefined ? [] : { ...at(name), message: `${name}: ${fault}` },
    );
  });
}

/** What to say of an id that names no row of a table; undefined when it does, or when that cannot be told. */
export function unknownRow(table: string, id: string, known: KnownRows): string | undefined {
  const ids = known.get(table);
  if (ids === undefined || ids.has(id)) return undefined;
  const suggestion = didYouMean(id, [...ids]);
  return `unknown row "${shown(id)}" of ${table}.${suggestion} Rows: content/data/${table}.csv`;
}

/** Whether a claim, `table/row`, is among the rows that could be read. */
export function isKnown(claim: string, known: KnownRows): boolean {
  const [table = '', id = '', ...more] = claim.split('/');
  return more.length === 0 && known.get(table)?.has(id) === true;
}

function unknownClaim(claim: string, known: KnownRows): string | undefined {
  const [table = '', id = ''] = claim.split('/');
  const ids = known.get(table);
  if (known.has(table) && (ids === undefined || ids.has(id))) return undefined;
  // Either the table is mistyped or the row.
  const near =
    ids === undefined
      ? [...known.keys()].map((name) => `${name}/${id}`)
      : [...ids].map((row) => `${table}/${row}`);
  return `unknown row "${shown(claim)}".${didYouMean(claim, near)} Write table/row`;
}
