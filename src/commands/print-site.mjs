// @ts-check
/** Print a built site: the whole story and each chapter as tagged PDFs with an outline. */
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { listen } from './static-server.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Order
 * @property {string} site The folder of the built site.
 * @property {string} to The folder for the PDFs; it is made if there is none.
 * @property {string} browser The path of a Chromium or Chrome.
 * @property {string} paper A name that Chromium knows: `A4`, `Letter`.
 */

/**
 * Prints the whole story to `choke-points.pdf` and every chapter to a file with its number and name. The same site gives the
 * same bytes in the same browser.
 * @param {Order} order
 * @returns {Promise<{ file: string, pages: number }[]>}
 */
export async function printSite({ site, to, browser: executablePath, paper }) {
  mkdirSync(to, { recursive: true });
  const home = homeOf(site);
  const server = await listen(site, { port: 0, base: new URL(home).pathname });
  // The sandbox needs rights that containers withhold; what is opened is our own site alone.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await openOwnSite(browser, home, server.url);
    const { day, documents } = await contentsOf(page, home);
    const files = [];
    for (const { path, file } of documents) {
      await open(page, below(home, path));
      const pdf = dated(await print(page, paper), day);
      writeFileSync(join(to, file), pdf);
      files.push({ file, pages: (await getDocumentProxy(new Uint8Array(pdf))).numPages });
    }
    return files;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The address that a built site calls its own: it may lie below a folder of its host. @param {string} site */
function homeOf(site) {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const home = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1];
  if (home === undefined)
    throw new Error(`${site} does not say where it lies: its first page has no canonical address`);
  return home;
}

/**
 * A page for which the built site stands at the address that it was built for, so that the links in a PDF lead there
 * and not to this machine. Scripts stay off: paper needs none.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {string} served
 */
async function openOwnSite(browser, home, served) {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  await context.route('**', async (route) => {
    const { href, pathname } = new URL(route.request().url());
    if (!href.startsWith(home)) return route.abort();
    return route.fulfill({ response: await route.fetch({ url: new URL(pathname, served).href }) });
  });
  return context.newPage();
}

/** The address of a path of the site. @param {string} home @param {string} path */
const below = (home, path) => new URL(path.replace(/^\//, ''), home).href;

/**
 * What is printed: the whole story, and the chapters that it names; and the day to which they hold.
 * @param {Page} page
 * @param {string} home
 */
async function contentsOf(page, home) {
  await page.goto(below(home, '/print/'));
  const paths = await page
    .locator('[data-path]')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-path') ?? ''));
  return {
    day: (await page.locator('.cover time').getAttribute('datetime')) ?? '',
    documents: [
      { path: '/print/', file: 'choke-points.pdf' },
      ...paths.map((path, i) => ({
        path,
        file: `choke-points-${String(i + 1)}-${path.replaceAll('/', '')}.pdf`,
      })),
    ],
  };
}

/** Opens a page as paper will have it, with every font that it needs there. @param {Page} page @param {string} address */
async function open(page, address) {
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  // A screen reader is told of a drawing in hidden words; a PDF has no hidden words but the drawing's own.
  await page.locator('.step').evaluateAll((steps) => {
    for (const step of steps) {
      const words = step.querySelector(':scope > .visually-hidden')?.textContent.trim() ?? '';
      const drawing = step.querySelector('.still svg');
      drawing?.removeAttribute('aria-hidden');
      drawing?.setAttribute('role', 'img');
      drawing?.setAttribute('aria-label', words);
    }
  });
  // The outline leaves out the spaces at which headings break, unless they are kept at the ends of lines.
  await page.locator(':is(h1, h2, h3)').evaluateAll((headings) => {
    for (const heading of headings) {
      const texts = heading.ownerDocument.createTreeWalker(heading, 4);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        node.nodeValue = (node.nodeValue ?? '').replace(/\s+/g, ' ');
      if (heading.firstChild?.nodeValue)
        heading.firstChild.nodeValue = heading.firstChild.nodeValue.trimStart();
      if (heading.lastChild?.nodeValue) heading.lastChild.nodeValue = heading.lastChild.nodeValue.trimEnd();
      if ('style' in heading) Object.assign(heading.style, { whiteSpace: 'pre-wrap' });
    }
  });
  await page.locator('html').evaluate(async ({ ownerDocument }) => void (await ownerDocument.fonts.ready));
}

/**
 * Prints the open page, twice where it has contents: the first printing says on which page each part begins.
 * @param {Page} page
 * @param {string} paper
 */
async function print(page, paper) {
  const options = { format: paper, preferCSSPageSize: true, tagged: true, outline: true };
  const first = await page.pdf(options);
  const parts = await page
    .locator('[data-page-of]')
    .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-page-of') ?? ''));
  if (parts.length === 0) return first;
  const numbers = await pagesOf(first, parts);
  await page.locator('[data-page-of]').evaluateAll((slots, all) => {
    slots.forEach((slot, i) => (slot.textContent = String(all[i])));
  }, numbers);
  return page.pdf(options);
}

/**
 * The pages, counted from 1, on which places of a document begin.
 * @param {Buffer} pdf
 * @param {string[]} ids
 */
async function pagesOf(pdf, ids) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(
    ids.map(async (id) => {
      const place = await document.getDestination(id);
      if (!place) throw new Error(`The printed document has no place called "${id}".`);
      return (await document.getPageIndex(place[0])) + 1;
    }),
  );
}

/**
 * A PDF says when it was made; ours says the day to which its content holds, so that the same site gives the same bytes.
 * @param {Buffer} pdf
 * @param {string} day As `2026-03-05`.
 */
function dated(pdf, day) {
  const time = `(D:${day.replaceAll('-', '')}000000+00'00')`;
  const text = pdf.toString('latin1').replace(/(?<=\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g, time);
  return Buffer.from(text, 'latin1');
}
