import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

/** The tables of the figure. */
export type ListRows = Rows<'firm-profiles' | 'firm-lists'>;

/** A list as the head of a column: its name, and what it does to a firm in two short lines. */
interface ListHead {
  id: Row<'firm-lists'>['list'];
  name: string;
  does: readonly [string, string];
  /** What it does where the words of `does` are too long: on a phone they end at the column. One line, or two. */
  brief?: readonly [string] | readonly [string, string];
}

/** The lists in the order of their columns. */
export const LISTS = [
  {
    id: 'entity-list',
    name: 'Entity List',
    does: ['no US goods', 'without a licence'],
    brief: ['US goods', 'by licence only'],
  },
  { id: '1260h', name: '1260H', does: ['named as a', 'military company'], brief: ['named as military'] },
  { id: 'ns-cmic', name: 'NS-CMIC', does: ['Americans may', 'not buy shares'] },
  { id: 'fcc', name: 'FCC', does: ['no new gear for', 'US networks'] },
  { id: 'military-end-user', name: 'Military End-User', does: ['licence needed', 'for listed goods'] },
] as const satisfies readonly ListHead[];

/** What a list does, in the one or two lines that a phone has room for. */
export const brieflyOf = ({ does, brief = [does.join(' ')] }: ListHead): NonNullable<ListHead['brief']> =>
  brief;

/** The firms that are drawn, those on most lists first; firms on the same lists follow each other. */
export const FIRMS = [
  'huawei',
  'hikvision',
  'smic',
  'dji',
  'inspur-group',
  'ymtc',
  'bgi',
  'naura',
  'cambricon',
  'loongson',
  'cxmt',
  'comac',
  'aecc',
  'zte',
  'amec',
  'hua-hong',
] as const;

/** The profile of a firm. Throws when the table has none. */
export const profileOf = (rows: ListRows, firm: string): Row<'firm-profiles'> =>
  rowOf(rows['firm-profiles'], firm);

/** The lists of a firm, those it was taken off too. */
export const entriesOf = (rows: ListRows, firm: string): Row<'firm-lists'>[] =>
  rows['firm-lists'].filter((row) => row.firm === firm);

/** Firms that stand on the same lists, together. */
export function groupsOf(rows: ListRows): string[][] {
  const pattern = (firm: string): string =>
    entriesOf(rows, firm)
      .map(({ list, status }) => `${list} ${status}`)
      .toSorted()
      .join();
  const groups: string[][] = [];
  for (const firm of FIRMS) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && pattern(last[0]) === pattern(firm)) last.push(firm);
    else groups.push([firm]);
  }
  return groups;
}

/** The name of a list by its id. */
export const nameOf = (list: Row<'firm-lists'>['list']): string =>
  LISTS.find(({ id }) => id === list)?.name ?? list;
