import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page, type Request } from '@playwright/test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { headersFor, parseHeaderFile } from '../../commands/header-file.mjs';
import { pagePaths } from '../reading/site';

const SITE = '.test-dist';
const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('gallery/')).toSorted();
const read = (file: string): string => readFileSync(join(SITE, file), 'utf8');

/** Every element of a built page, those inside templates too. */
function elements(file: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      found.push(child);
      visit('content' in child ? child.content : child);
    }
  };
  visit(parse(read(file)));
  return found;
}

/** The directives of a policy, sorted, so that two policies can be compared. */
const directives = (policy: string): string[] =>
  policy
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .toSorted();

/** So many milliseconds without an open request, and a page has asked for all that it wants. */
const QUIET_FOR = 150;

const headerRules = parseHeaderFile(readFileSync('public/_headers', 'utf8'));
/** The headers that public/_headers sets for every page, by lower-case name. */
const promised = headersFor(headerRules, '/');
const policy = promised.get('content-security-policy') ?? '';
/** Whether a file is made to be framed by other sites, which is all that these pages are for; nothing else may be. */
const mayBeFramed = (file: string): boolean => file.startsWith('embed/');
/** The policy that a file is sent with. */
const policyOf = (file: string): string =>
  headersFor(headerRules, `/${file.replace(/index\.html$/, '')}`).get('content-security-policy') ?? '';

/** What a page does that it should not: requests elsewhere, violations of the policy, errors, things left behind. */
async function misdeeds(page: Page, act: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const own = new URL(test.info().project.use.baseURL ?? '').origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== own && url.protocol !== 'data:') seen.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`answer ${response.status()} for ${response.url()}`);
  });
  page.on('requestfailed', (request) => seen.push(`failed request for ${request.url()}`));
  page.on('console', (message) => {
    // A header that the browser does not understand is only a warning.
    if (message.type() === 'error' || message.text().includes('-Policy header'))
      seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  await page.exposeFunction('reportViolation', (what: string) => seen.push(`policy violated: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation;
      report(`${violatedDirective} by ${blockedURI}`);
    });
  });
  await act();
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage "${key}"`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage "${key}"`),
    ...(await indexedDB.databases()).map(({ name }) => `database "${name ?? ''}"`),
    ...(await caches.keys()).map((key) => `cache "${key}"`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker of "${scope}"`),
  ]);
  const cookies = await page.context().cookies();
  return [...seen, ...kept, ...cookies.map(({ name }) => `cookie "${name}"`)];
}

/**
 * Watches a page's requests from now on, and gives what waits until none is open. Counted here: Playwright's
 * "networkidle" is sometimes never told of so long a page as the print edition, though nothing is open.
 */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = performance.now();
  const begun = (request: Request): void => {
    open.add(request);
    last = performance.now();
  };
  const ended = (request: Request): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on('request', begun);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const isQuiet = (): boolean => open.size === 0 && performance.now() - last > QUIET_FOR;
  return () => expect.poll(isQuiet, { message: 'no request is open', timeout: 30_000 }).toBe(true);
}

