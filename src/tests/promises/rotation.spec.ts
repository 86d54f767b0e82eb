import { expect, test, type Page } from '@playwright/test';
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

for (const chapter of exemplars) {
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
