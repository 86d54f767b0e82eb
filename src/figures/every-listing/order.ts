import { ascending, group } from 'd3-array';
import type { Row } from '../../data/tables';
import { COLUMN } from './blocks';
import { FIELD_WORDS } from './fields';

type Entry = Pick<Row<'entity-listings'>, 'id' | 'listed' | 'field'>;

/** Entries that the figure names at their dot, in the order in which their names hang from left to right. */
export const NAMED = [
  { entry: 'el-cn-0324', name: 'the Chinese Academy of Engineering Physics' },
  { entry: 'el-cn-0504', name: 'Huawei' },
  { entry: 'el-cn-0468', name: 'HiSilicon' },
  { entry: 'el-cn-0438', name: 'Hikvision' },
  { entry: 'el-cn-0359', name: 'Dahua' },
  { entry: 'el-cn-0138', name: 'SenseTime' },
  { entry: 'el-cn-0611', name: 'Megvii' },
  { entry: 'el-cn-0522', name: 'iFlytek' },
  { entry: 'el-cn-0734', name: 'SMIC' },
  { entry: 'el-cn-0366', name: 'DJI' },
  { entry: 'el-cn-1064', name: 'YMTC' },
  { entry: 'el-cn-0784', name: 'SMEE' },
  { entry: 'el-cn-0183', name: 'Cambricon' },
  { entry: 'el-cn-0602', name: 'Loongson' },
  { entry: 'el-cn-0532', name: 'Inspur' },
  { entry: 'el-cn-0003', name: '4Paradigm' },
  { entry: 'el-cn-0167', name: 'BGI Research' },
  { entry: 'el-cn-0110', name: 'Empyrean' },
  { entry: 'el-cn-0653', name: 'NAURA' },
  { entry: 'el-cn-0689', name: 'Piotech' },
  { entry: 'el-cn-0857', name: 'SiCarrier' },
] as const satisfies readonly { entry: string; name: string }[];

/** The day by which an entry is drawn: all before 2019 together, as one band, by its end. */
export const drawnDay = (listed: string): string => (listed < '2019' ? '2018' : listed);

/** The block in which an entry is drawn, a row of `listing-groups`. */
export const blockOf = ({ listed, field }: Omit<Entry, 'id'>): string =>
  `${listed < '2019' ? 'to-2018' : listed}-${FIELD_WORDS[field].group}`;

/**
 * The entries of each block in the order of its dots. Which dot of a block is whose is free: those that are named take
 * the lowest row, spread over the columns, so that their names can hang from them.
 */
export function dotOrder<E extends Entry>(entries: readonly E[]): Map<string, E[]> {
  const sorted = entries.toSorted((a, b) => ascending(a.listed, b.listed) || ascending(a.id, b.id));
  return new Map([...group(sorted, blockOf)].map(([block, own]) => [block, namedBelow(own)]));
}

function namedBelow<E extends Entry>(own: readonly E[]): E[] {
  const named = NAMED.flatMap(({ entry }) => own.find(({ id }) => id === entry) ?? []);
  const columns = Math.ceil(own.length / COLUMN);
  const places: (E | undefined)[] = own.map(() => undefined);
  for (const [i, entry] of named.entries()) {
    let place = Math.floor(((i + 0.5) * columns) / named.length) * COLUMN;
    while (places[place]) place += 1;
    places[place] = entry;
  }
  const others = own.filter((entry) => !named.includes(entry));
  return places.map((entry) => entry ?? (others.shift() as E));
}
