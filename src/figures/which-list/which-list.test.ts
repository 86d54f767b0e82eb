import { expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type Mark } from '../../scene/mark';
import { drawnState } from '../index';
import { brieflyOf, FIRMS, groupsOf, LISTS } from './lists';

const on = (firm: string): string[] =>
  content.rows['firm-lists']
    .filter((row) => row.firm === firm && row.status === 'listed')
    .map(({ list }) => list);

it('has two firms on four lists and none on five', () => {
  expect(FIRMS.filter((firm) => on(firm).length === 4)).toEqual(['huawei', 'hikvision']);
  expect(FIRMS.filter((firm) => on(firm).length > 4)).toEqual([]);
});

it('has CXMT and COMAC on 1260H alone', () => {
  expect([on('cxmt'), on('comac')]).toEqual([['1260h'], ['1260h']]);
});

it('has AMEC and Hua Hong alone on none', () => {
  expect(FIRMS.filter((firm) => on(firm).length === 0)).toEqual(['amec', 'hua-hong']);
});

it('has ZTE alone removed', () => {
  const removed = content.rows['firm-lists'].filter(({ status }) => status === 'removed');
  expect(removed.map(({ firm, until }) => [firm, until])).toEqual([['zte', '2017-03-29']]);
});

const marks = (state: string, width: 'narrow' | 'wide'): Mark[] =>
  flatten(drawnState('which-list', state).scene(width).marks);
const words = (state: string, width: 'narrow' | 'wide'): string[] =>
  marks(state, width).flatMap(({ text }) => text ?? []);

it('says at the head of each column what the list does, on a phone too', () => {
  for (const width of ['narrow', 'wide'] as const) {
    const said = words('lists', width).join(' ');
    for (const list of LISTS)
      for (const part of [list.name, ...(width === 'wide' ? list.does : brieflyOf(list))])
        expect(said).toContain(part);
  }
});

it('ends the words of a head on a phone at the leader of its own column', () => {
  const drawn = new Map(marks('lists', 'narrow').map(({ key, attrs }) => [key, attrs]));
  for (const { id } of LISTS) {
    const [leader, does] = [drawn.get(`head-${id}`), drawn.get(`does-${id}`)];
    expect(Number(leader?.['x1']) - Number(does?.['x']), id).toBeCloseTo(5, 0);
    expect(Number(drawn.get(`list-${id}`)?.['x']), id).toBeGreaterThanOrEqual(0);
  }
});

it('says of the military end users that listed goods need a licence', () => {
  expect(LISTS.find(({ id }) => id === 'military-end-user')?.does.join(' ')).toBe(
    'licence needed for listed goods',
  );
});

it('rings in its state of gaps only firms that are named as military and not on the Entity List', () => {
  const ringed = marks('gaps', 'wide').flatMap(({ key }) =>
    key.startsWith('gap-') ? [key.slice('gap-'.length)] : [],
  );
  expect(ringed).toEqual(['cxmt', 'comac']);
  for (const firm of ringed) {
    expect(on(firm)).toContain('1260h');
    expect(on(firm)).not.toContain('entity-list');
  }
});

it('rings the lists that the firms in focus are not on, as many as are left of five', () => {
  for (const width of ['narrow', 'wide'] as const)
    for (const [state, firms] of [
      ['lists', ['huawei', 'hikvision']],
      ['none', ['amec', 'hua-hong']],
    ] as const)
      for (const firm of firms) {
        const rings = marks(state, width).find(({ key }) => key === `gap-${firm}`)?.attrs['d'];
        expect(String(rings).split('M'), `${firm} in ${state}`).toHaveLength(
          1 + LISTS.length - on(firm).length,
        );
      }
});

it('has no words among the columns but those on a removal', () => {
  for (const width of ['narrow', 'wide'] as const)
    for (const state of ['lists', 'gaps', 'none', 'on-and-off']) {
      const texts = marks(state, width).filter(
        ({ tag, key }) => tag === 'text' && !/^(list|does)-/.test(key),
      );
      const keys = texts.map(({ key }) => key).toSorted();
      expect(keys, state).toEqual([...FIRMS, 'removed-zte'].toSorted());
    }
});

it('has in a row of the narrow drawing only firms on the same lists', () => {
  const groups = groupsOf(content.rows);
  expect(groups.flat()).toEqual([...FIRMS]);
  for (const [first = '', ...others] of groups)
    for (const firm of others) expect(on(firm).toSorted()).toEqual(on(first).toSorted());
});
