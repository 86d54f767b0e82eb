import type { Content } from './content';
import { coverage, explain, explainColumns, type ExplainedColumn } from './dictionary';
import { archiveAddress, lastChecked } from './archive';
import { creditsOf, type Credit } from './licence';
import { sourceColumns, type Source } from './sources';
import { tables, type TableId } from './tables';

/** A cell as it is published: blank cells are null, a list of ids stays a list. */
export type PublishedCell = string | number | null | readonly string[];

/** A table as it is handed out: explained, with its rows, sources and the credit that it owes. */
export interface PublishedTable {
  id: string;
  title: string;
  about: string;
  columns: readonly ExplainedColumn[];
  rows: readonly Readonly<Record<string, PublishedCell>>[];
  coverage: { from: string; to: string };
  sources: readonly Source[];
  /** Whose data it is reworked from, where others ask to be named. */
  credits: readonly Credit[];
}

/** What a table is, and whose data it reworks, as one text. */
export const described = ({ about, credits }: Pick<PublishedTable, 'about' | 'credits'>): string =>
  [about, ...credits.map(({ text, url }) => `${text}, ${url}.`)].join(' ');

/** The id of the list of sources among the published tables. */
export const SOURCES_ID = 'sources';

const cellOf = (value: unknown): PublishedCell =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' || typeof value === 'number'
      ? value
      : null;

const rowsOf = (
  columns: readonly ExplainedColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
): PublishedTable['rows'] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, cellOf(row[name])])));

/** A table of the site as it is handed out. */
function publish(id: TableId, { rows, sources }: Content): PublishedTable {
  const explained = explain(id);
  const used = new Set(rows[id].flatMap((row) => row.sources));
  const own = [...used].flatMap((source) => sources.get(source) ?? []);
  return {
    ...explained,
    rows: rowsOf(explained.columns, rows[id]),
    coverage: coverage(id, rows),
    sources: own,
    credits: creditsOf(own),
  };
}

/** The list of sources as a table, with the address of each in the archive. */
function publishSources({ sources }: Content): PublishedTable {
  const columns: readonly ExplainedColumn[] = [
    ...explainColumns(sourceColumns, {
      id: 'The lasting name of the source, as the tables’ sources columns have it',
      title: 'The title of the page, document or data set; in English where the original is not',
      publisher: 'Who published it, as exactly as a reference names it',
      date: 'The day of publication, as exact as it is known',
      url: 'Where it is; blank for what was read only in a copy',
      cite_as: 'How it is cited where it has no address',
      kind: 'A primary document, news, analysis or data',
      language: 'The language of the source, by its two-letter code',
      trust:
        'Primary: an official document, register or data set. Strong: a known newsroom, agency, trade title, law firm or research house. Repost: read in a copy only',
      checked_on: 'The day up to which copies of it were read',
    }),
    {
      name: 'archive',
      label: 'Archive address',
      meaning:
        'Where the Internet Archive has the copy nearest to that day, if it has one; nobody has looked',
      type: { kind: 'address' },
      optional: true,
    },
  ];
  const all = [...sources.values()];
  const dates = all.map(({ date }) => date).toSorted();
  return {
    id: SOURCES_ID,
    title: 'The sources of all tables',
    about:
      'One row is one source. A source that was read only in a copy elsewhere has words to cite it by and no address.',
    columns,
    rows: rowsOf(
      columns,
      all.map((source) => ({ ...source, archive: archiveAddress(source) })),
    ),
    coverage: { from: dates[0] ?? '', to: dates.at(-1) ?? '' },
    sources: [],
    credits: [],
  };
}

/** Every table that the site hands out, in the order of the registry; the list of sources comes last. */
export function publishedTables(content: Content): PublishedTable[] {
  return [...(Object.keys(tables) as TableId[]).map((id) => publish(id, content)), publishSources(content)];
}

/** The day up to which the site's sources were read: the date of what is handed out. */
export const publishedOn = ({ sources }: Content): string => lastChecked(sources.values());
