import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { FIRMS, isBefore, pointsOf } from './fates';

const index = (entity: string, base: number): Map<number, number> =>
  new Map(
    pointsOf(content.rows, { entity, base } as Parameters<typeof pointsOf>[1]).map((point) => [
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

  it('has Inspur more than double, NAURA gain two thirds, BGI keep little more than half', () => {
    expect(inspur.get(3)).toBeGreaterThan(200);
    expect(Math.round((naura.get(2) ?? 0) / 10)).toBe(17);
    expect(loongson.get(3)).toBeLessThan(75);
    expect(bgi.get(2)).toBeGreaterThan(50);
    expect(bgi.get(2)).toBeLessThan(60);
  });

  it('draws each listing on the day that the list gives, after the whole of the year that is 100', () => {
    const entries = new Map(
      content.rows['firm-lists'].flatMap((row) => (row.list === 'entity-list' ? [[row.firm, row]] : [])),
    );
    const rule = entries.get('loongson');
    for (const { key, listed, base } of FIRMS) {
      const entry = entries.get(key === 'inspur' ? 'inspur-group' : key);
      // Units of BGI stand on the list by two rules; the later one is that of Loongson.
      if (key === 'bgi') expect(entry?.citations).toContain(String(rule?.citations));
      expect(listed).toBe(key === 'bgi' ? rule?.since : entry?.since);
      expect(Number(listed.slice(0, 4))).toBe(base + 1);
    }
  });

  it('counts the year in which NAURA was listed as before, since it was listed in December', () => {
    const before = FIRMS.map(
      (firm) =>
        pointsOf(content.rows, firm)
          .filter((p) => isBefore(firm, p))
          .at(-1)?.row.year,
    );
    expect(before).toEqual([2022, 2024, 2022, 2022]);
  });

  it('refuses a firm without sales in its base year', () => {
    expect(() => index('NAURA', 1999)).toThrow('no sales of NAURA in 1999');
  });
});
