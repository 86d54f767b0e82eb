import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { holdStory } from '../reading/faulty-site';
import { layOutAll } from '../reading/fit';
import {
  blockTops,
  nextFrame,
  openStory,
  scrollRange,
  strollTo,
  untilLive,
  untilPainted,
} from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, isStory, pagePaths } from '../reading/site';

const MOST_SHIFT = 0.01;

/** Records every layout shift from the first paint on, the ones after a tap or a key included. */
async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; at: number; what: string }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const node = entry.sources[0]?.node;
        const what =
          node instanceof Element ? `${node.tagName} ${node.getAttribute('class') ?? ''}` : 'a text';
        shifts.push({ value: entry.value, at: entry.startTime, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The worst session window of the recorded shifts, as the Core Web Vital counts it, and what moved in it. */
async function worstWindow(page: Page): Promise<{ value: number; what: string[] }> {
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; at: number; what: string }[] }).shifts,
  );
  let worst = { value: 0, what: [] as string[] };
  let window = { value: 0, what: [] as string[] };
  let start = -Infinity;
  let last = -Infinity;
  for (const { value, at, what } of shifts) {
    if (at - last > 1000 || at - start > 5000) [window, start] = [{ value: 0, what: [] }, at];
    last = at;
    window = { value: window.value + value, what: [...window.what, what] };
    if (window.value > worst.value) worst = window;
  }
  return worst;
}

for (const chapter of chapters) {
  for (const screen of exemplars.includes(chapter) ? [phone, laptop] : [phone]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      test('nothing shifts while the chapter is read from start to end', async ({ page }) => {
        await recordShifts(page);
        await openStory(page, chapter.path);
        await strollTo(page, await scrollRange(page), 100);
        const { value, what } = await worstWindow(page);
        expect(value, what.join('; ')).toBeLessThanOrEqual(MOST_SHIFT);
      });

      test('when the story takes over, no paragraph moves', async ({ page }) => {
        const step = chapter.scrollies[0]?.steps[1]?.id ?? '';
        const release = await holdStory(page);
        await page.goto(`${chapter.path}#${step}`, { waitUntil: 'commit' });
        await page.locator('#chapter-sources').waitFor();
        await untilPainted(page);
        const before = await blockTops(page);
        release();
        await untilLive(page);
        expect(await blockTops(page)).toEqual(before);
      });

      test('the stage stays at the top for as long as it is pinned, and leaves room for the text', async ({
        page,
      }) => {
        await openStory(page, chapter.path);
        await page.evaluate(() => {
          const seen = { tops: [] as string[], heights: [] as string[] };
          Object.assign(window, { seen });
          addEventListener('scroll', () => {
            for (const scrolly of document.querySelectorAll<HTMLElement>('.scrolly[data-figure]')) {
              const box = scrolly.getBoundingClientRect();
              const stage = scrolly.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
              const name = scrolly.dataset['figure'] ?? '';
              if (box.top < 0 && box.bottom > stage.height && Math.abs(stage.top) > 0.5) {
                seen.tops.push(`${name} at ${stage.top}`);
              }
              seen.heights.push(`${name} ${stage.height}`);
            }
          });
        });
        await strollTo(page, await scrollRange(page), 150);
        const { tops, heights } = await page.evaluate(
          () => (window as unknown as { seen: { tops: string[]; heights: string[] } }).seen,
        );
        expect(tops).toEqual([]);
        const differing = [...new Set(heights)];
        expect(differing, 'a stage has one height in all its states').toHaveLength(chapter.scrollies.length);
        if (screen.layout === 'pinned') {
          const most = screen.options.viewport.height * 0.55;
          for (const stage of differing) expect(Number(stage.split(' ')[1]), stage).toBeLessThanOrEqual(most);
        }
      });
    });
  }

  if (!exemplars.includes(chapter)) continue;

  test(`${chapter.path}: nothing around a stage clips or scrolls, so that it can stick`, async ({ page }) => {
    await openStory(page, chapter.path);
    const around = await page.evaluate(() =>
      [...document.querySelectorAll('.stage')].flatMap((stage) => {
        const found: string[] = [];
        for (let at = stage.parentElement; at; at = at.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(at);
          found.push(`${overflowX} ${overflowY}`);
        }
        return found;
      }),
    );
    expect(around.length).toBeGreaterThan(0);
    for (const overflow of around) expect(overflow).toMatch(/^(visible|clip) (visible|clip)$/);
  });

  test(`${chapter.path}: no script can hold the scroll up`, async ({ page }) => {
    await page.addInitScript(() => {
      const holding: string[] = [];
      Object.assign(window, { holding });
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its receiver below
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type: string, ...rest) {
        // Playwright's own listeners come from no file of the site.
        const ours = new Error().stack?.includes(location.origin) ?? false;
        const ofPage = this === window || this === document || this === document.body;
        if (ours && ofPage && /^(wheel|mousewheel|touchstart|touchmove|keydown|keyup|keypress)$/.test(type))
          holding.push(type);
        listen.call(this, type, ...rest);
      };
    });
    await openStory(page, chapter.path);
    await strollTo(page, 3000, 300);
    expect(await page.evaluate(() => (window as unknown as { holding: string[] }).holding)).toEqual([]);
  });
}

test('no client source listens to wheel or touch, and only what has the focus to keys: a drawing, and the finder’s field', () => {
  const sources = globSync('src/**/*.client.ts');
  expect(sources.length).toBeGreaterThan(0);
  const listening = (pattern: RegExp): string[] =>
    sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  expect(listening(/['"`](wheel|mousewheel|touchstart|touchmove)['"`]|\bon(wheel|touchmove)\b/)).toEqual([]);
  expect(
    listening(/['"`](keydown|keyup|keypress)['"`]|\bonkeydown\b/)
      .map((file) => file.replaceAll('\\', '/'))
      .sort(),
  ).toEqual(['src/figures/every-listing/explorer.client.ts', 'src/story/mark-keys.client.ts']);
});

const SCREEN_WIDTHS = [320, 390, 768, 1024, 1280, 1920];

/** What reaches over the sides of the page. `overflow-x: clip` would hide that from `scrollWidth`, so each box is asked. */
function boxesTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0 || (left >= -1 && right <= document.documentElement.clientWidth + 1)) return false;
      if (element.closest('.visually-hidden, [popover], .skip')) return false;
      // What a box inside the page clips or scrolls makes the page no wider.
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return false;
      }
      return true;
    });
    return wide.map(
      (element) =>
        `${element.tagName} ${element.getAttribute('class') ?? ''} ${element.textContent.slice(0, 30)}`,
    );
  });
}

test(`no page is wider than a screen of ${SCREEN_WIDTHS.join(', ')} pixels`, async ({ page }) => {
  test.slow();
  for (const path of pagePaths) {
    await page.goto(path);
    await layOutAll(page);
    if (isStory(path)) await untilLive(page);
    for (const width of SCREEN_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      // The story chooses its layout with the frame after the change.
      await nextFrame(page);
      expect.soft(await boxesTooWide(page), `${path} at ${width}`).toEqual([]);
    }
  }
});
