import type { FinderEntry } from './finder-index';
import { FIELD_WORDS } from './fields';
import { cleanQuery, type Question } from './finder';

/** The question in an address (`?find=smic&field=semiconductors&year=2020&rule=85-FR-83420`), or nothing when none is there. */
export function readQuestion(search: string, entries: readonly FinderEntry[]): Question | undefined {
  const asked = new URLSearchParams(search);
  const [find, field, year, rule] = ['find', 'field', 'year', 'rule'].map((name) =>
    asked.get(name)?.slice(0, 400),
  );
  if ([find, field, year, rule].every((value) => value === undefined)) return undefined;
  const citation = rule?.replaceAll('-', ' ');
  return {
    query: cleanQuery(find ?? ''),
    field: Object.keys(FIELD_WORDS).find((id): id is FinderEntry['field'] => id === field),
    year: entries.some(({ listed }) => listed.slice(0, 4) === year) ? year : undefined,
    rule: entries.some((entry) => entry.citation === citation) ? citation : undefined,
  };
}

/** An address with a question written into it; everything else in it stays. */
export function writeQuestion(address: string, { query, field, year, rule }: Question): string {
  const url = new URL(address);
  const own = { find: cleanQuery(query), field, year, rule: rule?.replaceAll(' ', '-') };
  // Always in the same order, so that one question has one address.
  for (const [name, value] of Object.entries(own)) {
    url.searchParams.delete(name);
    if (value !== undefined && value !== '') url.searchParams.append(name, value);
  }
  return url.href;
}
