import { test, type Page } from '@playwright/test';
import { layOutAll } from './reading/fit';
import { jumpTo, scrollRange } from './reading/journeys';
import { openChapter, openPage, PICTURES, showState, THEMES, WIDTHS } from './reading/pictures';
import { chapters, pagePaths } from './reading/site';

// How many screens of a page are shown from its beginning. Its last one, and how a chapter ends, are shown as well.
const SCREENS = 3;

for (const width of WIDTHS) {
  for (const { path, scrollies } of chapters) {
    test(`figures of ${path} at ${width}`, async ({ page }) => {
      await openChapter(page, path, width);
      for (const { figure, steps } of scrollies) {
        for (const { state } of steps) {
          const shown = await showState(page, figure, state);
          for (const theme of THEMES) {
            await page.emulateMedia({ colorScheme: theme });
            await shown.screenshot({ path: `${PICTURES}/${figure}/${state}-${width}-${theme}.png` });
          }
        }
      }
    });
  }

  test(`pages at ${width}`, async ({ page }) => {
    for (const path of [...pagePaths, '/404.html']) {
      await openPage(page, path, width);
      await layOutAll(page);
      const name = path.replaceAll(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'landing';
      for (const { part, top } of await placesOf(page)) {
        await jumpTo(page, top);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme });
          await page.screenshot({ path: `${PICTURES}/pages/${name}-${part}-${width}-${theme}.png` });
        }
      }
    }
  });
}

/** What is shown of a page: places by name, each with how far the page is scrolled there. */
async function placesOf(page: Page): Promise<{ part: string; top: number }[]> {
  const screen = page.viewportSize()?.height ?? 0;
  const range = await scrollRange(page);
  const endings = await page
    .locator('.ending')
    .evaluateAll((all) => all.map((ending) => ending.getBoundingClientRect().top));
  const screens = Array.from({ length: SCREENS }, (_, i) => ({ part: `screen${i + 1}`, top: i * screen }));
  return [
    ...screens.filter(({ top }, i) => i === 0 || top < range),
    ...endings.map((top, i) => ({ part: `ending${i + 1}`, top: top - screen / 8 })),
    ...(range > 0 ? [{ part: 'foot', top: range }] : []),
  ];
}
