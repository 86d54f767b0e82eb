import { expect, test, type Page } from '@playwright/test';
import { expectDrawn, fetchScenes } from '../reading/drawing';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { untilDrawn } from '../reading/marks';
import { laptop, phone } from '../reading/screens';
import { exemplars, type BuiltScrolly } from '../reading/site';
import { expectInStep } from '../reading/stage';

// What would still move shows within this time; a movement takes 0.5 s.
const WATCHED_MS = 900;
const MOST_MS = 2000;

/** What a live figure did after a change of state: how many changes came in later frames, and when the last one came. */
interface Movement {
  later: number;
  lastAfterMs: number;
}

/** Jumps to a place and watches a figure for some time from the moment its state changes. */
function watchChange(page: Page, figure: string, top: number, forMs: number): Promise<Movement> {
  return page.evaluate(
    ([figure, top, forMs]) =>
      new Promise<Movement>((done) => {
        const stage = document.querySelector(`.scrolly[data-figure="${figure}"] .stage`);
        const svg = stage?.querySelector('svg.live');
        if (!stage || !svg) throw new Error(`no stage of "${figure}"`);
        let changedAt: number | undefined;
        const movement: Movement = { later: 0, lastAfterMs: 0 };
        // A change that is made at once arrives in one batch, together with the name of the new state.
        const observer = new MutationObserver((changes) => {
          if (changedAt === undefined) {
            if (!changes.some(({ attributeName }) => attributeName === 'data-state')) return;
            changedAt = performance.now();
            setTimeout(() => {
              observer.disconnect();
              done(movement);
            }, forMs);
            return;
          }
          const drawn = changes.filter(({ target }) => svg.contains(target));
          movement.later += drawn.length;
          if (drawn.length > 0) movement.lastAfterMs = performance.now() - changedAt;
        });
        observer.observe(stage, { subtree: true, attributes: true, childList: true, characterData: true });
        window.scrollTo({ top, behavior: 'instant' });
      }),
    [figure, top, forMs] as const,
  );
}

/**
 * Jumps to a place, presses the motion switch while the figure is on its way there, and counts what changes in the figure
 * after that.
 */
async function switchOnTheWay(page: Page, figure: string, top: number): Promise<number> {
  await jumpTo(page, top);
  return page.evaluate(
    async ([figure, forMs]) => {
      const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
      const svg = document.querySelector(`.scrolly[data-figure="${figure}"] svg.live`);
      const button = document.querySelector<HTMLElement>('.motion-switch');
      if (!svg || !button) throw new Error(`no stage of "${figure}", or no switch`);
      await wait(150);
      button.click();
      let later = 0;
      // What the switch itself does has happened before anybody is told.
      await Promise.resolve();
      new MutationObserver((changes) => (later += changes.length)).observe(svg, {
        subtree: true,
        attributes: true,
        childList: true,
      });
      await wait(forMs);
      return later;
    },
    [figure, WATCHED_MS] as const,
  );
}

/** Goes to the first step of a scrolly and waits until its figure rests there. */
async function restAtFirst(page: Page, { figure, steps }: BuiltScrolly): Promise<void> {
  await jumpTo(page, await placeOf(page, steps[0]?.id ?? ''));
  await expectInStep(page, steps[0]?.id ?? '');
  await page.waitForLoadState('networkidle');
  await untilDrawn(page, figure);
}

/** Expects a change of state to be made at once, whole, and a scrubbed figure not to follow the scroll. */
async function expectStill(page: Page, scrolly: BuiltScrolly, width: 'narrow' | 'wide'): Promise<void> {
  const { figure, steps } = scrolly;
  const scenes = await fetchScenes(page, figure, width);
  await restAtFirst(page, scrolly);
  const next = steps[1] ?? { id: '', state: '' };
  const { later } = await watchChange(page, figure, await placeOf(page, next.id), WATCHED_MS);
  expect(later, `changes of ${figure} after its new state`).toBe(0);
  for (const part of [0.3, 0.6, 0.9]) {
    await jumpTo(page, await placeOf(page, next.id, part));
    const where = `${next.id}, ${part * 100} % read`;
    await expectDrawn(page, figure, scenes.states[next.state] ?? [], where);
  }
}

for (const chapter of exemplars) {
  for (const screen of [phone, laptop]) {
    const width = screen.layout === 'pinned' ? 'narrow' : 'wide';

    test.describe(`${chapter.path} on a ${screen.name}, for a reader who asks for reduced motion`, () => {
      test.use({ ...screen.options, contextOptions: { reducedMotion: 'reduce' } });

      test('every figure changes at once', async ({ page }) => {
        test.slow();
        for (const scrolly of chapter.scrollies) {
          await openStory(page, chapter.path);
          await expectStill(page, scrolly, width);
        }
      });
    });
  }

  test.describe(`${chapter.path} on a ${laptop.name}`, () => {
    test.use(laptop.options);

    test('every figure moves, and comes to rest within two seconds', async ({ page }) => {
      test.slow();
      for (const scrolly of chapter.scrollies) {
        await openStory(page, chapter.path);
        await restAtFirst(page, scrolly);
        const next = await placeOf(page, scrolly.steps[1]?.id ?? '');
        const { later, lastAfterMs } = await watchChange(page, scrolly.figure, next, MOST_MS + 500);
        expect(later, `something of ${scrolly.figure} moves`).toBeGreaterThan(0);
        expect(lastAfterMs, `${scrolly.figure} comes to rest`).toBeLessThan(MOST_MS);
      }
    });

    for (const [way, scrubbed] of [
      ['moves to the next step', false],
      ['follows the scroll', true],
    ] as const) {
      test(`the motion switch stills at once what ${way}`, async ({ page }) => {
        const scrolly = chapter.scrollies.find((one) => one.scrubbed === scrubbed);
        if (!scrolly) throw new Error(`no figure ${way}`);
        const { figure, steps } = scrolly;
        const step = steps[scrubbed ? 0 : 1] ?? { id: '', state: '' };
        const scenes = await fetchScenes(page, figure, 'wide');
        await openStory(page, chapter.path);
        await restAtFirst(page, scrolly);
        const later = await switchOnTheWay(page, figure, await placeOf(page, step.id, scrubbed ? 0.7 : 0.1));
        expect(later, `changes of ${figure} after the switch`).toBe(0);
        await expectDrawn(page, figure, scenes.states[step.state] ?? [], `${figure}, stilled on its way`);
      });
    }

    test('the motion switch stills every figure, and is remembered', async ({ page }) => {
      await openStory(page, chapter.path);
      const button = page.locator('.motion-switch').first();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await openStory(page, chapter.path);
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      for (const scrolly of chapter.scrollies) await expectStill(page, scrolly, 'wide');
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await page.reload();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
    });
  });
}
