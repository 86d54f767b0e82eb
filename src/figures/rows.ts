/** What figures ask of rows that they cannot do without; whoever asks in vain is told which row it was. */

/** The row with this id. Throws when there is none. */
export function rowOf<R extends { id: string }>(rows: readonly R[], id: string): R {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`there is no row "${id}"`);
  return row;
}

/** What a row says in a column that may be blank. Throws when it is: a sum that is not known is never drawn as nought. */
export function stated<R extends { id: string }, C extends keyof R & string>(
  row: R,
  column: C,
): NonNullable<R[C]> {
  const value = row[column];
  if (value === undefined || value === null) throw new Error(`row "${row.id}" has no ${column}`);
  return value;
}