/** Reads a page to its end, a little less than a screen at a time. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    }
  });
}

for (const path of [...pagePaths, '/404.html']) {
  test(`${path} asks one origin, keeps nothing and breaks no rule of its policy`, async ({ page }) => {
    // The whole story on one page takes a busy machine more than the usual minute to show.
    if (path === '/print/') test.slow();
    const found = await misdeeds(page, async () => {
      const untilQuiet = watchRequests(page);
      const response = await page.goto(path);
      const sent = (await response?.allHeaders()) ?? {};
      for (const [name, value] of promised) expect.soft(sent[name], name).toBe(value);
      await readThrough(page);
      await untilQuiet();
      for (const link of ['a.term', 'a.mark']) {
        const opener = page.locator('.story-text').locator(link).first();
        // Where there are no cards, both are plain links.
        if ((await opener.count()) === 0 || (await page.locator('[popover]').count()) === 0) continue;
        await opener.click();
        await expect(page.locator('[popover]:popover-open')).toBeVisible();
        await page.keyboard.press('Escape');
      }
    });
    expect(found).toEqual([]);
  });
}

test('a missing page and every kind of file are sent with the headers promised for them', async ({
  request,
}) => {
  const kinds = [
    ...new Map(
      files.filter((f) => /\.\w+$/.test(f) && !mayBeFramed(f)).map((f) => [f.split('.').at(-1), f]),
    ).values(),
  ];
  for (const address of ['/no-such-page/', ...kinds.map((file) => `/${file}`)]) {
    const headers = (await request.get(address)).headers();
    for (const [name, value] of headersFor(headerRules, address))
      expect.soft(headers[name], `${name} of ${address}`).toBe(value);
  }
});

test('the policy in every page is that of the headers, without frame-ancestors', () => {
  for (const file of pages) {
    const expected = directives(policyOf(file)).filter(
      (directive) => !directive.startsWith('frame-ancestors'),
    );
    expect(expected.length).toBeGreaterThan(5);
    const metas = elements(file).filter(({ attrs }) =>
      attrs.some(
        ({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'content-security-policy',
      ),
    );
    expect(metas, file).toHaveLength(1);
    expect(directives(metas[0]?.attrs.find(({ name }) => name === 'content')?.value ?? ''), file).toEqual(
      expected,
    );
  }
});

test('pages to be framed may be, by anyone, and may do less than others; no other file may', () => {
  expect(pages.filter(mayBeFramed).length).toBeGreaterThan(100);
  for (const file of files) {
    const ancestors = directives(policyOf(file)).filter((directive) =>
      directive.startsWith('frame-ancestors'),
    );
    expect(ancestors, file).toEqual([mayBeFramed(file) ? 'frame-ancestors *' : "frame-ancestors 'none'"]);
  }
  const framed = directives(policyOf('embed/figure/state/'));
  // Nothing on them can run, so nothing can connect either, though a check that runs in the page may read robots.txt.
  expect(framed.filter((directive) => /^(script|connect|worker|frame|manifest)-src/.test(directive))).toEqual(
    ["connect-src 'self'"],
  );
  expect(framed).toEqual(
    expect.arrayContaining(["default-src 'none'", "form-action 'none'", "trusted-types 'none'"]),
  );
  // The rest of the headers is what every page has; only a frame under another site's own isolation needs one more leave.
  const sent = headersFor(headerRules, '/embed/figure/state/');
  for (const [name, value] of promised) {
    if (name === 'content-security-policy') continue;
    expect(sent.get(name), name).toBe(name === 'cross-origin-resource-policy' ? 'cross-origin' : value);
  }
});

test('csp_evaluator finds nothing grave in the policy', () => {
  const findings = [policy, policyOf('embed/figure/state/')].flatMap((one) =>
    new CspEvaluator(new CspParser(one).csp).evaluate(),
  );
  const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
  expect(grave.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
  expect(directives(policy)).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]),
  );
});

test('no page has a script that its policy does not name, a style, an event attribute or an address that runs', () => {
  const faults = pages.flatMap((file) =>
    elements(file).flatMap(({ tagName, attrs, childNodes }) => {
      const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
      const runs = tagName === 'script' && !type.endsWith('json');
      const isFile = attrs.some(({ name }) => name === 'src');
      const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      const hash = createHash('sha256').update(text).digest('base64');
      const named = isFile ? text === '' : policyOf(file).includes(` 'sha256-${hash}'`);
      const bad = attrs.filter(
        ({ name, value }) =>
          name === 'style' ||
          name === 'srcdoc' ||
          /^on/i.test(name) ||
          // Browsers skip white space and control characters inside a scheme.
          /^(javascript|vbscript|data:text)/i.test(value.replace(/[\s\p{Cc}]/gu, '')),
      );
      return [
        ...(runs && !named ? [`a script of sha256-${hash}, which public/_headers does not name`] : []),
        ...(tagName === 'style' ? ['a style element'] : []),
        ...(['iframe', 'object', 'embed', 'base'].includes(tagName) ? [`<${tagName}>`] : []),
        ...bad.map(({ name, value }) => `<${tagName} ${name}="${value.slice(0, 60)}">`),
      ].map((fault) => `${file}: ${fault}`);
    }),
  );
  expect(faults).toEqual([]);
});

test('every script, style sheet, font and picture comes from the site itself', () => {
  const foreign = (file: string, address: string): string[] =>
    /^(data:image|[^/:]*$|\/(?!\/)|\.)/.test(address) ? [] : [`${file}: ${address}`];
  const inPages = pages.flatMap((file) =>
    elements(file).flatMap(({ tagName, attrs }) =>
      attrs
        .filter(({ name }) => name === 'src' || name === 'srcset' || (tagName === 'link' && name === 'href'))
        // These two name an address and fetch nothing.
        .filter(
          () => !attrs.some(({ name, value }) => name === 'rel' && /^(canonical|alternate)$/.test(value)),
        )
        .flatMap(({ value }) => foreign(file, value)),
    ),
  );
  const inStyles = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...read(file).matchAll(/(?:url\(|@import\s*)["']?([^"')]+)/g)].flatMap(([, url = '']) =>
        foreign(file, url),
      ),
    );
  const inScripts = files
    .filter((file) => /\.m?js$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/\b(?:import|from|importScripts|fetch)\s*\(?\s*["'`]([^"'`]+)/g)].flatMap(
        ([, url = '']) => foreign(file, url),
      ),
    );
  expect([...inPages, ...inStyles, ...inScripts]).toEqual([]);
});
