import type { Locator, Page } from '@playwright/test';
import { jumpTo, placeOf, untilLive } from './journeys';
import { stageOf } from './marks';

/** Where pictures for looking at go; `npm run pictures` clears it. */
export const PICTURES = '.pictures';

/** The widths that pictures are made at, each with the height of a screen that has it. */
export const HEIGHTS = { 320: 640, 390: 844, 768: 1024, 1280: 800, 1920: 1080 } as const;
export type Width = keyof typeof HEIGHTS;
export const WIDTHS = Object.keys(HEIGHTS).map(Number) as readonly Width[];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Opens a page on a screen of a width, for a reader who asks for stillness, so that figures change at once. */
export async function openPage(page: Page, path: string, width: Width): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
}

/** Opens a chapter likewise, and waits for its story. */
export async function openChapter(page: Page, path: string, width: Width): Promise<void> {
  await openPage(page, path, width);
  await untilLive(page);
}

/**
 * Brings a figure into a state as a reader does, and waits until it is drawn.
 *
 * @returns what the reader then sees of it: the stage, or the step's own still where the page is a stack
 */
export async function showState(page: Page, figure: string, state: string): Promise<Locator> {
  const step = `${figure}-${state}`;
  const isStack = await page.evaluate(() => document.documentElement.dataset['layout'] === 'stack');
  if (isStack) {
    const still = page.locator(`[id="${step}"] .still`);
    await still.scrollIntoViewIfNeeded();
    await page.evaluate(() => document.fonts.ready);
    return still;
  }
  // In mid-step, where the stage is wholly on the screen.
  await jumpTo(page, await placeOf(page, step, 0.5));
  await untilShown(page, figure, state);
  return stageOf(page, figure);
}

/** Waits until the stage of a figure draws a state whole: every mark of the step's still, in fonts that have come. */
async function untilShown(page: Page, figure: string, state: string): Promise<void> {
  await page.waitForFunction(
    ([figure, state]) => {
      const stage = document.querySelector<HTMLElement>(`.scrolly[data-figure="${figure}"] .stage`);
      const still = document.querySelector(`[id="${figure}-${state}"] .still`);
      if (stage?.dataset['state'] !== state || !still) return false;
      const claims = (svg: Element | null): Set<string | null> =>
        new Set([...(svg?.querySelectorAll('[data-claim]') ?? [])].map((m) => m.getAttribute('data-claim')));
      const drawn = claims(stage.querySelector('svg.live:not(:has([data-leaving]))'));
      return drawn.size > 0 && claims(still).symmetricDifference(drawn).size === 0;
    },
    [figure, state] as const,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** The whole pixels that an element fills on the screen: at a fraction of one, what lies under it would show. */
export async function clipOf(
  shown: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await shown.boundingBox();
  if (!box) throw new Error('what is to be pictured cannot be seen');
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y)];
  return { x, y, width: Math.floor(box.x + box.width) - x, height: Math.floor(box.y + box.height) - y };
}
