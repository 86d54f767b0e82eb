import { expect, it } from 'vitest';
import { isDate } from '../data/column';
import { ledger } from '../data/load';
import { chapters } from './chapters';

// What is told as of a day must rest on rows that say of which day they are.
it.each(chapters.map((chapter) => [chapter.path, chapter] as const))(
  '%s prints no value from a row without a date, and none dated after its last check',
  (_, { uses, frontmatter }) => {
    const claims = uses.flatMap((use) => (use.kind === 'value' ? use.claim : []));
    expect(claims.length).toBeGreaterThan(5);
    const undated = claims.filter((claim) => !isDate(ledger.claims.get(claim)?.asOf ?? ''));
    expect(undated).toEqual([]);
    const late = claims.filter((claim) => (ledger.claims.get(claim)?.asOf ?? '') > frontmatter.checked_on);
    expect(late).toEqual([]);
  },
);
