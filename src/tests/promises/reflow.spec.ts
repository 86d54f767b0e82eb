import { expect, test } from '@playwright/test';
import { layOutAll, legendsCut, restyle, stagesOverfull, textsCut } from '../reading/fit';
import { openStory, untilLive } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { chapters, isStory, pagePaths } from '../reading/site';

/** A reader's way of looking at the site, other than its makers' own. */
const ways = [
  { name: 'on a screen of 320x640', viewport: { width: 320, height: 640 }, css: '' },
  { name: 'at 400 % of 1280x1024', viewport: { width: 320, height: 256 }, css: '' },
  ...[phone.options.viewport, laptop.options.viewport].flatMap((viewport) => [
    {
      name: `with wide text spacing, ${viewport.width} wide`,
      viewport,
      css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    },
    {
      name: `with text of 200 %, ${viewport.width} wide`,
      viewport,
      css: 'html { font-size: 200% !important }',
    },
  ]),
];

for (const { name, viewport, css } of ways) {
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });
    test.beforeEach(({ page }) => restyle(page, css));

    test('no page scrolls sideways or cuts a text', async ({ page }) => {
      test.slow();
      for (const path of [...pagePaths, '/404.html']) {
        await page.goto(path);
        if (isStory(path)) await untilLive(page);
        await layOutAll(page);
        expect.soft(await textsCut(page), path).toEqual([]);
      }
    });

    test('every stage has room for its words and leaves room for the text', async ({ page }) => {
      test.slow();
      for (const chapter of chapters) {
        await openStory(page, chapter.path);
        expect.soft(await stagesOverfull(page, chapter), chapter.path).toEqual([]);
        expect.soft(await textsCut(page), `${chapter.path}, once it has been read`).toEqual([]);
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use(phone.options);

  test('how marks are read, and who says so, stands whole under every figure', async ({ page }) => {
    for (const { path } of chapters) {
      await openStory(page, path);
      expect.soft(await legendsCut(page), path).toEqual([]);
    }
  });

  test('a table that is wider than the screen has a shade at each edge beyond which there is more', async ({
    page,
  }) => {
    await page.goto('/figures/one-chip/');
    const table = page.locator('.table-scroll').first();
    await table.evaluate((box) => {
      box.scrollIntoView();
    });
    // A few pixels in the table's upper corners, where nothing is written.
    const corners = async (): Promise<{ left: string; right: string }> => {
      const box = await table.boundingBox();
      if (!box) throw new Error('no table');
      const corner = async (x: number): Promise<string> =>
        (await page.screenshot({ clip: { x, y: box.y + 1, width: 4, height: 4 } })).toString('base64');
      return { left: await corner(box.x), right: await corner(box.x + box.width - 4) };
    };
    const atStart = await corners();
    await table.evaluate((box) => {
      box.scrollLeft = box.scrollWidth;
    });
    const atEnd = await corners();
    expect(atStart.right, 'at its start there is more at the right').not.toBe(atStart.left);
    expect(atEnd.left, 'at its end there is more at the left').not.toBe(atEnd.right);
    expect(atEnd.right, 'and nothing more at the right').toBe(atStart.left);
  });
});
