import { globSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { amount } from '../reading/amounts';
import {
  jumpTo,
  openStory,
  placeOf,
  scrollRange,
  strollTo,
  untilAtRest,
  untilLive,
} from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars, stepsOf } from '../reading/site';
import { expectInStep, stepAtLine } from '../reading/stage';

const PASSES = amount(50, 2);
/** What a page may grow by in many passes, beside what it fetches in the first. */
const MOST_GROWTH = 1.05;

/** How many nodes the page holds, those that nothing shows any more but something remembers among them. */
async function nodesKept(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}

/** Goes on to another page and back, and tells whether the browser had kept the page whole. */
async function isKept(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto('/glossary/');
  await page.goBack({ waitUntil: 'commit' });
  await untilAtRest(page);
  return page.evaluate(() => 'persisted' in window && window.persisted === true);
}

test('no client source keeps a page from being kept for the way back', () => {
  const sources = globSync('src/**/*.client.ts');
  expect(sources.length).toBeGreaterThan(0);
  expect(
    sources.filter((file) =>
      /['"`](?:before)?unload['"`]|onunload|onbeforeunload/.test(readFileSync(file, 'utf8')),
    ),
  ).toEqual([]);
  expect(readFileSync('public/_headers', 'utf8')).not.toMatch(/no-store/i);
});

for (const chapter of exemplars) {
  const steps = stepsOf(chapter);
  const [first, last] = [steps[1]?.id ?? '', steps.at(-2)?.id ?? ''];

  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use(phone.options);

    test('a page that was kept for the way back, frozen or hidden is in step when it is seen again', async ({
      page,
    }) => {
      await openStory(page, chapter.path);
      const session = await page.context().newCDPSession(page);
      await jumpTo(page, await placeOf(page, first, 0.2));
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await expectInStep(page, 'frozen and thawed');
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await jumpTo(page, await placeOf(page, last, 0.2));
      await expectInStep(page, 'while it is hidden');
      await page.evaluate(() => {
        Reflect.deleteProperty(document, 'hidden');
        document.dispatchEvent(new Event('visibilitychange'));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      await jumpTo(page, await placeOf(page, first, 0.2));
      await expectInStep(page, 'seen again');
      expect(await stepAtLine(page)).toBe(first);
    });

    test('a page that the browser itself kept for the way back goes on where it was', async ({
      baseURL,
      launchOptions,
      playwright,
    }) => {
      // Playwright starts a browser that keeps no page.
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      try {
        const page = await browser.newPage({ ...phone.options, baseURL });
        await page.goto('/method/');
        test.skip(!(await isKept(page)), 'this browser keeps no page at all, as a headless shell does');
        await openStory(page, chapter.path);
        await jumpTo(page, await placeOf(page, last, 0.2));
        await expect.poll(() => new URL(page.url()).hash).toBe(`#${last}`);
        expect(await isKept(page), 'the chapter is kept like any other page').toBe(true);
        expect(await stepAtLine(page)).toBe(last);
        await expectInStep(page, 'come back to');
        await jumpTo(page, await placeOf(page, first, 0.2));
        await expectInStep(page, 'read on after that');
        expect(await stepAtLine(page)).toBe(first);
      } finally {
        await browser.close();
      }
    });

    test('two tabs keep the places of both, and one that forgets leaves the other in step', async ({
      page,
      context,
    }) => {
      const other = await context.newPage();
      await openStory(page, chapter.path);
      await page.locator('.keep-place button').click();
      await openStory(other, chapter.path);
      await jumpTo(other, await placeOf(other, last, 0.2));
      const places = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('/places'));
      await expect.poll(places).toBe(JSON.stringify({ [chapter.path]: last }));
      await page.locator('.keep-place button').click();
      await jumpTo(other, await placeOf(other, first, 0.2));
      await expectInStep(other, 'after the other tab forgot');
      await expect.poll(() => new URL(other.url()).hash).toBe(`#${first}`);
      expect(await places()).toBeNull();
    });
  });

  test.describe(`${chapter.path} on a ${laptop.name}`, () => {
    test.use(laptop.options);

    test(`${PASSES} passes through the chapter leave nothing behind`, async ({ page }) => {
      test.setTimeout(60_000 + PASSES * 5000);
      await openStory(page, chapter.path);
      const range = await scrollRange(page);
      const pass = async (): Promise<void> => {
        await strollTo(page, range, 900);
        await strollTo(page, 0, 900);
      };
      await pass();
      await page.waitForLoadState('networkidle');
      await pass();
      const before = await nodesKept(page);
      for (let passes = 0; passes < PASSES; passes += 1) await pass();
      expect(await nodesKept(page)).toBeLessThan(before * MOST_GROWTH);
      await expectInStep(page, 'after all');
    });

    test('a tool that translates every text in place leaves the figure in step', async ({ page }) => {
      await openStory(page, chapter.path);
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      const translate = (): Promise<void> =>
        page.evaluate(() => {
          document.documentElement.lang = 'de';
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const nodes: Node[] = [];
          while (texts.nextNode()) nodes.push(texts.currentNode);
          for (const node of nodes) {
            if (!node.textContent?.trim() || node.parentElement?.closest('svg, script, style')) continue;
            const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
            font.textContent = `${node.textContent} – in another tongue`;
            node.parentNode?.replaceChild(font, node);
          }
        });
      await translate();
      await untilAtRest(page);
      for (const id of [last, first, last]) {
        await jumpTo(page, await placeOf(page, id, 0.2));
        await expectInStep(page, `${id}, translated`);
      }
      expect(errors).toEqual([]);
    });

    test('words that are found in the page bring their step’s figure along', async ({ page }) => {
      await openStory(page, chapter.path);
      const words = (await page.locator(`[id="${last}"] .prose p`).first().innerText())
        .split(/\s+/)
        .slice(0, 5)
        .join(' ');
      const found = await page.evaluate(
        (words) => (window as unknown as { find: (words: string) => boolean }).find(words),
        words,
      );
      expect(found, words).toBe(true);
      await untilAtRest(page);
      await expectInStep(page, 'found');
      await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
    });

    test('a page that comes back from nowhere is live', async ({ page }) => {
      await openStory(page, `${chapter.path}#${last}`);
      // A browser notes once a second where its reader is, and on an older note it comes back to the top.
      await wait(1500);
      await page.goto('about:blank');
      await page.goBack();
      await untilLive(page);
      await untilAtRest(page);
      // A browser gives a page its place back when it likes, also after it is live.
      await expect.poll(() => stepAtLine(page), 'the step of before').toBe(last);
      await expectInStep(page, 'back from an empty page');
    });
  });
}
