import { sum } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { rowOf, stated } from '../rows';

export type FundRows = Rows<'state-funds' | 'state-capital' | 'policy-timeline'>;
type Fund = Row<'state-funds'>;
type Injection = Row<'state-capital'>;

/** The phases of the Big Fund, oldest first. */
export const FUNDS = ['big-fund-i', 'big-fund-ii', 'big-fund-iii'] as const;
export type FundId = (typeof FUNDS)[number];

/** The inquiry into the fund's managers. */
const PROBE = '2022-big-fund-corruption-probe';

/** Sums that went to known firms. */
const INJECTIONS = {
  ymtc: 'ymtc-big-fund-2023',
  ymtcTotal: 'ymtc-total-2023',
  cxmt: 'cxmt-big-fund-2023',
  smic: 'smic-2020',
} as const;
export type Firm = keyof typeof INJECTIONS;

/** The row of a phase of the fund. Throws when there is none, as the two below do. */
export const fundOf = (rows: FundRows, id: FundId): Fund => rowOf(rows['state-funds'], id);
/** The row of the inquiry in the policy timeline. */
export const probeOf = (rows: FundRows): Row<'policy-timeline'> => rowOf(rows['policy-timeline'], PROBE);
/** The row of a sum that went to a known firm. */
export const injectionOf = (rows: FundRows, firm: Firm): Injection =>
  rowOf(rows['state-capital'], INJECTIONS[firm]);

/** Registered capital of several phases together. */
export const registered = (rows: FundRows, ...ids: FundId[]): number =>
  sum(ids, (id) => fundOf(rows, id).registered_cny_bn);

/** What the first phase raised beyond its registered capital: preference shares. */
export function preferred(rows: FundRows): number {
  const row = fundOf(rows, 'big-fund-i');
  return stated(row, 'raised_cny_bn') - row.registered_cny_bn;
}

/**
 * The area of a sum in billion yuan. SMIC's is known in dollars alone; it is drawn at the rate at which another sum of
 * the table is stated in both currencies.
 */
export function drawnYuan(rows: FundRows, firm: Firm): number {
  const row = injectionOf(rows, firm);
  return row.amount_cny_bn ?? stated(row, 'amount_usd_bn') * yuanPerDollar(rows);
}

/** Yuan to the dollar, as Yangtze Memory's capital of March 2023 is stated in both. */
export function yuanPerDollar(rows: FundRows): number {
  const row = injectionOf(rows, 'ymtcTotal');
  return stated(row, 'amount_cny_bn') / stated(row, 'amount_usd_bn');
}
