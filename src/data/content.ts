import { parseCorrections, type Correction } from './corrections';
import { parseGlossary, type Term } from './glossary';
import { didYouMean, type Problem } from './problem';
import { parseSources, type Source } from './sources';
import { parseRows } from './table';
import { tables, type Row, type Rows, type TableId } from './tables';

/** The text of every content file that is not a chapter, by path from the project's root. */
export type ContentFiles = Readonly<Record<string, string>>;

/** Everything we say outside the prose: typed rows, sources, terms and corrections. */
export interface Content {
  rows: Rows<TableId>;
  sources: ReadonlyMap<string, Source>;
  terms: ReadonlyMap<string, Term>;
  corrections: readonly Correction[];
}

const tableFile = (id: string): string => `content/data/${id}.csv`;

/**
 * Reads and joins all content files. Every row must resolve to known sources and must not be dated later
 * than the day they were checked. All problems of all files are returned together.
 */
export function parseContent(files: ContentFiles): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const take = <T extends { problems: Problem[] }>(result: T): T => {
    problems.push(...result.problems);
    return result;
  };
  const file = (path: string): string => {
    const found = files[path];
    if (found === undefined) problems.push({ file: path, line: 1, column: 1, message: 'is missing' });
    return found ?? '';
  };

  const { sources } = take(parseSources(file('content/sources.csv')));
  const rows: Partial<Record<TableId, readonly Row<TableId>[]>> = {};
  for (const [id, table] of Object.entries(tables) as [TableId, (typeof tables)[TableId]][]) {
    const parsed = take(parseRows(table.columns, tableFile(id), file(tableFile(id))));
    rows[id] = parsed.rows;
    for (const row of parsed.rows) problems.push(...checkSources(tableFile(id), row, sources));
  }
  for (const path of Object.keys(files)) {
    const id = /^content\/data\/(.+)\.csv$/.exec(path)?.[1];
    if (id !== undefined && !(id in tables)) {
      const message = `has no schema.${didYouMean(id, Object.keys(tables))} Declare the table in src/data/tables.ts`;
      problems.push({ file: path, line: 1, column: 1, message });
    }
  }
  const { terms } = take(parseGlossary(file('content/glossary.yaml'), sources));
  const all = rows as Rows<TableId>;
  const hasClaim = (claim: string): boolean => {
    const [table = '', row] = claim.split('/');
    return table in all && all[table as TableId].some((r) => r.id === row);
  };
  const { corrections } = take(parseCorrections(file('content/corrections.yaml'), hasClaim));
  return { content: { rows: all, sources, terms, corrections }, problems };
}

interface Sourced {
  line: number;
  sources: readonly string[];
  as_of: string;
}

function checkSources(file: string, row: Sourced, sources: ReadonlyMap<string, Source>): Problem[] {
  const at = { file, line: row.line, column: 1 };
  const unknown = row.sources.filter((id) => !sources.has(id));
  const problems = unknown.map((id) => ({
    ...at,
    message: `sources: unknown source "${id}".${didYouMean(id, [...sources.keys()])} Add it to content/sources.csv`,
  }));
  const checked = row.sources
    .map((id) => sources.get(id)?.checked_on ?? '')
    .toSorted()
    .at(-1);
  if (unknown.length === 0 && checked !== undefined && row.as_of > checked) {
    problems.push({
      ...at,
      message: `as_of: ${row.as_of} is later than the last check of its sources (${checked})`,
    });
  }
  return problems;
}
