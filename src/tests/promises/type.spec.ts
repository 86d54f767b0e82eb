import { expect, test } from '@playwright/test';
import { pagePaths } from '../reading/site';

/** Texts on the page whose weight or slant their family does not have, each with both. */
function texts(): { ours: number; faked: string[] } {
  const plain = (family: string): string => family.trim().replace(/["']/g, '');
  const faces = [...document.fonts].map(({ family, style, weight }) => {
    const [from = 400, to = from] = weight.split(' ').map(Number);
    return { family: plain(family), style, from, to };
  });
  const found = { ours: 0, faked: new Set<string>() };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    if (!element || !textContent?.trim()) continue;
    const style = getComputedStyle(element);
    const own = faces.filter(({ family }) => family === plain(style.fontFamily.split(',')[0] ?? ''));
    if (own.length === 0) continue;
    found.ours += 1;
    const weight = Number(style.fontWeight);
    const has = own.some(
      (face) => face.style === style.fontStyle && weight >= face.from && weight <= face.to,
    );
    if (!has)
      found.faked.add(
        `${own[0]?.family ?? ''} ${style.fontStyle} ${style.fontWeight}: ${textContent.trim()}`,
      );
  }
  return { ours: found.ours, faked: [...found.faked] };
}

test.describe('no letter is thickened or slanted by the browser', () => {
  for (const path of [...pagePaths, '/404.html']) {
    test(path, async ({ page }) => {
      await page.goto(path);
      const { ours, faked } = await page.evaluate(texts);
      expect(ours).toBeGreaterThan(0);
      expect(faked).toEqual([]);
    });
  }
});
