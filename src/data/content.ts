import type { Column } from './column';
import { parseCorrections, type Correction } from './corrections';
import { parseGlossary, type Term } from './glossary';
import { byPlace, didYouMean, shown, type Problem } from './problem';
import { checkParts } from './parts';
import { checkReferences, isKnown } from './references';
import { parseSources, type Source } from './sources';
import { parseRows, type Draft } from './table';
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

type AnyColumns = Readonly<Record<string, Column<unknown>>>;

const tableFile = (id: string): string => `content/data/${id}.csv`;

/**
 * Reads and joins all content files. Every row must resolve to known sources, must not be dated later
 * than the day they were checked, and must name only rows of other tables that are there. All problems of all files are returned together, each file's from top to bottom.
 */
export function parseContent(files: ContentFiles): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends { problems: Problem[] }>(path: string, parse: (text: string) => T): T => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    const result = parse(text ?? '');
    // A missing file has that one problem; that it is also empty is no news.
    if (text === undefined) problems.push({ file: path, line: 1, column: 1, message: 'is missing' });
    // One by one: there may be more than a function takes arguments.
    else for (const problem of result.problems) problems.push(problem);
    return result;
  };

  const { sources, known } = read('content/sources.csv', parseSources);
  const rows: Partial<Record<TableId, readonly Row<TableId>[]>> = {};
  const drafts = new Map<TableId, readonly Draft<AnyColumns>[]>();
  const knownRows = new Map<string, ReadonlySet<string> | undefined>();
  for (const [id, table] of Object.entries(tables) as [TableId, (typeof tables)[TableId]][]) {
    const file = tableFile(id);
    const parsed = read(file, (text) => parseRows(table.columns, file, text));
    rows[id] = parsed.rows;
    drafts.set(id, parsed.drafts);
    const ids = new Set(parsed.drafts.flatMap(({ values }) => values.id ?? []));
    knownRows.set(id, ids.size > 0 || parsed.problems.length === 0 ? ids : undefined);
    if (known !== undefined) for (const draft of parsed.drafts) problems.push(...checkSources(draft, known));
    if (table.parts !== undefined) problems.push(...checkParts(table.parts, parsed.drafts));
  }
  for (const [id, own] of drafts)
    for (const draft of own) problems.push(...checkReferences(tables[id].columns, draft, knownRows));
  for (const path of Object.keys(files)) {
    const id = /^content\/data\/(.+)\.csv$/.exec(path)?.[1];
    if (id !== undefined && !Object.hasOwn(tables, id)) {
      const message = `has no schema.${didYouMean(id, Object.keys(tables))} Declare the table in src/data/tables.ts`;
      problems.push({ file: path, line: 1, column: 1, message });
    }
  }
  const { terms } = read('content/glossary.yaml', (text) => parseGlossary(text, known, knownRows));
  const { corrections } = read('content/corrections.yaml', (text) =>
    parseCorrections(text, (claim) => isKnown(claim, knownRows)),
  );
  const content = { rows: rows as Rows<TableId>, sources, terms, corrections };
  return { content, problems: byPlace(problems) };
}

/** What is wrong with the sources of a row, even when other cells of it could not be read. */
function checkSources(
  { values, at }: Draft<{ sources: Column<readonly string[]>; as_of: Column<string> }>,
  known: ReadonlyMap<string, Partial<Source>>,
): Problem[] {
  const ids = values.sources ?? [];
  const unknown = ids.filter((id) => !known.has(id));
  const problems = unknown.map((id) => ({
    ...at('sources'),
    message: `sources: unknown source "${shown(id)}".${didYouMean(id, [...known.keys()])} Add it to content/sources.csv`,
  }));
  const dates = ids.map((id) => known.get(id)?.checked_on);
  if (values.as_of === undefined || dates.length === 0 || dates.includes(undefined)) return problems;
  const checked = dates.map(String).toSorted().at(-1) ?? '';
  if (values.as_of > checked) {
    const message = `as_of: ${values.as_of} is later than the last check of its sources (${checked})`;
    problems.push({ ...at('as_of'), message });
  }
  return problems;
}
