import { expect, test, type Page } from '@playwright/test';
import { expectDrawn, fetchScenes } from '../reading/drawing';
import { hold } from '../reading/faulty-site';
import { jumpTo, nextFrame, openStory, placeOf, untilAtRest } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars } from '../reading/site';
import { expectInStep, stepAtLine } from '../reading/stage';

/** Gives the page another screen, waits for the layout it must choose there, and for the end of any scroll. */
async function turnTo(page: Page, width: number, height: number, layout: string): Promise<void> {
  await page.setViewportSize({ width, height });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['layout'])).toBe(layout);
  await nextFrame(page);
  await untilAtRest(page);
}

/** How much of the screen's height a step takes now, 0 to 1. */
function shareOfScreen(page: Page, id: string): Promise<number> {
  return page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
    return Math.max(0, Math.min(innerHeight, box.bottom) - Math.max(0, box.top)) / innerHeight;
  }, id);
}

/** The box of a figure's drawing, which tells the narrow drawing from the wide one. */
const boxOf = (page: Page, figure: string): Promise<string | null> =>
  page.locator(`.scrolly[data-figure="${figure}"] svg.live`).getAttribute('viewBox');

for (const chapter of exemplars) {
  const moving = chapter.scrollies.find(({ scrubbed }) => !scrubbed);
  const scrubbed = chapter.scrollies.find((scrolly) => scrolly.scrubbed);
  if (!moving || !scrubbed) throw new Error(`${chapter.path} lacks a figure of one of the two kinds`);

  test.describe(`${chapter.path} in a window that becomes wide`, () => {
    test.use({ viewport: { width: 500, height: 800 } });

    test('scenes of the former width that come late take no place', async ({ page }) => {
      const { figure, steps } = moving;
      const narrow = `**/figures/${figure}/narrow.json`;
      const release = await hold(page, narrow);
      await openStory(page, chapter.path);
      const [first, second] = [steps[0]?.id ?? '', steps[1]?.id ?? ''];
      const asked = page.waitForRequest(narrow);
      await jumpTo(page, await placeOf(page, first, 0.2));
      await asked;
      await turnTo(page, 1280, 800, 'beside');
      const wide = await fetchScenes(page, figure, 'wide');
      await jumpTo(page, await placeOf(page, first, 0.2));
      await expectDrawn(page, figure, wide.states[steps[0]?.state ?? ''] ?? [], 'wide');
      const come = page.waitForResponse(narrow);
      release();
      await (await come).finished();
      await jumpTo(page, await placeOf(page, second, 0.2));
      await expectDrawn(page, figure, wide.states[steps[1]?.state ?? ''] ?? [], 'after the late ones');
    });

    test('scenes of the former width that cannot be had are not missed', async ({ page }) => {
      const { figure, steps } = moving;
      const narrow = `**/figures/${figure}/narrow.json`;
      const release = await hold(page, narrow, (route) => route.abort());
      await openStory(page, chapter.path);
      const asked = page.waitForRequest(narrow);
      await jumpTo(page, await placeOf(page, steps[0]?.id ?? '', 0.2));
      await asked;
      await turnTo(page, 1280, 800, 'beside');
      const failed = page.waitForEvent('requestfailed');
      release();
      await failed;
      const wide = await fetchScenes(page, figure, 'wide');
      await jumpTo(page, await placeOf(page, steps[1]?.id ?? '', 0.2));
      await expectDrawn(page, figure, wide.states[steps[1]?.state ?? ''] ?? [], 'wide');
    });

    test('a figure that was on its way to its next state goes on in the drawing of the new width', async ({
      page,
    }) => {
      const { figure, steps } = scrubbed;
      await openStory(page, chapter.path);
      const { id = '' } = steps[1] ?? {};
      const { width, height } = await fetchScenes(page, figure, 'narrow');
      await jumpTo(page, await placeOf(page, id, 0.8));
      await expect.poll(() => boxOf(page, figure)).toBe(`0 0 ${width} ${height}`);
      await turnTo(page, 1280, 800, 'beside');
      const wide = await fetchScenes(page, figure, 'wide');
      await jumpTo(page, await placeOf(page, id, 0.8));
      await expect.poll(() => boxOf(page, figure)).toBe(`0 0 ${wide.width} ${wide.height}`);
    });
  });

  for (const { figure, steps } of chapter.scrollies) {
    const middle = steps[Math.floor(steps.length / 2)]?.id ?? '';

    test.describe(`${chapter.path} ${figure} on a ${phone.name}`, () => {
      test.use(phone.options);

      test('turning the phone over and back keeps the reader in the step', async ({ page }) => {
        await openStory(page, chapter.path);
        await jumpTo(page, await placeOf(page, middle, 0.15));
        await expectInStep(page, middle);
        await turnTo(page, 844, 390, 'stack');
        expect(await shareOfScreen(page, middle), 'the step fills the low screen').toBeGreaterThan(0.5);
        await turnTo(page, 390, 844, 'pinned');
        await expectInStep(page, `${middle}, upright again`);
        expect(await stepAtLine(page)).toBe(middle);
      });
    });

    test.describe(`${chapter.path} ${figure} on a ${laptop.name}`, () => {
      test.use(laptop.options);

      test('making the window narrow and wide again keeps the reader in the step', async ({ page }) => {
        await openStory(page, chapter.path);
        await jumpTo(page, await placeOf(page, middle, 0.15));
        await expectInStep(page, middle);
        await turnTo(page, 700, 800, 'pinned');
        await expectInStep(page, `${middle}, narrow`);
        expect(await stepAtLine(page), 'narrow').toBe(middle);
        await turnTo(page, 1280, 800, 'beside');
        await expectInStep(page, `${middle}, wide again`);
        expect(await stepAtLine(page), 'wide again').toBe(middle);
      });
    });
  }
}
