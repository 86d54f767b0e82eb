import { expect, it } from 'vitest';
import { formatDate } from '../../data/format';
import { content } from '../../data/load';
import { claimsOf, flatten } from '../../scene/mark';
import { drawnState } from '../index';
import { LAST_WORLD_COUNT } from './columns';

const sales = new Map(
  content.rows['firm-years'].flatMap(({ firm, basis, year, revenue_cny_bn }) =>
    firm === 'huawei' && basis !== 'part-year' ? [[year, revenue_cny_bn ?? 0]] : [],
  ),
);
const phones = new Map(content.rows['huawei-phones'].map((row) => [row.id, row]));

it('sold most in 2020, a year after the listing, and nearly as much in 2025', () => {
  expect(Math.max(...sales.values())).toBe(sales.get(2020));
  expect((sales.get(2025) ?? 0) / (sales.get(2020) ?? 1)).toBeGreaterThan(0.98);
  expect(sales.get(2025)).toBeLessThan(sales.get(2020) ?? 0);
  expect(content.rows['firm-years'].find(({ id }) => id === 'huawei-2025')?.basis).toBe('chairman');
});

it('lost most of its phones from 2020 to 2021', () => {
  expect(
    (phones.get('2021-world')?.phones_million ?? 0) / (phones.get('2020-world')?.phones_million ?? 1),
  ).toBeLessThan(0.2);
});

it('draws no count of a quarter and no world count after 2021', () => {
  const claims = claimsOf(drawnState('huawei', 'back').scene('wide')).filter((claim) =>
    claim.startsWith('huawei-phones/'),
  );
  expect(claims).toHaveLength(7);
  for (const claim of claims) {
    const row = phones.get(claim.slice('huawei-phones/'.length));
    expect(row?.period, claim).toBe('full year');
    expect(row?.market === 'China' || (row?.year ?? 0) <= LAST_WORLD_COUNT, claim).toBe(true);
  }
});

const words = (state: string, width: 'narrow' | 'wide'): string =>
  flatten(drawnState('huawei', state).scene(width).marks)
    .flatMap(({ text }) => text ?? [])
    .join(' ');

it('says where no count of the world is known, and only there', () => {
  expect(
    Math.max(...content.rows['huawei-phones'].flatMap((row) => (row.market === 'world' ? [row.year] : []))),
  ).toBe(LAST_WORLD_COUNT);
  for (const width of ['narrow', 'wide'] as const) {
    expect(words('cliff', width)).not.toContain('known to us');
    expect(words('the-chip', width)).toContain('no world count known to us');
    expect(words('back', width)).toContain('no world count known to us');
  }
  expect(words('the-chip', 'wide')).toContain('2022 and 2023: no');
  expect(words('back', 'wide')).toContain('2022 to 2025: no');
});

it('names the second estimate of 2020 where it draws it', () => {
  const second = phones.get('2020-world-trendforce');
  const [number, by] = [String(second?.phones_million), String(second?.measure)];
  expect(words('cliff', 'narrow')).toContain(`${by}: ${number}`);
  expect(words('cliff', 'wide')).toContain(`${number} by ${by}`);
});

it('labels each event that it draws with its date, in the colour of who acted', () => {
  for (const state of ['peak', 'cliff', 'the-chip'] as const)
    for (const { key, claim, attrs } of flatten(drawnState('huawei', state).scene('wide').marks)) {
      const row = content.rows['firm-events'].find(({ id }) => id === key);
      if (!row) continue;
      expect(claim).toBe(`firm-events/${row.id}`);
      expect(words(state, 'wide')).toContain(`${formatDate(row.date)}:`);
      expect(String(attrs['class']).includes('united-states')).toBe(row.kind === 'controls');
    }
});
