import { expect, it } from 'vitest';
import { parseCorrections } from './corrections';
import { said } from './fixtures/small-content';

const correction = { date: '2026-11-23', what: 'It is 7.', why: 'We had misread it.', claims: ['table/row'] };
type Change = Partial<Record<keyof typeof correction, unknown>>;

/** YAML is a superset of JSON. A key that is changed to undefined is left out. */
const yaml = (...changes: Change[]): string =>
  changes.map((change) => `- ${JSON.stringify({ ...correction, ...change })}\n`).join('');
const read = (...changes: Change[]) => parseCorrections(yaml(...changes), (claim) => claim === 'table/row');
const faults = (...changes: Change[]): string => said(read(...changes).problems);

it('reads corrections, the newest first and those of one day in their order', () => {
  const { corrections, problems } = read(
    { date: '2026-11-01', why: 'a' },
    { why: 'b' },
    { why: 'c' },
    { date: '2025-12-31', why: 'd' },
  );
  expect(problems).toEqual([]);
  expect(corrections.map(({ why }) => why)).toEqual(['b', 'c', 'a', 'd']);
  expect(corrections[0]).toEqual({ ...correction, why: 'b' });
});

it.each(Object.keys(correction))('a correction needs %s', (key) => {
  expect(faults({ [key]: undefined })).toBe(`content/corrections.yaml:1:3  the key "${key}" is missing`);
});

it.each<[Change, string]>([
  [{ date: '2026-02-30' }, 'date: "2026-02-30" must be a whole day, like 2026-11-23'],
  [{ date: '2026' }, 'date: "2026" must be a whole day, like 2026-11-23'],
  [{ date: '2026-11' }, 'date: "2026-11" must be a whole day, like 2026-11-23'],
  [{ date: 2026 }, 'date: 2026 must be text; if it looks like a number, put it in "…"'],
  [{ what: '' }, 'what: "" must not be empty'],
  [{ why: '' }, 'why: "" must not be empty'],
  [{ claims: [] }, 'claims: name the rows that changed, as table/row'],
  [{ claims: 'table/row' }, 'claims: "table/row" must be a list'],
  [{ claims: [3] }, 'claims.0: 3 must be text; if it looks like a number, put it in "…"'],
])('refuses %j', (change, message) => {
  expect(faults(change)).toMatch(/^content\/corrections\.yaml:1:\d+ {2}/);
  expect(faults(change).replace(/^\S+ {2}/, '')).toBe(message);
});

it('names every row that there is not, and where', () => {
  const claims = ['table/raw', 'table/row', 'table'];
  const column = (claim: string): string => String(yaml({ claims }).indexOf(`"${claim}"`) + 1);
  expect(faults({}, { claims })).toBe(
    `content/corrections.yaml:2:${column('table/raw')}  unknown row "table/raw"; write table/row
content/corrections.yaml:2:${column('table')}  unknown row "table"; write table/row`,
  );
});
