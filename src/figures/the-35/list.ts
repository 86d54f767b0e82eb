import { ascending, descending, rollups } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { formatNumber } from '../../data/format';
import { countryOf } from '../countries';

export type ListRows = Rows<'listed-35'>;
export type Item = Row<'listed-35'>;

/** What a state tells of the items: how well each is attested, its field, who holds it, or what became of it. */
export type Aspect = 'evidence' | 'field' | 'holder' | 'status';

/** How a tile looks: what the state speaks of is full of ink or of a country's hue, the rest is quiet. */
export type Tile = 'plain' | 'quiet' | 'outline' | 'dashed' | 'muted' | 'ink' | `country-${string}`;

/** How an item looks in a state: the weight of its words, its tile, and the words below its name. */
export interface Look {
  words: 'is-strong' | 'is-plain' | 'is-faint';
  tile: Tile;
  says: string;
}

// Chips first, as in the newspaper; then what is near to them.
const FIELDS = [
  'chips',
  'electronics',
  'displays',
  'software',
  'robots',
  'instruments',
  'machinery',
  'materials',
  'energy',
  'aviation',
  'cars',
  'medicine',
  'ocean',
];

/** The items by field, and by their place in the list within it. */
export const inOrder = (rows: ListRows): Item[] =>
  rows['listed-35'].toSorted(
    (a, b) =>
      ascending(FIELDS.indexOf(a.field), FIELDS.indexOf(b.field)) || ascending(a.position, b.position),
  );

const EVIDENCE: Readonly<Record<Item['evidence'], string>> = {
  headline: 'its own headline',
  series_page: 'its own page',
  front_page: 'its own page',
  one_page: 'one page that names it',
  later_lists: 'later lists only',
};
const STATUS: Readonly<Record<Item['status'], string>> = {
  overcome: 'overcome, as announced',
  progress: 'in progress',
  open: 'open',
  no_later_word: 'no later word',
};

/** What a table says of how well an item is attested. */
export const evidenceText = (item: Item): string => EVIDENCE[item.evidence];
/** What a table says of what became of an item. */
export const statusText = (item: Item): string => STATUS[item.status];

/** The country that a trusted source names first among those that hold an item. */
export const holderOf = ({ held_by }: Item): string | undefined =>
  held_by?.split(', ')[0]?.replace(/ \(.*/, '');

/** The look of an item under an aspect: a lookup, so that emphasis lives in one place. */
export function lookOf(item: Item, aspect: Aspect): Look {
  const quiet: Look = { words: 'is-faint', tile: 'quiet', says: '' };
  switch (aspect) {
    case 'evidence':
      if (item.evidence === 'later_lists') return { ...quiet, tile: 'dashed' };
      return { words: 'is-plain', tile: item.evidence === 'one_page' ? 'outline' : 'plain', says: '' };
    case 'field':
      return item.field === 'chips' ? { words: 'is-strong', tile: 'ink', says: '' } : quiet;
    case 'holder': {
      const holder = holderOf(item);
      return holder === undefined
        ? quiet
        : { words: 'is-strong', tile: `country-${countryOf(holder)}`, says: item.held_by ?? '' };
    }
    case 'status':
      switch (item.status) {
        case 'no_later_word':
          return quiet;
        case 'overcome':
          return { words: 'is-strong', tile: 'ink', says: 'as announced' };
        case 'progress':
          return { words: 'is-plain', tile: 'muted', says: statusText(item) };
        case 'open':
          return { words: 'is-plain', tile: 'outline', says: statusText(item) };
      }
  }
}

/** One number of a state: how many items have a look, and what that look means. */
export interface Count {
  count: number;
  words: string;
  /** The look that is counted; none where it is the hue of several countries. */
  tile?: Tile;
  /** The hues that are counted together, the most frequent first, and the country that each stands for. */
  hues?: readonly { tile: Tile; words: string }[];
}

/** How many items have the hue of each country. */
const huesOf = (items: readonly Item[]): Count['hues'] =>
  rollups(
    items.flatMap((item) => holderOf(item) ?? []),
    (same) => same.length,
    (holder) => holder,
  )
    .toSorted(([, a], [, b]) => descending(a, b))
    .map(([holder, count]) => ({
      tile: `country-${countryOf(holder)}`,
      words: `${formatNumber(count)} ${holder}`,
    }));

/** The numbers of a state, counted from the rows; together they are all thirty-five. */
export function countsOf(rows: ListRows, aspect: Aspect): Count[] {
  const items = rows['listed-35'];
  const looks = items.map((item) => lookOf(item, aspect).tile);
  const of = (tile: Tile, words: string): Count => ({
    count: looks.filter((look) => look === tile).length,
    words,
    tile,
  });
  switch (aspect) {
    case 'evidence':
      return [
        of('plain', 'in the newspaper itself'),
        of('outline', 'on one web page'),
        of('dashed', 'in later lists only'),
      ];
    case 'field':
      return [of('ink', 'chips, or what prints them'), of('quiet', 'anything else')];
    case 'holder':
      return [
        {
          count: looks.filter((look) => look.startsWith('country-')).length,
          words: 'whose holder a trusted source names',
          hues: huesOf(items),
        },
        of('quiet', 'where none does'),
      ];
    case 'status':
      return [
        of('ink', 'overcome'),
        of('muted', 'in progress'),
        of('outline', 'open'),
        of('quiet', 'no later word'),
      ];
  }
}

/** The sum of a state in one sentence, number first, counted from the rows. */
export function countText(rows: ListRows, aspect: Aspect): string {
  const items = rows['listed-35'];
  const count = (test: (item: Item) => boolean): string => formatNumber(items.filter(test).length);
  switch (aspect) {
    case 'evidence':
      return `${count(({ evidence }) => ['headline', 'series_page', 'front_page'].includes(evidence))} by the newspaper’s own headline or page; ${count(({ evidence }) => evidence === 'one_page')} by one page that names it; ${count(({ evidence }) => evidence === 'later_lists')} by later lists`;
    case 'field':
      return `${count(({ field }) => field === 'chips')} of ${formatNumber(items.length)} are chips, or what prints them`;
    case 'holder':
      return `${count(({ held_by }) => held_by !== undefined)} of ${formatNumber(items.length)}: a source that we trust says who holds it`;
    case 'status':
      return `${count(({ status }) => status === 'overcome')} overcome as announced, ${count(({ status }) => status === 'progress')} in progress, ${count(({ status }) => status === 'open')} open, ${count(({ status }) => status === 'no_later_word')} without a later word`;
  }
}
