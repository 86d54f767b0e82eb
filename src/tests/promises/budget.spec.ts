import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { BUDGET_BYTES } from '../../fonts/build';

const SITE = '.test-dist';
/** Bytes as they travel: brotli as `npm run build` packs files, fonts as they are. */
const BUDGET = { script: 30_000, style: 12_000, font: BUDGET_BYTES, page: 60_000, all: 180_000 };
const MOST_REQUESTS = 20;
/** As the bench counts them: at load Lighthouse’s count, of what is in the body; after reading all of the document’s. */
const MOST_ELEMENTS = { atLoad: 2_800, afterReading: 3_200 };
const chapters = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html') && !/^(gallery|figures)\//.test(file))
  .filter((file) => readFileSync(join(SITE, file), 'utf8').includes('class="scrolly'))
  .map((file) => `/${dirname(file)}/`);

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true });

type Kind = 'script' | 'style' | 'font' | 'page' | 'other';
/** One file of the site as a reader's device receives it. */
interface Part {
  path: string;
  kind: Kind;
  bytes: number;
}

/** The built file behind an address of the site. */
function part(path: string): Part {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const body = readFileSync(join(SITE, file));
  const ending = file.split('.').at(-1) ?? '';
  const kinds: Record<string, Kind> = { js: 'script', css: 'style', woff2: 'font', html: 'page' };
  const packed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return { path, kind: kinds[ending] ?? 'other', bytes: ending === 'woff2' ? body.length : packed.length };
}

/** The controls of each figure that has any: the script that brings them is fetched only where the figure stands. */
const figureOfControls = new Map<string, string>(
  readdirSync(join(SITE, 'assets'))
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(join(SITE, 'assets', file), 'utf8').matchAll(
        /figures\/([\w-]+)\/explorer\.client\.ts"[^"]*?import\(`\.\/(explorer\.client\.[\w-]+\.js)`\)/g,
      ),
    ])
    .map(([, figure = '', file = '']) => [`/assets/${file}`, figure] as const),
);

