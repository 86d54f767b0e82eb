import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { claimsOf, flatten, type Mark } from '../../scene/mark';
import { drawnState } from '../index';
import chipsAndOil from './chips-and-oil';
import { lead, valueOf } from './trade';

const { rows } = content;
const states = Object.keys(chipsAndOil.states) as (keyof typeof chipsAndOil.states)[];
const trade = new Map(rows['chip-trade'].map((row) => [row.id, row]));
const columns = (state: string): Mark[] =>
  flatten(drawnState('chips-and-oil', state).scene('wide').marks).filter(({ key }) => trade.has(key));
const whole = (value: number): string => String(Math.round(value));

describe('what it states', () => {
  it('chips cost more than oil in all years for which both are known, and there are several', () => {
    const years = lead(rows);
    expect(years.length).toBeGreaterThan(3);
    for (const { year, more } of years) expect(more, String(year)).toBeGreaterThan(0);
    const { note } = chipsAndOil.states['more-than-oil'];
    expect(note).toContain(`+${whole(years.find(({ year }) => year === 2022)?.more ?? 0)}:`);
    expect(note).toContain(`${whole(valueOf(rows, 'chips-in', 2022))} billion dollars for chips`);
    expect(note).toContain(`${whole(valueOf(rows, 'oil-in', 2022))} billion for crude oil`);
  });

  it('the bill of 2022 was about four fifths above that of 2013', () => {
    const growth = valueOf(rows, 'chips-in', 2022) / valueOf(rows, 'chips-in', 2013) - 1;
    expect(Math.abs(growth - 0.8)).toBeLessThan(0.02);
    expect(chipsAndOil.states['two-funds-later'].note).toContain(`+${whole(growth * 100)}%`);
  });

  it('both funds were founded after the first year and before the last, and the pledge came after it', () => {
    const years = chipsAndOil.states['two-funds-later'].acts.map(({ id }) =>
      Number(rows['policy-timeline'].find((row) => row.id === id)?.date.slice(0, 4)),
    );
    expect(years).toHaveLength(3);
    expect(years.map((year) => year > 2013 && year <= 2022)).toEqual([true, true, false]);
  });

  it('exports tripled in eight years, from a year after a fall', () => {
    const first = valueOf(rows, 'chips-out', 2017);
    expect(valueOf(rows, 'chips-out', 2025) / first).toBeCloseTo(3, 1);
    expect(2025 - 2017).toBe(8);
    expect(chipsAndOil.states.outward.note).toContain(`${whole(first)} billion`);
    // The step says that the year was a low one.
    expect(valueOf(rows, 'chips-out', 2013)).toBeGreaterThan(first);
  });

  it('exports grew faster than imports between the two years whose numbers are printed for both', () => {
    const growth = (series: 'chips-in' | 'chips-out'): number =>
      valueOf(rows, series, 2024) / valueOf(rows, series, 2017);
    expect(growth('chips-out')).toBeGreaterThan(growth('chips-in'));
  });
});

describe.each(states)('%s', (state) => {
  it('has one column for each row and none for a year without one', () => {
    const { series } = chipsAndOil.states[state];
    const expected = rows['chip-trade'].filter(({ goods, flow }) =>
      (series as readonly string[]).includes(
        goods === 'crude oil' ? 'oil-in' : flow === 'imports' ? 'chips-in' : 'chips-out',
      ),
    );
    expect(
      columns(state)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(expected.map(({ id }) => id).toSorted());
  });

  it('draws hollow what was worked back or summed, and nothing else', () => {
    for (const { key, attrs } of columns(state))
      expect(String(attrs['class']).startsWith('fill-paper'), key).toBe(trade.get(key)?.basis !== 'stated');
  });

  it('has columns as long as their values, on one scale', () => {
    const scale = columns(state).map(
      ({ key, attrs }) => Number(attrs['height']) / (trade.get(key)?.value_usd_bn ?? 0),
    );
    expect(Math.max(...scale) / Math.min(...scale)).toBeLessThan(1.01);
  });
});

it('shows chips from abroad in every state, so that they travel', () => {
  for (const state of states)
    expect(claimsOf(drawnState('chips-and-oil', state).scene('narrow'))).toContain(
      'chip-trade/chips-in-2022',
    );
});
