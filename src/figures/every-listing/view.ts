import { sum } from 'd3-array';
import type { Rows } from '../../data/tables';
import type { Block } from './blocks';
import type { Name } from './notes';

/** Rows that are handed to the figure. */
export type ListingRows = Rows<'listing-groups' | 'entity-listings'>;

/** Which entries are there, which of them are spoken of, and what is said of them. */
export interface View {
  by: 'date' | 'field';
  /** Entries listed after this day have not come yet. */
  until: string;
  /** The days that are spoken of; with `since`, all after the last of them. */
  focus: readonly string[];
  since?: boolean;
  /** What is said first where it is not how many entries stand out and of which day; `{}` is where that stands. */
  head?: string;
  note?: string;
  /** Entries that are named at their dot, and those for which only the wide drawing has room. */
  names?: readonly Name[];
  more?: readonly Name[];
}

/** The day of the rule of March 2023 in the Federal Register. */
export const MARCH_2023 = '2023-03-06';

/** The groups of entries that have come. */
export const shown = (rows: ListingRows, view: View): ListingRows['listing-groups'] =>
  rows['listing-groups'].filter(({ listed }) => listed <= view.until);

/** Whether a state speaks of a block. */
export const inFocus = ({ row }: Pick<Block, 'row'>, { focus, since }: View): boolean =>
  since === true ? focus.every((day) => row.listed > day) : focus.includes(row.listed);

/** The entries of a field up to the rule of March 2023, and since. */
export function split(rows: ListingRows['listing-groups'], field: string): { before: number; since: number } {
  const own = rows.filter(({ field_group }) => field_group === field);
  const count = (test: (listed: string) => boolean): number =>
    sum(
      own.filter(({ listed }) => test(listed)),
      ({ entries }) => entries,
    );
  return { before: count((day) => day <= MARCH_2023), since: count((day) => day > MARCH_2023) };
}
