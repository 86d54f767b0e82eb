import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { pointsOf } from './two-fates';

const index = (entity: string, base: number): Map<number, number> =>
  new Map(
    pointsOf(content.rows, { key: 'bgi', entity, base } as Parameters<typeof pointsOf>[1]).map((point) => [
      point.since,
      point.index,
    ]),
  );
const inspur = index('Inspur Electronic Information', 2022);
const naura = index('NAURA', 2023);
const loongson = index('Loongson', 2022);
const bgi = index('BGI Genomics', 2022);

describe('what two-fates says', () => {
  it('sets the year before the listing at 100', () => {
    for (const firm of [inspur, naura, loongson, bgi]) expect(firm.get(0)).toBe(100);
  });

  it('has two firms sell more than in any year before', () => {
    for (const firm of [inspur, naura])
      expect(firm.get(2)).toBeGreaterThan(
        Math.max(...[...firm].map(([since, value]) => (since < 1 ? value : 0))),
      );
  });

  it('has two firms lose a quarter of their sales and more', () => {
    for (const firm of [loongson, bgi])
      for (const [since, value] of firm) if (since > 0) expect(value).toBeLessThan(72);
  });

  it('has much of it begin before the listing', () => {
    expect(naura.get(-2)).toBeLessThan(50);
    expect(loongson.get(-1)).toBeGreaterThan(150);
    expect(bgi.get(-3)).toBeLessThan(50);
  });

  it('refuses a firm without sales in its base year', () => {
    expect(() => index('NAURA', 1999)).toThrow('no sales of NAURA in 1999');
  });
});
