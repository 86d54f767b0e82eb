// cspell:ignore elem fulfill
import { expect, test, type Page } from '@playwright/test';
import { betweenReleases, OLD } from '../reading/between-releases';
import {
  blankSteps,
  collectThrown,
  holdStory,
  refuseAddresses,
  stack,
  storyScripts,
} from '../reading/faulty-site';
import { jumpTo, openStory, placeOf, untilPainted } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars, stepsOf, type BuiltChapter } from '../reading/site';
import { expectInStep } from '../reading/stage';

const MOST_MOVE = 40;

/** Expects the page to be the plain stack: every still there, no stage, nothing blank. */
async function expectStack(page: Page): Promise<void> {
  await expect.poll(async () => (await stack(page)).hiddenStills, { message: 'hidden stills' }).toBe(0);
  const { stages, stills } = await stack(page);
  expect(stages, 'visible stages').toBe(0);
  expect(stills).toBeGreaterThan(0);
  expect(await blankSteps(page)).toEqual([]);
}

/** Expects the story to be live, and each step's figure and prose to be there when the reader comes to it. */
async function expectNothingBlank(page: Page, chapter: BuiltChapter): Promise<void> {
  for (const { steps } of chapter.scrollies) {
    for (const { id } of steps) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
      await expect
        .poll(async () => (await blankSteps(page)).filter((fault) => fault.startsWith(`${id}:`)), id)
        .toEqual([]);
    }
  }
}

/** Where a step's first paragraph is on the screen. */
function paragraphTop(page: Page, id: string): Promise<number> {
  return page
    .locator(`[id="${id}"] .prose p`)
    .first()
    .evaluate((paragraph) => paragraph.getBoundingClientRect().top);
}

