import { describe, expect, it } from 'vitest';
import { content } from '../data/load';
import { checkScene } from '../scene/check';
import { chapters } from '../story/chapters';
import { drawnYears, salesChart } from './chart';
import { mentionsOf } from './mentions';
import { firmPages } from './profile';

const pages = firmPages();

it('gives every profiled firm a page', () => {
  expect(pages.map(({ profile }) => profile.id)).toEqual(content.rows['firm-profiles'].map(({ id }) => id));
});

describe.each(pages.map((page) => [page.profile.name, page] as const))('%s', (_, page) => {
  it('counts the entries that the list has under its name, from their first day', () => {
    const line = content.rows['firm-lists'].find(
      ({ firm, list, status }) => firm === page.profile.id && list === 'entity-list' && status === 'listed',
    );
    expect(line?.entries ?? 0).toBe(page.entries.length);
    const days = page.entries.map(({ listed }) => listed).toSorted();
    expect(line?.since).toBe(days[0]);
    expect(line?.citations?.split('; ').toSorted() ?? []).toEqual(
      [...new Set(page.entries.map(({ citation }) => citation))].toSorted(),
    );
  });

  it('draws a sound chart of its sales', () => {
    if (drawnYears(page.years).length > 2) expect(checkScene(salesChart(page.years), 'narrow')).toEqual([]);
    expect(page.sources.length).toBeGreaterThan(0);
  });
});

it('tells names apart that look alike', () => {
  const alike = new Map(
    pages.map(({ profile, lookalikes }) => [profile.id, lookalikes.map(({ name }) => name)]),
  );
  expect(alike.get('smic')).toContain('SMEE');
  expect(alike.get('bgi')).toContain('Empyrean');
  expect(alike.get('hua-hong')).toContain('Huawei');
});

it('finds the steps that speak of a firm, by whole words', () => {
  const smic = mentionsOf(chapters, ['SMIC']);
  expect(smic.map(({ href }) => href)).toContain('/firms/#every-listing-smic');
  expect(mentionsOf(chapters, ['SMI'])).toEqual([]);
  expect(mentionsOf(chapters, ['No.(such)*firm'])).toEqual([]);
});

it('counts to a firm what belongs to it, and neither its suppliers nor its parent', () => {
  const units = new Map(pages.map(({ profile, units }) => [profile.id, units]));
  expect(units.get('wingtech')).toEqual(['Nexperia']);
  expect(units.get('huawei')).toEqual(['HiSilicon']);
  expect(units.get('hisilicon')).toEqual([]);
});
