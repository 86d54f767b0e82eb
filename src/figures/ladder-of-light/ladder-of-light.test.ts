import { sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { draw } from '../figure';
import { figureById } from '../index';
import { flatten } from '../../scene/mark';
import { eventOf, rungsOf } from './rungs';

const rungs = rungsOf(content.rows);
const share = (id: string, country: string): number =>
  rungs.find((rung) => rung.id === id)?.shares.find((row) => row.country === country)?.share_pct ?? 0;

describe('what the ladder of light says', () => {
  it('has China on the lowest rung only, with 4.2%', () => {
    expect(rungs.filter(({ china }) => china).map(({ id }) => id)).toEqual(['n106']);
    expect(rungs.at(-1)?.china?.share_pct).toBe(4.2);
  });

  it('gives the Netherlands more on each rung, and all of the top', () => {
    const climbing = rungs.toReversed().map(({ id }) => share(id, 'Netherlands'));
    expect(climbing).toEqual(climbing.toSorted((a, b) => a - b));
    expect(new Set(climbing).size).toBe(5);
    expect(rungs[0]?.shares.map(({ country, share_pct }) => [country, share_pct])).toEqual([
      ['Netherlands', 100],
    ]);
  });

  it('leaves two countries on the three middle rungs', () => {
    for (const id of ['n105', 'n21', 'n22'])
      expect(rungs.find((rung) => rung.id === id)?.shares.map(({ country }) => country)).toEqual([
        'Netherlands',
        'Japan',
      ]);
  });

  it('sends nineteen dollars in twenty to the Netherlands on the third rung, and under 1% to Japan on the fourth', () => {
    expect(Math.round((share('n21', 'Netherlands') / 100) * 20)).toBe(19);
    expect(share('n22', 'Japan')).toBeLessThan(1);
  });

  it('sells more than three times as much on the fourth rung as on the three below', () => {
    const market = (id: string): number => rungs.find((rung) => rung.id === id)?.market.market_usd_bn ?? NaN;
    const below = sum(['n21', 'n105', 'n106'], market);
    expect(market('n22')).toBe(11.7);
    expect(market('n22') / below).toBeGreaterThan(3);
    expect(market('n22') / below).toBeLessThan(4);
  });

  it('dates its notes as the rows do', () => {
    expect(eventOf(content.rows, '2018-04-19-smee').what).toMatch(/90 nm.*2004/);
    expect(eventOf(content.rows, '2023-12-19-smee').what).toMatch(/28 nm.*deletes/);
    expect(eventOf(content.rows, '2025-12-shenzhen-euv-project').what).toMatch(/no chips.*2028/);
    expect(() => eventOf(content.rows, 'nothing')).toThrow('there is no row "nothing"');
  });
});

it('draws each bar as wide as its share, side by side', () => {
  for (const width of ['narrow', 'wide'] as const) {
    const bars = flatten(draw(figureById('ladder-of-light'), content.rows, 'euv', width).marks).filter(
      ({ tag }) => tag === 'rect',
    );
    const full = Number(bars.find(({ key }) => key === 'n20-netherlands')?.attrs['width']);
    for (const bar of bars) {
      const row = content.rows['chip-shares'].find(({ id }) => id === bar.key);
      expect(Number(bar.attrs['width']) / full, bar.key).toBeCloseTo((row?.share_pct ?? 0) / 100, 2);
    }
  }
});

it('says in the subtitle of a state what the rung is that it has reached', () => {
  const { states } = figureById('ladder-of-light');
  for (const [state, name] of [
    ['bottom', 'i-line'],
    ['krf', 'KrF'],
    ['dry', 'ArF dry'],
    ['immersion', 'ArF immersion'],
    ['euv', 'EUV'],
  ] as const)
    expect(states[state]?.subtitle).toMatch(new RegExp(`2025\\. ${name}: \\w`));
});
