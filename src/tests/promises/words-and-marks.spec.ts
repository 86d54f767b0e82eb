import { expect, test, type Page } from '@playwright/test';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { stageOf, untilDrawn } from '../reading/marks';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, type BuiltChapter, type BuiltScrolly } from '../reading/site';
import { expectInStep } from '../reading/stage';

/** The words of a scrolly that speak of marks: each step that has such, with the marks' keys. */
function wordsOf(page: Page, figure: string): Promise<{ step: string; keys: string[]; index: number }[]> {
  return page.locator(`.scrolly[data-figure="${figure}"] .ref[data-ref]`).evaluateAll((all) =>
    all.map((words, index) => ({
      step: words.closest('.step')?.id ?? '',
      keys: words.getAttribute('data-ref')?.split(' ') ?? [],
      index,
    })),
  );
}

/** Goes through all words of a scrolly that speak of marks, each in its own step. */
async function forEachWords(
  page: Page,
  chapter: BuiltChapter,
  { figure }: BuiltScrolly,
  check: (words: ReturnType<Page['locator']>, keys: string[]) => Promise<void>,
): Promise<void> {
  await openStory(page, chapter.path);
  const all = await wordsOf(page, figure);
  let here = '';
  for (const { step, keys, index } of all) {
    if (step !== here) {
      await jumpTo(page, await placeOf(page, step, 0.1));
      await expectInStep(page, step);
      await untilDrawn(page, figure);
      here = step;
    }
    const words = page.locator(`.scrolly[data-figure="${figure}"] .ref[data-ref]`).nth(index);
    await check(words, keys);
  }
  test.info().annotations.push({ type: 'words tried', description: String(all.length) });
}

/** The keys of the marks that are lit in a figure. */
function litKeys(page: Page, figure: string): Promise<string[]> {
  return stageOf(page, figure)
    .locator('svg.live .is-lit')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key') ?? '').sort());
}

// What lights up is looked at, not how it came to its place: no test waits for a movement.
const still = { contextOptions: { reducedMotion: 'reduce' } } as const;

for (const chapter of chapters) {
  test(`${chapter.path}: some words speak of marks`, async ({ page }) => {
    await page.goto(chapter.path);
    expect(await page.locator('.scrolly .ref[data-ref]').count()).toBeGreaterThan(0);
  });

  // That the words of every chapter name marks which its figures draw is the chapter checker's business.
  if (!exemplars.includes(chapter)) continue;

  test.describe(`${chapter.path} on a ${laptop.name}`, () => {
    test.use({ ...laptop.options, ...still });

    test('words light their marks when hovered or focused, and put them out again', async ({ page }) => {
      test.slow();
      for (const scrolly of chapter.scrollies) {
        const lit = () => litKeys(page, scrolly.figure);
        await forEachWords(page, chapter, scrolly, async (words, keys) => {
          const name = `"${await words.innerText()}"`;
          await words.hover();
          await expect.poll(lit, `${name}, hovered`).toEqual(keys.toSorted());
          await page.mouse.move(2, 2);
          await expect.poll(lit, `${name}, left`).toEqual([]);
          await words.focus();
          await expect.poll(lit, `${name}, focused`).toEqual(keys.toSorted());
          await words.blur();
          await expect.poll(lit, `${name}, blurred`).toEqual([]);
        });
        expect(await lit(), `nothing of ${scrolly.figure} is lit at the end`).toEqual([]);
      }
    });

    test('choosing a mark lights the words that speak of it', async ({ page }) => {
      test.slow();
      for (const scrolly of chapter.scrollies) {
        await forEachWords(page, chapter, scrolly, async (words, keys) => {
          const mark = stageOf(page, scrolly.figure).locator(`svg.live [data-key="${keys[0] ?? ''}"]`);
          await mark.dispatchEvent('click', { bubbles: true });
          await expect(words).toHaveClass(/\bis-lit\b/);
          await expect(mark).toHaveClass(/\bis-lit\b/);
        });
        const lost = (await wordsOf(page, scrolly.figure)).filter(({ step }) => step === '');
        expect(lost, 'words outside all steps').toEqual([]);
      }
    });
  });

  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use({ ...phone.options, ...still });

    test('tapping words lights their marks', async ({ page }) => {
      test.slow();
      for (const scrolly of chapter.scrollies) {
        const lit = () => litKeys(page, scrolly.figure);
        await forEachWords(page, chapter, scrolly, async (words, keys) => {
          const name = `"${await words.innerText()}"`;
          await words.tap();
          await expect.poll(lit, `${name}, tapped`).toEqual(keys.toSorted());
        });
        await page.touchscreen.tap(4, 840);
        await jumpTo(page, 0);
        await expect.poll(lit, `${scrolly.figure}, gone elsewhere`).toEqual([]);
      }
    });
  });
}
