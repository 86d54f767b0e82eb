import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { content } from '../reading/content';
import {
  attribute,
  byId,
  documentAt,
  documents,
  elementsIn,
  files,
  folder,
  read,
  textOf,
} from '../reading/documents';
import { dataBlocks, linkedAs, metaOf } from '../reading/head';
import { chapters, linksTo } from '../reading/provenance';
import { figures } from '../reading/site';
import { readXml, textsOf } from '../reading/xml';

const CARD = { width: 1200, height: 630 };
/** Services shrink or refuse pictures that weigh more. */
const MOST_BYTES = 300_000;
const SITE = new URL(linkedAs(documentAt('/'), 'canonical')[0] ?? '').origin;

const sharePages = documents.filter(({ path }) => path.startsWith('/share/'));
const states = figures.flatMap(({ id, states: own }) => own.map((state) => ({ figure: id, state })));
/** Where a state is told, by the chapter that has its step. */
const stepOf = new Map(
  chapters.flatMap(({ page, scrollies }) =>
    scrollies.flatMap(({ figure, steps }) =>
      steps.map(({ state, id }) => [`${figure}/${state}`, `${page.path}#${id}`] as const),
    ),
  ),
);

/** The file of an address of the site. */
const fileOf = (address: string): string => new URL(address).pathname.slice(1);

