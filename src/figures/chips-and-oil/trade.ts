import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

export type TradeRows = Rows<'chip-trade' | 'policy-timeline'>;
export type Trade = Row<'chip-trade'>;

/** The three things whose values are drawn, as the first part of a row’s id. */
export type Series = 'chips-in' | 'chips-out' | 'oil-in';

/** An act marked in time: its name, the height of its line as a value, and where the name stands at its top. */
interface Act {
  id: string;
  name: string;
  height: number;
  side: 'before' | 'after' | 'beside';
}

/** What a state shows: which series, what imports of chips are set against, and acts marked in time. */
export interface View {
  series: readonly Series[];
  /** Oil, their own past, or exports. */
  against: 'oil' | 'past' | 'exports';
  acts: readonly Act[];
  note: string;
}

/** The series that a row of trade belongs to: every row of the table is of one. */
export const seriesOf = ({ goods, flow }: Trade): Series =>
  goods === 'crude oil' ? 'oil-in' : flow === 'imports' ? 'chips-in' : 'chips-out';

/** The rows of a state, by year. */
export const drawn = (rows: TradeRows, { series }: View): Trade[] =>
  rows['chip-trade'].filter((row) => series.includes(seriesOf(row))).toSorted((a, b) => a.year - b.year);

/** The acts of a state, each with its row. Throws when the timeline lacks one. */
export const actsOf = (rows: TradeRows, { acts }: View): (Act & { row: Row<'policy-timeline'> })[] =>
  acts.map((act) => ({ ...act, row: rowOf(rows['policy-timeline'], act.id) }));

/** The value of a series in a year. Throws when there is none: a gap is never read as zero. */
export function valueOf(rows: TradeRows, series: Series, year: number): number {
  const row = rows['chip-trade'].find((one) => seriesOf(one) === series && one.year === year);
  if (!row) throw new Error(`chip-trade has no ${series} of ${String(year)}`);
  return row.value_usd_bn;
}

/** How much more chips cost than crude oil, in the years for which both are known. */
export function lead(rows: TradeRows): { year: number; more: number }[] {
  const oil = new Map(
    rows['chip-trade'].flatMap((row) =>
      seriesOf(row) === 'oil-in' ? [[row.year, row.value_usd_bn] as const] : [],
    ),
  );
  return rows['chip-trade'].flatMap((row) => {
    const other = oil.get(row.year);
    return seriesOf(row) === 'chips-in' && other !== undefined
      ? [{ year: row.year, more: row.value_usd_bn - other }]
      : [];
  });
}
