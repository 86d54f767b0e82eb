import { expect, test } from '@playwright/test';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { expectTold, openStep, reachableMarks, stageOf, untilDrawn } from '../reading/marks';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars } from '../reading/site';
import { expectInStep } from '../reading/stage';

const MARKS_TRIED = 3;

for (const chapter of chapters) {
  for (const scrolly of chapter.scrollies) {
    const { figure, steps } = scrolly;
    const step = steps.at(-1)?.id ?? '';

    test.describe(`${chapter.path} ${figure} on a ${phone.name}`, () => {
      test.use(phone.options);

      test('tapping a mark tells what it shows', async ({ page }) => {
        await openStep(page, chapter, step);
        await untilDrawn(page, figure);
        const marks = (await reachableMarks(page, figure)).slice(0, MARKS_TRIED);
        expect(marks.length).toBeGreaterThan(0);
        for (const { claim, x, y } of marks) {
          await page.touchscreen.tap(x, y);
          await expectTold(page, scrolly, claim);
        }
      });
    });

    if (!exemplars.includes(chapter)) continue;

    test.describe(`${chapter.path} ${figure} on a ${laptop.name}`, () => {
      test.use(laptop.options);

      test('hovering over a mark tells what it shows, and leaving it brings the sources back', async ({
        page,
      }) => {
        await openStep(page, chapter, step);
        await untilDrawn(page, figure);
        const marks = (await reachableMarks(page, figure)).slice(-MARKS_TRIED);
        expect(marks.length).toBeGreaterThan(0);
        for (const { claim, x, y } of marks) {
          await page.mouse.move(x, y);
          await expectTold(page, scrolly, claim);
        }
        await page.mouse.move(5, 5);
        await expect(stageOf(page, figure).locator('.readout-text')).toBeHidden();
        await expect(stageOf(page, figure).locator('.sources')).toBeVisible();
      });

      test('the two buttons walk every mark by keyboard, forwards and back', async ({ page }) => {
        await openStep(page, chapter, step);
        await untilDrawn(page, figure);
        const stage = stageOf(page, figure);
        const claims = await stage
          .locator('svg.live [data-claim]')
          .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-claim') ?? ''));
        const [back, on] = [stage.locator('[data-walk="back"]'), stage.locator('[data-walk="on"]')];
        await on.focus();
        for (const claim of claims.slice(0, MARKS_TRIED)) {
          await page.keyboard.press('Enter');
          await expectTold(page, scrolly, claim);
        }
        await back.focus();
        for (const claim of [claims[1], claims[0], claims.at(-1)]) {
          await page.keyboard.press('Space');
          await expectTold(page, scrolly, claim ?? '');
        }
      });

      test('the next step forgets what was told', async ({ page }) => {
        await openStep(page, chapter, step);
        await stageOf(page, figure).locator('[data-walk="on"]').click();
        await expect(stageOf(page, figure).locator('.readout-text')).toBeVisible();
        await jumpTo(page, await placeOf(page, steps.at(-2)?.id ?? ''));
        await expectInStep(page, 'the step before');
        await expect(stageOf(page, figure).locator('.readout-text')).toBeHidden();
      });
    });
  }

  if (!exemplars.includes(chapter)) continue;

  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      test('a term opens its card; Escape closes it and returns the focus', async ({ page }) => {
        await openStory(page, chapter.path);
        const terms = page.locator('a.term');
        expect(await terms.count()).toBeGreaterThan(0);
        for (const term of [terms.first(), terms.last()]) {
          const id = (await term.getAttribute('data-term')) ?? '';
          await term.click();
          const card = page.locator(`[id="card-${id}"]`);
          await expect(card).toBeVisible();
          await expect(card).toBeInViewport({ ratio: 0.9 });
          await page.keyboard.press('Escape');
          await expect(card).toBeHidden();
          await expect(term).toBeFocused();
          await expect(page).toHaveURL((url) => url.pathname === chapter.path);
        }
      });

      test('a source mark opens the card of its source; Escape closes it and returns the focus', async ({
        page,
      }) => {
        await openStory(page, chapter.path);
        const mark = page.locator('a.mark').first();
        const source = (await mark.getAttribute('href'))?.slice(1) ?? '';
        const entry = (await page.locator(`[id="${source}"]`).textContent()) ?? '';
        await mark.click();
        const card = page.locator('#source-card');
        await expect(card).toBeVisible();
        expect(entry.trim()).not.toBe('');
        await expect(card.locator('.card-body')).toHaveText(entry);
        await page.keyboard.press('Escape');
        await expect(card).toBeHidden();
        await expect(mark).toBeFocused();
      });
    });
  }
}
