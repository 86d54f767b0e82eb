import { expect, test, type Page } from '@playwright/test';
import { openStory, strollTo } from '../reading/journeys';
import { phone } from '../reading/screens';
import { exemplars } from '../reading/site';

// What a trace of the browser tells of one drawing.
interface TraceEvent {
  name: string;
  args: { data?: { nodeName?: string } };
}

/** The names of all that the browser draws anew while a task runs, each as often as it is drawn. */
async function drawnDuring(page: Page, task: () => Promise<void>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  await task();
  await session.send('Tracing.end');
  await complete;
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
}
