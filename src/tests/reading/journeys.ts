import { expect, type Page } from '@playwright/test';
import type { Awaitable, Readable } from './readable';

/** Waits until the story has taken over and the fonts are there, so that nothing will move by itself any more. */
export async function untilLive(page: Awaitable): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['story'] === 'live');
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until a reader sees the page: before its first paint it has no style, and no place to be kept. */
export async function untilPainted(page: Awaitable): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.evaluate(() => document.fonts.ready);
}

/** Opens a page and waits for its story. A fresh document even when only the anchor differs from the last one. */
export async function openStory(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await untilLive(page);
}

/** Waits for the next painted frame. */
export async function nextFrame(page: Readable): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Jumps to a place of the page at once. */
export async function jumpTo(page: Readable, top: number): Promise<void> {
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: 'instant' });
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, top);
}

/** How far the page can be scrolled. */
export function scrollRange(page: Readable): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

/** Where the page must be scrolled to for a part of a step (0: its top, 1: its end) to stand just above the reading line. */
export function placeOf(page: Readable, id: string, part = 0): Promise<number> {
  return page.evaluate(
    ([id, part]) => {
      const step = document.getElementById(id);
      const stage = step?.closest('.scrolly')?.querySelector<HTMLElement>('.stage');
      if (!step || !stage) throw new Error(`there is no step "${id}"`);
      const height = stage.offsetHeight;
      const pinned = document.documentElement.dataset['layout'] === 'pinned';
      const line = pinned ? height + (innerHeight - height) * 0.45 : innerHeight * 0.45;
      const box = step.getBoundingClientRect();
      const next = step.nextElementSibling?.getBoundingClientRect().top ?? box.bottom;
      return scrollY + box.top + (next - box.top) * part - line + 2;
    },
    [id, part] as const,
  );
}

/** Where each block of prose stands on the page. */
export function blockTops(page: Readable): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .prose > *, main h1, main h2, .story-text > p')].map(
      (block) => block.getBoundingClientRect().top + scrollY,
    ),
  );
}

/** Scrolls to a place in small strides, one a frame, as a reader does. */
export async function strollTo(page: Readable, top: number, stride = 90): Promise<void> {
  await page.evaluate(
    async ([target, stride]) => {
      const most = document.documentElement.scrollHeight - innerHeight;
      const goal = Math.min(most, Math.max(0, target));
      while (Math.abs(goal - scrollY) > 1) {
        const before = scrollY;
        const way = Math.min(stride, Math.abs(goal - before)) * Math.sign(goal - before);
        window.scrollTo({ top: before + way, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(done));
        if (scrollY === before) break;
      }
    },
    [top, stride] as const,
  );
  await nextFrame(page);
}

/**
 * Strolls until a step stands just above the reading line. Where it stands is asked again on arrival: what settles on
 * the way (a font, a word in another script) moves the place aimed at, and a reader would scroll on, too.
 */
export async function strollToStep(page: Readable, id: string, stride?: number): Promise<void> {
  const strolls = 3;
  for (let stroll = 0; stroll < strolls; stroll += 1) {
    const place = await placeOf(page, id);
    if (stroll > 0 && Math.abs(place - (await page.evaluate(() => scrollY))) <= 1.5) return;
    await strollTo(page, place, stride);
  }
}

/** Throws the page with the wheel: a few large turns at once, faster than frames. */
export async function fling(page: Page, turns: number, delta: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height * 0.8);
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, delta);
  await untilAtRest(page);
}

/** Waits until the page has stopped scrolling. */
export async function untilAtRest(page: Page): Promise<void> {
  let last = -1;
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => scrollY);
        const still = now === last;
        last = now;
        return still;
      },
      { message: 'the page comes to rest', intervals: [60] },
    )
    .toBe(true);
}
