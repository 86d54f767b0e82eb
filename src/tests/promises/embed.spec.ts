import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attribute,
  byId,
  documentAt,
  elementsIn,
  embeds,
  folder,
  hasClass,
  read,
  textOf,
} from '../reading/documents';
import { figures } from '../reading/site';

const states = figures.flatMap(({ id, states: names }) => names.map((state) => ({ figure: id, state })));
const stem = ({ figure, state }: (typeof states)[number]): string =>
  `figures/${figure}/choke-points-${figure}-${state}`;
/** A state with Chinese and one whose rows ask for credit. */
const SAMPLES = ['/embed/the-sentence/firms/', '/embed/one-chip/allies/'];

/** The HTML that the page of a figure hands out for a state. */
const snippetOf = (figure: string, state: string): string => {
  const card = byId(documentAt(`/figures/${figure}/`), `embed-${state}`);
  return elementsIn(card)
    .filter(({ tagName }) => tagName === 'code')
    .map(textOf)
    .join('');
};

/** Serves one page at an origin of its own, on a port that is free. */
async function elsewhere(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    // Another name of the same machine, so that it is another site and not just another port.
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: () => server.close(),
  };
}

/** Opens a page without scripts at another origin that frames an address of ours by the snippet. */
async function framedElsewhere(
  browser: Browser,
  snippet: string,
  base: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const own = snippet.replace(/src="https:\/\/[^/]+\//, `src="${base}`);
  const site = await elsewhere(`<!doctype html><title>Another site</title><p>Before</p>${own}<p>After</p>`);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 700, height: 1200 },
  });
  const page = await context.newPage();
  await page.goto(site.url, { waitUntil: 'networkidle' });
  return {
    page,
    close: async () => {
      await context.close();
      site.close();
    },
  };
}

test('an embed is shown inside another site without scripts; a page that is none is not', async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? '';
  const faults: string[] = [];
  const { page, close } = await framedElsewhere(browser, snippetOf('the-sentence', 'firms'), base);
  page.on('requestfailed', (request) => faults.push(request.url()));
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(inside.locator('.wide svg')).toBeVisible();
  await expect(inside.locator('.narrow svg')).toBeHidden();
  await expect(inside.getByRole('link', { name: 'Table and sources at Choke Points.' })).toHaveAttribute(
    'href',
    '/figures/the-sentence/#firms',
  );
  // The style sheet and the fonts came through the other site's door, and nothing has to be scrolled.
  await expect(inside.locator('h1')).toHaveCSS('font-weight', '600');
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  const element = await frame?.frameElement();
  const box = await element?.boundingBox();
  const foot = await inside.locator('.sources').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  await page.setViewportSize({ width: 360, height: 1200 });
  await expect(inside.locator('.narrow svg')).toBeVisible();
  await expect(inside.locator('.wide svg')).toBeHidden();
  expect(faults).toEqual([]);
  await close();

  const refused = await framedElsewhere(
    browser,
    `<iframe src="https://x/figures/the-sentence/"></iframe>`,
    base,
  );
  await expect.poll(() => refused.page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
  await refused.close();
});

test('every embed names itself, its sources and the way back, holds two drawings, and sends for nothing but styles', () => {
  expect(embeds.map(({ path }) => path).toSorted()).toEqual(
    states.map(({ figure, state }) => `/embed/${figure}/${state}/`).toSorted(),
  );
  for (const { path, elements } of embeds) {
    const tags = elements.map(({ tagName }) => tagName);
    expect
      .soft(
        tags.filter((tag) => ['script', 'form', 'button', 'input', 'iframe'].includes(tag)),
        path,
      )
      .toEqual([]);
    expect
      .soft(
        tags.filter((tag) => tag === 'h1' || tag === 'main' || tag === 'figcaption'),
        path,
      )
      .toHaveLength(3);
    const drawings = elements.filter((element) => hasClass(element, 'scene'));
    expect
      .soft(
        drawings.map((one) => attribute(one, 'aria-hidden')),
        path,
      )
      .toEqual(['true', 'true']);
    const [, figure = '', state = ''] = /^\/embed\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
    const home = elements.filter((one) => attribute(one, 'href') === `/figures/${figure}/#${state}`);
    expect.soft(home, path).toHaveLength(1);
    const opens = elements.filter(({ tagName }) => tagName === 'a').map((one) => attribute(one, 'target'));
    expect.soft(new Set(opens), path).toEqual(new Set(['_blank']));
    const canonical = elements.filter((one) => attribute(one, 'rel') === 'canonical');
    expect
      .soft(
        canonical.map((one) => new URL(attribute(one, 'href')).pathname),
        path,
      )
      .toEqual([`/figures/${figure}/`]);
    // To ask besides that the page be left out would take that back.
    expect
      .soft(
        elements.filter((one) => attribute(one, 'name') === 'robots'),
        path,
      )
      .toEqual([]);
  }
});

