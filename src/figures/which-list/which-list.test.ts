import { expect, it } from 'vitest';
import { content } from '../../data/load';
import { FIRMS } from './which-list';

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
