import { ascending } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { formatNumber } from '../../data/format';
import { countryOf } from '../figure';

export type ListRows = Rows<'listed-35'>;
export type Item = Row<'listed-35'>;

/** What a state tells of the items: how well each is attested, its field, who holds it, or what became of it. */
export type Aspect = 'evidence' | 'field' | 'holder' | 'status';

/** How an item looks in a state: the class of its words, the look of its dot, and the words below its name. */
export interface Look {
  words: 'is-strong' | 'is-plain' | 'is-faint';
  dot: { shape: 'full' | 'ring' | 'gap'; colour: string };
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
  progress: 'progress',
  open: 'open',
  no_later_word: 'no later word',
};

/** What a table says of an item's evidence and later fate. */
export const evidenceText = (item: Item): string => EVIDENCE[item.evidence];
export const statusText = (item: Item): string => STATUS[item.status];

/** The country that a trusted source names first among those that hold an item. */
export const holderOf = ({ held_by }: Item): string | undefined =>
  held_by?.split(', ')[0]?.replace(/ \(.*/, '');

/** The look of an item under an aspect: a lookup, so that emphasis lives in one place. */
export function lookOf(item: Item, aspect: Aspect): Look {
  const quiet: Look = { words: 'is-faint', dot: { shape: 'gap', colour: 'muted' }, says: '' };
  switch (aspect) {
    case 'evidence': {
      const later = item.evidence === 'later_lists';
      return {
        words: later ? 'is-faint' : 'is-plain',
        dot: { shape: later ? 'gap' : item.evidence === 'one_page' ? 'ring' : 'full', colour: 'ink' },
        says: evidenceText(item),
      };
    }
    case 'field':
      return item.field === 'chips'
        ? { words: 'is-strong', dot: { shape: 'full', colour: 'ink' }, says: item.field }
        : { ...quiet, says: item.field };
    case 'holder': {
      const holder = holderOf(item);
      return holder === undefined
        ? quiet
        : { words: 'is-strong', dot: { shape: 'full', colour: countryOf(holder) }, says: item.held_by ?? '' };
    }
    case 'status':
      if (item.status === 'no_later_word') return quiet;
      return {
        words: item.status === 'overcome' ? 'is-strong' : 'is-plain',
        dot: {
          shape: item.status === 'open' ? 'ring' : 'full',
          colour: item.status === 'progress' ? 'mark' : 'ink',
        },
        says: statusText(item),
      };
  }
}

/** The sum of a state, number first, counted from the rows. */
export function countText(rows: ListRows, aspect: Aspect): string {
  const items = rows['listed-35'];
  const count = (test: (item: Item) => boolean): string => formatNumber(items.filter(test).length);
  switch (aspect) {
    case 'evidence':
      return `${count(({ evidence }) => ['headline', 'series_page', 'front_page'].includes(evidence))} by the newspaper’s own headline or page; ${count(({ evidence }) => evidence === 'one_page')} by one page that names it (rings); ${count(({ evidence }) => evidence === 'later_lists')} by later lists (faint)`;
    case 'field':
      return `${count(({ field }) => field === 'chips')} of ${formatNumber(items.length)} are chips, or what prints them`;
    case 'holder':
      return `${count(({ held_by }) => held_by !== undefined)} of ${formatNumber(items.length)}: a source that we trust says who holds it; the dot is the first it names`;
    case 'status':
      return `${count(({ status }) => status === 'overcome')} overcome as announced (bold), ${count(({ status }) => status === 'progress')} in progress (grey dots), ${count(({ status }) => status === 'open')} open (rings), ${count(({ status }) => status === 'no_later_word')} without a later word`;
  }
}