test('the page of a figure hands out every file of every state, and oEmbed finds its last', () => {
  for (const { id, states: names } of figures) {
    const page = documentAt(`/figures/${id}/`);
    const links = page.elements.map((element) => attribute(element, 'href'));
    for (const state of names) {
      for (const ending of ['svg', 'png', 'csv', 'json', 'bib', 'csl.json'])
        expect.soft(links, `${id} ${state}`).toContain(`/${stem({ figure: id, state })}.${ending}`);
      expect.soft(snippetOf(id, state), `${id} ${state}`).toContain(`/embed/${id}/${state}/"`);
      expect
        .soft(textOf(byId(page, `cite-${state}`)), `${id} ${state}`)
        .toContain(`/figures/${id}/#${state}`);
    }
    const discovered = page.elements.filter((one) => attribute(one, 'type') === 'application/json+oembed');
    expect(discovered.map((one) => new URL(attribute(one, 'href')).pathname)).toEqual([
      `/${stem({ figure: id, state: names.at(-1) ?? '' })}.oembed.json`,
    ]);
  }
  for (const name of states) {
    const answer = JSON.parse(read(`${stem(name)}.oembed.json`)) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', html: snippetOf(name.figure, name.state) });
  }
});

test('the drawing of each state has the marks of the page, and its picture is that drawing, twice as large', () => {
  for (const name of states) {
    const svg = read(`${stem(name)}.svg`);
    const wide = elementsIn(byId(documentAt(`/figures/${name.figure}/`), name.state)).filter((one) =>
      hasClass(one, 'figure-wide'),
    );
    const keys = wide
      .flatMap(elementsIn)
      .map((one) => attribute(one, 'data-key'))
      .filter(Boolean);
    const own = [...svg.matchAll(/ data-key="([^"]+)"/g)].map(([, key = '']) => key.replaceAll('&amp;', '&'));
    expect
      .soft(
        own.filter((key) => !key.startsWith('frame-')),
        stem(name),
      )
      .toEqual(keys);
    const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const picture = readFileSync(join(folder, `${stem(name)}.png`));
    expect
      .soft([picture.readUInt32BE(16), picture.readUInt32BE(20)], stem(name))
      .toEqual([Number(width) * 2, Number(height) * 2]);
    // An empty sheet of this size would be a few kilobytes.
    expect.soft(picture.length, stem(name)).toBeGreaterThan(30_000);
  }
});

test('a picture is not blank', () => {
  const { data } = PNG.sync.read(
    readFileSync(join(folder, `${stem({ figure: 'one-chip', state: 'allies' })}.png`)),
  );
  const first = data.readUInt32BE(0);
  let drawn = 0;
  for (let i = 0; i < data.length; i += 4) if (data.readUInt32BE(i) !== first) drawn += 1;
  expect(drawn / (data.length / 4)).toBeGreaterThan(0.05);
});

/** What decides how a mark looks, as a browser reckons it. */
const LOOK = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
];

test('marks of a file look as on the page in light colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const { id, states: names } of figures) {
    await page.goto(`/figures/${id}/`);
    const differences = await page.evaluate(
      async ([figure, all, look]) => {
        const found: string[] = [];
        for (const state of all) {
          const request = new XMLHttpRequest();
          request.open('GET', `/figures/${figure}/choke-points-${figure}-${state}.svg`);
          request.responseType = 'document';
          await new Promise((done) => {
            request.onload = done;
            request.send();
          });
          const file = document.importNode((request.responseXML as Document).documentElement, true);
          document.body.append(file);
          for (const mark of document.querySelectorAll(`[id="${state}"] .figure-wide [data-key]`)) {
            const key = mark.getAttribute('data-key') ?? '';
            const own = file.querySelector(`[data-key="${CSS.escape(key)}"]`);
            const there = getComputedStyle(mark);
            const here = own && getComputedStyle(own);
            for (const property of look)
              if (here?.getPropertyValue(property) !== there.getPropertyValue(property))
                found.push(
                  `${state} ${key} ${property}: ${here?.getPropertyValue(property) ?? 'missing'}, not ${there.getPropertyValue(property)}`,
                );
          }
          file.remove();
        }
        return found;
      },
      [id, names, LOOK] as const,
    );
    expect.soft(differences.slice(0, 10), id).toEqual([]);
  }
});

test('an embed wraps and needs no scrolling to the side on a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of SAMPLES) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
