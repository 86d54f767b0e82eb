import { expect, test, type Page } from '@playwright/test';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { canDrawPages, inkOfPages, lightness, onPaper, pageCount } from '../reading/paper';
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
const ways: readonly { name: string; start: Start; options: Parameters<typeof test.use>[0] }[] = [
  { name: 'from the top', start: fromTheTop, options: laptop.options },
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

/** What a step says on the screen, to compare with what it says on paper. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.step[id][data-state] .prose')].map((prose) =>
      prose.innerText.split(/\s+/).join(' ').trim(),
    ),
  );
}

for (const chapter of chapters) {
  for (const { name, start, options } of exemplars.includes(chapter) ? ways : ways.slice(0, 1)) {
    test.describe(`${chapter.path} printed ${name}`, () => {
      test.use(options);

      test('has each step whole, with one still, in light colours and without controls', async ({ page }) => {
        await start(page, chapter);
        const words = await wordsOf(page);
        await page.emulateMedia({ media: 'print' });
        const paper = await onPaper(page);
        expect(paper.unwanted).toEqual([]);
        expect(paper.steps.map(({ id }) => id)).toEqual(stepsOf(chapter).map(({ id }) => id));
        expect(paper.steps.map((step) => step.words)).toEqual(words);
        for (const step of paper.steps) {
          expect(step.stills, `stills of ${step.id}`).toBe(1);
          expect(step.marks, `marks of ${step.id}`).toBeGreaterThan(0);
          expect(step.visibleMarks, `visible marks of ${step.id}`).toBe(step.marks);
          expect(lightness(step.ink), `ink of ${step.id}`).toBeLessThan(0.3);
        }
        expect(lightness(paper.paper)).toBeGreaterThan(0.9);
      });

      for (const format of ['A4', 'Letter']) {
        test(`fills more than two pages of ${format}`, async ({ page }) => {
          await start(page, chapter);
          expect(pageCount(await page.pdf({ format }))).toBeGreaterThan(2);
        });
      }
    });
  }

  for (const format of ['A4', 'Letter']) {
    test(`${chapter.path} printed on ${format} has no blank page`, async ({ page }) => {
      test.skip(!canDrawPages, 'pdftoppm (poppler) is not installed');
      await fromTheMiddle(page, chapter);
      const pdf = await page.pdf({ format, preferCSSPageSize: false });
      const pages = inkOfPages(pdf);
      expect(pages).toHaveLength(pageCount(pdf));
      for (const [i, ink] of pages.entries()) expect(ink, `page ${i + 1}`).toBeGreaterThan(0.002);
    });
  }
}
