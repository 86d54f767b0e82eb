import { sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { draw } from '../figure';
import { figureById } from '../index';
import { flatten } from '../../scene/mark';
import { pathBox, type Box } from '../../scene/path-box';
import { PARTS, scaledPath, UPPER_HALVES, WINDOWS } from './outline';

const parts = content.rows['c919-parts'];

describe('what the-aircraft says', () => {
  it('has the airframe from four Chinese plants, and nothing else from China alone', () => {
    const own = parts.filter(({ country }) => country === 'China').map(({ id }) => id);
    expect(own.toSorted()).toEqual([
      'front-and-rear-fuselage-barrels',
      'mid-fuselage-and-wing-structure',
      'nose-section',
      'tail',
    ]);
  });

  it('has engines of the US and France, and systems of the US', () => {
    const by = (country: string): string[] =>
      parts.filter((part) => part.country === country).map(({ id }) => id);
    expect(by('United States and France')).toContain('engines');
    expect(by('United States').length + by('United States and France').length + 4).toBe(parts.length);
    expect(parts.every(({ chosen }) => chosen === 2010)).toBe(true);
  });

  it('counts fourteen of eighty-eight suppliers as Chinese', () => {
    const counts = content.rows['c919-supplier-counts'];
    expect(sum(counts, ({ suppliers }) => suppliers)).toBe(88);
    expect(counts.find(({ region }) => region === 'China')?.suppliers).toBe(14);
  });

  it.each(['narrow', 'wide'] as const)('has room for every supplier in the %s drawing', (width) => {
    const { marks, width: room } = draw(figureById('the-aircraft'), content.rows, 'count', width);
    const rows = flatten(marks).filter(({ claim }) => claim?.startsWith('c919-supplier-counts/'));
    const ends = rows.flatMap(({ attrs }) =>
      [...String(attrs['d']).matchAll(/M([\d.]+) [\d.]+h([\d.]+)/g)].map(([, x, w]) => Number(x) + Number(w)),
    );
    expect(ends).toHaveLength(88);
    expect(Math.max(...ends)).toBeLessThanOrEqual(room);
  });

  it('holds the engines back for five weeks', () => {
    const dayOf = (id: string): number =>
      Date.parse(content.rows['engine-events'].find((row) => row.id === id)?.date ?? '');
    const days = (dayOf('2025-07-03-leap-1c-and-cf34') - dayOf('2025-05-28-leap-1c-and-cf34')) / 86_400_000;
    expect(Math.round(days / 7)).toBe(5);
  });
});

describe('the outline', () => {
  it('has each part of the table once', () => {
    expect(PARTS.map(({ id }) => id).toSorted()).toEqual(parts.map(({ id }) => id).toSorted());
  });

  it('has a half in blue of each part that is American and French, where these are shown', () => {
    const of = (state: string): string[] =>
      flatten(draw(figureById('the-aircraft'), content.rows, state, 'narrow').marks)
        .filter(({ key, claim }) => key.endsWith('-half') && claim?.startsWith('c919-parts/'))
        .map(({ key }) => key.replace('-half', ''));
    const two = parts.filter(({ country }) => country === 'United States and France').map(({ id }) => id);
    for (const state of ['engine', 'count']) expect(of(state).toSorted()).toEqual(two.toSorted());
    for (const state of ['skin', 'nerves', 'switched-off']) expect(of(state), state).toEqual([]);
  });

  const boxOf = (path: string): Box => pathBox(path) as Box;
  const partBox = (id: string): Box => boxOf(PARTS.find((part) => part.id === id)?.path ?? '');

  it('lies between nose and tail, under the fin and above the foot of the wheels', () => {
    const [nose, tail, wheels] = ['nose-section', 'tail', 'wheels-and-brakes'].map(partBox) as [
      Box,
      Box,
      Box,
    ];
    const paths = [...PARTS, { id: 'windows', path: WINDOWS }];
    for (const { id, path } of paths) {
      const { left, right, top, bottom } = boxOf(path);
      expect(left, id).toBeGreaterThanOrEqual(nose.left);
      expect(right, id).toBeLessThanOrEqual(tail.right);
      expect(top, id).toBeGreaterThanOrEqual(tail.top);
      expect(bottom, id).toBeLessThanOrEqual(wheels.bottom);
    }
  });

  it('has halves that lie inside their parts', () => {
    for (const [id, path] of UPPER_HALVES) {
      const [half, whole] = [boxOf(path), partBox(id)];
      expect(half.left, id).toBeGreaterThanOrEqual(whole.left);
      expect(half.right, id).toBeLessThanOrEqual(whole.right);
      expect(half.top, id).toBeGreaterThanOrEqual(whole.top);
      expect(half.bottom, id).toBeLessThan(whole.bottom);
    }
  });

  it('is scaled and moved pair by pair', () => {
    expect(scaledPath('M0 1L-2.5 3Z', { scale: 2, x: 10, y: 20 })).toBe('M10 22L5 26Z');
  });

  it('draws a square for each supplier', () => {
    for (const width of ['narrow', 'wide'] as const) {
      const marks = flatten(draw(figureById('the-aircraft'), content.rows, 'count', width).marks);
      for (const { id, suppliers } of content.rows['c919-supplier-counts'])
        expect(String(marks.find(({ key }) => key === id)?.attrs['d']).match(/M/g), id).toHaveLength(
          suppliers,
        );
    }
  });
});
