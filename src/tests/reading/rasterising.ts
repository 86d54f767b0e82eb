import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';

// The major version of the Chromium that made the kept pictures.
const MADE_BY = 'src/tests/pictures/chromium.txt';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
);

const isRenewing = (): boolean => test.info().config.updateSnapshots === 'all';

const majorOf = (page: Page): string => page.context().browser()?.version().split('.')[0] ?? '';

/**
 * Why this browser's pictures cannot be compared with the kept ones, in words; undefined when they can be.
 *
 * They were made by Chromium on Linux. The same major version there is always compared. Another one first draws the
 * control picture: if that comes out otherwise, a difference is the browser's and not ours.
 */
export async function whyNotComparable(page: Page): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'the kept pictures are those of Chromium on Linux';
  const [major, madeBy] = [majorOf(page), readFileSync(MADE_BY, 'utf8').trim()];
  if (isRenewing() || major === madeBy) return undefined;
  try {
    await expectControl(page);
    return undefined;
  } catch {
    return `Chromium ${major} draws type or lines otherwise than Chromium ${madeBy}, which made the kept pictures`;
  }
}

/** Notes which Chromium makes the pictures, when they are being renewed. */
export function noteMaker(page: Page): void {
  if (isRenewing()) writeFileSync(MADE_BY, `${majorOf(page)}\n`);
}

/** Draws the control picture, type and lines that no change to the site touches, and compares it to the pixel. */
export async function expectControl(page: Page): Promise<void> {
  await page.goto(`data:text/html,${encodeURIComponent(controlPage())}`);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('svg')).toHaveScreenshot('control.png', { maxDiffPixels: 0 });
}

/** Type at the sizes of figures, hairlines, curves and fills, in a font as its makers deliver it. */
function controlPage(): string {
  const font = readFileSync(fontFile).toString('base64');
  const words = [12, 13, 16, 21]
    .map((size, i) => `<text x="8" y="${24 + i * 28}" font-size="${size}">Choke Points 0123456789</text>`)
    .join('');
  return `<!doctype html><style>
@font-face { font-family: control; src: url(data:font/woff2;base64,${font}); }
body { margin: 0; background: #fff; }
</style><svg width="360" height="240" font-family="control">${words}
<path d="M8,140 C120,60 220,240 352,150" fill="none" stroke="#1f4fa3" stroke-width="1.5"/>
<path d="M8,200.5 H352 M180.3,120 V232" stroke="#8b867b"/>
<circle cx="60.4" cy="190" r="4" fill="#b3261e"/><circle cx="90" cy="190" r="22.5" fill="none" stroke="#106e65"/>
</svg>`;
}
