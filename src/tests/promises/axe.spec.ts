import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { layOutAll } from '../reading/fit';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, pagePaths, stepsOf, type BuiltChapter } from '../reading/site';
import { expectInStep } from '../reading/stage';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that depend on colour; for all others a page is the same in light and dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const NOT_FOUND = '/404.html';

// So many rows of a table or entries of a list are looked at; the others are written by the same lines of code.
const ALIKE = 8;

/**
 * Takes out what would make axe ten times slower: the marks of the drawings, which are hidden from assistive
 * technology and whose paints axe cannot read (the palette has its own test), and most of what is alike.
 */
function thinOut(page: Page): Promise<void> {
  return page.evaluate((alike) => {
    for (const svg of document.querySelectorAll('svg[aria-hidden="true"]')) svg.replaceChildren();
    for (const list of document.querySelectorAll('tbody, .entries, .source-list ol, .glossary'))
      for (const entry of [...list.children].slice(alike)) entry.remove();
    for (const chapter of [...document.querySelectorAll('.edition-chapter')].slice(1)) chapter.remove();
  }, ALIKE);
}

/** What axe finds on a page or in a part of it, one line for each rule and element. */
async function axeFindings(page: Page, part: string, rules?: string[]): Promise<string[]> {
  // "Legacy" only means that frames are not visited, and there are none.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ resultTypes: ['violations'] });
  const { violations, passes } = await (rules ? builder.withRules(rules) : builder.withTags(WCAG)).analyze();
  expect(passes.length, 'rules that had something to look at').toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/**
 * Hides all but a part of the page, or with nothing named, shows it all again. Axe does not know of the layer above the
 * page in which a card lies: it takes what is under it for its background, and then leaves its contrast open.
 */
function showAlone(page: Page, part?: string): Promise<void> {
  return page.evaluate((part) => {
    const sheet = new CSSStyleSheet();
    if (part)
      sheet.replaceSync(
        `body * { visibility: hidden } ${part}, ${part} * { visibility: visible !important }`,
      );
    document.adoptedStyleSheets = [sheet];
  }, part);
}

/** Looks at the page, or at a part of it, in light and then in dark. */
async function expectNothing(page: Page, when: string, part = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await axeFindings(page, part), `${when}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await axeFindings(page, part, COLOUR_RULES), `${when}, dark`).toEqual([]);
}

/** Goes through every step, so that every figure has been drawn, and stops in the middle of the last but one. */
async function readThrough(page: Page, chapter: BuiltChapter): Promise<void> {
  const steps = stepsOf(chapter).map(({ id }) => id);
  for (const id of steps) await jumpTo(page, await placeOf(page, id, 0.1));
  const stop = steps.at(-2) ?? '';
  await jumpTo(page, await placeOf(page, stop, 0.1));
  await expectInStep(page, stop);
  await page.waitForLoadState('networkidle');
}

for (const screen of [phone, laptop]) {
  test.describe(`axe finds nothing on a ${screen.name}`, () => {
    // Words on their way from one colour to another have the contrast of neither.
    test.use({ ...screen.options, contextOptions: { reducedMotion: 'reduce' } });

    // Only a story is laid out otherwise where there is room.
    const paths = screen === phone ? pagePaths : chapters.map(({ path }) => path);
    for (const path of [...paths, NOT_FOUND]) {
      test(`${path}, light and dark`, async ({ page }) => {
        await page.goto(path);
        await layOutAll(page);
        await thinOut(page);
        await expectNothing(page, path);
      });
    }

    for (const chapter of screen === phone ? chapters : exemplars) {
      test(`${chapter.path} once it has been read, with a card open, and with the contents open`, async ({
        page,
      }) => {
        await openStory(page, chapter.path);
        await readThrough(page, chapter);
        await thinOut(page);
        await expectNothing(page, 'read');
        for (const link of ['a.term', 'a.mark']) {
          await page.locator(`.prose ${link}`).first().click();
          await expect(page.locator('.card:popover-open')).toBeVisible();
          await showAlone(page, '.card:popover-open');
          await expectNothing(page, `the card of ${link}`, '.card:popover-open');
          await showAlone(page);
          await page.keyboard.press('Escape');
        }
        await page.locator('.contents summary').click();
        await expect(page.locator('.contents nav')).toBeVisible();
        await expectNothing(page, 'the contents', '.contents');
      });
    }
  });
}