for (const chapter of exemplars) {
  const middle = stepsOf(chapter)[Math.floor(stepsOf(chapter).length / 2)]?.id ?? '';

  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      for (const [fault, respond] of [
        ['is not found', { status: 404, body: 'not here' }],
        ['throws', { contentType: 'text/javascript', body: 'throw new Error("broken on purpose")' }],
        ['is cut in half', { contentType: 'text/javascript', body: 'const whole = () => { if (' }],
      ] as const) {
        test(`a story script that ${fault} leaves the stack, and the reader where they were`, async ({
          page,
        }) => {
          const release = await holdStory(page, (route) => route.fulfill(respond));
          await page.goto(chapter.path, { waitUntil: 'commit' });
          await page.locator('#chapter-sources').waitFor();
          await untilPainted(page);
          await page.evaluate((id) => {
            document.getElementById(id)?.scrollIntoView();
          }, middle);
          const before = await paragraphTop(page, middle);
          release();
          await expectStack(page);
          expect(Math.abs((await paragraphTop(page, middle)) - before)).toBeLessThan(MOST_MOVE);
        });
      }
    });
  }

  test(`${chapter.path}: a story script that never answers leaves the stack when patience ends`, async ({
    page,
  }) => {
    await page.clock.install();
    const release = await holdStory(page);
    await page.goto(chapter.path, { waitUntil: 'commit' });
    await page.locator('#chapter-sources').waitFor();
    await page.clock.fastForward(10_000);
    await expectStack(page);
    release();
    await page.waitForFunction(() => document.readyState === 'complete');
    await expectStack(page);
  });

  test(`${chapter.path}: a boot script that somebody on the way has changed does not run; the page is the stack`, async ({
    page,
  }) => {
    await page.route(`**${chapter.path}`, async (route) => {
      const response = await route.fetch();
      const changed = (await response.text()).replace('<script>"use strict";', '$&tell("theirs");');
      await route.fulfill({ response, body: changed });
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('script-src')) refused.push(message.text());
    });
    await page.goto(chapter.path);
    expect(refused, 'by the header, and by the page').toHaveLength(2);
    await expectStack(page);
  });

  test(`${chapter.path}: a page of the release before is live while the host keeps the assets of that release`, async ({
    page,
  }) => {
    const site = await betweenReleases(chapter.path, true);
    const answers: { status: number; path: string }[] = [];
    page.on('response', (response) =>
      answers.push({ status: response.status(), path: new URL(response.url()).pathname }),
    );
    await openStory(page, new URL(chapter.path, site.url).href);
    await expectNothingBlank(page, chapter);
    expect(answers.filter(({ status }) => status >= 400)).toEqual([]);
    const assets = answers.map(({ path }) => path).filter((path) => path.startsWith('/assets/'));
    expect(assets.length).toBeGreaterThan(5);
    expect(assets.filter((path) => !path.startsWith(`/assets/${OLD}`))).toEqual([]);
    await site.close();
  });

  test(`${chapter.path}: a page of the release before can be read to its end where its assets are gone`, async ({
    page,
  }) => {
    const site = await betweenReleases(chapter.path, false);
    await page.goto(new URL(chapter.path, site.url).href);
    // Without any style sheet there is no stack to speak of, but all prose and every still.
    await expect.poll(async () => (await stack(page)).hiddenStills, { message: 'hidden stills' }).toBe(0);
    expect((await stack(page)).stills).toBe(stepsOf(chapter).length);
    expect(await blankSteps(page)).toEqual([]);
    await site.close();
  });

  for (const name of ['IntersectionObserver', 'ResizeObserver']) {
    test(`${chapter.path}: a browser without ${name} gets the stack`, async ({ page }) => {
      await page.addInitScript((name) => Reflect.deleteProperty(window, name), name);
      await page.goto(chapter.path);
      await expectStack(page);
    });
  }

  test(`${chapter.path}: forbidden storage changes nothing`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await openStory(page, chapter.path);
    await page.locator('.motion-switch').first().click();
    await expectNothingBlank(page, chapter);
    await expectInStep(page, 'with storage forbidden');
  });

  test(`${chapter.path}: a browser that refuses to change the address, or to keep what is read, stays live`, async ({
    page,
  }) => {
    await refuseAddresses(page);
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
    });
    await openStory(page, chapter.path);
    const keep = page.locator('.keep-place button');
    await keep.click();
    await expect(keep).toHaveAttribute('aria-pressed', 'true');
    for (const view of ['stepper', 'scroll']) {
      const link = page.locator(`.views a[data-view="${view}"]`);
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'true');
      await expect(page.locator('html')).toHaveAttribute('data-view', view);
    }
    await expectNothingBlank(page, chapter);
    await expectInStep(page, 'with an address that stays');
    await expect(page.locator('html')).toHaveAttribute('data-story', 'live');
    await expect(page.locator('html')).not.toHaveAttribute('data-layout', 'stack');
  });

  test(`${chapter.path}: what an extension puts into the page is kept out or does no harm`, async ({
    page,
  }) => {
    const violations: string[] = [];
    await page.exposeFunction('tell', (what: string) => violations.push(what));
    await openStory(page, chapter.path);
    const refusal = await page.evaluate(() => {
      const { tell } = window as unknown as { tell: (what: string) => void };
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        tell(effectiveDirective);
      });
      const style = document.createElement('style');
      style.textContent = '.still, .stage, .prose { display: none !important }';
      document.head.append(style);
      // What no policy keeps out: a bar of its own, and an error of its own.
      const bar = document.createElement('div');
      bar.textContent = 'Save this page';
      document.body.prepend(bar);
      dispatchEvent(
        new ErrorEvent('error', { error: new Error('theirs'), filename: 'chrome-extension://a/content.js' }),
      );
      try {
        document.createElement('script').src = 'https://extension.example/content.js';
        return 'none';
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal, 'a script from elsewhere').toContain('TrustedScriptURL');
    await expect.poll(() => violations).toContain('style-src-elem');
    await expectNothingBlank(page, chapter);
    await expectInStep(page, 'beside an extension');
    await expect(page.locator('html')).not.toHaveAttribute('data-layout', 'stack');
  });

  test(`${chapter.path}: a notice of the browser that is no error leaves the story live`, async ({
    page,
  }) => {
    await openStory(page, chapter.path);
    const layout = await page.evaluate(() => {
      // Chromium reports so when an observer answers in a later frame: the page's address, but no error.
      const message = 'ResizeObserver loop completed with undelivered notifications.';
      dispatchEvent(new ErrorEvent('error', { message, filename: location.href }));
      return document.documentElement.dataset['layout'];
    });
    expect(layout).toBe('beside');
    await expectNothingBlank(page, chapter);
  });

  for (const { figure, steps } of chapter.scrollies) {
    const noMark = [{ key: 'broken', tag: 'no tag', attrs: {} }];
    const states = Object.fromEntries(steps.map(({ state }) => [state, noMark]));
    const brokenScenes = { width: 720, height: 520, states, readouts: {}, tables: {} };
    for (const [fault, respond, isThrown] of [
      ['are not found', { status: 404, body: 'not here' }, false],
      ['are cut in half', { contentType: 'application/json', body: '{"width":340,"states":{"' }, false],
      ['cannot be drawn', { contentType: 'application/json', body: JSON.stringify(brokenScenes) }, true],
    ] as const) {
      test(`${chapter.path}: when the scenes of ${figure} ${fault}, it alone falls back to its stills`, async ({
        page,
      }) => {
        const thrown = collectThrown(page);
        await page.route(`**/figures/${figure}/*.json`, (route) => route.fulfill(respond));
        await openStory(page, chapter.path);
        await jumpTo(page, await placeOf(page, steps[0]?.id ?? ''));
        const scrolly = page.locator(`.scrolly[data-figure="${figure}"]`);
        await expect(scrolly.locator('.stage')).toBeHidden();
        await expect(scrolly.locator('.still:visible')).toHaveCount(steps.length);
        await expect(page.locator('.stage:visible')).toHaveCount(chapter.scrollies.length - 1);
        expect((await blankSteps(page)).filter((step) => step.startsWith(`${figure}-`))).toEqual([]);
        // The network is not ours; a drawing that fails is, and a developer must see it.
        await expect.poll(() => thrown.length > 0, `thrown: ${thrown.join()}`).toBe(isThrown);
      });
    }
  }
}

test('controls of figures work on where the browser refuses to change the address', async ({ page }) => {
  await refuseAddresses(page);
  const thrown = collectThrown(page);
  for (const [step, use] of [
    ['/choke-points/#one-chip-cut', () => page.locator('button[data-country="Japan"]').click()],
    ['/firms/#every-listing-quiet', () => page.getByRole('searchbox', { name: /^Find a firm/ }).fill('smic')],
  ] as const) {
    const [path = '', id = ''] = step.split('#');
    await openStory(page, path);
    await jumpTo(page, await placeOf(page, id, 0.3));
    await expect(page.locator('.explorer.is-live')).toBeAttached();
    await use();
    // The address is written a little later.
    await page.waitForTimeout(600);
    await expect(page.locator('html'), step).not.toHaveAttribute('data-layout', 'stack');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /Japan|entries/ })
        .first(),
      step,
    ).toBeVisible();
  }
  expect(thrown).toEqual([]);
});

test('the tests of faults still know what the story script is called', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openStory(page, exemplars[0]?.path ?? '');
  expect(asked.filter((url) => storyScripts.test(url))).not.toEqual([]);
});
