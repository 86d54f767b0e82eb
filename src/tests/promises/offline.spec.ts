import { expect, test, type Page } from '@playwright/test';
import { jumpTo, openStory, placeOf, untilLive } from '../reading/journeys';
import { phone } from '../reading/screens';
import { chapters, exemplars } from '../reading/site';
import { expectInStep } from '../reading/stage';

test.use({ ...phone.options });

/** What is kept on the device. */
const kept = (page: Page): Promise<{ workers: number; files: string[] }> =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    files: (await caches.has('read'))
      ? (await (await caches.open('read')).keys()).map(({ url }) => new URL(url).pathname)
      : [],
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
    await page.evaluate(async () => {
      const store = await caches.open('read');
      await store.put('/method/', new Response('<h1>Old</h1>', { headers: { 'Content-Type': 'text/html' } }));
    });
    await page.goto('/method/');
    await expect(page.locator('h1')).not.toHaveText('Old');
    await expect
      .poll(() =>
        page.evaluate(async () => (await (await caches.open('read')).match('/method/'))?.text() ?? ''),
      )
      .not.toContain('<h1>Old</h1>');
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
