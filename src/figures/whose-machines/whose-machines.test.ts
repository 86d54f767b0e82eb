import { sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { groupsOf, SQUARE_USD_BN, squaresOf } from './squares';
import { measured } from './whose-machines';

const rows = content.rows['machine-sales'];
const total = sum(rows, ({ sales_usd_bn }) => sales_usd_bn);
const of = (test: (row: (typeof rows)[number]) => boolean): number =>
  sum(rows.filter(test), (row) => row.sales_usd_bn);

describe('what whose-machines says', () => {
  it('adds up to 115.5 billion dollars in eight families', () => {
    expect(total).toBeCloseTo(115.5, 1);
    expect(new Set(rows.map(({ family }) => family)).size).toBe(8);
  });

  it('takes three dollars in four for lithography, etching and deposition', () => {
    const three = of(({ family }) => ['n19', 'n55', 'n36'].includes(family));
    expect(three / total).toBeGreaterThan(0.73);
    expect(three / total).toBeLessThan(0.77);
  });

  it('gives five allies 92% and China 5.4%, most of it for carving and coating', () => {
    const allies = ['United States', 'Netherlands', 'Japan', 'South Korea', 'Taiwan'];
    expect(Math.round((of(({ country }) => allies.includes(country)) / total) * 100)).toBe(92);
    const china = of(({ country }) => country === 'China');
    expect(((china / total) * 100).toFixed(1)).toBe('5.4');
    const two = of(({ country, family }) => country === 'China' && ['n55', 'n36'].includes(family));
    expect(two / china).toBeGreaterThan(0.8);
  });

  it('gives the Netherlands 81.5% of lithography and China 0.2%, which is no square', () => {
    const share = (country: string) =>
      rows.find((row) => row.family === 'n19' && row.country === country)?.share_pct;
    expect([share('Netherlands'), share('China')]).toEqual([81.5, 0.2]);
    expect(squaresOf(rows).map(({ row }) => row.id)).not.toContain('n19-china');
  });
});

it('sets the number large that its rows add up to', () => {
  const texts = (['total', 'allies', 'china', 'dutch light'] as const).map(
    (measure) => measured(content.rows, measure).text,
  );
  expect(texts).toEqual(['$115.5bn', '92%', '5.4%', '81.5%']);
});

describe('squares', () => {
  it('add up to the total, each row within one of its exact number', () => {
    const cells = squaresOf(rows);
    expect(sum(cells, ({ squares }) => squares)).toBe(Math.round(total / SQUARE_USD_BN));
    for (const { row, squares } of cells)
      expect(Math.abs(squares - row.sales_usd_bn / SQUARE_USD_BN), row.id).toBeLessThan(1);
  });

  it('are the same in both groupings', () => {
    const count = (by: 'family' | 'country') => sum(groupsOf(rows, by), ({ squares }) => squares);
    expect(count('family')).toBe(count('country'));
    expect(groupsOf(rows, 'country').at(-1)?.name).toBe('Others');
  });
});
