import { ascending } from 'd3-array';
import { formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

/** The rows that the ladder is made of. */
export type LadderRows = Rows<'chip-shares' | 'chip-inputs' | 'lithography-events'>;

/** The input that a rung stands for, from the top of the ladder to its foot. */
const RUNGS = ['n20', 'n22', 'n21', 'n105', 'n106'] as const;
export type RungId = (typeof RUNGS)[number];

// What the trade calls the rungs; the dataset's names say "lithography tools" each time.
const NAMES: Readonly<Record<RungId, string>> = {
  n20: 'EUV',
  n22: 'ArF immersion',
  n21: 'ArF dry',
  n105: 'KrF',
  n106: 'i-line',
};

// What the dataset's descriptions say of the kinds, in a few words beside a rung and in more below the title; EUV is spelt
// out as the glossary has it. The dataset gives no wavelengths, so there are none here.
const KINDS: Readonly<Record<RungId, { short: string; full: string }>> = {
  n20: { short: 'extreme ultraviolet', full: 'extreme ultraviolet, the finest' },
  n22: { short: 'ultraviolet, in water', full: 'ultraviolet, in water' },
  n21: { short: 'ultraviolet, in air', full: 'ultraviolet light, in air' },
  n105: { short: 'ultraviolet, coarser', full: 'ultraviolet, for coarser layers' },
  n106: { short: 'oldest, coarsest', full: 'oldest, coarsest in wide use' },
};

/** A rung by its name, and what it prints with. */
export const kindWords = (id: RungId): string => `${NAMES[id]}: ${KINDS[id].full}`;

// One order on every rung, so that a country's part is seen to grow or go from rung to rung.
const ORDER = ['Netherlands', 'Japan', 'United States', 'China'];

/** One rung: a kind of lithography machine, its sales in 2025, and whose they are. */
export interface Rung {
  id: RungId;
  name: string;
  /** What light it prints with, or how coarsely. */
  kind: string;
  market: Row<'chip-inputs'>;
  shares: readonly Row<'chip-shares'>[];
  /** China’s row, where the dataset lists a Chinese maker. */
  china: Row<'chip-shares'> | undefined;
}

/** The rungs from the top to the foot. Throws when the rows lack one. */
export function rungsOf(rows: LadderRows): Rung[] {
  return RUNGS.map((id) => {
    const market = rowOf(rows['chip-inputs'], id);
    const shares = rows['chip-shares']
      .filter(({ input }) => input === id)
      .toSorted((a, b) => ascending(ORDER.indexOf(a.country), ORDER.indexOf(b.country)));
    return {
      id,
      name: NAMES[id],
      kind: KINDS[id].short,
      market,
      shares,
      china: shares.find(({ country }) => country === 'China'),
    };
  });
}

/** The sales of a rung, as they stand beside its name. */
export const marketText = ({ market }: Rung): string =>
  market.market_usd_bn === undefined ? '' : formatValue(market.market_usd_bn, 'billion dollars', 1);

/** A dated event by its row id. Throws when there is none. */
export function eventOf(rows: LadderRows, id: string): Row<'lithography-events'> {
  return rowOf(rows['lithography-events'], id);
}
