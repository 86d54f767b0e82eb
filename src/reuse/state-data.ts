import type { Column, Unit } from '../data/column';
import type { Claim, Ledger } from '../data/ledger';
import type { Source } from '../data/sources';
import { tables } from '../data/tables';
import type { DrawnState } from '../figures';
import { creditsOf, type Credit } from '../data/licence';

/** A number behind a row: what it measures and in which unit, as the table of the claim declares it. */
export interface Quantity {
  label: string;
  unit: Unit;
  value: number;
}

/** A row of a state's table, as printed, with all that the ledger knows of its claim. */
interface DataRow {
  claim: string;
  cells: readonly string[];
  quantities: readonly Quantity[];
  /** When it happened or for when it holds, in words. */
  date: string;
  asOf: string;
  confidence: Claim['confidence'];
  sources: readonly Source[];
  credits: readonly Credit[];
}

/** Everything that a file with the rows of a state hands on. */
export interface StateData {
  rows: readonly DataRow[];
  sources: readonly Source[];
  credits: readonly Credit[];
  /** The newest day on which one of the sources was looked at: the date of this edition of the state. */
  checkedOn: string;
  /** The newest date as of which one of the rows holds. */
  asOf: string;
}

/** Joins the table of a state with the ledger. Throws when a row's claim is not in it. */
export function stateData({ table }: Pick<DrawnState, 'table'>, ledger: Ledger): StateData {
  const rows = table.rows.map(({ claim: id, cells }): DataRow => {
    const claim = ledger.claims.get(id);
    if (claim === undefined) throw new Error(`the ledger has no claim "${id}"`);
    const { readout, asOf, confidence, sources } = claim;
    return {
      claim: id,
      cells,
      quantities: quantitiesOf(claim),
      date: readout.date,
      asOf,
      confidence,
      sources,
      credits: creditsOf(sources),
    };
  });
  const sources = [...new Map(rows.flatMap((row) => row.sources.map((s) => [s.id, s] as const))).values()];
  return {
    rows,
    sources,
    credits: creditsOf(sources),
    checkedOn: sources.map((source) => source.checked_on).reduce(newer, ''),
    asOf: rows.map((row) => row.asOf).reduce(newer, ''),
  };
}

const newer = (a: string, b: string): string => (a > b ? a : b);

/** The numbers of a claim's row. Years and places in a list are names, not measures. */
function quantitiesOf({ table, row }: Claim): Quantity[] {
  const columns = Object.entries(tables[table].columns as Record<string, Column<unknown>>);
  return columns.flatMap(([name, { label, unit }]) => {
    const value = row[name];
    return unit === undefined || unit === 'year' || unit === 'place' || typeof value !== 'number'
      ? []
      : [{ label, unit, value }];
  });
}
