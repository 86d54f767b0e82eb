import { expect, test, type Page } from '@playwright/test';
import { openStory, strollTo } from '../reading/journeys';
import { phone } from '../reading/screens';
import { exemplars } from '../reading/site';
import { traceDuring } from '../reading/trace';

/** The names of all that the browser draws anew while a task runs, each as often as it is drawn. */
async function drawnDuring(page: Page, task: () => Promise<void>): Promise<string[]> {
  const events = await traceDuring(page, task);
  return events.filter(({ name }) => name === 'Paint').map(({ args }) => args.data?.nodeName ?? '');
}

test.use({ ...phone.options, contextOptions: { reducedMotion: 'reduce' } });

const FRAMES = 60;

for (const { path } of exemplars) {
  test(`${path}: what changes while a reader scrolls does not make the figures around the screen be drawn anew`, async ({
    page,
  }) => {
    await openStory(page, path);
    // Down to where several figures are near, each drawn once.
    await strollTo(page, 3600, 300);
    const drawn = await drawnDuring(page, () =>
      page.evaluate(
        (frames) =>
          new Promise<void>((done) => {
            const bar = document.querySelector<HTMLElement>('.story-bar');
            if (!bar) throw new Error('no bar');
            let frame = 0;
            const next = (): void => {
              frame += 1;
              scrollBy(0, 5);
              bar.style.outlineStyle = frame % 2 === 0 ? 'solid' : 'none';
              if (frame < frames) requestAnimationFrame(next);
              else done();
            };
            requestAnimationFrame(next);
          }),
        FRAMES,
      ),
    );
    expect(drawn.length, 'the bar changes in every frame, so there is much to draw').toBeGreaterThan(
      FRAMES / 2,
    );
    const stages = drawn.filter((name) => name.includes('stage')).length;
    // The step may change once on the way, and a figure be drawn for it; without care it is each figure in each frame.
    expect(stages).toBeLessThan(FRAMES / 3);
  });

  test(`${path}: fonts that come late make only the text anew that needs them`, async ({ page }) => {
    await openStory(page, path);
    // Every figure has been reached, so that its words are there to be laid out.
    await strollTo(page, await page.evaluate(() => document.documentElement.scrollHeight), 600);
    const events = await traceDuring(page, () =>
      page.evaluate(async () => {
        const late = [...document.fonts].filter(
          ({ family, status }) => status === 'unloaded' && !family.includes('Fallback'),
        );
        if (late.length === 0) throw new Error('no font is still to come');
        await Promise.all(late.map((face) => face.load()));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }),
    );
    const layouts = events.filter(({ name }) => name === 'Layout').map(({ args }) => args.beginData);
    const dirty = layouts.map((layout) => (layout?.dirtyObjects ?? NaN) / (layout?.totalObjects ?? NaN));
    expect(Math.max(0, ...dirty), 'the share of the page that is laid out anew').toBeLessThan(1 / 4);
  });
}
