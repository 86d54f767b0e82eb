import { expect, it } from 'vitest';
import { content, ledger } from './load';
import { tables } from './tables';

it('loads every table with rows, and every row is a claim with a source', () => {
  for (const id of Object.keys(tables) as (keyof typeof tables)[])
    expect(content.rows[id].length, id).toBeGreaterThan(0);
  for (const claim of ledger.claims.values()) expect(claim.sources.length, claim.id).toBeGreaterThan(0);
});
