import { date, id, oneOf, optional, text, type Column } from './column';
import type { Problem } from './problem';
import { parseRows, type Values } from './table';

const url: Column<string> = {
  label: 'Address',
  what: 'an http or https address',
  type: { kind: 'address' },
  optional: false,
  read: (value) =>
    /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value) ? { value } : { fault: 'is not an address' },
};

/** The id of a source is also the id of its entry on the page of sources, and HTML wants a letter first. */
const sourceId: Column<string> = {
  ...id(),
  what: 'an id of lower-case letters, digits and hyphens that begins with a letter',
  read: (value) => (/^[a-z]/.test(value) ? id().read(value) : { fault: '' }),
};

/** The languages that a source may be in, by their two-letter codes. */
export const LANGUAGES = {
  en: 'English',
  zh: 'Chinese',
  nl: 'Dutch',
  it: 'Italian',
  ru: 'Russian',
  de: 'German',
  ja: 'Japanese',
  sv: 'Swedish',
} as const;

/** The columns of the list of sources. */
export const sourceColumns = {
  id: sourceId,
  title: text('Title'),
  publisher: text('Publisher'),
  date: date('Published'),
  url: optional(url),
  cite_as: optional(text('Cited as')),
  kind: oneOf('Kind', 'primary', 'news', 'analysis', 'data'),
  language: oneOf('Language', ...(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])),
  trust: oneOf('Trust', 'primary', 'strong', 'repost'),
  checked_on: date('Checked'),
};

/** One source. `repost`: read only in a copy, so it is cited in words and never linked. */
export type Source = Values<typeof sourceColumns>;

const FILE = 'content/sources.csv';

/**
 * Reads `content/sources.csv`. A source needs an address or, if it was read in a copy, a citation without one.
 * `known` also holds those with a problem, so that rows that name them are not blamed; it is undefined when no
 * source could be read.
 */
export function parseSources(content: string): {
  sources: Map<string, Source>;
  known: ReadonlyMap<string, Partial<Source>> | undefined;
  problems: Problem[];
} {
  const { rows, drafts, problems } = parseRows(sourceColumns, FILE, content);
  const known = new Map<string, Partial<Source>>();
  for (const { values: source, at } of drafts) {
    const { id, url, cite_as, date, checked_on } = source;
    if (id !== undefined) known.set(id, source);
    const named = id === undefined ? 'the source' : `source "${id}"`;
    // A cell that is there but could not be read has its own problem.
    const lacksUrl = 'url' in source && url === undefined;
    const lacksCitation = 'cite_as' in source && cite_as === undefined;
    if (lacksUrl && lacksCitation) {
      problems.push({ ...at('url'), message: `${named} has neither a url nor a cite_as; give one` });
    }
    if (source.trust === 'repost' && url !== undefined) {
      const message = `${named} is a repost: cite it by cite_as and leave url blank`;
      problems.push({ ...at('url'), message });
    }
    if (date !== undefined && checked_on !== undefined && date > checked_on) {
      const message = `${named} is dated ${date}, after it was checked on ${checked_on}`;
      problems.push({ ...at('date'), message });
    }
  }
  const readable = known.size > 0 || problems.length === 0;
  return {
    sources: new Map(rows.map((row) => [row.id, row])),
    known: readable ? known : undefined,
    problems,
  };
}

/** How a source is named in a list: its own citation, or title, publisher and date. */
export function sourceLabel(source: Source): string {
  return source.cite_as ?? `${source.publisher}, ${source.title}`;
}
