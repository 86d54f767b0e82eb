import { expect, test } from '@playwright/test';
import { laptop, phone } from '../reading/screens';
import { chapters, stepsOf } from '../reading/site';

for (const chapter of chapters) {
  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} without scripts on a ${screen.name}`, () => {
      test.use({ ...screen.options, javaScriptEnabled: false });

      test('every step has its prose and its still, with takeaway and sources, and no stage or dead control', async ({
        page,
      }) => {
        await page.goto(chapter.path);
        for (const { id } of stepsOf(chapter)) {
          const step = page.locator(`[id="${id}"]`);
          await expect(step.locator('.prose'), id).toHaveText(/\S/);
          await expect(step.locator('.prose'), id).toBeVisible();
          await expect(step.locator('.still svg'), id).toBeVisible();
          await expect(step.locator('.still [data-claim]').first(), id).toBeAttached();
          await expect(step.locator('.still .takeaway'), id).toHaveText(/\S/);
          await expect(step.locator('.still .takeaway'), id).toBeVisible();
          await expect(step.locator('.still .sources'), id).toHaveText(/Sources: \S/);
          await expect(step.locator('.still .sources'), id).toBeVisible();
        }
        await expect(page.locator('.stage:visible')).toHaveCount(0);
        await expect(page.locator('.card:visible')).toHaveCount(0);
        await expect(page.locator('.motion-switch:visible')).toHaveCount(0);
      });
    });
  }

  test.describe(`${chapter.path} without scripts`, () => {
    test.use({ javaScriptEnabled: false });

    test('terms lead to their glossary entries, and source marks to their sources', async ({ page }) => {
      await page.goto(chapter.path);
      const hrefs = (selector: string): Promise<(string | null)[]> =>
        page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      const terms = new Set(await hrefs('a.term'));
      const marks = new Set(await hrefs('a.mark'));
      expect(terms.size).toBeGreaterThan(0);
      expect(marks.size).toBeGreaterThan(0);
      for (const mark of marks) await expect(page.locator(`[id="${String(mark?.slice(1))}"]`)).toBeVisible();

      await page.locator('a.mark').first().click();
      await expect(page).toHaveURL(/#source-/);
      await page.locator('a.term').first().click();
      await expect(page).toHaveURL(/\/glossary\/#./);
      for (const term of terms) {
        const [path, anchor] = String(term).split('#');
        expect(path).toBe('/glossary/');
        await expect(page.locator(`[id="${String(anchor)}"]`)).toBeVisible();
      }
    });
  });
}
