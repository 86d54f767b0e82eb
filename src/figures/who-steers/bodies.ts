import { ascending } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

export type SteerRows = Rows<'governing-bodies' | 'body-duties' | 'pledge-quotes' | 'policy-timeline'>;
export type Body = Row<'governing-bodies'>;
export type Duty = Row<'body-duties'>;
type Quote = Row<'pledge-quotes'>;

export const bodyOf = (rows: SteerRows, id: string): Body => rowOf(rows['governing-bodies'], id);
export const quoteOf = (rows: SteerRows, id: string): Quote => rowOf(rows['pledge-quotes'], id);

/** The coordinating groups that March 2023 dissolved. */
export const groupsOf = (rows: SteerRows): Body[] =>
  rows['governing-bodies'].filter(({ status }) => status === 'dissolved');

/** What the commission decides, or what the ministry keeps or gives up, in the order of the plan. */
export const dutiesOf = (rows: SteerRows, change: Duty['change']): Duty[] =>
  rows['body-duties']
    .filter((row) => row.change === change)
    .toSorted((a, b) => ascending(a.position, b.position));

/** The quotations on the picture: the call for one chain of command, and the call on private capital. */
export const CALL = 'authoritative-chain-zh';
export const PRIVATE = 'private-capital-zh';

/** The plan before the legislature, and published. */
export const PLAN = '2023-03-07-plan-for-a-central-science-commission';
export const PUBLISHED = '2023-03-16-central-science-and-technology-commission';
export const actOf = (rows: SteerRows, id: string): Row<'policy-timeline'> =>
  rowOf(rows['policy-timeline'], id);
