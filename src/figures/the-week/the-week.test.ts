import { group } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { claimsOf, flatten, type Mark, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { ACT_IDS, actRow, daysBetween, moneyRow, NAMED_ENTRIES, ruleRow, type Act } from './acts';
import { placeEntries } from './listing';
import figure from './the-week';

const rows = content.rows;
const states = Object.keys(figure.states);
const marks = (state: string, width: WidthClass): Mark[] =>
  flatten(drawnState('the-week', state).scene(width).marks);
const mark = (state: string, width: WidthClass, key: string): Mark => {
  const found = marks(state, width).find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no mark "${key}" in ${state}`);
  return found;
};
const number = (found: Mark, name: string): number => Number(found.attrs[name]);

describe('the-week: what it states', () => {
  it('has every act of 2 to 16 March 2023 that the timeline has, and no other', () => {
    const fortnight = rows['policy-timeline']
      .filter(({ date }) => date >= '2023-03-02' && date <= '2023-03-16')
      .map(({ id }) => id);
    expect(Object.values(ACT_IDS).toSorted()).toEqual(fortnight.toSorted());
  });

  it('draws one dot for each Chinese entry that the rule says it adds', () => {
    expect(rows['entities-march-2023']).toHaveLength(ruleRow(rows).china_entities_added);
    expect(ruleRow(rows)).toMatchObject({ china_entities_added: 28, entities_added: 37 });
  });

  it('counts days as its titles do: three to the pledge, one more to the naming', () => {
    expect(daysBetween(rows, 'listing', 'pledge')).toBe(3);
    expect(daysBetween(rows, 'pledge', 'names')).toBe(1);
    expect(daysBetween(rows, 'plan', 'published')).toBe(9);
    expect(daysBetween(rows, 'listing', 'dutch')).toBe(6);
    expect(daysBetween(rows, 'listing', 'published')).toBeLessThanOrEqual(14);
  });

  it('has the listing and the news of the money on one day', () => {
    expect(actRow(rows, 'money').date).toBe(actRow(rows, 'listing').date);
    expect(moneyRow(rows).note).toContain('reported 2 March 2023');
  });

  it('sets only acts of China below the axis', () => {
    const below: Act[] = ['money', 'pledge', 'jiangsu', 'names', 'plan', 'published'];
    expect(below.map((act) => actRow(rows, act).actor)).toEqual(below.map(() => 'China'));
    expect([actRow(rows, 'listing').actor, actRow(rows, 'dutch').actor]).toEqual([
      'United States',
      'Netherlands',
    ]);
  });
});

describe('the-week: the list', () => {
  it('gives every entry a place of its own, the four known names at the row ends', () => {
    const places = placeEntries(rows);
    expect(new Set(places.map(({ column, row }) => `${String(column)},${String(row)}`)).size).toBe(28);
    expect(Math.max(...places.map(({ row }) => row))).toBe(3);
    expect(
      places
        .filter(({ column }) => column === 6)
        .map(({ entry }) => entry.id)
        .toSorted(),
    ).toEqual(NAMED_ENTRIES.toSorted());
  });

  it('has hollow dots for private persons and for the entry that is no longer carried, and names none of them', () => {
    const hollow = marks('listing', 'narrow').filter(
      ({ tag, attrs, claim }) =>
        tag === 'circle' && claim?.startsWith('entities') && String(attrs['class']).includes('fill-paper'),
    );
    expect(hollow.map(({ key }) => key).toSorted()).toEqual([
      'no-longer-cited',
      'private-person-1',
      'private-person-2',
    ]);
    const unnamed = drawnState('the-week', 'listing').table.rows.filter(({ claim }) =>
      /private-person|no-longer/.test(claim),
    );
    expect(
      unnamed
        .map(({ cells }) => cells[2])
        .every((cell) => cell !== undefined && /^(A private person|An entry)/.test(cell)),
    ).toBe(true);
  });

  it('stands before the pledge once packed, so that it does not cover the hinge', () => {
    for (const width of ['narrow', 'wide'] as const) {
      const flag =
        String(mark('pledge', width, 'listing-flag').attrs['d'])
          .match(/[\d.]+/g)
          ?.map(Number) ?? [];
      const [left = 0, , , , right = 0] = flag;
      expect(left).toBeLessThan(right);
      expect(right).toBeLessThan(number(mark('pledge', width, ACT_IDS.pledge), 'cx'));
    }
  });
});

describe('the-week: the strip', () => {
  it.each(['narrow', 'wide'] as const)('places acts by their day (%s)', (width) => {
    const at = (act: Act): number => number(mark('next-door', width, ACT_IDS[act]), 'cx');
    const day = (at('published') - at('money')) / 14;
    for (const act of ['pledge', 'jiangsu', 'names', 'plan', 'dutch'] as const) {
      expect(at(act)).toBeCloseTo(at('money') + day * daysBetween(rows, 'money', act), 0);
    }
  });

  it('has Washington and its allies above the axis and Beijing below', () => {
    for (const width of ['narrow', 'wide'] as const) {
      const baseline = number(mark('next-door', width, 'day-5'), 'y');
      expect(number(mark('next-door', width, ACT_IDS.dutch), 'cy')).toBeLessThan(baseline);
      for (const act of ['money', 'pledge', 'jiangsu', 'names', 'plan', 'published'] as const) {
        expect(number(mark('next-door', width, ACT_IDS[act]), 'cy')).toBeGreaterThan(baseline);
      }
    }
  });

  it('fills as the reader scrolls: no act goes once it is there', () => {
    const claims = states.map((state) => new Set(claimsOf(drawnState('the-week', state).scene('narrow'))));
    claims.slice(1).forEach((later, i) => {
      expect([...(claims[i] ?? [])].filter((claim) => !later.has(claim))).toEqual([]);
      expect(later.size).toBeGreaterThan(claims[i]?.size ?? 0);
    });
  });

  it('keeps the path of each line as long as it was, so that it can move', () => {
    const paths = states.flatMap((state) => marks(state, 'wide').filter(({ tag }) => tag === 'path'));
    for (const drawn of group(paths, ({ key }) => key).values()) {
      expect(new Set(drawn.map(({ attrs }) => String(attrs['d']).replace(/[\d.,-]+/g, '0'))).size).toBe(1);
    }
  });

  it('keeps to 300 elements in its five narrow states, the drawing itself included', () => {
    const elements = states.map((state) => marks(state, 'narrow').length + 1);
    expect(elements.reduce((total, count) => total + count)).toBeLessThanOrEqual(300);
  });
});
