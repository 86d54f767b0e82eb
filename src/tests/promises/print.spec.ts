import { expect, test, type Page } from '@playwright/test';
import { restyle } from '../reading/fit';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import {
  canDrawPages,
  expectWholeOnPaper,
  inkOfPages,
  pageCount,
  untilInkIsDry,
  wordsOf,
} from '../reading/paper';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, stepsOf, type BuiltChapter } from '../reading/site';
import { expectInStep } from '../reading/stage';

type Start = (page: Page, chapter: BuiltChapter) => Promise<void>;

const fromTheTop: Start = (page, { path }) => openStory(page, path);

const fromTheMiddle: Start = async (page, chapter) => {
  const steps = stepsOf(chapter);
  await openStory(page, chapter.path);
  await jumpTo(page, await placeOf(page, steps[Math.floor(steps.length / 2)]?.id ?? '', 0.4));
  await expectInStep(page, 'in the middle');
};

/** Every way to the printer: where the reader is, in which mode, on which device. */
const ways: readonly {
  name: string;
  start: Start;
  options: Parameters<typeof test.use>[0];
  /** Whether its sheets are counted, too: false where they would be those of another way. */
  sheets?: boolean;
}[] = [
  { name: 'from the top', start: fromTheTop, options: laptop.options },
  {
    name: 'from the end, where a question is open',
    start: async (page, chapter) => {
      await openStory(page, chapter.path);
      await jumpTo(page, await page.evaluate(() => document.documentElement.scrollHeight));
      await page.locator('main details summary').last().click();
    },
    options: laptop.options,
    sheets: false,
  },
  {
    name: 'from the steps by buttons',
    start: (page, { path }) => openStory(page, `${path}?view=stepper`),
    options: phone.options,
    sheets: false,
  },
  {
    name: 'with text of 200 % in dark mode',
    start: async (page, { path }) => {
      await restyle(page, 'html { font-size: 200% !important }');
      await openStory(page, path);
    },
    options: { ...laptop.options, colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } },
    sheets: false,
  },
  { name: 'from the middle, live', start: fromTheMiddle, options: laptop.options },
  { name: 'from the middle on a phone', start: fromTheMiddle, options: phone.options },
  { name: 'from dark mode', start: fromTheMiddle, options: { ...laptop.options, colorScheme: 'dark' } },
  {
    name: 'without scripts',
    start: async (page, { path }) => {
      await page.goto(path);
    },
    options: { ...laptop.options, javaScriptEnabled: false },
  },
];

for (const chapter of chapters) {
  for (const { name, start, options, sheets } of exemplars.includes(chapter) ? ways : ways.slice(0, 1)) {
    test.describe(`${chapter.path} printed ${name}`, () => {
      test.use(options);

      test('has each step whole, with one still, in light colours and without controls', async ({ page }) => {
        await start(page, chapter);
        const words = await wordsOf(page);
        await untilInkIsDry(page);
        await page.emulateMedia({ media: 'print' });
        await expectWholeOnPaper(
          page,
          stepsOf(chapter).map(({ id }) => id),
          words,
        );
      });

      for (const format of sheets === false ? [] : ['A4', 'Letter']) {
        test(`fills more than two pages of ${format}`, async ({ page }) => {
          await start(page, chapter);
          expect(pageCount(await page.pdf({ format }))).toBeGreaterThan(2);
        });
      }
    });
  }

  test(`${chapter.path}: a page for paper is on paper alone, whole and no higher than a page`, async ({
    page,
  }) => {
    await page.goto(chapter.path);
    const plates = page.locator('.plate');
    test.skip((await plates.count()) === 0, 'no figure of the chapter has one');
    await expect(plates.filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    // As wide as the text of a page of A4, as high as that of Letter, both in CSS pixels.
    await page.setViewportSize({ width: 680, height: 925 });
    for (const plate of await plates.all()) {
      await expect(plate).toBeVisible();
      expect((await plate.boundingBox())?.height).toBeLessThan(925);
      const marks = await plate
        .locator('[data-claim]')
        .evaluateAll((all) => all.map((mark) => mark.checkVisibility({ opacityProperty: true })));
      expect(marks.length).toBeGreaterThan(0);
      expect(marks).not.toContain(false);
    }
  });

  for (const format of ['A4', 'Letter']) {
    test(`${chapter.path} printed on ${format} has no blank page`, async ({ page }) => {
      test.skip(!canDrawPages, 'pdftoppm (poppler) is not installed');
      await fromTheMiddle(page, chapter);
      const pdf = await page.pdf({ format, preferCSSPageSize: false });
      const pages = inkOfPages(pdf);
      expect(pages).toHaveLength(pageCount(pdf));
      for (const [i, ink] of pages.entries()) {
        expect(ink.page, `page ${i + 1}`).toBeGreaterThan(0.002);
        expect(ink.sides, `page ${i + 1}: nothing runs over its edge`).toBe(0);
      }
    });
  }
}
