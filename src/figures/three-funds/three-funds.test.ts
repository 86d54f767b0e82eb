import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { claimsOf, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { areasOf, type AreaId, type Arrangement } from './areas';
import { drawnYuan, FUNDS, fundOf, injectionOf, preferred, registered, yuanPerDollar } from './facts';
import threeFunds from './three-funds';

const { rows } = content;
const widths: WidthClass[] = ['narrow', 'wide'];
const states = Object.entries(threeFunds.states);
const MARCH_2023 = '2023-03-31';

describe('what the figure says', () => {
  it('has a second fund twice as large as the first, and a third larger than both together', () => {
    expect(registered(rows, 'big-fund-ii') / registered(rows, 'big-fund-i')).toBeCloseTo(2.07, 2);
    expect(registered(rows, 'big-fund-iii')).toBeGreaterThan(registered(rows, 'big-fund-i', 'big-fund-ii'));
  });

  it('keeps the third ahead, by little, when what the first raised is counted', () => {
    const ahead =
      registered(rows, 'big-fund-iii') - registered(rows, 'big-fund-i', 'big-fund-ii') - preferred(rows);
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(2);
    expect(fundOf(rows, 'big-fund-i').raised_cny_bn).toBeGreaterThan(registered(rows, 'big-fund-i'));
  });

  it('sends about half of what the second fund is known to have invested to two makers of memory', () => {
    const sums = drawnYuan(rows, 'ymtc') + drawnYuan(rows, 'cxmt');
    expect(sums / (fundOf(rows, 'big-fund-ii').invested_cny_bn ?? 0)).toBeCloseTo(0.5, 1);
    for (const firm of ['ymtc', 'cxmt'] as const)
      expect(injectionOf(rows, firm).investors).toBe('Big Fund (second phase)');
    expect(injectionOf(rows, 'ymtcTotal').investors).toMatch(/the 12\.9bn included/);
  });

  it('counts both sums among those invested by the day the source counted', () => {
    for (const firm of ['ymtc', 'cxmt'] as const)
      expect(injectionOf(rows, firm).date < (fundOf(rows, 'big-fund-ii').invested_until ?? '')).toBe(true);
  });

  it('tells up to the inquiry nothing that was not known in March 2023', () => {
    for (const state of ['one', 'two', 'probe']) {
      for (const claim of claimsOf(drawnState('three-funds', state).scene('wide'))) {
        const [table, id] = claim.split('/');
        const day =
          table === 'state-funds'
            ? rows['state-funds'].find((row) => row.id === id)?.registered_on
            : rows['policy-timeline'].find((row) => row.id === id)?.date;
        expect(day !== undefined && day <= MARCH_2023, claim).toBe(true);
      }
    }
  });
});

describe('areas', () => {
  const valueOf = (id: AreaId, arrangement: Arrangement): number => {
    const invested = fundOf(rows, 'big-fund-ii').invested_cny_bn ?? 0;
    switch (id) {
      case 'preferred':
        // Around the first fund, or on top of it.
        return arrangement === 'piles' ? preferred(rows) : (fundOf(rows, 'big-fund-i').raised_cny_bn ?? 0);
      case 'ymtc':
      case 'cxmt':
      case 'smic':
        return drawnYuan(rows, id);
      case 'ymtc-others':
        return drawnYuan(rows, 'ymtcTotal') - drawnYuan(rows, 'ymtc');
      case 'other-firms':
        return invested - drawnYuan(rows, 'ymtc') - drawnYuan(rows, 'cxmt');
      default:
        return registered(rows, id);
    }
  };

  it.each(widths)('cover as much paper for a billion in all parts of a picture (%s)', (width) => {
    for (const [state, { arrangement }] of states) {
      const scales = [...areasOf(rows, arrangement, width)].map(
        ([id, box]) => (box.width * box.height) / valueOf(id, arrangement),
      );
      for (const scale of scales) expect(scale / (scales[0] ?? 0), state).toBeCloseTo(1, 6);
    }
  });

  it('put the sums of the second fund inside it, and what others gave outside', () => {
    for (const width of widths) {
      const areas = areasOf(rows, 'line', width);
      const second = areas.get('big-fund-ii');
      const inside = (id: AreaId): boolean => {
        const box = areas.get(id);
        if (!box || !second) return false;
        return (
          box.x >= second.x - 0.01 &&
          box.y >= second.y - 0.01 &&
          box.x + box.width <= second.x + second.width + 0.01 &&
          box.y + box.height <= second.y + second.height + 0.01
        );
      };
      expect((['other-firms', 'cxmt', 'ymtc'] as const).map(inside)).toEqual([true, true, true]);
      expect((['ymtc-others', 'smic'] as const).map(inside)).toEqual([false, false]);
    }
  });

  it('draw dollars at a rate that the table itself states', () => {
    expect(injectionOf(rows, 'smic').amount_cny_bn).toBeUndefined();
    expect(yuanPerDollar(rows)).toBeCloseTo(6.9, 1);
    const direct = injectionOf(rows, 'cxmt');
    expect(
      Math.abs(yuanPerDollar(rows) / ((direct.amount_cny_bn ?? 0) / (direct.amount_usd_bn ?? 1)) - 1),
    ).toBeLessThan(0.1);
  });

  it('come in the order of their years', () => {
    const years = FUNDS.map((id) => fundOf(rows, id).registered_on);
    expect(years).toEqual(years.toSorted());
  });
});
