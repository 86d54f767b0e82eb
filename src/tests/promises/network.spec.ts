// cspell:ignore fulfill speculationrules
import { expect, test, type Page } from '@playwright/test';
import { amount } from '../reading/amounts';
import { blankSteps, stack } from '../reading/faulty-site';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars, stepsOf } from '../reading/site';
import { expectInStep } from '../reading/stage';

/** Slow lines: bytes a second, and how long every answer takes to begin. */
const LINES = [
  { name: 'a line on which every answer takes two seconds', throughput: 500_000, latency: 2000 },
  { name: 'a line of 50 kB a second', throughput: 50_000, latency: 100 },
].slice(0, amount(2, 1));

/** Expects a step to be there in one of the two ways that there are: live, in its state, or as prose and still. */
async function expectStep(page: Page, id: string): Promise<void> {
  await page.evaluate((id) => {
    document.getElementById(id)?.scrollIntoView();
  }, id);
  await expect
    .poll(async () => (await blankSteps(page)).filter((fault) => fault.startsWith(`${id}:`)), { message: id })
    .toEqual([]);
  if ((await stack(page)).stages > 0) await expectInStep(page, id);
}

for (const chapter of exemplars) {
  const steps = stepsOf(chapter);
  const middle = steps[Math.floor(steps.length / 2)]?.id ?? '';
  const { figure = '', steps: own = [] } = chapter.scrollies.at(-1) ?? {};

  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use(phone.options);

    for (const { name, throughput, latency } of LINES) {
      test(`over ${name} the words are there before the story, and nothing is blank after`, async ({
        page,
      }) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Network.emulateNetworkConditions', {
          offline: false,
          latency,
          downloadThroughput: throughput,
          uploadThroughput: throughput,
        });
        await page.goto(chapter.path, { waitUntil: 'commit' });
        await expect(page.locator('h1')).toBeVisible({ timeout: 15_000 });
        await expect(page.locator(`[id="${middle}"] .prose`)).toHaveText(/\S/, { timeout: 15_000 });
        await expect
          .poll(
            async () =>
              page.evaluate(() => [
                document.documentElement.dataset['story'],
                document.documentElement.dataset['layout'],
              ]),
            { timeout: 20_000 },
          )
          .toEqual(expect.arrayContaining([expect.stringMatching(/^(live|stack)$/)]));
        await expectStep(page, middle);
      });
    }

    test('without its fonts the story runs in those of the device', async ({ page }) => {
      const lost: string[] = [];
      await page.route(/\.woff2(\?|$)/, (route) => {
        lost.push(route.request().url());
        return route.abort();
      });
      await openStory(page, chapter.path);
      for (const { id } of [steps[0], steps.at(-1)].flatMap((step) => step ?? [])) await expectStep(page, id);
      expect(lost.length).toBeGreaterThan(0);
    });

    test('without its style sheets the page can be read from top to end', async ({ page }) => {
      await page.route(/\.css(\?|$)/, (route) => route.fulfill({ status: 404, body: 'not here' }));
      await page.goto(chapter.path);
      await expect(page.locator('h1')).toBeVisible();
      const rules = await page.evaluate(
        () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length,
      );
      expect(rules).toBe(0);
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.step[id][data-state]')].flatMap(({ id, children }) => {
          const seen = [...children].map((part) => part.getBoundingClientRect().height);
          const [prose] = [...children].filter((part) => part.matches('.prose'));
          return seen.some((height) => height > 40) && prose && prose.getBoundingClientRect().height > 10
            ? []
            : [id];
        }),
      );
      expect(faults, 'steps that cannot be read').toEqual([]);
    });

    test('pages of one edition with scenes of another: the figure falls back to its stills', async ({
      page,
    }) => {
      const other = {
        width: 340,
        height: 300,
        states: { 'of-another-edition': [] },
        readouts: {},
        tables: {},
      };
      await page.route(`**/figures/${figure}/*.json`, (route) => route.fulfill({ json: other }));
      await openStory(page, chapter.path);
      await jumpTo(page, await placeOf(page, own[0]?.id ?? ''));
      const scrolly = page.locator(`.scrolly[data-figure="${figure}"]`);
      await expect(scrolly.locator('.still:visible')).toHaveCount(own.length);
      await expect(scrolly.locator('.stage')).toBeHidden();
      expect((await blankSteps(page)).filter((step) => step.startsWith(`${figure}-`))).toEqual([]);
      await expect(page.locator('.stage:visible'), 'the others stay live').toHaveCount(
        chapter.scrollies.length - 1,
      );
    });
  });

  for (const { name, options } of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${name}`, () => {
      test.use(options);

      test('scenes that never come leave the stage with the still of its step', async ({ page }) => {
        await page.route(`**/figures/${figure}/*.json`, () => undefined);
        await openStory(page, chapter.path);
        const scrolly = page.locator(`.scrolly[data-figure="${figure}"]`);
        for (const { id, state } of own) {
          await jumpTo(page, await placeOf(page, id, 0.2));
          await expect(scrolly.locator('.stage')).toHaveAttribute('data-state', state);
          await expect(scrolly.locator('.live text').first()).toBeVisible();
          const words = await scrolly.locator(`[id="${id}"] .still svg text`).allTextContents();
          expect(words.length).toBeGreaterThan(0);
          expect(await scrolly.locator('.live text').allTextContents()).toEqual(words);
        }
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    });
  }

  test.describe(`${chapter.path} on a ${laptop.name}`, () => {
    test.use(laptop.options);

    test('nothing is fetched that the reader did not come to', async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await openStory(page, chapter.path);
      await page.waitForLoadState('networkidle');
      expect(
        await page.locator('link[rel=prefetch], link[rel=prerender], script[type=speculationrules]').count(),
      ).toBe(0);
      expect(
        asked.filter((path) => path.endsWith('/') && path !== chapter.path),
        'other pages',
      ).toEqual([]);
    });
  });
}
