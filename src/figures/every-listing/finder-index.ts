import { ascending } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { FIELD_WORDS } from './fields';
import { NAMED, dotOrder, drawnDay } from './order';

/** One entry as readers find it: of private persons and bare addresses only when, by which rule and in which field. */
export interface FinderEntry {
  kind: Row<'entity-listings'>['kind'];
  name?: string | undefined;
  /** Other names under which it is looked for, Chinese and pinyin among them. */
  alias?: string | undefined;
  zh?: string | undefined;
  place?: string | undefined;
  listed: string;
  citation: string;
  field: Row<'entity-listings'>['field'];
  /** The firm page that speaks of it. */
  firm?: string | undefined;
  /** The entry that stands for a firm of several, and is found before its units. */
  isMain?: true | undefined;
}

/** All entries, in the order of their dates; within a day, those of a block in the order of its dots. */
export interface FinderIndex {
  entries: readonly FinderEntry[];
}

/** The index as it is sent: what repeats is named once and pointed at, an entry is a short list. */
export interface PackedIndex {
  days: readonly string[];
  rules: readonly string[];
  places: readonly string[];
  firms: readonly (readonly [id: string, zh: string, alias: string])[];
  fields: readonly string[];
  /** The places of the entries that stand for their firms. */
  main: readonly number[];
  /** Name (or kind, of those not named), day, rule, field, place and firm; the last two may be missing (-1). */
  entries: readonly (readonly [string | 0 | 1, number, number, number, number, number])[];
}

/** The entries that can be found, with the names that profiles add. */
export function finderEntries(rows: Rows<'entity-listings' | 'firm-profiles'>): FinderEntry[] {
  const profiles = new Map(rows['firm-profiles'].map((row) => [row.id, row]));
  return (
    [...dotOrder(rows['entity-listings']).values()]
      .flat()
      // By the day by which they are drawn: the order of the dots within a block stays.
      .toSorted((a, b) => ascending(drawnDay(a.listed), drawnDay(b.listed)))
      .map(({ id, kind, name, place, listed, citation, field, firm }) => {
        const profile = firm === undefined ? undefined : profiles.get(firm);
        return {
          kind,
          name,
          ...(profile
            ? {
                zh: profile.name_zh,
                alias: [profile.name, profile.also, profile.name_zh, profile.pinyin]
                  .filter(Boolean)
                  .join(' '),
              }
            : {}),
          place,
          listed,
          citation,
          field,
          firm,
          isMain: NAMED.some(({ entry }) => entry === id) || undefined,
        };
      })
  );
}

/** Packs entries for the way. */
export function packIndex(entries: readonly FinderEntry[]): PackedIndex {
  const unique = (values: readonly (string | undefined)[]): string[] => [
    ...new Set(values.filter((value): value is string => value !== undefined)),
  ];
  const days = unique(entries.map(({ listed }) => listed));
  const rules = unique(entries.map(({ citation }) => citation));
  const places = unique(entries.map(({ place }) => place));
  const ids = unique(entries.map(({ firm }) => firm));
  const fields = Object.keys(FIELD_WORDS);
  return {
    days,
    rules,
    places,
    firms: ids.map((id) => {
      const one = entries.find(({ firm }) => firm === id);
      return [id, one?.zh ?? '', one?.alias ?? ''];
    }),
    fields,
    main: entries.flatMap(({ isMain }, at) => (isMain ? [at] : [])),
    entries: entries.map(({ kind, name, listed, citation, field, place, firm }) => [
      name ?? (kind === 'person' ? 0 : 1),
      days.indexOf(listed),
      rules.indexOf(citation),
      fields.indexOf(field),
      place === undefined ? -1 : places.indexOf(place),
      firm === undefined ? -1 : ids.indexOf(firm),
    ]),
  };
}

/** Reads a packed index. */
export function unpackIndex({ days, rules, places, firms, fields, main, entries }: PackedIndex): FinderIndex {
  return {
    entries: entries.map(([name, day, rule, field, place, firm], at) => {
      const [id, zh, alias] = firms[firm] ?? [];
      return {
        kind: typeof name === 'string' ? 'organisation' : name === 0 ? 'person' : 'address',
        name: typeof name === 'string' ? name : undefined,
        alias,
        zh: zh === '' ? undefined : zh,
        place: places[place],
        listed: days[day] ?? '',
        citation: rules[rule] ?? '',
        field: (fields[field] ?? 'other') as FinderEntry['field'],
        firm: id,
        isMain: main.includes(at) || undefined,
      };
    }),
  };
}

/** Where the packed index of the finder is served. */
export const FINDER_PATH = '/listings/index.json';
