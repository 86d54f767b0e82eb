import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { drawnState } from '../index';
import { countsOf, countText, holderOf, inOrder, lookOf, type Aspect } from './list';

const items = content.rows['listed-35'];
const positions = (test: (item: (typeof items)[number]) => boolean): number[] =>
  items
    .filter(test)
    .map(({ position }) => position)
    .toSorted((a, b) => a - b);

describe('what the-35 says', () => {
  it('has each of thirty-five places once', () => {
    expect(positions(() => true)).toEqual(Array.from({ length: 35 }, (_, i) => i + 1));
  });

  it('shows twenty-nine by the newspaper itself, two by one page, four by later lists', () => {
    expect(positions(({ evidence }) => evidence === 'later_lists')).toEqual([11, 13, 17, 20]);
    expect(positions(({ evidence }) => evidence === 'one_page')).toEqual([34, 35]);
    expect(countText(content.rows, 'evidence')).toMatch(/^29 by .*; 2 by .*; 4 by /);
  });

  it('counts four chips', () => {
    expect(positions(({ field }) => field === 'chips')).toEqual([1, 2, 7, 21]);
    expect(countText(content.rows, 'field')).toMatch(/^4 of 35/);
  });

  it('names a holder for eight, none of them from a list that says no more', () => {
    expect(positions(({ held_by }) => held_by !== undefined)).toEqual([1, 3, 4, 13, 19, 21, 22, 35]);
    expect(items.filter(({ held_by, sources }) => held_by !== undefined && sources.length === 0)).toEqual([]);
    expect(countText(content.rows, 'holder')).toMatch(/^8 of 35/);
    expect(items.map(holderOf)).not.toContain('Germany (lenses)');
  });

  it.each(['narrow', 'wide'] as const)(
    'says in a key which country each hue is, and of how many (%s)',
    (width) => {
      const marks = flatten(drawnState('the-35', 'who-holds').scene(width).marks);
      const key = marks.filter(({ key }) => key.startsWith('count-1-key-')).map(({ text }) => text);
      expect(key).toEqual(['5 United States', '1 Netherlands', '1 Japan', '1 Germany']);
      // Each hue has its tiles, and one sample before its words.
      const squares = ['united-states', 'netherlands', 'japan', 'germany'].map((country) => {
        const tiles = marks.find((mark) => mark.key === `tiles-country-${country}`);
        return String(tiles?.attrs['d']).split('z').length - 1;
      });
      expect(squares).toEqual([6, 2, 2, 2]);
    },
  );

  it('has room on its tile for what is said of each', () => {
    const { marks } = drawnState('the-35', 'who-holds').scene('wide');
    const said = flatten(marks).filter(({ key }) => key.endsWith('-says'));
    expect(said).toHaveLength(8);
    for (const { key, text = '' } of said)
      expect(textWidth(text, 'sans-400', 13.5), `${key}: ${text}`).toBeLessThanOrEqual(124.4);
  });

  it('calls two overcome, four moving, three open and twenty-six without a later word', () => {
    expect(positions(({ status }) => status === 'overcome')).toEqual([10, 24]);
    expect(countText(content.rows, 'status')).toMatch(/^2 overcome.* 4 in progress.* 3 open.* 26 without/);
    for (const item of items)
      expect(item.status_note === undefined, item.id).toBe(item.status === 'no_later_word');
  });
});

it('sets the list by field, chips first, and keeps its order in every state', () => {
  expect(
    inOrder(content.rows)
      .slice(0, 4)
      .every(({ field }) => field === 'chips'),
  ).toBe(true);
  const fields = inOrder(content.rows).map(({ field }) => field);
  expect(fields.filter((field, i) => fields.indexOf(field) !== i && fields[i - 1] !== field)).toEqual([]);
});

it('makes what is not attested or not known faint', () => {
  for (const item of items) {
    expect(lookOf(item, 'evidence').words === 'is-faint', item.id).toBe(item.evidence === 'later_lists');
    expect(lookOf(item, 'holder').words === 'is-faint', item.id).toBe(item.held_by === undefined);
  }
});

it.each<[Aspect, number[]]>([
  ['evidence', [29, 2, 4]],
  ['field', [4, 31]],
  ['holder', [8, 27]],
  ['status', [2, 4, 3, 26]],
])('counts every tile once by %s', (aspect, counts) => {
  expect(countsOf(content.rows, aspect).map(({ count }) => count)).toEqual(counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
});
