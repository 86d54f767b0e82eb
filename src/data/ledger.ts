import type { Column, Unit } from './column';
import type { Content } from './content';
import { formatDate } from './format';
import type { Source } from './sources';
import type { Readout, Table } from './table';
import { tables, type ClaimId, type TableId } from './tables';

/** One claim of the ledger: a row with its id, words for a reader, date, confidence and resolved sources. */
export interface Claim {
  id: ClaimId;
  table: TableId;
  row: Readonly<Record<string, unknown>>;
  line: number;
  readout: Readout;
  asOf: string;
  confidence: 'high' | 'medium';
  sources: readonly Source[];
}

/** A cell of a claim: its value and, for numbers, the unit. */
interface ClaimCell {
  value: string | number;
  unit?: Unit;
}

/** Every claim of the content, by id. */
export interface Ledger {
  claims: ReadonlyMap<string, Claim>;
  /** The cell of a claim, or undefined when there is no such claim, no such column or the cell is blank. */
  cell: (claim: string, column: string) => ClaimCell | undefined;
}

/** Builds the ledger from checked content. */
export function buildLedger({ rows, sources }: Content): Ledger {
  const claims = new Map<string, Claim>();
  for (const [id, table] of Object.entries(tables) as unknown as [TableId, Table][]) {
    for (const row of rows[id]) {
      const claim: ClaimId = `${id}/${row.id}`;
      claims.set(claim, {
        id: claim,
        table: id,
        row,
        line: row.line,
        readout: table.readout(row),
        asOf: row.as_of,
        confidence: row.confidence,
        sources: row.sources.flatMap((s) => sources.get(s) ?? []),
      });
    }
  }
  return {
    claims,
    cell: (id, column) => {
      const claim = claims.get(id);
      const value = claim?.row[column];
      // The row also holds its line in the file, which is no cell.
      if (claim === undefined || !Object.hasOwn(tables[claim.table].columns, column)) return undefined;
      if (typeof value !== 'string' && typeof value !== 'number') return undefined;
      const unit = (tables[claim.table].columns as Record<string, Column<unknown>>)[column]?.unit;
      return unit === undefined ? { value } : { value, unit };
    },
  };
}

/** What the readout line prints for a claim: what, value, when, how sure, and who says so. */
export function readoutLine(claim: Claim): { label: string; value: string; note: string } {
  const { label, value, date } = claim.readout;
  const sure = claim.confidence === 'high' ? '' : 'reported; ';
  const by = [...new Set(claim.sources.map((s) => s.publisher))].slice(0, 2).join('; ');
  return { label, value, note: `${date} · ${sure}as of ${formatDate(claim.asOf)} · ${by}` };
}
