import { ascending } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

export type SteerRows = Rows<'governing-bodies' | 'body-duties' | 'pledge-quotes' | 'policy-timeline'>;
export type Body = Row<'governing-bodies'>;
export type Duty = Row<'body-duties'>;
type Quote = Row<'pledge-quotes'>;

/** The row of a body of party or state. Throws when there is none. */
export const bodyOf = (rows: SteerRows, id: string): Body => rowOf(rows['governing-bodies'], id);
/** The row of a quotation. Throws when there is none. */
export const quoteOf = (rows: SteerRows, id: string): Quote => rowOf(rows['pledge-quotes'], id);

/** The coordinating groups that March 2023 dissolved. */
export const groupsOf = (rows: SteerRows): Body[] =>
  rows['governing-bodies'].filter(({ status }) => status === 'dissolved');

/** What the commission decides, or what the ministry keeps or gives up, in the order of the plan. */
export const dutiesOf = (rows: SteerRows, change: Duty['change']): Duty[] =>
  rows['body-duties']
    .filter((row) => row.change === change)
    .toSorted((a, b) => ascending(a.position, b.position));

/** The quotation that calls for one chain of command. */
export const CALL = 'authoritative-chain-zh';
/** The quotation that calls on private capital. */
export const PRIVATE = 'private-capital-zh';

/** The act of laying the plan before the legislature. */
export const PLAN = '2023-03-07-plan-for-a-central-science-commission';
/** The act of publishing the plan. */
export const PUBLISHED = '2023-03-16-central-science-and-technology-commission';
/** The row of an act in the policy timeline. Throws when there is none. */
export const actOf = (rows: SteerRows, id: string): Row<'policy-timeline'> =>
  rowOf(rows['policy-timeline'], id);
