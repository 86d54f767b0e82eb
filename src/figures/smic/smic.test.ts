import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { drawnState } from '../index';
import { timesTheProfit } from './notes';

const years = content.rows['smic-years'];
const shares = content.rows['smic-china-share'];

describe('what smic says', () => {
  it('grew each year, was a quarter empty in 2023 and is fuller since', () => {
    const capacity = years.map((row) => row.capacity_wafers_per_month);
    expect(capacity).toEqual(capacity.toSorted((a, b) => a - b));
    expect(years.map(({ utilisation_pct }) => utilisation_pct)).toEqual([92, 75, 85.6, 93.5]);
  });

  it('sold under half at home in 2017 and three quarters in 2022, and no later share is drawn', () => {
    expect(shares.at(0)?.china_share_pct).toBeLessThan(50);
    expect(Math.round(shares.at(-1)?.china_share_pct ?? 0)).toBe(74);
    expect(shares.at(-1)?.year).toBe(2022);
  });

  it('spends at least three times its profit in each year that both are known', () => {
    for (const { year, capital_spending_usd_bn: spent } of years) {
      const profit = content.rows['firm-years'].find(
        ({ id }) => id === `smic-${String(year)}`,
      )?.profit_usd_bn;
      if (spent !== undefined) expect(spent / (profit ?? Infinity), String(year)).toBeGreaterThan(3);
    }
  });

  it('fills a column as far as the plants were used', () => {
    const marks = flatten(drawnState('smic', 'filling').scene('wide').marks);
    const height = (key: string): number => Number(marks.find((mark) => mark.key === key)?.attrs['height']);
    for (const { year, utilisation_pct } of years)
      expect(
        (height(`capacity-${String(year)}-filled`) / height(`capacity-${String(year)}`)) * 100,
      ).toBeCloseTo(utilisation_pct, 0);
  });

  it('says at the marks what they are', () => {
    const words = (state: string): string =>
      flatten(drawnState('smic', state).scene('wide').marks)
        .flatMap(({ text }) => text ?? [])
        .join(' ');
    expect(words('filling')).toContain('a quarter idle');
    expect(words('filling')).toContain('in use');
    expect(words('home')).toContain('sold in China, up from less than half');
    expect(words('the-cost')).toContain('net profit');
    expect(words('the-cost')).toContain(
      `spent on plants and machines, ${timesTheProfit(
        years.find(({ id }) => id === '2025')?.capital_spending_usd_bn ?? 0,
        content.rows['firm-years'].find(({ id }) => id === 'smic-2025')?.profit_usd_bn ?? 1,
      )} the profit`,
    );
  });

  it('says that the spending of 2023 alone is not known', () => {
    const marks = flatten(drawnState('smic', 'the-cost').scene('wide').marks);
    expect(years.filter((row) => row.capital_spending_usd_bn === undefined).map(({ year }) => year)).toEqual([
      2023,
    ]);
    expect(marks.filter(({ key }) => /^unknown-\d+$/.test(key)).map(({ key }) => key)).toEqual([
      'unknown-2023',
    ]);
  });
});
