import { expect, test, type Page } from '@playwright/test';
import { flatten, type Mark } from '../../scene/mark';
import { groupsOf } from '../../story/mark-groups';
import { fetchScenes } from '../reading/drawing';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { expectTold, openStep, reachableMarks, stageOf, untilDrawn } from '../reading/marks';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, type BuiltChapter, type BuiltScrolly, type BuiltStep } from '../reading/site';
import { expectInStep } from '../reading/stage';

const MARKS_TRIED = 3;

/** Goes through the figures of a chapter, each opened afresh at its last step and at rest there. */
async function forEachFigure(
  page: Page,
  chapter: BuiltChapter,
  check: (scrolly: BuiltScrolly, lastStep: BuiltStep) => Promise<void>,
): Promise<void> {
  for (const scrolly of chapter.scrollies) {
    const lastStep = scrolly.steps.at(-1);
    if (!lastStep) throw new Error(`the scrolly "${scrolly.figure}" has no steps`);
    await openStep(page, chapter, lastStep.id);
    await untilDrawn(page, scrolly.figure);
    await check(scrolly, lastStep);
  }
}

/** Two neighbouring steps of a chapter between which a group leaves whose marks show claims. */
async function findLeaving(
  page: Page,
  { scrollies }: BuiltChapter,
): Promise<{ figure: string; from: string; to: string }> {
  for (const { figure, steps } of scrollies.filter(({ scrubbed }) => !scrubbed)) {
    const { states } = await fetchScenes(page, figure, 'wide');
    for (const [i, step] of steps.entries()) {
      const [now = [], next = []] = [states[step.state], states[steps[i + 1]?.state ?? '']];
      const staying = new Set(flatten(next).map(({ key }) => key));
      const speaks = ({ children = [] }: Mark): boolean => flatten(children).some(({ claim }) => claim);
      if (staying.size > 0 && flatten(now).some((mark) => !staying.has(mark.key) && speaks(mark)))
        return { figure, from: step.id, to: steps[i + 1]?.id ?? '' };
    }
  }
  throw new Error('no group with claims leaves');
}

