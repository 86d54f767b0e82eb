import { expect, type Locator, type Page } from '@playwright/test';
import { fetchScenes } from './drawing';
import { jumpTo, openStory, placeOf } from './journeys';
import type { BuiltChapter, BuiltScrolly } from './site';
import { expectInStep } from './stage';

/** The stage of a figure. */
export const stageOf = (page: Page, figure: string): Locator =>
  page.locator(`.scrolly[data-figure="${figure}"] .stage`);

/** Opens a chapter at a step and waits until its figure is drawn and its readouts are there. */
export async function openStep(page: Page, chapter: BuiltChapter, id: string): Promise<void> {
  await openStory(page, chapter.path);
  await jumpTo(page, await placeOf(page, id, 0.1));
  await expectInStep(page, id);
  await page.waitForLoadState('networkidle');
}

/** Waits until nothing in a stage's drawing moves any more: its markup stays as it is for some frames. */
export async function untilDrawn(page: Page, figure: string): Promise<void> {
  const svg = stageOf(page, figure).locator('svg.live');
  let last = '';
  await expect
    .poll(
      async () => {
        const now = await svg.innerHTML();
        const same = now === last;
        last = now;
        return same;
      },
      { message: `${figure} comes to rest`, intervals: [120] },
    )
    .toBe(true);
}

/** A mark that a pointer can reach, the point where it does, and the claim that it shows. */
interface ReachableMark {
  key: string;
  claim: string;
  x: number;
  y: number;
}

/** The marks of a figure's stage that lie free under the middle of their box. */
export function reachableMarks(page: Page, figure: string): Promise<ReachableMark[]> {
  return stageOf(page, figure)
    .locator('svg.live')
    .evaluate((svg) =>
      [...svg.querySelectorAll('[data-claim]:not([data-leaving], [visibility="hidden"])')].flatMap((mark) => {
        const box = mark.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (document.elementFromPoint(x, y)?.closest('[data-claim]') !== mark) return [];
        return [
          { key: mark.getAttribute('data-key') ?? '', claim: mark.getAttribute('data-claim') ?? '', x, y },
        ];
      }),
    );
}

/** Expects the readout line to tell label, value, date and publisher of a claim, as the ledger has them. */
export async function expectTold(page: Page, { figure }: BuiltScrolly, claim: string): Promise<void> {
  const told = (await fetchScenes(page, figure, 'narrow')).readouts[claim];
  const line = stageOf(page, figure).locator('.readout-text');
  const [date = '', asOf = '', publisher = ''] = told?.note.split(' · ') ?? [];
  for (const words of [told?.label ?? '', told?.value ?? '', date, asOf, publisher]) {
    expect(words, `what the ledger says of ${claim}`).toMatch(/\S/);
    await expect(line, claim).toContainText(words);
  }
  await expect(line).toBeVisible();
}
