import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { printSite } from '../../commands/print-site.mjs';
import { content } from '../reading/content';
import { attribute, documentAt, elementsIn, folder, hasClass, read, textOf } from '../reading/documents';
import { canDrawPages, inkOfPages } from '../reading/paper';
import { readPrinted, squeezed, type Printed } from '../reading/printed';
import { chapters, claimsIn, linksTo, namesSource, sourcesOf, withClass } from '../reading/provenance';
import { chapters as builtChapters, pagePaths } from '../reading/site';

const edition = documentAt('/print/');
const host = new URL(
  edition.elements.map((e) => (attribute(e, 'rel') === 'canonical' ? attribute(e, 'href') : '')).join(''),
).host;
const steps = withClass(edition.elements, 'step');
const listed = withClass(edition.elements, 'source-list')
  .flatMap(elementsIn)
  .filter(({ tagName }) => tagName === 'li');
const numberOf = new Map(listed.map((entry, i) => [attribute(entry, 'id').replace('source-', ''), i + 1]));

/** The one element of a class below another, as text. */
const wordsIn = (element: Tree.Element, name: string): string =>
  withClass(elementsIn(element), name).map(textOf).join(' ');
const addressOf = (step: Tree.Element): string => wordsIn(step, 'live-address');
/** What a step says, without the numbers of its sources, which count through the whole document. */
const proseOf = (step: Tree.Element): string =>
  withClass(elementsIn(step), 'prose')
    .flatMap(elementsIn)
    .filter((element) => !hasClass(element, 'mark'))
    .flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')))
    .join('')
    .replace(/\s+/g, ' ');
/** The numbers in a text such as `(3, 7–9)`. */
const numbersIn = (text: string): number[] =>
  (/\((\d[\d, –]*)\)/.exec(text)?.[1] ?? '').split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });

