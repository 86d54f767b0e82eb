import { expect, test, type Page } from '@playwright/test';
import { amount } from '../reading/amounts';
import { openStory } from '../reading/journeys';
import { phone, screens } from '../reading/screens';
import { chapters, exemplars } from '../reading/site';
import { expectInStep, stepAtLine } from '../reading/stage';

/** What stands at the first line of a step's first paragraph, and where that line is. */
function firstLine(page: Page, id: string) {
  return page.evaluate((id) => {
    const prose = document.getElementById(id)?.querySelector('.prose');
    const paragraph = prose?.querySelector('p');
    if (!prose || !paragraph) throw new Error(`the step "${id}" has no paragraph`);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const line = range.getClientRects()[0];
    if (!line) throw new Error(`the step "${id}" has an empty paragraph`);
    const stage = document.getElementById(id)?.closest('.scrolly')?.querySelector('.stage');
    const box = stage?.getBoundingClientRect() ?? new DOMRect();
    const drawing = stage?.querySelector('svg.live')?.getBoundingClientRect() ?? new DOMRect();
    const hit = document.elementFromPoint(
      line.left + Math.min(line.width, 40) / 2,
      line.top + line.height / 2,
    );
    return {
      line: { top: line.top, bottom: line.bottom, right: line.right },
      stage: { bottom: box.bottom, left: box.left },
      drawing: { top: drawing.top, bottom: drawing.bottom },
      uncovered: hit !== null && prose.contains(hit),
      screen: innerHeight,
    };
  }, id);
}

for (const chapter of chapters) {
  for (const screen of exemplars.includes(chapter) ? screens : [phone]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      test('the address of each step opens that step, its first line in sight', async ({ page }) => {
        test.slow();
        // Where a step comes to stand is the same sum for all: each is tried in one chapter on a phone.
        const all = amount(true, screen === phone && exemplars.includes(chapter));
        for (const { steps } of chapter.scrollies) {
          const tried = all ? steps : [...steps.slice(0, 1), ...steps.slice(-1)];
          for (const { id } of tried) {
            await openStory(page, `${chapter.path}#${id}`);
            await expectInStep(page, id);
            expect(await stepAtLine(page), 'the step at the reading line').toBe(id);
            const { line, stage, drawing, uncovered, screen: height } = await firstLine(page, id);
            expect(uncovered, `nothing covers the first line of ${id}`).toBe(true);
            expect(line.bottom, `the first line of ${id} is on the screen`).toBeLessThan(height);
            expect(drawing.top, `the figure of ${id} is on the screen`).toBeGreaterThanOrEqual(0);
            expect(drawing.bottom, `the figure of ${id} is on the screen`).toBeLessThanOrEqual(height);
            if (screen.layout === 'pinned') {
              expect(line.top, `${id} starts below the figure`).toBeGreaterThanOrEqual(stage.bottom);
            } else {
              expect(line.right, `${id} starts beside the figure`).toBeLessThanOrEqual(stage.left);
            }
          }
        }
      });
    });
  }
}
