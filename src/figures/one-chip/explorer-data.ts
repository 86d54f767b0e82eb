import type { GraphRows } from './cut';
import { stationsOf, type ChipRows } from './tree';

/** What the browser is sent for cutting links: no more of the rows than the graph is read from. */
export interface CutData {
  rows: GraphRows;
  /** The countries that the step's own picture takes away. */
  removed: readonly string[];
  /** The inputs that are drawn as rings around others. */
  classes: readonly string[];
}

/** Cuts the tables down to what the reader's own cut needs. */
export function explorerData(rows: ChipRows, removed: readonly string[]): CutData {
  return {
    rows: {
      'chip-inputs': rows['chip-inputs'].map(({ id, name, kind, market_usd_bn }) => ({
        id,
        name,
        kind,
        market_usd_bn,
      })),
      'chip-links': rows['chip-links'].map(({ from, to, kind }) => ({ from, to, kind })),
      'chip-shares': rows['chip-shares'].map(({ input, country, share_pct, year }) => ({
        input,
        country,
        share_pct,
        year,
      })),
    },
    removed,
    classes: stationsOf(rows).flatMap(({ tree }) =>
      tree.descendants().flatMap(({ data, depth, children }) => (depth > 0 && children ? data.id : [])),
    ),
  };
}
