import { expect, test, type Page } from '@playwright/test';
import { layOutAll } from '../reading/fit';
import { openStory } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { chapters, pagePaths, stepsOf } from '../reading/site';

const LEAST_TARGET = 24;
const allPaths = [...pagePaths, '/404.html'];

/** Chinese that stands in no part marked as Chinese, and parts that are marked so without any. */
function mismarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      const language = texts.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      if (han.test(text) && !language.startsWith('zh'))
        faults.push(`"${text.trim()}" is said in ${language}`);
    }
    for (const part of document.querySelectorAll('body [lang="zh-Hans"]'))
      if (!/[\p{Script=Han}，。]/u.test(part.textContent))
        faults.push(`"${part.textContent}" is not Chinese`);
    return faults;
  });
}

/** Controls that are smaller than a fingertip can hit. Links in a line of text are as high as the line, and exempt. */
function smallControls(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = [...document.querySelectorAll('button, summary, nav a, .site-name, .chapters a')];
    return controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ control, box }) => `${control.textContent.trim()}: ${box.width} by ${box.height}`);
  }, LEAST_TARGET);
}

test('every page has one h1, no skipped level of headings, its landmarks, its language, and no drawing to read out', async ({
  page,
}) => {
  test.slow();
  for (const path of allPaths) {
    await page.goto(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((heading) => Number(heading.localName.slice(1))));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect.soft(skips, `${path}: levels ${levels.join(' ')}`).toEqual([]);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect.soft(page.getByRole(landmark), `${path}: ${landmark}`).toHaveCount(1);
    const navigations = page.locator('nav');
    const names = await navigations.evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label')));
    expect.soft(names, `${path}: navigations have names`).not.toContain(null);
    expect.soft(new Set(names).size, `${path}: and each its own`).toBe(names.length);
    expect.soft(await page.locator('html').getAttribute('lang'), path).toBe('en-GB');
    expect.soft(await mismarked(page), path).toEqual([]);
    // Every drawing is hidden from assistive technology, and holds nothing that takes the focus.
    const open = page.locator('svg:not([aria-hidden="true"][focusable="false"])');
    await expect.soft(open, path).toHaveCount(0);
    await expect.soft(page.locator('svg :is(a, [tabindex], [role])'), path).toHaveCount(0);
  }
});

for (const chapter of chapters) {
  test(`${chapter.path}: every step can be read out, and every figure is a region with a name`, async ({
    page,
  }) => {
    await openStory(page, chapter.path);
    for (const { id } of stepsOf(chapter)) {
      const words = page.locator(`[id="${id}"] > .visually-hidden`);
      expect.soft(await words.ariaSnapshot(), `${id} can be read out`).toContain('Figure: ');
    }
    for (const { figure } of chapter.scrollies) {
      const scrolly = page.locator(`.scrolly[data-figure="${figure}"]`);
      await expect.soft(scrolly, figure).toHaveRole('region');
      await expect.soft(scrolly, figure).toHaveAccessibleName(/^Figure: \S/);
    }
  });
}

for (const screen of [phone, laptop]) {
  test.describe(`on a ${screen.name}`, () => {
    test.use(screen.options);

    test(`every control is at least ${LEAST_TARGET} pixels wide and high`, async ({ page }) => {
      for (const path of allPaths) {
        await page.goto(path);
        await layOutAll(page);
        await page.locator('.contents summary').click();
        expect.soft(await smallControls(page), path).toEqual([]);
      }
    });

    test('so are the controls of the stages and cards', async ({ page }) => {
      for (const { path } of chapters) {
        await openStory(page, path);
        await page.locator('.prose a.term').first().click();
        await expect(page.locator('.card:popover-open button')).toBeVisible();
        expect.soft(await smallControls(page), path).toEqual([]);
      }
    });
  });
}
