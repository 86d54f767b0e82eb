import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

export type ShareRows = Rows<'chip-self-sufficiency' | 'policy-timeline'>;
export type Share = Row<'chip-self-sufficiency'>;

/** Which part of the story a state tells: the goals, what was made by when, or whose plants made it. */
export interface View {
  show: 'goals' | 'made' | 'owners';
  note: string;
}

const PLAN = '2015-05-08-made-in-china-2025';
/** The year of the last count before the pledge. */
export const COUNTED = 2021;
/** The year that the forecast published with that count is for. */
export const EXPECTED = 2026;
/** The year of the goal that the latest forecast for it is held against. */
export const LAST_GOAL = 2025;

const isLastGoal = ({ measure, year }: Share): boolean => measure === 'goal' && year === LAST_GOAL;
const planYear = (rows: ShareRows): number => Number(planOf(rows).date.slice(0, 4));

/** The row of the plan in the timeline. */
export function planOf(rows: ShareRows): Row<'policy-timeline'> {
  return rowOf(rows['policy-timeline'], PLAN);
}

/** The rows of a state, by year. */
export function drawn(rows: ShareRows, { show }: View): Share[] {
  const shown = (row: Share): boolean => {
    if (show === 'owners') return [COUNTED, EXPECTED].includes(row.year) || isLastGoal(row);
    if (row.measure === 'goal') return true;
    return row.measure === 'any owner' && (show === 'made' || row.year < planYear(rows));
  };
  return rows['chip-self-sufficiency'].filter(shown).toSorted((a, b) => a.year - b.year);
}

/** The row of a measure in a year. Throws when there is none. */
export function shareOf(rows: ShareRows, measure: Share['measure'], year: number): Share {
  const row = rows['chip-self-sufficiency'].find((one) => one.measure === measure && one.year === year);
  if (!row) throw new Error(`chip-self-sufficiency has no "${measure}" of ${String(year)}`);
  return row;
}

/** How far the forecast for the last goal’s year falls short of the goal, in points. */
export const shortfall = (rows: ShareRows): number =>
  shareOf(rows, 'goal', LAST_GOAL).share_pct - shareOf(rows, 'any owner', LAST_GOAL).share_pct;
