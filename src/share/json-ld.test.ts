import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, it } from 'vitest';
import { content } from '../data/load';
import { publishedTables } from '../data/published';
import { article, breadcrumbs, catalogue, figureDataset, jsonLd } from './json-ld';

const site = new URL('https://example.org');
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  'a\u2028b\u2029c',
  '"\\',
  '卡脖子',
];

it.each(HOSTILE)('keeps %j a string, in a block that it cannot close', (text) => {
  const block = jsonLd([{ '@type': 'Thing', name: text }]);
  expect(block).not.toMatch(/[<>&\u2028\u2029]/);
  const { childNodes } = parseFragment(`<script type="application/ld+json">${block}</script>`);
  expect(childNodes).toHaveLength(1);
  const [script] = childNodes as Tree.Element[];
  const [inner] = script?.childNodes as Tree.TextNode[];
  expect(JSON.parse(inner?.value ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Thing', name: text }],
  });
});

it('describes a chapter by its title, its address, its picture and the day of its check', () => {
  const chapter = {
    title: 'A',
    standfirst: 'B',
    path: '/a/',
    checked_on: '2026-11-23',
    image: '/a/card.png',
  };
  expect(article(site, chapter)).toMatchObject({
    '@type': 'Article',
    headline: 'A',
    url: 'https://example.org/a/',
    image: 'https://example.org/a/card.png',
    dateModified: '2026-11-23',
    license: 'https://creativecommons.org/licenses/by-nc/4.0/',
  });
});

it('describes the way to a page step by step', () => {
  const { itemListElement } = breadcrumbs(site, ['A', '/a/'], ['B', '/a/b/']);
  expect(itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Choke Points', item: 'https://example.org/' },
    { '@type': 'ListItem', position: 2, name: 'A', item: 'https://example.org/a/' },
    { '@type': 'ListItem', position: 3, name: 'B', item: 'https://example.org/a/b/' },
  ]);
});

it('describes every table with its downloads, and a figure with a file a state', () => {
  const tables = publishedTables(content);
  const { dataset } = catalogue(site, tables) as { dataset: Record<string, unknown>[] };
  expect(dataset.map(({ url }) => url)).toEqual(tables.map(({ id }) => `https://example.org/data/#${id}`));
  for (const one of dataset) {
    // Search services ask for fifty characters of description at least.
    expect(String(one['description']).length).toBeGreaterThanOrEqual(50);
    expect(one['distribution']).toHaveLength(2);
  }
  const figure = figureDataset(site, {
    path: '/figures/f/',
    name: 'F',
    description: 'D',
    image: '/figures/f/card.png',
    tables: ['/figures/f/a.csv', '/figures/f/b.csv'],
    basedOn: [],
  });
  expect(figure['distribution']).toMatchObject([
    { contentUrl: 'https://example.org/figures/f/a.csv' },
    { contentUrl: 'https://example.org/figures/f/b.csv' },
  ]);
});

it('refuses a site without an address', () => {
  expect(() => breadcrumbs(undefined)).toThrow('names no site');
});
