import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { drawnState } from '../index';
import { kindsOf, lightMarket } from './kinds';

const kinds = kindsOf(content.rows);
const in2019 = (id: string): number | undefined =>
  kinds.find((kind) => kind.id === id)?.before.find(({ year }) => year === 2019)?.share_pct;

describe('what closing says', () => {
  it('has metal film first, from 1 to 14.7%, with six dollars in seven going elsewhere', () => {
    expect(kinds[0]).toMatchObject({ id: 'n42', share: 14.7 });
    expect(in2019('n42')).toBe(1);
    expect(Math.round(((100 - (kinds[0]?.share ?? 0)) / 100) * 7)).toBe(6);
  });

  it('has furnaces, insulator etching and plasma film rise to a tenth and more', () => {
    for (const id of ['n44', 'n51', 'n38']) {
      expect(in2019(id)).toBeLessThanOrEqual(3);
      expect(kinds.find((kind) => kind.id === id)?.share).toBeGreaterThan(10);
    }
    expect(kinds.filter(({ group }) => group === 'rising').map(({ id }) => id)).toEqual([
      ...['n42', 'n44', 'n51', 'n38', 'n17', 'n41'],
    ]);
  });

  it('has lithography, inspection and coating under one per cent, not rising, with 45% of all sales', () => {
    const light = kinds.filter(({ group }) => group === 'light');
    expect(light.map(({ id }) => id)).toEqual(['n60', 'n32', 'n19']);
    for (const { before, share } of light) {
      expect(share).toBeLessThan(1);
      expect(share).toBeLessThanOrEqual(before[0]?.share_pct ?? NaN);
    }
    expect(Math.round(lightMarket(content.rows).part * 100)).toBe(45);
  });
});

describe('the drawing', () => {
  const marks = (state: string) => flatten(drawnState('closing', state).scene('narrow').marks);

  it('begins in 2019 only where that year compares, and hollow', () => {
    expect(in2019('n19')).toBeUndefined();
    expect(in2019('n60')).toBeUndefined();
    const first = marks('not-closing').filter(({ tag, key }) => tag === 'circle' && key.endsWith('-2019'));
    expect(first.length).toBeGreaterThan(0);
    for (const { attrs } of first) expect(attrs['class']).toContain('fill-paper');
  });

  it('joins 2019 by broken lines only', () => {
    for (const { attrs } of marks('closing').filter(({ key }) => key.endsWith('-until-2024')))
      expect(attrs['class']).toContain('dashed');
  });

  it.each(['closing', 'not-closing'])('names every line that it draws in %s', (state) => {
    const keys = marks(state).map(({ key }) => key);
    const drawn = keys.filter((key) => key.endsWith('-since-2024')).map((key) => key.split('-')[0]);
    expect(drawn.length).toBeGreaterThan(4);
    for (const kind of drawn) expect(keys).toContain(`${kind ?? ''}-name`);
  });

  it('writes what its rows say', () => {
    const text = (state: string) => marks(state).find(({ key }) => key === 'note-figure')?.text;
    expect([text('closing'), text('not-closing')]).toEqual(['14.7%', 'Under 1%']);
  });
});
