import { describe, expect, it } from 'vitest';
import { content } from '../data/load';
import type { TableId } from '../data/tables';
import { draw } from './figure';
import { figureById } from './index';
import { rowOf, stated } from './rows';

const rows = [
  { id: 'one', sum: 0 },
  { id: 'two', sum: undefined },
];

it('hands a row by its id, or says which one is missing', () => {
  expect(rowOf(rows, 'two')).toBe(rows[1]);
  expect(() => rowOf(rows, 'three')).toThrow('there is no row "three"');
});

it('tells nought from unknown', () => {
  expect(stated(rowOf(rows, 'one'), 'sum')).toBe(0);
  expect(() => stated(rowOf(rows, 'two'), 'sum')).toThrow('row "two" has no sum');
});

describe('a figure that lacks a row which it names', () => {
  it.each<[figure: string, state: string, table: TableId, row: string]>([
    ['before-the-door-shuts', 'rush', 'asml-china-shares', 'year-2024'],
    ['the-words', 'never-before', 'counted-terms', 'xinxing-juguo-tizhi'],
    ['the-words', 'science-up-reform-down', 'work-reports', '2023'],
    ['the-aircraft', 'switched-off', 'engine-events', '2025-05-28-leap-1c-and-cf34'],
    ['the-aircraft', 'engine', 'jet-engine-shares', 'narrowbody-cfm'],
    ['the-week', 'listing', 'state-capital', 'ymtc-big-fund-2023'],
    ['which-list', 'lists', 'firm-profiles', 'huawei'],
    ['closing', 'closing', 'chip-inputs', 'n42'],
    ['the-sentence', 'self-reliance', 'pledge-sentence', 'self-reliance'],
  ])('%s in %s says that %s has no "%s"', (id, state, table, row) => {
    const figure = figureById(id);
    const rows = { ...content.rows, [table]: content.rows[table].filter((one) => one.id !== row) };
    const refusal = `figure "${id}" cannot show "${state}" with these rows: there is no row "${row}"`;
    expect(() => draw(figure, rows, state, 'narrow')).toThrow(refusal);
  });
});
