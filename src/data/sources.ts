import { date, id, oneOf, optional, text, type Column } from './column';
import type { Problem } from './problem';
import { parseRows, type Values } from './table';

const url: Column<string> = {
  label: 'Address',
  what: 'an http or https address',
  optional: false,
  read: (value) =>
    /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value) ? { value } : { fault: 'is not an address' },
};

const columns = {
  id: id(),
  title: text('Title'),
  publisher: text('Publisher'),
  date: date('Published'),
  url: optional(url),
  cite_as: optional(text('Cited as')),
  kind: oneOf('Kind', 'primary', 'news', 'analysis', 'data'),
  language: oneOf('Language', 'en', 'zh', 'nl', 'it', 'ru'),
  trust: oneOf('Trust', 'primary', 'strong', 'repost'),
  checked_on: date('Checked'),
};

/** One source. `repost`: read only in a copy, so it is cited in words and never linked. */
export type Source = Values<typeof columns>;

const FILE = 'content/sources.csv';

/** Reads `content/sources.csv`. A source needs an address or, if it was read in a copy, a citation without one. */
export function parseSources(content: string): { sources: Map<string, Source>; problems: Problem[] } {
  const { rows, problems } = parseRows(columns, FILE, content);
  for (const source of rows) {
    const at = { file: FILE, line: source.line, column: 1 };
    if (source.url === undefined && source.cite_as === undefined) {
      problems.push({ ...at, message: `source "${source.id}" has neither a url nor a cite_as; give one` });
    }
    if (source.trust === 'repost' && source.url !== undefined) {
      problems.push({
        ...at,
        message: `source "${source.id}" is a repost: cite it by cite_as and leave url blank`,
      });
    }
    if (source.date > source.checked_on) {
      problems.push({
        ...at,
        message: `source "${source.id}" is dated ${source.date}, after it was checked on ${source.checked_on}`,
      });
    }
  }
  return { sources: new Map(rows.map((row) => [row.id, row])), problems };
}

/** How a source is named in a list: its own citation, or title, publisher and date. */
export function sourceLabel(source: Source): string {
  return source.cite_as ?? `${source.publisher}, ${source.title}`;
}
