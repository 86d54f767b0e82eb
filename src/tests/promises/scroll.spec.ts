import { expect, test, type Page } from '@playwright/test';
import { amount } from '../reading/amounts';
import { chance, seed } from '../reading/chance';
import { expectDrawn, fetchScenes } from '../reading/drawing';
import {
  fling,
  jumpTo,
  openStory,
  placeOf,
  scrollRange,
  strollToStep,
  untilAtRest,
} from '../reading/journeys';
import { laptop, monitor, phone, screens } from '../reading/screens';
import { chapters, exemplars, stepsOf, type BuiltScrolly } from '../reading/site';
import { expectInStep, stepAtLine } from '../reading/stage';

// On each screen: two thousand in all, in the full run.
const JUMPS = amount(667, 60);
const FLINGS = 8;

/** Strolls to each step of a scrolly and expects its figure there, mark by mark as its scene says, under its title. */
async function walkThrough(page: Page, { figure, steps }: BuiltScrolly, width: 'narrow' | 'wide') {
  const scenes = await fetchScenes(page, figure, width);
  const title = page.locator(`.scrolly[data-figure="${figure}"] .stage .takeaway`);
  for (const { id, state } of steps) {
    await strollToStep(page, id);
    await expectInStep(page, `${id}, on the way down`);
    expect(await stepAtLine(page)).toBe(id);
    await expectDrawn(page, figure, scenes.states[state] ?? [], `${id}, after its movement`);
    const takeaway = (await page.locator(`[id="${id}"] .still .takeaway`).textContent()) ?? '';
    await expect(title, id).toHaveText(takeaway);
  }
}

for (const chapter of chapters.filter((one) => !exemplars.includes(one))) {
  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      // That what travels arrives is tried on the exemplar; here everything stands at once where it belongs.
      test.use({ ...screen.options, contextOptions: { reducedMotion: 'reduce' } });

      test('each step in turn has its state in its figure', async ({ page }) => {
        test.slow();
        await openStory(page, chapter.path);
        for (const scrolly of chapter.scrollies)
          await walkThrough(page, scrolly, screen.layout === 'pinned' ? 'narrow' : 'wide');
      });
    });
  }
}

for (const chapter of exemplars) {
  for (const screen of screens) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      test('each step in turn, down and up, has its state in its figure', async ({ page }) => {
        test.slow();
        await openStory(page, chapter.path);
        for (const scrolly of chapter.scrollies)
          await walkThrough(page, scrolly, screen.layout === 'pinned' ? 'narrow' : 'wide');
        for (const { id } of stepsOf(chapter).toReversed()) {
          await strollToStep(page, id, 240);
          await expectInStep(page, `${id}, on the way up`);
          expect(await stepAtLine(page)).toBe(id);
        }
      });

      test(`${JUMPS} jumps to anywhere never leave the figure behind the text`, async ({ page }) => {
        test.setTimeout(60_000 + JUMPS * 1000);
        test.info().annotations.push({ type: 'seed', description: String(seed) });
        const random = chance(seed);
        await openStory(page, chapter.path);
        const range = await scrollRange(page);
        for (let jump = 1; jump <= JUMPS; jump += 1) {
          const place = Math.round(random() * range);
          await jumpTo(page, place);
          await expectInStep(page, `CHOKE_POINTS_SEED=${seed}, jump ${jump} to ${place}`);
        }
      });

      if (screen === monitor) return;

      test(`${FLINGS} flings never leave the figure behind the text`, async ({ page }) => {
        test.info().annotations.push({ type: 'seed', description: String(seed) });
        const random = chance(seed);
        await openStory(page, chapter.path);
        await jumpTo(page, (await scrollRange(page)) / 2);
        for (let turn = 1; turn <= FLINGS; turn += 1) {
          const delta = Math.round((random() - 0.45) * 6000);
          await fling(page, 4, delta);
          await expectInStep(page, `CHOKE_POINTS_SEED=${seed}, fling ${turn} by 4 x ${delta}`);
        }
      });

      test('the address follows the step and adds nothing to the history', async ({ page }) => {
        await openStory(page, chapter.path);
        const entries = await page.evaluate(() => history.length);
        for (const { steps } of chapter.scrollies) {
          for (const { id } of steps.slice(-2)) {
            await jumpTo(page, await placeOf(page, id, 0.2));
            await expect.poll(() => new URL(page.url()).hash, { message: id }).toBe(`#${id}`);
          }
        }
        await jumpTo(page, 0);
        await expect.poll(() => new URL(page.url()).hash, { message: 'above all steps' }).toBe('');
        expect(await page.evaluate(() => history.length)).toBe(entries);
      });

      test('reload, and the way back from another page, return to the same step', async ({ page }) => {
        await openStory(page, chapter.path);
        for (const { steps } of chapter.scrollies) {
          const id = steps[Math.floor(steps.length / 2)]?.id ?? '';
          await jumpTo(page, await placeOf(page, id, 0.3));
          await expect.poll(() => new URL(page.url()).hash, { message: id }).toBe(`#${id}`);
          await page.reload();
          await untilAtRest(page);
          await expectInStep(page, `${id}, reloaded`);
          expect(await stepAtLine(page), `${id}, reloaded`).toBe(id);
          await page.goto('/glossary/');
          await page.goBack();
          await untilAtRest(page);
          await expectInStep(page, `${id}, come back to`);
          expect(await stepAtLine(page), `${id}, come back to`).toBe(id);
        }
      });
    });
  }
}
