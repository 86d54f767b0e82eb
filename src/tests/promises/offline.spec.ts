import { expect, test, type Page } from '@playwright/test';
import { jumpTo, openStory, placeOf, untilLive } from '../reading/journeys';
import { phone } from '../reading/screens';
import { chapters, exemplars } from '../reading/site';
import { expectInStep } from '../reading/stage';

test.use({ ...phone.options });

/** The store of this site: its name begins with the folder that the site lies in. */
const STORE = '/read';
const OLD = '<h1>Old</h1>';

/** What is kept on the device. */
const kept = (page: Page): Promise<{ workers: number; files: string[] }> =>
  page.evaluate(
    async (name) => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      files: (await caches.has(name))
        ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
        : [],
    }),
    STORE,
  );

/** Puts a copy of a page into the store, as if it had been read before a correction. */
const keepOld = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    async ([name, path, old]) => {
      const store = await caches.open(name);
      await store.put(path, new Response(old, { headers: { 'Content-Type': 'text/html' } }));
    },
    [STORE, path, OLD] as const,
  );

/** What the store has for a page, whatever its address asks. */
const copiesOf = (page: Page, path: string): Promise<string[]> =>
  page.evaluate(
    async ([name, path]) => {
      const copies = await (await caches.open(name)).matchAll(path, { ignoreSearch: true });
      return Promise.all(copies.map((copy) => copy.text()));
    },
    [STORE, path] as const,
  );

/** Makes the browser one that another site of the same host was read in, with a worker, a store and choices of its own. */
async function visitNeighbour(page: Page): Promise<void> {
  const neighbour = '/elsewhere/';
  await page.route(`**${neighbour}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Theirs' }),
  );
  await page.goto(neighbour);
  await page.evaluate(async (scope) => {
    await navigator.serviceWorker.register('/offline-worker.js', { scope });
    await (await caches.open('read')).put('/theirs', new Response('theirs'));
    for (const key of ['places', 'motion', 'view']) localStorage.setItem(key, 'off');
  }, neighbour);
}

/** What there is of that other site. */
const ofNeighbour = (page: Page): Promise<{ scopes: string[]; stored: number; keys: string[] }> =>
  page.evaluate(async () => ({
    scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    stored: (await caches.has('read')) ? (await (await caches.open('read')).keys()).length : 0,
    keys: Object.keys(localStorage).toSorted(),
  }));

/** Asks to keep what is read, and waits until this page is kept whole. */
async function ask(page: Page, path: string): Promise<void> {
  await openStory(page, path);
  await page.locator('.keep-place button').click();
  await expect.poll(async () => (await kept(page)).files, 'the page itself').toContain(path);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

for (const { path, scrollies } of exemplars) {
  const { figure, steps } = scrollies.at(-1) ?? { figure: '', steps: [] };
  const id = steps[1]?.id ?? '';
  const other = chapters.find((chapter) => chapter.path !== path)?.path ?? '/';

  test('nothing is kept before a reader asks for it, and nothing after they have it forgotten', async ({
    page,
  }) => {
    await openStory(page, path);
    expect(await kept(page)).toEqual({ workers: 0, files: [] });
    await ask(page, path);
    expect((await kept(page)).workers).toBe(1);
    await page.locator('.keep-place button').click();
    await expect.poll(() => kept(page)).toEqual({ workers: 0, files: [] });
    // The worker serves this page to its end; what is read on is kept no more.
    const scenes = page.waitForResponse((response) => response.url().endsWith('/narrow.json'));
    await jumpTo(page, await placeOf(page, id, 0.1));
    await scenes;
    await expectInStep(page, id);
    await page.waitForLoadState('networkidle');
    expect(await kept(page), 'read on').toEqual({ workers: 0, files: [] });
  });

  test('other sites on the same host keep what is theirs, and do not decide for this one', async ({
    page,
  }) => {
    await visitNeighbour(page);
    const theirs = await ofNeighbour(page);
    expect(theirs).toEqual({ scopes: ['/elsewhere/'], stored: 1, keys: ['motion', 'places', 'view'] });
    await openStory(page, path);
    const button = page.locator('.keep-place button');
    await expect(button, 'their choice').toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('html'), 'their choice').not.toHaveAttribute('data-motion', 'off');
    await ask(page, path);
    expect((await ofNeighbour(page)).stored, 'their store').toBe(1);
    await button.click();
    await expect.poll(async () => (await kept(page)).files).toEqual([]);
    await expect.poll(() => ofNeighbour(page), 'after this site was forgotten').toEqual(theirs);
  });

  test('a reader who changes their mind twice on one page has it kept', async ({ page }) => {
    await ask(page, path);
    const button = page.locator('.keep-place button');
    await button.click();
    await expect.poll(() => kept(page)).toEqual({ workers: 0, files: [] });
    await button.click();
    await expect.poll(async () => (await kept(page)).files, 'kept again').toContain(path);
  });

  test('what was read can be read without network, figures and all; what was not says so', async ({
    page,
    context,
  }) => {
    await ask(page, path);
    await page.goto(`${path}#${id}`);
    await untilLive(page);
    await jumpTo(page, await placeOf(page, id, 0.1));
    await expectInStep(page, id);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.goto(path);
    await untilLive(page);
    await jumpTo(page, await placeOf(page, id, 0.1));
    await expectInStep(page, `${id}, without network`);
    await expect(page.locator(`[data-figure="${figure}"] .stage svg.live`)).toBeVisible();
    await page.goto(other);
    await expect(page.locator('h1')).toHaveText('Not read yet');
    await context.setOffline(false);
    await page.goto(other);
    await expect(page.locator('h1')).not.toHaveText('Not read yet');
  });

  test('a correction wins over what was kept', async ({ page }) => {
    await ask(page, path);
    await keepOld(page, '/method/');
    await page.goto('/method/');
    await expect(page.locator('h1')).not.toHaveText('Old');
    await expect.poll(async () => (await copiesOf(page, '/method/')).join('')).not.toContain(OLD);
  });

  test('a correction that was read by an address with a question wins without network, too', async ({
    page,
    context,
  }) => {
    await ask(page, path);
    await keepOld(page, '/method/');
    await page.goto('/method/?from=a-letter');
    await expect.poll(async () => (await copiesOf(page, '/method/')).at(-1)).not.toBe(OLD);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    for (const address of ['/method/', '/method/?from=elsewhere']) {
      await page.goto(address);
      await expect(page.locator('h1'), address).not.toHaveText(/Old|Not read yet/);
    }
  });

  test('nobody waits for a page until it is kept', async ({ page, context }) => {
    await ask(page, path);
    await context.serviceWorkers()[0]?.evaluate(() => {
      // A device that is busy, or full, takes its time.
      Cache.prototype.put = () => new Promise(() => undefined);
    });
    await page.goto('/method/', { timeout: 10_000 });
    await expect(page.locator('h1')).toBeVisible();
  });

  test('a reader who saves data fetches a figure only when it comes into view', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/narrow.json')) fetched.push(new URL(request.url()).pathname);
    });
    await openStory(page, path);
    const last = page.locator(`[data-figure="${figure}"]`);
    const above = await last.evaluate(
      (element) => element.getBoundingClientRect().top + scrollY - innerHeight,
    );
    await jumpTo(page, above - 60);
    await page.waitForLoadState('networkidle');
    expect(fetched).not.toContain(`/figures/${figure}/narrow.json`);
    await jumpTo(page, above + 200);
    await expect.poll(() => fetched).toContain(`/figures/${figure}/narrow.json`);
  });
}
