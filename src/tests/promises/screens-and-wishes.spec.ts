import { expect, test, type Page } from '@playwright/test';
import { blankSteps, stack } from '../reading/faulty-site';
import { textsCut } from '../reading/fit';
import { jumpTo, nextFrame, openStory, placeOf, untilAtRest } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars, stepsOf } from '../reading/site';
import { expectInStep, stepAtLine } from '../reading/stage';

/** Screens beside those that all else is tried on, and windows that share one. */
const SCREENS = [
  [320, 256],
  [320, 568],
  [360, 640],
  [568, 320],
  [640, 800],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1280, 400],
  [1440, 900],
  [2560, 1440],
] as const;

/** Expects the step at a place to be whole: live and in its state or, on low screens, prose and still; nothing cut. */
async function expectWhole(page: Page, id: string, where: string): Promise<void> {
  const blank = async (): Promise<string[]> =>
    (await blankSteps(page)).filter((fault) => fault.startsWith(`${id}:`));
  await expect.poll(blank, { message: where }).toEqual([]);
  if ((await stack(page)).stages > 0) await expectInStep(page, where);
  expect(await textsCut(page), where).toEqual([]);
}

for (const chapter of exemplars) {
  const steps = stepsOf(chapter);
  const middle = steps[Math.floor(steps.length / 2)]?.id ?? '';
  const end = steps.at(-1)?.id ?? '';

  test.describe(`${chapter.path}, resized in mid-step`, () => {
    test.use(laptop.options);

    test(`to ${SCREENS.length} screens in turn, each has the step whole`, async ({ page }) => {
      await openStory(page, chapter.path);
      for (const [width, height] of SCREENS) {
        await jumpTo(page, await placeOf(page, middle, 0.2));
        await page.setViewportSize({ width, height });
        await nextFrame(page);
        await untilAtRest(page);
        await page.evaluate((id) => {
          document.getElementById(id)?.scrollIntoView();
        }, middle);
        await expectWhole(page, middle, `${width}x${height}`);
      }
    });
  });

  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use(phone.options);

    test('a keyboard that takes half of the screen, and a pinch, leave the figure in step', async ({
      page,
    }) => {
      await openStory(page, chapter.path);
      await jumpTo(page, await placeOf(page, middle, 0.2));
      await page.setViewportSize({ width: 390, height: 480 });
      await nextFrame(page);
      await expect(page.locator('html'), 'a keyboard is no rotation').toHaveAttribute(
        'data-layout',
        'pinned',
      );
      await expectInStep(page, 'with the keyboard open');
      await page.setViewportSize({ width: 390, height: 844 });
      await nextFrame(page);
      await expectInStep(page, 'with the keyboard closed');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      await jumpTo(page, await placeOf(page, end, 0.1));
      await expectInStep(page, 'pinched to twice the size');
      expect(await stepAtLine(page)).toBe(end);
    });

    test('laid out from right to left, by a tool that translates, no step is blank or cut', async ({
      page,
    }) => {
      await openStory(page, chapter.path);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      for (const id of [middle, end]) {
        await jumpTo(page, await placeOf(page, id, 0.2));
        await expectWhole(page, id, `${id}, from right to left`);
      }
    });
  });

  test.describe(`${chapter.path} on a ${laptop.name}`, () => {
    test.use(laptop.options);

    test('whatever a reader wishes of colours, contrast and motion, changed while the page is open', async ({
      page,
    }) => {
      await openStory(page, chapter.path);
      const session = await page.context().newCDPSession(page);
      const wishes = (['light', 'dark'] as const).flatMap((colorScheme) =>
        (['no-preference', 'more'] as const).flatMap((contrast) =>
          (['none', 'active'] as const).map((forcedColors) => ({ colorScheme, contrast, forcedColors })),
        ),
      );
      for (const [i, wish] of wishes.entries()) {
        const reducedMotion = i % 2 === 0 ? 'reduce' : 'no-preference';
        await page.emulateMedia({ ...wish, reducedMotion });
        const { id = '' } = steps[i % steps.length] ?? {};
        await jumpTo(page, await placeOf(page, id, 0.2));
        await expectWhole(page, id, JSON.stringify({ ...wish, reducedMotion }));
        expect(await contrastOfProse(page, id), JSON.stringify(wish)).toBeGreaterThanOrEqual(4.5);
      }
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
      });
      await jumpTo(page, await placeOf(page, end, 0.2));
      await expectWhole(page, end, 'without transparency');
    });
  });
}

/** The contrast of a step’s words with the paper, once they have their full ink. */
function contrastOfProse(page: Page, id: string): Promise<number> {
  return page.evaluate(async (id) => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const words = document.getElementById(id)?.querySelector('.prose p');
    if (!canvas || !words) throw new Error(`no words in ${id}`);
    const lightness = (colour: string): number => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const paper = lightness(getComputedStyle(document.documentElement).backgroundColor);
    const ink = lightness(getComputedStyle(words).color);
    return Math.max(paper, ink) / Math.min(paper, ink);
  }, id);
}
