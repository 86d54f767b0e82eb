import MiniSearch from 'minisearch';
import type { Row } from '../../data/tables';
import type { FinderEntry, FinderIndex } from './finder-index';

/** What a reader asks of the list. An empty query asks for all that pass the filters. */
export interface Question {
  query: string;
  field?: Row<'entity-listings'>['field'] | undefined;
  year?: string | undefined;
  rule?: string | undefined;
}

/** Finds entries. Returns their places in the index, best first; without a query, newest first. */
export type Finder = (question: Question) => number[];

// Names are shorter; what is longer is no name and would only cost time.
const MOST_CHARACTERS = 80;
const MOST_TERMS = 8;
const HAN = /\p{Script=Han}/u;

/** A query as it is looked up: one line of plain letters, without marks of direction and control characters. */
export const cleanQuery = (query: string): string =>
  query
    .slice(0, 4 * MOST_CHARACTERS)
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS)
    .trim();

/** Words in small letters without accents; Chinese, which has no spaces, in characters and in pairs of them. */
export function terms(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return words.flatMap((word) => {
    if (!HAN.test(word)) return [word];
    const characters = [...word];
    return characters.length === 1
      ? characters
      : characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
  });
}

/** As `terms`, with single characters as well, so that one character finds all names that have it. */
const indexTerms = (text: string): string[] => [
  ...terms(text),
  ...[...text].filter((character) => HAN.test(character)),
];

/** Builds a finder over an index; takes some tens of milliseconds, once. */
export function createFinder({ entries }: FinderIndex): Finder {
  const search = new MiniSearch<{ id: number; name: string; alias: string }>({
    fields: ['name', 'alias'],
    tokenize: indexTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (text) => terms(text).slice(0, MOST_TERMS),
      combineWith: 'AND',
      prefix: true,
      // Chinese is exact; a word of four letters may have one wrong, one of six two, or two that changed places.
      fuzzy: (term) =>
        HAN.test(term) || term.length < 4 || /^\d/.test(term) ? false : term.length < 6 ? 1 : 2,
      boost: { alias: 2 },
      // The firm itself before its units, whose names hold its own.
      boostDocument: (id) => (entries[id as number]?.isMain ? 3 : 1),
    },
  });
  search.addAll(
    entries.flatMap(({ name, alias }, id) => (name === undefined ? [] : [{ id, name, alias: alias ?? '' }])),
  );
  const newest = entries
    .map((entry, at) => ({ entry, at }))
    .toSorted((a, b) =>
      a.entry.listed < b.entry.listed ? 1 : a.entry.listed > b.entry.listed ? -1 : a.at - b.at,
    )
    .map(({ at }) => at);
  return ({ query, field, year, rule }) => {
    const passes = (entry: FinderEntry | undefined): boolean =>
      entry !== undefined &&
      (field === undefined || entry.field === field) &&
      (year === undefined || entry.listed.startsWith(year)) &&
      (rule === undefined || entry.citation === rule);
    const asked = cleanQuery(query);
    if (asked === '') return newest.filter((at) => passes(entries[at]));
    // What holds no letter and no digit names nobody.
    if (terms(asked).length === 0) return [];
    return search
      .search(asked)
      .map(({ id }) => id as number)
      .filter((at) => passes(entries[at]));
  };
}
