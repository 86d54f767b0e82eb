import { describe, expect, it } from 'vitest';
import { tableIds } from '../fixtures/small-content';
import { content } from '../load';
import { publishedTables } from '../published';
import { coverage, coverageText, explain } from '.';

const published = publishedTables(content);

describe.each(published.map((table) => [table.id, table] as const))('%s', (_, { about, columns }) => {
  it('says what a row is', () => {
    expect(about).toMatch(/^One row .{20,}\.$/);
  });

  it('leaves no column unexplained', () => {
    for (const { name, label, meaning } of columns) {
      expect(meaning.length, `${name}: ${meaning}`).toBeGreaterThan(12);
      expect([name, label], 'more than name and label').not.toContain(meaning);
      // Words for readers: typographic marks, and no full stop, which the page has none of here.
      expect(meaning, name).not.toMatch(/["']|--|\.$/);
    }
  });
});

it('has the columns in the order of the files: the row first, where it comes from last', () => {
  expect(explain('chip-trade').columns.map(({ name }) => name)).toEqual([
    'id',
    'year',
    'goods',
    'flow',
    'value_usd_bn',
    'basis',
    'note',
    'sources',
    'as_of',
    'confidence',
  ]);
});

it.each(tableIds)('%s covers a time that its rows have', (id) => {
  const { from, to } = coverage(id, content.rows);
  expect(from).toMatch(/^(19|20)\d\d/);
  expect(from <= to, `${from} to ${to}`).toBe(true);
});

it('counts the time of a table by what its rows speak of, not by other dates that they hold', () => {
  expect(coverage('china-machine-shares', content.rows)).toEqual({ from: '2019', to: '2024' });
  expect(coverage('counted-terms', content.rows)).toEqual({ from: '1978', to: '2026' });
  // Nothing dates a firm’s profile but its sources.
  const profiles = content.rows['firm-profiles'].map(({ as_of }) => as_of).toSorted();
  expect(coverage('firm-profiles', content.rows)).toEqual({ from: profiles[0], to: profiles.at(-1) });
  expect(coverageText({ from: '2023-03-02', to: '2023-03-02' })).toBe('2 March 2023');
  expect(coverageText({ from: '2013', to: '2025' })).toBe('2013 to 2025');
});

it('credits those who ask to be named, and nobody else', () => {
  const credited = published.filter(({ credits }) => credits.length > 0).map(({ id }) => id);
  const reworked = published
    .filter(({ sources }) => sources.some(({ id }) => /^(eto|epoch)-/.test(id)))
    .map(({ id }) => id);
  expect(credited).toEqual(reworked);
  expect(credited).toContain('chip-inputs');
  expect(credited).not.toContain('policy-timeline');
});
