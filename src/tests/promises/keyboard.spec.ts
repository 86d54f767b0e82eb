import { expect, test } from '@playwright/test';
import { walkBy, type Stop } from '../reading/focus';
import { openStory } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, pagePaths } from '../reading/site';

const faultsOf = (stops: Stop[]): string[] =>
  stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`));
/** A stage's link to its table follows the state that is shown, which is another one on the way back. */
const namesOf = (stops: Stop[]): string[] =>
  stops.map(({ name }) => name.replace(/(a Table, how we know \/figures\/[^#]*)#.*/, '$1'));

for (const screen of [phone, laptop]) {
  test.describe(`by keyboard on a ${screen.name}`, () => {
    test.use(screen.options);

    for (const chapter of exemplars) {
      test(`${chapter.path}: Tab and Shift+Tab reach everything, and nothing hides what has the focus`, async ({
        page,
      }) => {
        test.setTimeout(60_000);
        await openStory(page, chapter.path);
        const on = await walkBy(page, 'Tab');
        expect.soft(faultsOf(on.stops), 'onwards').toEqual([]);
        expect.soft(on.missed, 'onwards').toEqual([]);
        expect(
          namesOf(on.stops).filter((name) => name.startsWith('a Table, how we know /figures/')),
        ).toHaveLength(chapter.scrollies.length);
        const back = await walkBy(page, 'Shift+Tab');
        expect.soft(faultsOf(back.stops), 'backwards').toEqual([]);
        expect(namesOf(back.stops).toReversed(), 'the same way back').toEqual(namesOf(on.stops));
      });

      test(`${chapter.path}: the first stop leads past the header to the text`, async ({ page }) => {
        await openStory(page, chapter.path);
        await page.keyboard.press('Tab');
        await expect(page.locator('.skip')).toBeFocused();
        await expect(page.locator('.skip')).toBeInViewport({ ratio: 1 });
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await expect(page.locator('main :focus')).toBeInViewport({ ratio: 1 });
      });
    }

    test('the pages that are no chapter can be walked likewise', async ({ page }) => {
      test.setTimeout(60_000);
      const stories = chapters.map(({ path }) => path);
      // The lists of all sources and tables are many hundred links of one kind; the print edition is the chapters again.
      const passed = [...stories, '/sources/', '/data/', '/print/'];
      for (const path of pagePaths.filter((path) => !passed.includes(path))) {
        await page.goto(path);
        const { stops, missed } = await walkBy(page, 'Tab');
        expect.soft(faultsOf(stops), path).toEqual([]);
        expect.soft(missed, path).toEqual([]);
      }
    });

    test('the contents open and close by keyboard, and lie over the page', async ({ page }) => {
      const chapter = exemplars[0]?.path ?? '';
      await openStory(page, chapter);
      const links = page.locator('.contents nav a');
      expect(await links.count()).toBeGreaterThan(0);
      await page.locator('.contents summary').focus();
      await page.keyboard.press('Enter');
      for (const link of await links.all()) {
        await page.keyboard.press('Tab');
        await expect(link).toBeFocused();
        await expect(link).toBeInViewport({ ratio: 1 });
      }
      await page.locator('.contents summary').focus();
      await page.keyboard.press('Space');
      await expect(links.first()).toBeHidden();
      await page.keyboard.press('Tab');
      await expect(page.locator('main :focus')).toBeVisible();
    });
  });
}
