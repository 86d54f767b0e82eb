import { parse } from 'csv-parse/sync';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from '@playwright/test';
import { archiveAddress } from '../../data/archive';
import { formatDate } from '../../data/format';
import { publishedTables } from '../../data/published';
import { content } from '../reading/content';
import { attribute, byId, documentAt, elementsIn, files, read, textOf } from '../reading/documents';
import { linksTo, sources, withClass } from '../reading/provenance';

const page = documentAt('/data/');
const tables = publishedTables(content);

test('every table can be had as CSV and JSON with all its rows, and nothing else is there', () => {
  const own = tables.flatMap(({ id }) => [`data/${id}.csv`, `data/${id}.json`]);
  expect(files.filter((file) => file.startsWith('data/')).toSorted()).toEqual(
    [...own, 'data/datapackage.json', 'data/index.html'].toSorted(),
  );
  for (const { id, rows, columns } of tables) {
    const fromCsv = parse<Record<string, string>>(read(`data/${id}.csv`), { columns: true });
    const fromJson = (JSON.parse(read(`data/${id}.json`)) as { rows: Record<string, unknown>[] }).rows;
    expect.soft(fromCsv, id).toHaveLength(rows.length);
    expect.soft(fromJson, id).toEqual(rows);
    expect.soft(Object.keys(fromCsv[0] ?? {}), id).toEqual(columns.map(({ name }) => name));
  }
});

test('the data package names a file for each table that is there', () => {
  const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: { path: string }[] };
  expect(resources).toHaveLength(tables.length);
  expect(resources.filter(({ path }) => !files.includes(`data/${path}`))).toEqual([]);
});

test('the data page explains every column of every table, and says rows, time, licence, figures and sources', () => {
  for (const { id, title, about, columns, rows, credits, sources: own } of tables) {
    const section = byId(page, id);
    const parts = elementsIn(section);
    const text = textOf(section);
    expect.soft(parts.filter(({ tagName }) => tagName === 'h2').map(textOf), id).toEqual([title]);
    for (const said of [
      about,
      ...credits.map((credit) => credit.text),
      `${rows.length.toLocaleString('en-GB')} row`,
      'CC BY-NC 4.0',
    ])
      expect.soft(text, id).toContain(said);
    for (const format of ['csv', 'json'])
      expect.soft(linksTo(parts, `/data/${id}.${format}`), id).toHaveLength(1);
    const entries = withClass(parts, 'dictionary').flatMap(({ childNodes }) =>
      childNodes.flatMap((node) => ('tagName' in node ? textOf(node) : [])),
    );
    expect.soft(entries, id).toHaveLength(columns.length);
    columns.forEach(({ name, label, unit, meaning }, i) => {
      for (const said of [name, label, meaning, unit === 'place' ? '' : (unit ?? '')])
        expect.soft(entries[i], `${id}.${name}`).toContain(said);
    });
    for (const source of own)
      expect.soft(linksTo(parts, `/sources/#${source.id}`), `${id}: ${source.id}`).toHaveLength(1);
  }
});

test('every table and its figures lead to each other', () => {
  const drawn = tables.flatMap(({ id }) =>
    elementsIn(byId(page, id))
      .map((element) => attribute(element, 'href'))
      .filter((href) => href.startsWith('/figures/'))
      .map((href) => `${href} ${id}`),
  );
  const drawing = files
    .filter((file) => /^figures\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.replace('index.html', '')}`)
    .flatMap((path) =>
      documentAt(path)
        .elements.map((element) => attribute(element, 'href'))
        .filter((href) => href.startsWith('/data/#'))
        .map((href) => `${path} ${href.slice('/data/#'.length)}`),
    );
  expect(drawn.length).toBeGreaterThan(20);
  expect(drawn.toSorted()).toEqual(drawing.toSorted());
});

test('every source says when it was checked and, if it has an address, where the archive may have it', () => {
  const list = documentAt('/sources/');
  for (const source of sources) {
    const checked = withClass(elementsIn(byId(list, source.id)), 'checked');
    expect
      .soft(checked.map(textOf).join(''), source.id)
      .toContain(`checked ${formatDate(source.checked_on)}`);
    const archived = withClass(checked.flatMap(elementsIn), 'archive').map((link) => attribute(link, 'href'));
    expect.soft(archived, source.id).toEqual([archiveAddress(source) ?? []].flat());
  }
});

test('every still and every figure’s page leads to how what it shows is known', () => {
  const chapters = files
    .filter((file) => /^[a-z-]+\/index\.html$/.test(file))
    .map((file) => documentAt(`/${file.replace('index.html', '')}`));
  const lines = chapters.flatMap(({ elements }) =>
    withClass(elements, 'still').map((still) => withClass(elementsIn(still), 'sources').flatMap(elementsIn)),
  );
  expect(lines.length).toBeGreaterThan(80);
  const figurePages = files
    .filter((file) => /^figures\/[^/]+\/index\.html$/.test(file))
    .map((file) => documentAt(`/${file.replace('index.html', '')}`).elements);
  const hrefs = (elements: readonly Tree.Element[], words: string): string =>
    elements
      .filter((element) => element.tagName === 'a' && textOf(element) === words)
      .map((link) => attribute(link, 'href'))
      .join(' ');
  for (const line of lines)
    expect.soft(hrefs(line, 'Table, how we know')).toMatch(/^\/figures\/[\w-]+\/#[\w-]+$/);
  for (const elements of figurePages)
    expect.soft(hrefs(elements, 'How we know')).toMatch(/^\/method\/#[a-z-]+$/);
});
