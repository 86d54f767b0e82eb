import { expect, test, type Page } from '@playwright/test';
import { amount } from '../reading/amounts';
import { chance, seed } from '../reading/chance';
import { jumpTo, nextFrame, openStory, placeOf, untilAtRest, untilLive } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars, stepsOf } from '../reading/site';
import { expectInStep, stepAtLine } from '../reading/stage';

const JUMPS = amount(2000, 60);
// Each there and back.
const ROTATIONS = amount(100, 3);
const RELOADS = amount(100, 3);
const RETURNS = amount(50, 2);
// A busy machine may take this long for one time of whatever is done many times.
const MOST_MS_EACH = 4000;

/**
 * Jumps to places all over the page and tells of each frame that was painted with a figure in another state than its place
 * asks for, the first frame after each jump included. The rule is written out here, not taken from the site.
 */
function wrongFrames(page: Page, places: readonly number[]): Promise<string[]> {
  return page.evaluate(async (places) => {
    // What is posted in a frame comes after its paint.
    const painted = (): Promise<void> =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            done();
          };
          port2.postMessage(null);
        });
      });
    const range = document.documentElement.scrollHeight - innerHeight;
    const wrong: string[] = [];
    const look = (when: string): void => {
      for (const scrolly of document.querySelectorAll<HTMLElement>('.scrolly[data-figure]')) {
        const stage = scrolly.querySelector<HTMLElement>('.stage');
        if (!stage) throw new Error('a scrolly without a stage');
        const room = document.documentElement.dataset['layout'] === 'pinned' ? stage.offsetHeight : 0;
        const line = room + (innerHeight - room) * 0.45;
        const steps = [...scrolly.querySelectorAll<HTMLElement>('.step[id][data-state]')];
        const asked = steps.findLast((step) => step.getBoundingClientRect().top <= line) ?? steps[0];
        if (stage.dataset['state'] !== asked?.dataset['state'])
          wrong.push(`${when}: ${stage.dataset['state'] ?? 'nothing'} for ${asked?.id ?? 'nothing'}`);
      }
    };
    for (const [jump, place] of places.entries()) {
      window.scrollTo({ top: place * range, behavior: 'instant' });
      for (const frame of [1, 2]) {
        await painted();
        look(`jump ${jump + 1} to ${Math.round(place * range)}, frame ${frame}`);
      }
    }
    return wrong;
  }, places);
}

/** Chooses a step by chance and goes into it, until the address says so. */
async function goIntoStep(page: Page, steps: readonly { id: string }[], random: () => number) {
  const { id = '' } = steps[Math.floor(random() * steps.length)] ?? {};
  await jumpTo(page, await placeOf(page, id, 0.15));
  await expect.poll(() => new URL(page.url()).hash, { message: id }).toBe(`#${id}`);
  return id;
}

/** Gives the page another screen and waits for the layout it must choose there. */
async function turnTo(page: Page, width: number, height: number, layout: string): Promise<void> {
  await page.setViewportSize({ width, height });
  await expect(page.locator('html')).toHaveAttribute('data-layout', layout);
  await nextFrame(page);
  await untilAtRest(page);
}

for (const chapter of exemplars) {
  const steps = stepsOf(chapter);

  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);
      test.beforeEach(() => {
        test.info().annotations.push({ type: 'seed', description: String(seed) });
      });

      test(`${JUMPS} jumps paint no frame in which a figure is behind the text`, async ({ page }) => {
        test.setTimeout(60_000 + JUMPS * 200);
        const random = chance(seed);
        await openStory(page, chapter.path);
        const places = Array.from({ length: JUMPS }, random);
        expect(await wrongFrames(page, places), `CHOKE_POINTS_SEED=${seed}`).toEqual([]);
      });
    });
  }

  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use(phone.options);
    test.beforeEach(() => {
      test.info().annotations.push({ type: 'seed', description: String(seed) });
    });

    test(`${ROTATIONS} rotations, and as many back, keep the reader in the step`, async ({ page }) => {
      test.setTimeout(60_000 + ROTATIONS * MOST_MS_EACH);
      const random = chance(seed);
      await openStory(page, chapter.path);
      for (let turn = 1; turn <= ROTATIONS; turn += 1) {
        const id = await goIntoStep(page, steps, random);
        const where = `CHOKE_POINTS_SEED=${seed}, rotation ${turn}, ${id}`;
        await turnTo(page, 844, 390, 'stack');
        await expect(page.locator(`[id="${id}"]`), where).toBeInViewport();
        await turnTo(page, 390, 844, 'pinned');
        await expectInStep(page, where);
        expect(await stepAtLine(page), where).toBe(id);
      }
    });

    test(`${RELOADS} reloads return to the same step`, async ({ page }) => {
      test.setTimeout(60_000 + RELOADS * MOST_MS_EACH);
      const random = chance(seed);
      await openStory(page, chapter.path);
      for (let reload = 1; reload <= RELOADS; reload += 1) {
        const id = await goIntoStep(page, steps, random);
        const where = `CHOKE_POINTS_SEED=${seed}, reload ${reload}, ${id}`;
        await page.reload();
        await untilLive(page);
        await untilAtRest(page);
        await expectInStep(page, where);
        expect(await stepAtLine(page), where).toBe(id);
      }
    });

    test(`${RETURNS} ways back from another page, and as many on, return to the same step`, async ({
      page,
    }) => {
      test.setTimeout(60_000 + RETURNS * 2 * MOST_MS_EACH);
      const random = chance(seed);
      await openStory(page, chapter.path);
      let id = await goIntoStep(page, steps, random);
      await page.goto('/glossary/');
      for (let way = 1; way <= RETURNS; way += 1) {
        const where = `CHOKE_POINTS_SEED=${seed}, way back ${way}, ${id}`;
        await page.goBack();
        await untilLive(page);
        await untilAtRest(page);
        await expectInStep(page, where);
        expect(await stepAtLine(page), where).toBe(id);
        id = await goIntoStep(page, steps, random);
        await page.goForward();
        await expect(page, where).toHaveURL(/\/glossary\/$/);
        await expect(page.locator('h1'), where).toBeVisible();
      }
    });
  });
}
