import { expect, test, type Page } from '@playwright/test';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { phone } from '../reading/screens';
import { chapters, pagePaths, stepsOf } from '../reading/site';
import { expectInStep } from '../reading/stage';

/** The least contrast of graphical parts and of large text against what they stand on (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;

/**
 * What cannot be told from the paper in the reader's own colours, in the part of the page that a selector names: texts,
 * marks that show claims, and the ring around what has the focus. A mark shows by its fill, its outline, or what it holds.
 */
function faint(page: Page, where = 'body'): Promise<string[]> {
  return page.evaluate(
    ([least, where]) => {
      const part = document.querySelector(where);
      if (!part) return [`there is no ${where}`];
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!canvas) throw new Error('no canvas');
      if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced'];
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const known = new Map<string, number>();
      const lightness = (colour: string): number => {
        const found = known.get(colour);
        if (found !== undefined) return found;
        for (const paint of [paper, colour]) {
          canvas.fillStyle = paint;
          canvas.fillRect(0, 0, 1, 1);
        }
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        const sum = 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
        known.set(colour, sum);
        return sum;
      };
      const contrast = (one: string, other: string): number => {
        const [a, b] = [lightness(one) + 0.05, lightness(other) + 0.05];
        return Math.max(a, b) / Math.min(a, b);
      };
      const shows = (colour: string): boolean => colour !== 'none' && contrast(colour, paper) >= least;
      const faults: string[] = [];

      for (const mark of part.querySelectorAll('svg [data-claim]')) {
        if (!mark.checkVisibility({ visibilityProperty: true })) continue;
        const drawn = [mark, ...mark.querySelectorAll('*')].map((one) => getComputedStyle(one));
        if (!drawn.some(({ fill, stroke }) => shows(fill) || shows(stroke)))
          faults.push(`the mark ${mark.getAttribute('data-key') ?? ''}`);
      }
      for (const text of part.querySelectorAll('svg text, main :is(p, li, a), h1, h2, button, .ref')) {
        if (!text.checkVisibility({ visibilityProperty: true }) || !text.textContent.trim()) continue;
        const { color, fill } = getComputedStyle(text);
        const colour = text.localName === 'text' ? fill : color;
        if (contrast(colour, paper) < 4.5)
          faults.push(`the text "${text.textContent.trim().slice(0, 30)}" ${colour}`);
      }
      const focused = document.activeElement;
      if (focused && focused !== document.body) {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || !shows(outlineColor))
          faults.push(`the ring of ${focused.localName} ${outlineStyle} ${outlineColor}`);
      }
      return faults;
    },
    [LEAST_CONTRAST, where] as const,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({
      ...phone.options,
      colorScheme,
      contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
    });

    test('every text, mark and focus ring of every page stands out', async ({ page }) => {
      for (const path of pagePaths) {
        await page.goto(path);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await expect(page.locator(':focus')).toBeVisible();
        expect.soft(await faint(page), path).toEqual([]);
      }
    });

    test("so do those of every step's live figure", async ({ page }) => {
      test.slow();
      for (const chapter of chapters) {
        await openStory(page, chapter.path);
        for (const { id } of stepsOf(chapter)) {
          await jumpTo(page, await placeOf(page, id, 0.1));
          await expectInStep(page, id);
          expect.soft(await faint(page, `.scrolly:has([id="${id}"]) .stage`), id).toEqual([]);
        }
      }
    });
  });
}
