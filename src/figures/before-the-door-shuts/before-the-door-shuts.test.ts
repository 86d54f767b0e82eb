import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { claimsOf, flatten } from '../../scene/mark';
import { drawnState } from '../index';
import { endOf, middleOf, startOf } from '../time';
import { actOf, STEPS } from './shares';

const rows = content.rows['asml-china-shares'];
const share = (id: string): number => rows.find((row) => row.id === id)?.share_pct ?? NaN;
const marks = (state: string) => flatten(drawnState('before-the-door-shuts', state).scene('narrow').marks);

describe('what it says', () => {
  it('goes from under a tenth in the quarter of the letter to nearly half a year later', () => {
    expect(share('2023-q1')).toBeLessThan(10);
    expect(share('2024-q1')).toBeGreaterThan(45);
    expect(share('2024-q1')).toBeLessThan(50);
    const letter = Number(middleOf(STEPS[0]?.from ?? ''));
    const quarter = rows.find(({ id }) => id === '2023-q1');
    expect(Number(startOf(quarter?.from ?? ''))).toBeLessThan(letter);
    expect(Number(endOf(quarter?.until ?? ''))).toBeGreaterThan(letter);
  });

  it('falls from 2024 to 2025 and in the forecast for 2026', () => {
    const years = [share('year-2024'), share('year-2025'), share('forecast-2026')];
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  it('marks the days that the acts speak of', () => {
    for (const step of STEPS)
      expect(actOf(content.rows, step)).toMatchObject({ actor: 'Netherlands', confidence: 'high' });
    expect(() =>
      actOf(content.rows, {
        id: '2023-06-30-dutch-decree',
        from: '2023-09-02',
        words: { narrow: '', wide: '' },
      }),
    ).toThrow('does not speak of 2023-09-02');
  });
});

describe('the drawing', () => {
  const look = (id: string) => String(marks('after').find(({ key }) => key === id)?.attrs['class']);

  it('tells the three bases apart, and joins nothing', () => {
    expect(new Set(['year-2023', 'year-2024', 'forecast-2026'].map(look)).size).toBe(3);
    expect(marks('after').filter(({ tag, claim }) => tag === 'path' && claim !== undefined)).toEqual([]);
  });

  it('fills a quarter only when it is sure', () => {
    for (const { id, span, confidence } of rows)
      if (span === 'quarter') expect(look(id).includes('fill-china'), id).toBe(confidence === 'high');
  });

  it('leaves out the last quarter of 2023 and the average of other years', () => {
    const claims = claimsOf(drawnState('before-the-door-shuts', 'after').scene('wide'));
    expect(claims).not.toContain('asml-china-shares/average-2018-2022');
    expect(rows.some(({ id }) => id === '2023-q4')).toBe(false);
  });

  it('stands each column on zero, as high as its share', () => {
    const height = (id: string) => Number(marks('after').find(({ key }) => key === id)?.attrs['height']);
    for (const { id, span, share_pct } of rows)
      if (span !== 'average')
        expect(height(id) / height('year-2024'), id).toBeCloseTo(share_pct / share('year-2024'), 1);
  });
});