test('every page has a picture to be shown with where it is shared, of the right kind, size and weight', () => {
  for (const document of documents) {
    const [address = ''] = metaOf(document, 'og:image');
    const picture = readFileSync(join(folder, fileOf(address)));
    const size = { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
    expect.soft(picture.subarray(1, 4).toString(), document.path).toBe('PNG');
    expect.soft(size, document.path).toEqual(CARD);
    expect.soft(picture.length, document.path).toBeLessThanOrEqual(MOST_BYTES);
    expect.soft(metaOf(document, 'og:image:width'), document.path).toEqual([String(CARD.width)]);
    expect.soft(metaOf(document, 'og:image:height'), document.path).toEqual([String(CARD.height)]);
    expect.soft(metaOf(document, 'twitter:card'), document.path).toEqual(['summary_large_image']);
  }
});

test('every chapter, figure and shared step has a picture of its own', () => {
  const own = [
    ...chapters.map(({ page }) => page),
    ...figures.map(({ id }) => documentAt(`/figures/${id}/`)),
    ...sharePages,
  ];
  for (const document of own)
    expect.soft(metaOf(document, 'og:image'), document.path).toEqual([`${SITE}${document.path}card.png`]);
  const cards = files.filter((file) => file.endsWith('card.png'));
  expect(cards).toHaveLength(own.length);
  const pictures = new Set(cards.map((file) => readFileSync(join(folder, file)).toString('base64')));
  expect(pictures.size, 'no two are the same').toBe(cards.length);
});

test('every state can be shared by a page that says its finding, stands for its step and leads on to it', () => {
  expect(sharePages.map(({ path }) => path).toSorted()).toEqual(
    states.map(({ figure, state }) => `/share/${figure}/${state}/`).toSorted(),
  );
  for (const { figure, state } of states) {
    const page = documentAt(`/share/${figure}/${state}/`);
    const told = stepOf.get(`${figure}/${state}`) ?? `/figures/${figure}/#${state}`;
    const main = page.elements.filter(({ tagName }) => tagName === 'main').flatMap(elementsIn);
    expect.soft(linkedAs(page, 'canonical'), page.path).toEqual([`${SITE}${told}`]);
    expect.soft(linksTo(main, told), page.path).toHaveLength(1);
    const [path = '', hash = ''] = told.split('#');
    const step = byId(documentAt(path), hash);
    const finding = main.filter(({ tagName }) => tagName === 'h1').map(textOf);
    expect.soft(finding, page.path).toHaveLength(1);
    expect.soft(textOf(step), page.path).toContain(finding[0]);
    const [title = ''] = metaOf(page, 'og:title');
    expect.soft(finding[0], page.path).toContain(title.replace(/ · Choke Points$| …$/, ''));
    expect
      .soft(
        main.filter(({ tagName }) => ['script', 'form'].includes(tagName)),
        page.path,
      )
      .toEqual([]);
    const refresh = page.elements.filter((one) => attribute(one, 'http-equiv').toLowerCase() === 'refresh');
    expect.soft(refresh, page.path).toEqual([]);
    const figurePage = byId(documentAt(`/figures/${figure}/`), state);
    expect.soft(linksTo(elementsIn(figurePage), page.path), `the way to ${page.path}`).toHaveLength(1);
  }
});

test('data blocks say in the words of schema.org what pages are, by addresses that are there', () => {
  interface Thing {
    '@type': string;
    url?: string;
    itemListElement?: { position: number; item: string }[];
    distribution?: { contentUrl: string }[];
    dataset?: Thing[];
    image?: string;
  }
  const kinds = new Map<string, string[]>();
  for (const document of documents) {
    const blocks = dataBlocks(document);
    expect.soft(blocks.length, document.path).toBeLessThanOrEqual(1);
    for (const block of blocks) {
      expect.soft(block, document.path).not.toMatch(/[<>&]/);
      const { '@context': context, '@graph': things } = JSON.parse(block) as {
        '@context': string;
        '@graph': Thing[];
      };
      expect.soft(context, document.path).toBe('https://schema.org');
      kinds.set(document.path, things.map((thing) => thing['@type']).toSorted());
      const all = things.flatMap((thing) => [thing, ...(thing.dataset ?? [])]);
      for (const thing of all) {
        if (thing.url !== undefined)
          expect.soft(thing.url.replace(/#.*/, ''), document.path).toBe(`${SITE}${document.path}`);
        const own = [thing.image ?? [], thing.distribution?.map(({ contentUrl }) => contentUrl) ?? []].flat();
        expect
          .soft(
            own.filter((one) => !files.includes(fileOf(one))),
            document.path,
          )
          .toEqual([]);
        const trail = thing.itemListElement ?? [];
        expect.soft(trail.map(({ position }) => position)).toEqual(trail.map((_, i) => i + 1));
        if (trail.length > 0) expect.soft(trail.at(-1)?.item).toBe(`${SITE}${document.path}`);
        for (const { item } of trail) expect(() => documentAt(new URL(item).pathname)).not.toThrow();
      }
    }
  }
  for (const { page } of chapters)
    expect.soft(kinds.get(page.path), page.path).toEqual(['Article', 'BreadcrumbList']);
  for (const { id } of figures)
    expect.soft(kinds.get(`/figures/${id}/`), id).toEqual(['BreadcrumbList', 'Dataset']);
  expect(kinds.get('/data/')).toEqual(['BreadcrumbList', 'DataCatalog']);
});

test('feeds tell every correction and chapter, and every page names them', () => {
  const atom = readXml(read('feed.xml'));
  const entries = content.corrections.length + chapters.length;
  expect(textsOf(atom, 'entry')).toHaveLength(entries);
  const ids = textsOf(atom, 'id');
  expect(new Set(ids).size).toBe(entries + 1);
  expect(ids.filter((id) => !id.startsWith(`${SITE}/feed.xml`))).toEqual([]);
  const json = JSON.parse(read('feed.json')) as { items: { url: string; date_published: string }[] };
  expect(json.items).toHaveLength(entries);
  for (const { url } of json.items) {
    const { pathname, hash } = new URL(url);
    const page = documentAt(pathname);
    if (hash !== '') byId(page, hash.slice(1));
  }
  const newest =
    chapters
      .map(({ frontmatter }) => frontmatter?.checked_on ?? '')
      .toSorted()
      .at(-1) ?? '';
  expect(json.items[0]?.date_published.slice(0, 10) ?? '').toBe(
    [newest, ...content.corrections.map(({ date }) => date)].toSorted().at(-1),
  );
  for (const document of documents)
    expect
      .soft(linkedAs(document, 'alternate'), document.path)
      .toEqual(expect.arrayContaining(['/feed.xml', '/feed.json']));
});

test('the map of the site is well-formed, and robots are told where it is', () => {
  const parts = textsOf(readXml(read('sitemap-index.xml')), 'loc');
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(textsOf(readXml(read(fileOf(part))), 'loc').length).toBeGreaterThan(10);
  expect(read('robots.txt').split('\n')).toContain(`Sitemap: ${SITE}/sitemap-index.xml`);
});
