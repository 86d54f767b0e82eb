import { stringify } from 'csv-stringify/sync';
import { LICENCE } from './licence';
import type { PublishedCell, PublishedTable } from './published';

/** A number in plain digits: `String` would write very small and very large ones with an exponent. */
const numberText = (value: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 });

const cellOf = (cell: PublishedCell): string | number | null =>
  typeof cell === 'object' ? (cell?.join(' ') ?? null) : cell;

/**
 * A table as CSV: a line of column names, then one line a row; blank is unknown. Text that a spreadsheet would run as a
 * formula begins with an apostrophe; numbers stay numbers, those below zero too.
 */
export function csvOf({ columns, rows }: PublishedTable): string {
  const names = columns.map(({ name }) => name);
  return stringify([names, ...rows.map((row) => names.map((name) => cellOf(row[name] ?? null)))], {
    escape_formulas: true,
    cast: { number: numberText },
  });
}

/** A table as JSON: what it is, its columns, and its rows with typed cells; unknown is null. */
export function jsonOf({ id, title, about, columns, rows, coverage, credits }: PublishedTable): string {
  return JSON.stringify(
    {
      id,
      title,
      about,
      licence: LICENCE.url,
      credits,
      coverage,
      columns: columns.map(({ name, label, unit, meaning }) => ({ name, label, unit, meaning })),
      rows,
    },
    null,
    1,
  );
}

/** The address of a published table. */
export const tablePath = (id: string, format: 'csv' | 'json'): string => `/data/${id}.${format}`;
