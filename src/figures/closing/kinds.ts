import { descending, sum } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { rowOf, stated } from '../rows';

/** The rows that the slopes are made of; the sales of machines are there for the whole that parts are compared with. */
export type ClosingRows = Rows<'china-machine-shares' | 'chip-inputs' | 'machine-sales'>;

// What each kind is called beside its line. The dataset's own names are longer and speak of "tools" each time.
const NAMES = {
  n42: 'metal film',
  n44: 'furnaces',
  n51: 'insulator etching',
  n38: 'plasma film',
  n17: 'ion implanters',
  n41: 'atomic layers',
  n49: 'wet cleaning',
  n9: 'crystal saws',
  n11: 'wafer handlers',
  n32: 'resist coating',
  n60: 'inspection',
  n19: 'lithography',
} as const;

type KindId = keyof typeof NAMES;

// The dataset's first release has no share of China for these two, so nothing is said of 2019.
const NOT_COMPARABLE: readonly KindId[] = ['n60', 'n19'];

/** The kinds that print with light or look for faults, and the one that handles the light-sensitive film. */
const LIGHT: readonly KindId[] = ['n32', 'n60', 'n19'];

// A share that moved by less than this is not called a rise: the shares of 2019 are whole numbers.
const RISE = 1;

/** A kind of machine, what China sold of it in each year that is known, and the sales of all. */
export interface Kind {
  id: KindId;
  name: string;
  /** The shares before the newest, oldest first; 2019 is missing where the years do not compare. */
  before: readonly Row<'china-machine-shares'>[];
  now: Row<'chip-inputs'>;
  share: number;
  market: number;
  group: 'rising' | 'level' | 'light';
  /** Whether the release that carries 2019 cut this kind out alike. */
  comparable: boolean;
}

/** The year of the newest shares and sales, which stand in `chip-inputs`. */
export const NEWEST = 2025;

/** The kinds, from the largest share to the smallest. Throws when the rows lack one. */
export function kindsOf(rows: ClosingRows): Kind[] {
  return (Object.keys(NAMES) as KindId[])
    .map((id) => {
      const now = rowOf(rows['chip-inputs'], id);
      const share = stated(now, 'china_share_pct');
      const before = rows['china-machine-shares']
        .filter(({ input }) => input === id)
        .toSorted((a, b) => a.year - b.year);
      const rose = share - (before[0]?.share_pct ?? share) >= RISE;
      const group = LIGHT.includes(id) ? 'light' : rose ? 'rising' : 'level';
      return {
        id,
        name: NAMES[id],
        before,
        now,
        share,
        market: stated(now, 'market_usd_bn'),
        group,
        comparable: !NOT_COMPARABLE.includes(id),
      } satisfies Kind;
    })
    .toSorted((a, b) => descending(a.share, b.share));
}

/** What the machines near light sold for, in billion dollars, and their part of the sales of all machines. */
export function lightMarket(rows: ClosingRows): { sales: number; part: number } {
  const sales = sum(
    kindsOf(rows).filter(({ group }) => group === 'light'),
    ({ market }) => market,
  );
  return { sales, part: sales / sum(rows['machine-sales'], ({ sales_usd_bn }) => sales_usd_bn) };
}
