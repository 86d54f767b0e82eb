import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { round, translate, type Mark } from '../../scene/mark';

export type Claim = Row<'then-and-now'>;
export type ClaimRows = Rows<'then-and-now'>;
export type Verdict = Claim['verdict'];

/** Which verdict is told; in the state of that day none is. */
export interface View {
  lit?: Verdict;
}

/** The verdicts in the order of the rows. */
export const VERDICTS: readonly Verdict[] = ['held', 'overtaken', 'still open'];

/** The rows of a verdict, in the order of the table. */
export const rowsOf = (rows: ClaimRows, verdict: Verdict): Claim[] =>
  rows['then-and-now'].filter((row) => row.verdict === verdict);

/** The rows by verdict: the order in which every state and the printed page show them. */
export const inOrder = (rows: ClaimRows): Claim[] => VERDICTS.flatMap((verdict) => rowsOf(rows, verdict));

/**
 * The link from then to now, by verdict: whole with a dot where the claim held, struck through with a diamond where
 * it was overtaken, broken with a ring where it is open. It begins at the origin.
 */
function linkPath(verdict: Verdict, length: number): string {
  const r = 3.6;
  const x = length - r;
  switch (verdict) {
    case 'held':
      return `M0,0H${round(x - r)}M${round(x - r)},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
    case 'overtaken': {
      const middle = (x - r) / 2;
      return `M0,0H${round(x - r)}M${round(middle - 2.5)},4.5l5,-9M${round(x - r - 0.6)},0l${r + 0.6},${-r - 0.6}l${r + 0.6},${r + 0.6}l${-r - 0.6},${r + 0.6}Z`;
    }
    case 'still open':
      return `M0,0h3M${round((x - r) / 2 - 1.5)},0h3M${round(x - r - 3)},0h3M${round(x - r)},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
  }
}

/** A claim's verdict as a mark; `y` is the baseline of the words beside it. */
export function linkMark(row: Claim, x: number, y: number, length: number, lit: boolean): Mark {
  const hollow = row.verdict === 'still open';
  const ink = lit ? 'ink' : 'quiet';
  return {
    key: `${row.id}-link`,
    tag: 'path',
    attrs: {
      d: linkPath(row.verdict, length),
      transform: translate(x, y),
      class: `${hollow ? 'fill-paper' : `fill-${ink}`} stroke-${ink}`,
      'stroke-width': 1.4,
    },
    claim: claimOf(row),
  };
}

/** The ledger id of a row. */
export const claimOf = (row: Claim): string => `then-and-now/${row.id}`;

/** What the row is about; its key is the row's id, so that prose can point at it. */
export const topicMark = (row: Claim, x: number, y: number, size: number, lit: boolean): Mark =>
  label(row.id, row.topic, {
    x,
    y,
    size,
    face: lit ? 'sans-600' : 'sans-400',
    ...(lit ? {} : { class: 'fill-quiet' }),
    claim: claimOf(row),
  });

/** The few words of one side of a row, in the face of the story. */
export const briefMark = (
  row: Claim,
  side: 'then' | 'now',
  x: number,
  y: number,
  size: number,
  lit: boolean,
): Mark =>
  label(`${row.id}-${side}`, row[`${side}_brief`], {
    x,
    y,
    size,
    face: 'serif-400',
    ...(lit ? {} : { class: 'fill-quiet' }),
    claim: claimOf(row),
  });
