import { expect, it } from 'vitest';
import { tables } from '../data/tables';
import { drawnState, figures } from '../figures';
import { claimsOf, type Mark } from '../scene/mark';
import { claimAfter, groupsOf } from './mark-groups';

const mark = (claim: string, fill: string): Mark => ({
  key: claim,
  tag: 'rect',
  attrs: { class: fill },
  claim,
});
const titles = { a: 'Table A', b: 'Table B' };

it('groups by table, and by hue where there is one table only', () => {
  expect(groupsOf([mark('a/1', 'fill-china'), mark('b/1', ''), mark('a/2', '')], titles)).toEqual([
    { name: 'Table A', claims: ['a/1', 'a/2'] },
    { name: 'Table B', claims: ['b/1'] },
  ]);
  expect(
    groupsOf([mark('a/1', 'fill-china'), mark('a/2', 'x'), mark('a/3', 'hollow stroke-china')], titles),
  ).toEqual([
    { name: 'China', claims: ['a/1', 'a/3'] },
    { name: 'The rest', claims: ['a/2'] },
  ]);
});

it('walks marks and groups, round at the ends', () => {
  const groups = [
    { name: 'A', claims: ['a/1', 'a/2'] },
    { name: 'B', claims: ['b/1'] },
  ];
  const walk = (...keys: string[]): (string | undefined)[] => {
    let at: string | undefined;
    return keys.map((key) => (at = claimAfter(key, groups, at)));
  };
  expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')).toEqual([
    'a/1',
    'a/2',
    'b/1',
    'a/1',
    'b/1',
  ]);
  expect(walk('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp')).toEqual(['a/1', 'b/1', 'a/1', 'b/1']);
  expect(walk('End', 'Home')).toEqual(['b/1', 'a/1']);
  expect(walk('ArrowLeft')).toEqual(['b/1']);
  expect(claimAfter('q', groups, 'a/1')).toBeUndefined();
  expect(claimAfter('ArrowRight', [], undefined)).toBeUndefined();
});

it.each([...figures].map(([id, figure]) => [id, Object.keys(figure.states)] as const))(
  '%s: every claim of every state stands in one group',
  (id, states) => {
    const all = Object.fromEntries(Object.values(tables).map((table) => [table.id, table.title]));
    for (const state of states) {
      const { marks } = drawnState(id, state).scene('narrow');
      const groups = groupsOf(marks, all);
      const claims = groups.flatMap((group) => group.claims);
      expect(claims.toSorted(), state).toEqual(claimsOf({ marks }).toSorted());
      for (const { name } of groups) expect(name).toMatch(/\S{3}/);
    }
  },
);
