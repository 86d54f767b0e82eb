import { describe, expect, it } from 'vitest';
import { formatNumber, numberWord } from '../../data/format';
import { content, ledger } from '../../data/load';
import { checkScene } from '../../scene/check';
import { claimsOf, flatten } from '../../scene/mark';
import { drawPlate } from '../figure';
import { drawnState } from '../index';
import thenAndNow from './then-and-now';
import { inOrder, rowsOf, VERDICTS, type Claim } from './verdicts';

const rows = content.rows['then-and-now'];
const idsOf = (list: readonly string[] | undefined): readonly string[] => list ?? [];
const claimsOfRow = (row: Claim): string[] => [...idsOf(row.then_claims), ...idsOf(row.now_claims)];
const cellOf = (claim: string, column: string): number => Number(ledger.cell(claim, column)?.value);

/** Every number that the cells of some claims hold, as a sentence may write it. */
function numbersOf(claims: readonly string[]): Set<string> {
  const values = claims.flatMap((claim) => Object.values(ledger.claims.get(claim)?.row ?? {}));
  return new Set(
    values.flatMap((value) =>
      typeof value === 'number'
        ? [String(value), ...[undefined, 0, 1, 2].map((digits) => formatNumber(value, digits))]
        : typeof value === 'string'
          ? (value.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
          : [],
    ),
  );
}
const written = (text: string): string[] =>
  text.match(/\d[\d,]*(?:\.\d+)?/g)?.map((n) => n.replace(/,$/, '')) ?? [];

describe('the rows', () => {
  it('refer to rows that are in the ledger, and rest on their sources', () => {
    for (const row of rows) {
      for (const claim of claimsOfRow(row)) {
        const found = ledger.claims.get(claim);
        expect(found, `${row.id}: ${claim}`).toBeDefined();
        const missing = found?.sources.filter(({ id }) => !row.sources.includes(id)).map(({ id }) => id);
        expect(missing, `${row.id}: ${claim}`).toEqual([]);
      }
    }
  });

  it('are themselves the record only where no other table has the claim', () => {
    const own = (side: 'then_claims' | 'now_claims'): string[] =>
      rows.filter((row) => row[side] === undefined).map(({ id }) => id);
    expect(own('then_claims')).toEqual(['euv', 'home-made-chips']);
    expect(own('now_claims')).toEqual(['home-made-chips']);
  });

  it('write no number that is not in the cells they refer to, or in a date of their own', () => {
    for (const row of rows) {
      const dates = [row.then_date, row.now_date ?? ''].flatMap((date) => date.slice(0, 4));
      const sides = [
        ['then', `${row.then_brief} ${row.then}`, row.then_claims, idsOf(row.then_claims)],
        ['now', `${row.now_brief} ${row.now} ${row.reason}`, row.now_claims, claimsOfRow(row)],
      ] as const;
      for (const [side, text, known, claims] of sides) {
        if (known === undefined) continue;
        const numbers = numbersOf(claims);
        const years = new Set([
          ...claims.flatMap((c) => ledger.claims.get(c)?.asOf.slice(0, 4) ?? []),
          ...dates,
        ]);
        const foreign = written(text).filter((number) => !numbers.has(number) && !years.has(number));
        expect(foreign, `${row.id}, ${side}`).toEqual([]);
      }
    }
  });

  it('do not know in March 2023 what came after that month', () => {
    for (const row of rows) {
      expect(row.then_date < '2023-04', row.id).toBe(true);
      expect(row.now_date === undefined || row.now_date > '2023-04', row.id).toBe(true);
      for (const claim of idsOf(row.then_claims)) {
        const { date, year } = ledger.claims.get(claim)?.row ?? {};
        expect(String(date ?? year) < '2023-04', claim).toBe(true);
      }
    }
  });
});

describe('the reasons', () => {
  it('the sales of machines with EUV light were all Dutch', () => {
    expect(cellOf('chip-inputs/n20', 'leader_share_pct')).toBe(100);
    expect(ledger.cell('chip-inputs/n20', 'leader')?.value).toBe('Netherlands');
    expect(cellOf('chip-inputs/n20', 'year')).toBe(2025);
  });

  it('the engines were withheld for five weeks', () => {
    const [from, to] = [
      'engine-events/2025-05-28-leap-1c-and-cf34',
      'engine-events/2025-07-03-leap-1c-and-cf34',
    ].map((claim) => Date.parse(String(ledger.cell(claim, 'date')?.value)));
    expect(Math.round(((to ?? 0) - (from ?? 0)) / (7 * 86_400_000))).toBe(5);
  });

  it('basic research grew by about a point and stayed under the plan', () => {
    const [then, now] = ['china-research/2020', 'china-research/2025'].map((c) =>
      cellOf(c, 'basic_research_pct'),
    );
    expect(Math.round((now ?? 0) - (then ?? 0))).toBe(1);
    expect(now).toBeLessThan(8);
  });

  it('nearly half of the list is younger than March 2023, and none newer than October 2025', () => {
    const share =
      cellOf('listing-counts/after-march-2023', 'entries') / cellOf('listing-counts/all', 'entries');
    expect(share).toBeGreaterThan(0.44);
    expect(share).toBeLessThan(0.5);
    expect(cellOf('listing-counts/after-october-2025', 'entries')).toBe(0);
  });

  it('the new system stands in every report since', () => {
    const since = content.rows['term-counts'].filter(
      ({ term, year }) => term === 'xinxing-juguo-tizhi' && year >= 2023,
    );
    expect(since.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(since.every(({ uses }) => uses > 0)).toBe(true);
  });

  it('no chip of SMIC is of a finer class than 7 nm, and it came within half a year', () => {
    const nodes = content.rows['chip-nodes'].filter(({ firm }) => firm === 'SMIC');
    expect(Math.min(...nodes.map(({ node_nm }) => node_nm))).toBe(7);
    expect(ledger.cell('firm-events/huawei-2023-08-chips', 'date')?.value).toBe('2023-08');
  });

  it('Yangtze Memory makes twice the wafers, Huawei sells nearly as much as at its peak', () => {
    const wafers = ['firm-events/ymtc-2021-12-capacity', 'firm-events/ymtc-2026-04-14-capacity'].map((c) =>
      cellOf(c, 'wafers_per_month'),
    );
    expect((wafers[1] ?? 0) / (wafers[0] ?? 1)).toBe(2);
    const sales = ['firm-years/huawei-2025', 'firm-years/huawei-2020'].map((c) =>
      cellOf(c, 'revenue_cny_bn'),
    );
    expect((sales[0] ?? 0) / (sales[1] ?? 1)).toBeGreaterThan(0.98);
    expect(ledger.cell('firm-years/huawei-2025', 'basis')?.value).toBe('chairman');
  });

  it('the budget for science was to grow by as much in each of three years', () => {
    const growth = [2024, 2025, 2026].map((year) =>
      cellOf(`science-budget/${String(year)}-budget`, 'growth_pct'),
    );
    expect(growth).toEqual([10, 10, 10]);
  });

  it('of the suspensions three have a date, in November 2026', () => {
    const row = rows.find(({ id }) => id === 'countered');
    const due = idsOf(row?.now_claims).flatMap((claim) => ledger.cell(claim, 'due')?.value ?? []);
    expect(due).toHaveLength(3);
    expect(due.every((date) => String(date).startsWith('2026-11'))).toBe(true);
  });
});

it('counts the verdicts as its titles do', () => {
  expect(rows).toHaveLength(12);
  for (const { lit, takeaway } of Object.values(thenAndNow.states)) {
    if (lit === undefined) continue;
    expect(takeaway.toLowerCase()).toMatch(
      new RegExp(`^${numberWord(rowsOf(content.rows, lit).length)} .*${lit}\\b`),
    );
  }
  const said = VERDICTS.map((verdict) => numberWord(rowsOf(content.rows, verdict).length));
  expect(thenAndNow.plate?.takeaway).toContain(
    `of ${numberWord(rows.length)} claims, ${said[0] ?? ''} held, ${said[1] ?? ''} were overtaken, ${said[2] ?? ''} are open`,
  );
});

it('shows every claim in every state, and says a verdict by word and by mark', () => {
  for (const state of Object.keys(thenAndNow.states)) {
    const scene = drawnState('then-and-now', state).scene('narrow');
    expect(claimsOf(scene)).toHaveLength(rows.length);
    const links = flatten(scene.marks).filter(({ key }) => key.endsWith('-link'));
    expect(links).toHaveLength(state === 'that-day' ? 0 : rows.length);
  }
  const words = flatten(drawnState('then-and-now', 'held').scene('narrow').marks).map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining([...VERDICTS]));
});

it('tells nothing of later on the day itself', () => {
  const { marks } = drawnState('then-and-now', 'that-day').scene('wide');
  const words = flatten(marks).map(({ text }) => text);
  for (const row of rows) expect(words).not.toContain(row.now_brief);
  // A plan may name a year to come.
  expect(drawnState('then-and-now', 'that-day').description.full).not.toMatch(/202[46-9]/);
});

it('sets every row in full on the page for paper', () => {
  const plate = drawPlate(thenAndNow, content.rows);
  if (plate === undefined) throw new Error('there is no page for paper');
  expect(checkScene(plate, 'wide')).toEqual([]);
  expect(claimsOf(plate)).toEqual(inOrder(content.rows).map(({ id }) => `then-and-now/${id}`));
  for (const row of rows) {
    const own = flatten(plate.marks).filter(({ claim }) => claim === `then-and-now/${row.id}`);
    const text = own.map((mark) => mark.text ?? '').join(' ');
    for (const words of [row.topic, row.then, row.now, row.then_brief, row.now_brief, row.reason])
      expect(text, row.id).toContain(words);
  }
});
