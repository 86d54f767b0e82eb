import { expect, test } from '@playwright/test';
import { nextFrame } from '../reading/journeys';
import { HEIGHTS, openChapter, WIDTHS } from '../reading/pictures';
import { exemplars } from '../reading/site';

for (const { path } of exemplars) {
  test(`${path}: prose between figures and at the end keeps its measure on every screen`, async ({
    page,
  }) => {
    await openChapter(page, path, 320);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHTS[width] });
      await nextFrame(page);
      const [room, ...lines] = await page.locator('.story-text').evaluate((text) => {
        const blocks = [...text.querySelectorAll(':scope > p, .ending > p')];
        const inner = (block: Element): number => {
          const { paddingLeft, paddingRight } = getComputedStyle(block);
          return block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        };
        return [text.clientWidth, ...blocks.map(inner)];
      });
      expect(lines.length, 'paragraphs').toBeGreaterThan(3);
      // Sixty characters of 9 pixels or so; on a phone what the gutters leave.
      expect(Math.min(...lines), `narrowest at ${width}`).toBeGreaterThan(Math.min(480, room * 0.8));
      expect(Math.max(...lines), `widest at ${width}`).toBeLessThan(720);
    }
  });
}