test.describe('the print edition', () => {
  test('has every step of every chapter in order, word for word, with one still', () => {
    const told = chapters.flatMap(({ page }) => withClass(page.elements, 'step'));
    expect(steps.map((step) => attribute(step, 'id'))).toEqual(told.map((step) => attribute(step, 'id')));
    for (const [i, step] of steps.entries()) {
      const id = attribute(step, 'id');
      expect.soft(proseOf(step), id).toBe(proseOf(told[i] as Tree.Element));
      expect
        .soft(
          elementsIn(step).filter(({ tagName }) => tagName === 'svg'),
          id,
        )
        .toHaveLength(1);
    }
    expect(withClass(edition.elements, 'plate')).toHaveLength(
      chapters.flatMap(({ page }) => withClass(page.elements, 'plate')).length,
    );
    expect(withClass(edition.elements, 'question')).toHaveLength(
      chapters.flatMap(({ page }) => withClass(page.elements, 'question')).length,
    );
  });

  test('says beside every figure, on its chapter’s page too, the address that opens it live', () => {
    for (const { page } of chapters) {
      for (const step of withClass(page.elements, 'step')) {
        const id = attribute(step, 'id');
        expect.soft(addressOf(step), id).toBe(`${host}${page.path}#${id}`);
        const printed = steps.find((one) => attribute(one, 'id') === id);
        expect.soft(printed && addressOf(printed), id).toBe(`${host}${page.path}#${id}`);
        expect.soft(linksTo(elementsIn(step), `${page.path}#${id}`), id).toHaveLength(1);
      }
    }
  });

  test('numbers every source of its prose, drawings and glossary, each once, with its address', () => {
    const marks = withClass(edition.elements, 'mark');
    const marked = marks.map((mark) => attribute(mark, 'href').replace('#source-', ''));
    const drawn = sourcesOf(claimsIn(edition.elements)).map(({ id }) => id);
    const terms = [...content.terms.values()].flatMap(({ sources }) => sources);
    expect([...numberOf.keys()].toSorted()).toEqual([...new Set([...marked, ...drawn, ...terms])].toSorted());
    expect(listed).toHaveLength(numberOf.size);
    for (const [i, mark] of marks.entries())
      expect.soft(textOf(mark), marked[i]).toBe(String(numberOf.get(marked[i] ?? '')));
    for (const entry of listed) {
      const source = content.sources.get(attribute(entry, 'id').replace('source-', ''));
      expect.soft(source && namesSource(entry, source), textOf(entry)).toBe(true);
    }
  });

  test('names under every drawing the numbers of all its sources, and no other', () => {
    for (const figure of [...steps, ...withClass(edition.elements, 'plate')]) {
      const drawing = elementsIn(figure).filter(({ tagName }) => tagName === 'svg');
      const own = sourcesOf(claimsIn(drawing.flatMap(elementsIn))).map(({ id }) => numberOf.get(id) ?? 0);
      expect
        .soft(numbersIn(wordsIn(figure, 'sources')), wordsIn(figure, 'takeaway'))
        .toEqual(own.toSorted((a, b) => a - b));
    }
  });

  test('is plain: no script, no stage, and a running head for each part', () => {
    expect(edition.elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    expect(edition.elements.filter((e) => hasClass(e, 'stage') || hasClass(e, 'scrolly'))).toEqual([]);
    const parts = edition.elements.map((element) => attribute(element, 'data-part')).filter(Boolean);
    const heads = read('print/running-heads.css');
    expect(parts.length).toBeGreaterThan(chapters.length);
    for (const part of parts) expect.soft(heads).toContain(`@page part-${part} {`);
  });
});

test.describe('npm run pdf', () => {
  test.describe.configure({ mode: 'serial' });
  let to = '';
  let whole: Printed;
  const fileAt = (name: string): Buffer => readFileSync(join(to, name));

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    to = mkdtempSync(join(tmpdir(), 'choke-points-pdf-'));
    const browser = process.env.CHOKE_POINTS_BROWSER ?? '';
    await printSite({ site: folder, to, browser, paper: 'A4' });
    whole = await readPrinted(fileAt('choke-points.pdf'));
  });

  test.afterAll(() => {
    if (existsSync(to)) rmSync(to, { recursive: true });
  });

  test('prints the whole story and each chapter, tagged, in our own fonts', async () => {
    const names = chapters.map(({ number, slug }) => `choke-points-${number}-${slug}.pdf`);
    expect(readdirSync(to).toSorted()).toEqual([...names, 'choke-points.pdf'].toSorted());
    for (const [i, { page, frontmatter }] of chapters.entries()) {
      const { pages, outline, tagged } = await readPrinted(fileAt(names[i] ?? ''));
      expect.soft(tagged, names[i]).toBe(true);
      expect.soft(outline[0], names[i]).toEqual({ title: frontmatter?.title, level: 0, page: 1 });
      expect
        .soft(
          pages.flatMap(({ drawings }) => drawings),
          names[i],
        )
        .toHaveLength(withClass(page.elements, 'step').length);
    }
    expect(whole.tagged).toBe(true);
    expect(whole.fonts.length).toBeGreaterThan(0);
    // Where ours lack a character, the system's fonts stand in: tofu on some machine, another face on every one.
    expect(whole.fonts.filter((font) => !/^(SourceS|NotoSerifSC)/.test(font))).toEqual([]);
  });

  test('numbers its pages, and has an outline that agrees with the printed contents', () => {
    const titles = [...chapters.map(({ frontmatter }) => frontmatter?.title ?? '?'), 'Sources', 'Glossary'];
    const contents = whole.pages.find(({ text }) => text.includes('Contents'));
    for (const title of titles) {
      const entry = whole.outline.find((one) => one.title === title);
      expect.soft(entry?.level, title).toBe(1);
      expect.soft(whole.pages[(entry?.page ?? 0) - 1]?.text, title).toContain(squeezed(title));
      const at = contents?.pieces.findIndex((piece) => piece.endsWith(squeezed(title))) ?? -1;
      expect.soft(contents?.pieces[at + 1], title).toBe(String(entry?.page));
    }
    for (const [i, { pieces }] of whole.pages.entries())
      if (i > 0) expect.soft(pieces, `page ${i + 1}`).toContain(String(i + 1));
  });

  test('has every figure once, with its title and its address on one page, and what it shows in words', () => {
    for (const step of steps) {
      const address = squeezed(addressOf(step));
      // A title wraps as it pleases; the address ends the figure.
      const on = whole.pages.filter(({ pieces }) => pieces.includes(address));
      expect.soft(on, address).toHaveLength(1);
      expect.soft(on[0]?.text, address).toContain(squeezed(wordsIn(step, 'takeaway')));
    }
    for (const plate of withClass(edition.elements, 'plate')) {
      const title = squeezed(wordsIn(plate, 'takeaway'));
      const sources = squeezed(wordsIn(plate, 'sources'));
      expect(whole.pages.filter(({ text }) => text.includes(title) && text.includes(sources))).toHaveLength(
        1,
      );
    }
    expect(whole.pages.flatMap(({ drawings }) => drawings)).toHaveLength(steps.length);
  });

  test('has every source once with its address, and every Chinese term', () => {
    const text = whole.pages.map((page) => page.text).join('');
    for (const [id] of numberOf) {
      const { url, cite_as } = content.sources.get(id) ?? {};
      expect.soft(text, id).toContain(squeezed(url ?? cite_as ?? '?'));
    }
    for (const { zh, id } of content.terms.values()) if (zh) expect.soft(text, id).toContain(zh);
  });

  test('has no blank page, and nothing that runs over an edge', () => {
    test.skip(!canDrawPages, 'pdftoppm (poppler) is not installed');
    const pages = inkOfPages(fileAt('choke-points.pdf'));
    expect(pages).toHaveLength(whole.pages.length);
    for (const [i, ink] of pages.entries()) {
      expect.soft(ink.page, `page ${i + 1}`).toBeGreaterThan(0.005);
      expect.soft(ink.sides, `page ${i + 1}`).toBe(0);
    }
  });
});

for (const path of pagePaths) {
  if (path === '/print/' || builtChapters.some((chapter) => chapter.path === path)) continue;
  test(`${path} printed has no blank page, nothing over an edge, and its title above`, async ({ page }) => {
    test.skip(!canDrawPages, 'pdftoppm (poppler) is not installed');
    await page.goto(path);
    const pdf = await page.pdf({ format: 'Letter' });
    const inks = inkOfPages(pdf);
    expect(inks.length).toBeGreaterThan(0);
    for (const [i, ink] of inks.entries()) {
      expect.soft(ink.page, `page ${i + 1}`).toBeGreaterThan(0.002);
      expect.soft(ink.sides, `page ${i + 1}`).toBe(0);
    }
    const { pages } = await readPrinted(pdf);
    const title = squeezed((await page.locator('html').getAttribute('data-page-title')) ?? '?');
    for (const [i, { text }] of pages.entries()) expect.soft(text, `page ${i + 1}`).toContain(title);
  });
}