for (const chapter of chapters) {
  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use(phone.options);

    test('tapping a mark tells what it shows', async ({ page }) => {
      test.slow();
      await forEachFigure(page, chapter, async (scrolly) => {
        const { figure } = scrolly;
        const marks = (await reachableMarks(page, figure)).slice(0, MARKS_TRIED);
        expect(marks.length, figure).toBeGreaterThan(0);
        for (const { claim, x, y } of marks) {
          await page.touchscreen.tap(x, y);
          await expectTold(page, scrolly, claim);
        }
      });
    });
  });

  if (!exemplars.includes(chapter)) continue;

  test.describe(`${chapter.path} on a ${laptop.name}`, () => {
    test.use(laptop.options);

    test('hovering over a mark tells what it shows, and leaving it brings the sources back', async ({
      page,
    }) => {
      test.slow();
      await forEachFigure(page, chapter, async (scrolly) => {
        const { figure } = scrolly;
        const marks = (await reachableMarks(page, figure)).slice(-MARKS_TRIED);
        expect(marks.length, figure).toBeGreaterThan(0);
        for (const { claim, x, y } of marks) {
          await page.mouse.move(x, y);
          await expectTold(page, scrolly, claim);
        }
        await page.mouse.move(5, 5);
        await expect(stageOf(page, figure).locator('.readout-text')).toBeHidden();
        await expect(stageOf(page, figure).locator('.sources')).toBeVisible();
      });
    });

    test('the arrow keys walk marks and groups, Escape leaves, and no other key is held back', async ({
      page,
    }) => {
      test.slow();
      await forEachFigure(page, chapter, async (scrolly, lastStep) => {
        const { figure } = scrolly;
        const scenes = await fetchScenes(page, figure, 'wide');
        const groups = groupsOf(scenes.states[lastStep.state] ?? [], scenes.tables);
        const all = groups.flatMap(({ claims }) => claims);
        const drawing = stageOf(page, figure).locator('.stage-scene');
        await expect(drawing).toHaveRole('application');
        await drawing.focus();
        for (const claim of all.slice(0, MARKS_TRIED)) {
          await page.keyboard.press('ArrowRight');
          await expectTold(page, scrolly, claim);
        }
        await page.keyboard.press('End');
        await expectTold(page, scrolly, all.at(-1) ?? '');
        await page.keyboard.press('ArrowDown');
        await expectTold(page, scrolly, groups[0]?.claims[0] ?? '');
        await page.keyboard.press('Escape');
        await expect(stageOf(page, figure).locator('.readout-text')).toBeHidden();
        const before = await page.evaluate(() => scrollY);
        await page.keyboard.press('PageDown');
        await expect.poll(() => page.evaluate(() => scrollY), 'the page scrolls').toBeGreaterThan(before);
      });
    });

    test('what leaves with its group tells nothing any more', async ({ page }) => {
      const { figure, from, to } = await findLeaving(page, chapter);
      await openStep(page, chapter, from);
      await untilDrawn(page, figure);
      await stageOf(page, figure)
        .locator('svg.live')
        .evaluate((svg) => {
          const seen = { groups: 0, speaking: 0 };
          Object.assign(window, { seen });
          const count = (selector: string): number => svg.querySelectorAll(selector).length;
          new MutationObserver(() => {
            seen.groups = Math.max(seen.groups, count('g[data-leaving]'));
            seen.speaking = Math.max(
              seen.speaking,
              count(
                '[data-leaving] :is([data-claim], [data-key]), [data-leaving]:is([data-claim], [data-key])',
              ),
            );
          }).observe(svg, { subtree: true, attributeFilter: ['data-leaving'] });
        });
      await jumpTo(page, await placeOf(page, to, 0.1));
      const seen = () => page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
      await expect.poll(async () => (await seen())['groups'], 'groups that leave').toBeGreaterThan(0);
      await untilDrawn(page, figure);
      expect((await seen())['speaking'], 'marks in them that still speak').toBe(0);
    });

    test('words that light a mark give the light back to the mark that is chosen', async ({ page }) => {
      await openStory(page, chapter.path);
      const words = page
        .locator('.scrolly:not([data-scrubbed]) .step:has(.ref)')
        .first()
        .locator('.ref')
        .last();
      const [figure = '', step = ''] = await words.evaluate((ref) => [
        ref.closest<HTMLElement>('.scrolly')?.dataset['figure'],
        ref.closest('.step')?.id,
      ]);
      await openStep(page, chapter, step);
      await untilDrawn(page, figure);
      const stage = stageOf(page, figure);
      await stage.locator('[data-walk="on"]').click();
      const lit = (): Promise<string[]> =>
        stage
          .locator('svg.live .is-lit')
          .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key') ?? ''));
      const chosen = await lit();
      expect(chosen, 'the chosen mark is lit').not.toEqual([]);
      await words.dispatchEvent('pointerover');
      await expect.poll(lit, 'lit by words').not.toEqual(chosen);
      await words.dispatchEvent('pointerout');
      await expect(stage.locator('.readout-text'), 'it is still told').toBeVisible();
      expect(await lit(), 'lit again').toEqual(chosen);
    });

    test('the two buttons walk the marks, and another step forgets what was told', async ({ page }) => {
      test.slow();
      await forEachFigure(page, chapter, async (scrolly) => {
        const { figure } = scrolly;
        const stage = stageOf(page, figure);
        const claims = await stage
          .locator('svg.live [data-claim]')
          .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-claim') ?? ''));
        await stage.locator('[data-walk="on"]').click();
        await expectTold(page, scrolly, claims[0] ?? '');
        await stage.locator('[data-walk="back"]').click();
        await expectTold(page, scrolly, claims.at(-1) ?? '');
        await jumpTo(page, await placeOf(page, scrolly.steps.at(-2)?.id ?? ''));
        await expectInStep(page, 'the step before');
        await expect(stage.locator('.readout-text')).toBeHidden();
      });
    });
  });

  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      test('a term opens its card; Escape closes it and returns the focus', async ({ page }) => {
        await openStory(page, chapter.path);
        const terms = page.locator('a.term');
        expect(await terms.count()).toBeGreaterThan(0);
        for (const term of [terms.first(), terms.last()]) {
          const id = (await term.getAttribute('data-term')) ?? '';
          await term.click();
          const card = page.locator(`[id="card-${id}"]`);
          await expect(card).toBeVisible();
          await expect(card).toBeInViewport({ ratio: 0.9 });
          await page.keyboard.press('Escape');
          await expect(card).toBeHidden();
          await expect(term).toBeFocused();
          await expect(page).toHaveURL((url) => url.pathname === chapter.path);
        }
      });

      test('a source mark opens the card of its source; Escape closes it and returns the focus', async ({
        page,
      }) => {
        await openStory(page, chapter.path);
        const mark = page.locator('a.mark').first();
        const source = (await mark.getAttribute('href'))?.slice(1) ?? '';
        const entry = (await page.locator(`[id="${source}"]`).textContent()) ?? '';
        await mark.click();
        const card = page.locator('#source-card');
        await expect(card).toBeVisible();
        expect(entry.trim()).not.toBe('');
        await expect(card.locator('.card-body')).toHaveText(entry);
        await page.keyboard.press('Escape');
        await expect(card).toBeHidden();
        await expect(mark).toBeFocused();
      });
    });
  }
}
