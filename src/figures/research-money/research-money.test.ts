import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { claimsOf, flatten, type Mark, type Scene, type Size, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { budgets, budgetScales, gapYears, runAfter } from './budget-facts';
import { keyOf, lineYears, spendingFinder, type Economy } from './economies';
import { newestOwnShare, sharesOf } from './kind';
import figure from './research-money';
import { chinaToUs, pointYears, ranked, spendingScales } from './spending-facts';
import { spread } from './spread';

const rows = content.rows;
const find = spendingFinder(rows);
const widths: WidthClass[] = ['narrow', 'wide'];
const economies: Economy[] = ['China', 'EU27', 'Japan', 'South Korea', 'United States'];

const sceneOf = (state: string, width: WidthClass): Scene => drawnState('research-money', state).scene(width);
const sizeOf = (width: WidthClass): Size => {
  const [w, h] = figure.size(width);
  return { class: width, width: w, height: h };
};
const markOf = (scene: Scene, key: string): Mark => {
  const mark = flatten(scene.marks).find((one) => one.key === key);
  if (mark === undefined) throw new Error(`no mark "${key}"`);
  return mark;
};
/** The points of a path, as numbers. */
const pointsOf = (mark: Mark): number[][] =>
  String(mark.attrs['d'])
    .split(/[ML]/)
    .slice(1)
    .map((pair) => pair.split(',').map(Number));

describe('what the titles and annotations state', () => {
  it('China spent an eighth of the American sum in 2000 and seven-eighths in 2022', () => {
    expect(Math.round(8 * chinaToUs(rows, 2000))).toBe(1);
    expect(chinaToUs(rows, 2000)).toBeCloseTo(0.1225, 3);
    expect(Math.round(8 * chinaToUs(rows, 2022))).toBe(7);
    expect(chinaToUs(rows, 2022)).toBeCloseTo(0.8794, 3);
    expect(markOf(sceneOf('start', 'wide'), 'ratio').text).toBe('12%');
    expect(markOf(sceneOf('catching-up', 'wide'), 'ratio').text).toBe('88%');
  });

  it('China rose from fourth of five to second, and the United States stayed first', () => {
    const order = (year: number): Economy[] => ranked(rows, year).map((row) => row.economy);
    expect(order(2000)).toEqual(['United States', 'EU27', 'Japan', 'China', 'South Korea']);
    expect(order(2022)).toEqual(['United States', 'China', 'EU27', 'Japan', 'South Korea']);
  });

  it('China gave basic research less than half the American share in 2019, and least of the four', () => {
    const shares = sharesOf(rows, 2019);
    expect(shares.map((row) => [row.economy, row.basic_research_pct])).toEqual([
      ['United States', 15.4],
      ['South Korea', 14.6],
      ['Japan', 12.5],
      ['China', 6],
    ]);
    const [most, least] = [shares[0], shares.at(-1)];
    expect((least?.basic_research_pct ?? 99) * 2).toBeLessThan(most?.basic_research_pct ?? 0);
    expect(newestOwnShare(rows)).toMatchObject({ year: 2025, basic_research_pct: 7.08 });
  });

  it('the budget grew 2% in the pledge year, then 10% in each of three years', () => {
    const growth = new Map(budgets(rows).map((row) => [row.year, row.growth_pct]));
    expect([...growth]).toEqual([
      [2020, -9.1],
      [2022, 7.2],
      [2023, 2],
      [2024, 10],
      [2025, 10],
      [2026, 10],
    ]);
    expect(runAfter(rows, 2023)).toEqual({ count: 3, growth: 10 });
  });
});

describe('gaps and other sources stay apart', () => {
  it('has no figure for 2020 and none after 2022, and joins one release only', () => {
    expect(lineYears(rows)).toEqual(Array.from({ length: 20 }, (_, i) => 2000 + i));
    expect(rows['research-spending'].filter((row) => row.year === 2020 || row.year > 2022)).toEqual([]);
    expect(pointYears(rows)).toEqual([2000, 2019, 2021, 2022]);
    const vintage = (year: number): string[] => [...new Set(ranked(rows, year).map((row) => row.vintage))];
    expect([2019, 2021, 2022].map(vintage)).toEqual([['2021'], ['2023'], ['2024']]);
  });

  it.each(widths)('ends every line at 2019 and leaves 2021 and 2022 unjoined (%s)', (width) => {
    const scene = sceneOf('catching-up', width);
    const { x, y } = spendingScales(rows, sizeOf(width));
    for (const economy of economies) {
      const key = keyOf(economy);
      const end = pointsOf(markOf(scene, `${key}-line`)).at(-1) ?? [];
      expect(end[0]).toBeCloseTo(x(2019), 1);
      expect(end[1]).toBeCloseTo(y(find(economy, 2019).gerd_ppp_usd_bn), 1);
      const head = markOf(scene, key);
      expect(head.claim).toBe(`research-spending/2022-${key}`);
      expect(head.attrs['cx']).toBeCloseTo(x(2022), 5);
      expect(head.attrs['cy']).toBeCloseTo(y(find(economy, 2022).gerd_ppp_usd_bn), 5);
    }
  });

  it('draws China’s own share as a ring of another source, not joined to the stem', () => {
    const scene = sceneOf('what-kind', 'narrow');
    expect(markOf(scene, 'china-own')).toMatchObject({
      claim: 'china-research/2025',
      attrs: { class: 'fill-paper stroke-china' },
    });
    const stemEnd = pointsOf(markOf(scene, 'china-line')).at(-1)?.[0] ?? 0;
    expect(stemEnd).toBeCloseTo(Number(markOf(scene, 'china').attrs['cx']), 0);
  });

  it('leaves the growth of 2021 out and draws no outturn', () => {
    expect(gapYears(rows)).toEqual([2021]);
    const claims = claimsOf(sceneOf('pledge-year', 'narrow'));
    expect(claims.filter((claim) => claim.includes('2021') || claim.includes('outturn'))).toEqual([]);
  });
});

describe('geometry', () => {
  it.each(widths)('draws the bars of 2000 from one zero line, as long as their sums (%s)', (width) => {
    const scene = sceneOf('start', width);
    const zero = pointsOf(markOf(scene, 'baseline'))[0]?.[0] ?? NaN;
    const us = Number(markOf(scene, 'united-states').attrs['cx']) - zero;
    const order = ranked(rows, 2000);
    const most = find('United States', 2000).gerd_ppp_usd_bn;
    for (const row of order) {
      const key = keyOf(row.economy);
      const head = markOf(scene, key);
      expect(head.claim).toBe(`research-spending/2000-${key}`);
      expect(Number(head.attrs['cx']) - zero).toBeCloseTo((us * row.gerd_ppp_usd_bn) / most, 5);
      const stem = pointsOf(markOf(scene, `${key}-line`));
      expect(stem[0]?.[0]).toBeCloseTo(zero, 1);
      expect(stem.at(-1)?.[0]).toBeCloseTo(Number(head.attrs['cx']), 0);
      expect(new Set(stem.map(([, cy]) => cy)).size).toBe(1);
    }
    const heights = order.map((row) => Number(markOf(scene, keyOf(row.economy)).attrs['cy']));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(markOf(scene, 'united-states-value').text).toBe('$268.6 bn');
    expect(markOf(scene, 'china-value').text).toBe('32.9');
  });

  it.each(widths)('gives the longest bar of 2000 the full width of the box (%s)', (width) => {
    const head = markOf(sceneOf('start', width), 'united-states').attrs;
    expect(Number(head['cx']) + Number(head['r'])).toBe(sizeOf(width).width - 4);
  });

  it.each(widths)('keeps the annotation of 2000 off every bar (%s)', (width) => {
    const scene = sceneOf('start', width);
    const { x, y, 'font-size': size } = markOf(scene, 'ratio').attrs;
    for (const row of ranked(rows, 2000)) {
      const { cx, cy, r } = markOf(scene, keyOf(row.economy)).attrs;
      const inReach =
        Number(cy) + Number(r) > Number(y) - 0.7 * Number(size) && Number(cy) - Number(r) < Number(y);
      if (inReach) expect(Number(cx) + Number(r), row.economy).toBeLessThan(Number(x));
    }
  });

  it.each(widths)('gives the line of an economy the same number of points in every state (%s)', (width) => {
    for (const economy of economies) {
      const counts = Object.keys(figure.states)
        .flatMap((state) =>
          sceneOf(state, width).marks.filter((mark) => mark.key === `${keyOf(economy)}-line`),
        )
        .map((mark) => pointsOf(mark).length);
      expect(counts.length, economy).toBeGreaterThanOrEqual(2);
      expect(new Set(counts), economy).toEqual(new Set([20]));
    }
  });

  it.each(widths)('keeps paths inside the box, which the scene check does not look at (%s)', (width) => {
    const { width: w, height: h } = sizeOf(width);
    for (const state of Object.keys(figure.states)) {
      const paths = flatten(sceneOf(state, width).marks).filter((mark) => mark.tag === 'path');
      const outside = paths
        .flatMap(pointsOf)
        .filter(([x = NaN, y = NaN]) => !(x >= 0 && x <= w && y >= 0 && y <= h));
      expect(outside, state).toEqual([]);
    }
  });

  it.each(widths)('places growth by its scale, falls below the zero line (%s)', (width) => {
    const { y } = budgetScales(rows, sizeOf(width));
    const scene = sceneOf('pledge-year', width);
    expect(markOf(scene, '2020-budget').attrs['cy']).toBeCloseTo(y(-9.1), 5);
    expect(y(-9.1)).toBeGreaterThan(y(0));
    expect(markOf(scene, 'china')).toMatchObject({
      claim: 'science-budget/2023-budget',
      attrs: { cy: y(2) },
    });
  });

  it('stays within its budget of elements when narrow', () => {
    const counts = Object.keys(figure.states).map((state) => flatten(sceneOf(state, 'narrow').marks).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(260);
  });
});

describe('spread', () => {
  it('leaves labels alone that have room', () => {
    expect(spread([10, 40, 90], 20, 200)).toEqual([10, 40, 90]);
  });

  it('parts touching labels around their middle', () => {
    expect(spread([10, 50, 54], 20, 200)).toEqual([10, 42, 62]);
  });

  it('moves the stack up from the end of its room', () => {
    expect(spread([10, 95, 99], 20, 100)).toEqual([10, 80, 100]);
  });
});
