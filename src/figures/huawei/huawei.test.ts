import { expect, it } from 'vitest';
import { content } from '../../data/load';
import { claimsOf } from '../../scene/mark';
import { drawnState } from '../index';

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
  expect(claims).toHaveLength(9);
  for (const claim of claims) {
    const row = phones.get(claim.slice('huawei-phones/'.length));
    expect(row?.period, claim).toBe('full year');
    expect(row?.market === 'China' || (row?.year ?? 0) <= 2021, claim).toBe(true);
  }
});
