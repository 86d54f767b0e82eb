import { expect, type Page } from '@playwright/test';
import { jumpTo, placeOf } from './journeys';
import type { Readable } from './readable';
import { stepsOf, type BuiltChapter } from './site';

/**
 * Lays a reader's own style over every page from its beginning. A constructed sheet, since the policy of the pages
 * forbids style elements.
 */
export async function restyle(page: Page, css: string): Promise<void> {
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * Lays out all of a page, also what waits for its reader to come near (src/styles/long-pages.css): where nothing is laid
 * out, nothing is too wide, too small or too faint.
 */
export function layOutAll(page: Readable): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The texts that run out of the screen sideways, or that a box around them cuts off. */
export function textsCut(page: Readable): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults =
      root.scrollWidth > innerWidth ? [`${root.scrollWidth} pixels to scroll in ${innerWidth}`] : [];
    // Each box is measured once, however many texts are in it.
    const measured = new Map<Element, { contain: string; x: string; y: string; cut: DOMRect }>();
    const boxOf = (box: Element) => {
      const known = measured.get(box);
      if (known) return known;
      const { contain, overflowX: x, overflowY: y } = getComputedStyle(box);
      const now = { contain, x, y, cut: box.getBoundingClientRect() };
      measured.set(box, now);
      return now;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const around = text.parentElement;
      if (!text.textContent?.trim() || !around?.checkVisibility({ visibilityProperty: true })) continue;
      if (around.closest('svg, .visually-hidden, .skip')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const name = `"${text.textContent.trim().slice(0, 40)}"`;
      // What can be scrolled is not lost, and the screen does not cut what scrolls in a box.
      let scrolled = false;
      for (let box: Element | null = around; box && box !== root && !scrolled; box = box.parentElement) {
        const { contain, x, y, cut } = boxOf(box);
        if (/paint|content|strict/.test(contain) && (left < cut.left - 8 || right > cut.right + 8))
          faults.push(`${name} is cut at the side by what contains ${box.localName}.${box.className}`);
        scrolled = /auto|scroll/.test(x);
        if (/hidden|clip/.test(x) && (left < cut.left - 1 || right > cut.right + 1))
          faults.push(`${name} is cut at the side by ${box.localName}.${box.className}`);
        // The stage shortens the long line of sources on purpose; the link that it must keep is asked of every stage.
        const shortened = box.matches('.stage .sources');
        if (!shortened && /hidden|clip/.test(y) && (top < cut.top - 2 || bottom > cut.bottom + 2))
          faults.push(`${name} is cut in height by ${box.localName}.${box.className}`);
      }
      if (!scrolled && (left < -1 || right > innerWidth + 1))
        faults.push(`${name} runs from ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`);
    }
    return faults;
  });
}

/** What a step's stage holds that does not stand clear of the rest: head, drawing and foot, and the text beside it. */
export function stageFaults(page: Readable, step: string): Promise<string[]> {
  return page.evaluate((id) => {
    const scrolly = document.getElementById(id)?.closest('.scrolly');
    const stage = scrolly?.querySelector('.stage');
    if (!scrolly || !stage?.checkVisibility()) return [];
    const boxOf = (selector: string, whole: boolean): DOMRect => {
      const part = stage.querySelector(selector);
      if (!part) throw new Error(`the stage of ${id} has no ${selector}`);
      if (whole) return part.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(part);
      return range.getBoundingClientRect();
    };
    const head = boxOf('.stage-head', false);
    const scene = boxOf('.stage-scene .scene', true);
    const foot = boxOf('.stage-foot .sources', true);
    const room = stage.getBoundingClientRect();
    const px = (length: number): string => `${Math.round(length)} pixels`;
    const faults: string[] = [];
    if (head.height < 10 || scene.height < 60) faults.push(`the drawing is ${px(scene.height)} high`);
    if (head.top < room.top - 1) faults.push(`the head is ${px(room.top - head.top)} above the stage`);
    if (head.bottom > scene.top + 1) faults.push(`the head is ${px(head.bottom - scene.top)} in the drawing`);
    if (scene.bottom > foot.top + 1) faults.push(`the drawing is ${px(scene.bottom - foot.top)} in the foot`);
    if (foot.bottom > room.bottom + 1) faults.push(`the foot is ${px(foot.bottom - room.bottom)} too low`);
    const link = stage.querySelector('.sources a')?.getBoundingClientRect();
    if (!link || link.bottom > foot.bottom + 1)
      faults.push('the way to the whole line of sources is cut off');
    const pinned = document.documentElement.dataset['layout'] === 'pinned';
    const share = room.height / innerHeight;
    if (pinned && share > 0.6) faults.push(`the stage leaves the text ${px(innerHeight - room.height)}`);
    const beside = scrolly.querySelector('.steps')?.getBoundingClientRect();
    if (!pinned && beside && beside.right > room.left + 1) faults.push('the stage lies over the text');
    return faults;
  }, step);
}

/** The steps whose line under the figure a stage cuts short before it has said how marks are read and whose they are. */
export function legendsCut(page: Readable): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.step')].flatMap((step) => {
      const from = step.querySelector('.still .sources');
      const to = step.closest('.scrolly')?.querySelector('.stage .sources');
      if (!from || !to) throw new Error(`${step.id} has no line of sources`);
      const line = from.cloneNode(true) as Element;
      if (!to.checkVisibility()) throw new Error(`${step.id} has no stage in sight`);
      to.replaceWith(line);
      const text = line.lastChild;
      const [told] = /^.*?Sources: [^.;]+/s.exec(text?.textContent ?? '') ?? [];
      if (!text || told === undefined) throw new Error(`${step.id} names no source`);
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, told.length);
      return range.getBoundingClientRect().bottom > line.getBoundingClientRect().bottom + 1 ? [step.id] : [];
    }),
  );
}

/** Goes through a chapter step by step and tells where its stages do not hold what they must. */
export async function stagesOverfull(page: Page, chapter: BuiltChapter): Promise<string[]> {
  // In the plain stack there is no stage to look at, at any step.
  if (!(await page.locator('.stage').first().isVisible())) {
    await expect(page.locator('.stage:visible')).toHaveCount(0);
    await expect(page.locator('.still:visible')).toHaveCount(stepsOf(chapter).length);
    return [];
  }
  const faults: string[] = [];
  for (const { id } of stepsOf(chapter)) {
    await jumpTo(page, await placeOf(page, id, 0.1));
    faults.push(...(await stageFaults(page, id)).map((fault) => `${id}: ${fault}`));
  }
  return faults;
}
