/** How a term stands out: red, grey or pale. */
export type Tone = 'focus' | 'plain' | 'muted';

/** A remark under a row. Its numbers are counted from the rows; only a `remark` is ours. */
export type NoteSpec =
  | { kind: 'unused-before-first' }
  | { kind: 'in-all-since-first' }
  | { kind: 'unused-after-last' }
  | { kind: 'uses-in'; year: number; remark?: string }
  | { kind: 'uses-since'; year: number }
  | { kind: 'unused' };

/** Rows of dots: one row a term, one dot a use. `totals` prints the sum of uses before each term. */
export interface DotsView {
  kind: 'dots';
  rows: readonly { term: string; tone: Tone; notes?: readonly NoteSpec[] }[];
  totals?: boolean;
}

/** Two rates as lines, from the rarer term to the more frequent one. `years` get a point, `compared` years a ratio. */
export interface RatesView {
  kind: 'rates';
  rarer: string;
  frequent: string;
  years: readonly number[];
  compared: readonly number[];
}

export type View = DotsView | RatesView;
