import type { TableId, tables } from '../tables';

/** The columns of a table, by name. */
type ColumnName<T extends TableId> = keyof (typeof tables)[T]['columns'] & string;

/**
 * What a table says to whoever takes it elsewhere. `about`: what one row is, and what must not be done with it.
 * `meanings`: what the label of a column alone does not say. `dated`: the columns of years or dates that say what time
 * the table covers; left out, all that every row has.
 */
export interface Entry<T extends TableId> {
  about: string;
  meanings: Readonly<Partial<Record<ColumnName<T>, string>>>;
  dated?: readonly ColumnName<T>[];
}

/** The entries of some tables: none may be left out, and none may speak of a column that is not there. */
export type Entries<T extends TableId> = { readonly [K in T]: Entry<K> };

/** What columns mean that many tables have, where a table says nothing else of them. */
export const USUAL_MEANINGS: Readonly<Record<string, string>> = {
  id: 'The lasting name of the row; with the table’s name before it, the name of a claim on this site',
  sources:
    'The ids of the sources that the row rests on, with spaces between; the table of sources explains them',
  as_of: 'The date of the newest source of the row, as exact as it is known',
  confidence:
    'High; or medium, where the row rests on reports of something that was not published. Weaker rows are left out',
  note: 'A remark of ours that a user of the row should know; blank where there is none',
  year: 'The calendar year that the row speaks of',
  zh: 'The Chinese words, in simplified characters',
  pinyin: 'The Chinese in Latin letters',
  firm: 'The row of firm-profiles that this row speaks of',
  citation: 'Volume and page of the Federal Register of the United States',
  citations: 'Volumes and pages of the Federal Register of the United States, with semicolons between',
  short_name: 'The name as the figures print it',
};