/** The scripts that a page with these figures may import after a script of its own, and those that they import in turn. */
function imported(script: string, figures: readonly string[], known = new Set<string>()): Set<string> {
  const source = readFileSync(join(SITE, script), 'utf8');
  for (const [, name = ''] of source.matchAll(/["'`]([\w./-]+\.m?js)["'`]/g)) {
    // A list of what an import brings along has its paths from the root of the site.
    const path = /^(\/|assets\/)/.test(name) ? join('/', name) : join(dirname(script), name);
    const controls = figureOfControls.get(path);
    if (known.has(path) || (controls !== undefined && !figures.includes(controls))) continue;
    known.add(path);
    imported(path, figures, known);
  }
  return known;
}

/** The parts with their sizes, largest first, for a message. */
const list = (parts: readonly Part[]): string =>
  [...parts]
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${String(bytes).padStart(8)}  ${path}`)
    .join('\n');

const sum = (parts: readonly Part[]): number => parts.reduce((total, { bytes }) => total + bytes, 0);

/** The sheets that the screen waits for, of a built page. */
const sheetsOf = (file: string): string[] =>
  [...readFileSync(join(SITE, file), 'utf8').matchAll(/<link rel="stylesheet"[^>]*>/g)]
    .filter(([link]) => !link.includes('media="print"'))
    .map(([link]) => /href="([^"]*)"/.exec(link)?.[1] ?? link);

test('every page waits for one style sheet, the same for all, so that a reader fetches it once', () => {
  const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !/^(gallery|embed)[\\/]/.test(file),
  );
  expect(pages.length).toBeGreaterThan(100);
  const sheets = sheetsOf('index.html');
  expect(sheets).toHaveLength(1);
  expect(pages.filter((file) => sheetsOf(file).join() !== sheets.join())).toEqual([]);
});

/** Opens a chapter and collects the paths of its own requests into a list that goes on growing. */
async function open(page: Page, chapter: string): Promise<string[]> {
  const paths: string[] = [];
  page.on('request', (request) => {
    // The browser asks for its tab's sign when it pleases.
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && pathname !== '/favicon.svg') paths.push(pathname);
  });
  await page.goto(chapter, { waitUntil: 'networkidle' });
  return paths;
}

/** The figures that stand on a page. */
const figuresOn = (page: Page): Promise<string[]> =>
  page
    .locator('.scrolly')
    .evaluateAll((all) => all.map((scrolly) => scrolly.getAttribute('data-figure') ?? ''));

/** Reads to the end of a page: half a screen at a time every step is met, two screens at a time all that is fetched. */
async function readThrough(page: Page, screens = 0.5): Promise<void> {
  await page.evaluate(async (screens) => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * screens) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    }
  }, screens);
  await page.waitForLoadState('networkidle');
}

/**
 * The font files that the text on the screen needs, by the rule of the style sheets: family, style, weight and
 * the range of characters. A browser also fetches those of text further down, which a preload would only hasten.
 */
function fontsOnScreen(): string[] {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  const faces = rules.map(({ style }) => {
    const weights = (style.getPropertyValue('font-weight') || '400').split(' ').map(Number);
    const ranges = (style.getPropertyValue('unicode-range') || 'U+0-10FFFF').split(',').map((range) => {
      const [from = '', to = from] = range.trim().slice(2).split('-');
      return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const;
    });
    return {
      family: style.getPropertyValue('font-family').replace(/["']/g, ''),
      italic: style.getPropertyValue('font-style').startsWith('italic'),
      lightest: weights[0] ?? 400,
      boldest: weights.at(-1) ?? 400,
      ranges,
      file: /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1] ?? '',
    };
  });
  const needed = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement;
    const range = document.createRange();
    range.selectNode(text);
    const seen = [...range.getClientRects()].some(
      ({ top, bottom, width }) => bottom > 0 && top < innerHeight && width > 1,
    );
    if (!element || !seen || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(element);
    const families = fontFamily.split(',').map((name) => name.trim().replace(/["']/g, ''));
    for (const letter of (text.textContent ?? '').trim()) {
      const code = letter.codePointAt(0) ?? 0;
      const fits = (face: (typeof faces)[number]): boolean =>
        face.ranges.some(([from, to]) => code >= from && code <= to) &&
        face.italic === (fontStyle === 'italic') &&
        Number(fontWeight) >= face.lightest &&
        Number(fontWeight) <= face.boldest;
      for (const family of families) {
        const face = faces.find((candidate) => candidate.family === family && fits(candidate));
        if (!face) continue;
        if (face.file) needed.add(new URL(face.file, `${location.origin}/assets/`).pathname);
        break;
      }
    }
  }
  return [...needed];
}

/** A number of kilobytes that the README tells hosts. */
function saidInReadme(of: string): number {
  const [, kilobytes] =
    new RegExp(`\\| ${of}[^|]*\\| (\\d+) kB`).exec(readFileSync('README.md', 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`README.md does not say what "${of}" costs`);
  return Number(kilobytes) * 1000;
}

test('the whole story costs a reader what the README says, and no picture is among it', async ({ page }) => {
  const lists: string[][] = [];
  for (const path of ['/', ...chapters]) {
    lists.push(await open(page, path));
    await readThrough(page, 2);
  }
  const requested = new Set(lists.flat());
  expect([...requested].filter((path) => /\.(png|jpe?g|webp|avif|gif)$/.test(path))).toEqual([]);
  const measured = sum([...requested].map(part));
  const said = saidInReadme('The whole story');
  expect(Math.abs(measured - said), `${measured} bytes; the README says ${said}`).toBeLessThan(said * 0.1);
});

test('there is a chapter to weigh, and controls of figures that are weighed where they stand', () => {
  expect(chapters).not.toEqual([]);
  expect([...new Set(figureOfControls.values())].length).toBeGreaterThan(0);
});

// Scenes, the code that draws them, and faces for rare letters, each fetched when first needed.
const EXPECTED_WHILE_READING =
  /^\/(figures\/[\w-]+\/(narrow|explorer)\.json|assets\/(draw|explorer)\.client\.[\w-]+\.js|assets\/(source|noto)-[\w-]+\.[\w-]+\.woff2)$/;

for (const chapter of chapters) {
  test(`${chapter} keeps to its budget of bytes and requests on the first view`, async ({ page }) => {
    const requested = await open(page, chapter);
    const scripts = requested.filter((path) => path.endsWith('.js'));
    const figures = await figuresOn(page);
    const later = scripts.flatMap((script) => [...imported(script, figures)]);
    const parts = [...new Set([...requested, ...later])].map(part);
    const atOnce = sum(requested.map(part));
    expect
      .soft(atOnce, `first view: ${atOnce} bytes`)
      .toBeLessThanOrEqual(saidInReadme('First view of a chapter'));
    for (const [kind, most] of Object.entries(BUDGET) as [keyof typeof BUDGET, number][]) {
      const chosen = parts.filter((one) => kind === 'all' || one.kind === kind);
      expect(chosen, kind).not.toEqual([]);
      const message = `${kind}: ${sum(chosen)} bytes of ${most}\n${list(chosen)}`;
      expect.soft(sum(chosen), message).toBeLessThanOrEqual(most);
    }
    expect.soft(requested.length, `requests\n${requested.join('\n')}`).toBeLessThanOrEqual(MOST_REQUESTS);
    expect
      .soft(new Set(requested).size, `a file is asked for twice\n${requested.join('\n')}`)
      .toBe(requested.length);
  });

  test(`${chapter} preloads the fonts of its first view, and all others that it asks for at once`, async ({
    page,
  }) => {
    const requested = await open(page, chapter);
    const needed = await page.evaluate(fontsOnScreen);
    const preloads = page.locator('link[rel="preload"][as="font"]');
    const preloaded = await preloads.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(needed.length).toBeGreaterThan(0);
    expect(preloaded, `the first view needs\n${needed.join('\n')}`).toEqual(expect.arrayContaining(needed));
    expect(requested.filter((path) => path.endsWith('.woff2') && !preloaded.includes(path))).toEqual([]);
    const usesChinese = await page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.includes('Noto') && status === 'loaded'),
    );
    expect(preloaded.some((path) => path.includes('noto'))).toBe(usesChinese);
  });

  test(`${chapter} stays small while it is read, and then asks for nothing but figures and rare letters`, async ({
    page,
  }) => {
    const requested = await open(page, chapter);
    const count = (root: 'html' | 'body'): Promise<Record<string, number>> =>
      page.evaluate((root) => {
        const elements = [...document.querySelectorAll(root === 'body' ? 'body, body *' : '*')];
        const places = elements.map((element) => {
          const place = element.closest('.stage, .step, main > *, body > *');
          const name = place ? place.id : '';
          return name === '' ? (place?.getAttribute('class') ?? 'the rest') : name;
        });
        return Object.fromEntries(
          [...new Set(places)].map((place) => [place, places.filter((one) => one === place).length]),
        );
      }, root);
    const check = async (root: 'html' | 'body', most: number): Promise<void> => {
      const counts = await count(root);
      const total = Object.values(counts).reduce((a, b) => a + b, 0);
      const listed = Object.entries(counts).map(([place, n]) => `${String(n).padStart(6)}  ${place}`);
      expect.soft(total, `elements\n${listed.join('\n')}`).toBeLessThanOrEqual(most);
    };
    await check('body', MOST_ELEMENTS.atLoad);
    const before = requested.length;
    await readThrough(page);
    await check('html', MOST_ELEMENTS.afterReading);
    const after = requested.slice(before);
    // What two figures' controls share is a script of its own, which the first view's budget has weighed.
    const figures = await figuresOn(page);
    const weighed = new Set(
      requested.filter((path) => path.endsWith('.js')).flatMap((path) => [...imported(path, figures)]),
    );
    const isExpected = (path: string): boolean => EXPECTED_WHILE_READING.test(path) || weighed.has(path);
    expect.soft(after.filter((path) => !isExpected(path))).toEqual([]);
    expect(new Set(after).size, after.join('\n')).toBe(after.length);
  });
}

/** Pages that are thousands of elements long, and parts of each that are far down. */
const LONG_PAGES = {
  '/figures/one-chip/': ['.figure-page > section:last-of-type'],
  '/listings/': ['.listings > section:last-of-type'],
  '/data/': ['.data-page > section:last-of-type'],
  '/sources/': ['.entries > li:last-child'],
  '/print/': ['.edition-chapter', '.edition-chapter .step', '.source-list', 'main > section.page'],
};

for (const [path, parts] of Object.entries(LONG_PAGES)) {
  test(`${path} lays out what is near, and on paper all`, async ({ page }) => {
    await page.goto(path);
    const laidOut = (): Promise<boolean[]> =>
      Promise.all(
        parts.map((part) =>
          page
            .locator(part)
            .last()
            .locator('> *')
            .first()
            .evaluate((first) => first.checkVisibility({ contentVisibilityAuto: true })),
        ),
      );
    expect(await laidOut(), `far from the reader: ${parts.join(', ')}`).not.toContain(true);
    await page.emulateMedia({ media: 'print' });
    expect(await laidOut(), `on paper: ${parts.join(', ')}`).not.toContain(false);
  });
}
