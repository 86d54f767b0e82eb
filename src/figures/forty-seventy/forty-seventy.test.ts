import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type Mark } from '../../scene/mark';
import { drawnState } from '../index';
import fortySeventy from './forty-seventy';
import { COUNTED, LAST_GOAL, shareOf, shortfall } from './shares';

const { rows } = content;
const states = Object.keys(fortySeventy.states) as (keyof typeof fortySeventy.states)[];
const shares = new Map(rows['chip-self-sufficiency'].map((row) => [row.id, row]));
const marks = (state: string): Mark[] => flatten(drawnState('forty-seventy', state).scene('wide').marks);
const any = shareOf(rows, 'any owner', COUNTED);
const own = shareOf(rows, 'Chinese-owned', COUNTED);

describe('what it states', () => {
  it('the goals are those of its title, and the plan stands before them', () => {
    const goals = rows['chip-self-sufficiency'].filter(({ measure }) => measure === 'goal');
    for (const { share_pct, year } of goals)
      expect(fortySeventy.states.targets.takeaway).toContain(
        `${String(share_pct)} per cent by ${String(year)}`,
      );
    expect(goals).toHaveLength(2);
  });

  it('a sixth was made in China in 2021, four points more than ten years before in the same release', () => {
    expect(100 / any.share_pct).toBeCloseTo(6, 1);
    const before = shareOf(rows, 'any owner', COUNTED - 10);
    expect(before.sources).toEqual(any.sources);
    expect(any.share_pct - before.share_pct).toBeCloseTo(4, 1);
    expect(fortySeventy.states.actual.note).toContain(`${String(any.share_pct)}%`);
  });

  it('Chinese-owned firms made a fifteenth, two fifths of the sixth', () => {
    expect(100 / own.share_pct).toBeCloseTo(15, 0);
    expect((own.output_usd_bn ?? 0) / (any.output_usd_bn ?? 1)).toBeCloseTo(0.4, 1);
  });

  it('has shares that fit the output and the market given with them', () => {
    for (const { id, share_pct, output_usd_bn, market_usd_bn } of [any, own])
      expect(Math.abs(((output_usd_bn ?? 0) / (market_usd_bn ?? 1)) * 100 - share_pct), id).toBeLessThan(0.1);
  });

  it('says by how much the forecast for the year of the last goal falls short of it', () => {
    const printed = marks('actual').find(({ key }) => key === 'shortfall-0')?.text;
    expect(Number(printed)).toBe(Math.round(shortfall(rows)));
    const words = marks('actual').flatMap(({ key, text }) => (key.startsWith('shortfall-') ? [text] : []));
    expect(words.slice(1).join(' ')).toBe('points short, by the forecast');
    expect(shareOf(rows, 'any owner', LAST_GOAL).kind).toBe('forecast');
    // The step says: some fifty points.
    expect(Math.abs(shortfall(rows) - 50)).toBeLessThan(1);
  });

  it('has Chinese-owned firms make two fifths of what was made in China', () => {
    expect((own.output_usd_bn ?? NaN) / (any.output_usd_bn ?? NaN)).toBeCloseTo(2 / 5, 1);
  });
});

describe.each(states)('%s', (state) => {
  const drawn = marks(state).filter(({ key }) => shares.has(key));

  it('draws goals as open circles, counts solid and forecasts dashed', () => {
    expect(drawn.length).toBeGreaterThan(0);
    for (const { key, tag, attrs } of drawn) {
      const kind = shares.get(key)?.kind;
      const look = String(attrs['class']).split(' ');
      expect(tag, key).toBe(kind === 'target' ? 'circle' : 'rect');
      expect(look.includes('fill-paper'), key).toBe(kind !== 'actual');
      expect(look.includes('dashed'), key).toBe(kind === 'forecast');
    }
  });

  it('joins no two years by a line', () => {
    const fillings = drawn.filter(({ tag }) => tag === 'rect');
    const years = fillings.map(({ key }) => shares.get(key)?.year);
    expect(marks(state).filter(({ tag }) => tag === 'path')).toEqual([]);
    if (state !== 'what-counts') expect(new Set(years).size).toBe(years.length);
  });

  it('fills each tube by its share', () => {
    for (const { key, attrs } of drawn.filter(({ tag }) => tag === 'rect')) {
      const row = shares.get(key);
      const tube = marks(state).find((mark) => mark.key === `tube-${String(row?.year)}`);
      const part = (Number(attrs['height']) / Number(tube?.attrs['height'])) * 100;
      expect(Math.abs(part - (row?.share_pct ?? 0)), key).toBeLessThan(0.1);
    }
  });
});
