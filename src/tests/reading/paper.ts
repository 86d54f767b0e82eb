import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Whether poppler, which draws the pages of a PDF, is on this machine. */
export const canDrawPages: boolean = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** How many pages a PDF has, by its page objects. */
export function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What share of each page's area is not white, 0 to 1, without the margins where running heads stand. */
export function inkOfPages(pdf: Buffer): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'choke-points-paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '24', '-gray', join(folder, 'paper.pdf'), join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => inkOf(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The share of dark pixels in a binary PGM image, its outer tenth left out. */
function inkOf(image: Buffer): number {
  const [header = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.toString('latin1', 0, 64)) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  let dark = 0;
  let all = 0;
  for (let y = Math.floor(rows * 0.1); y < rows * 0.9; y += 1) {
    for (let x = Math.floor(columns * 0.1); x < columns * 0.9; x += 1) {
      all += 1;
      if ((image[header.length + y * columns + x] ?? 255) < 200) dark += 1;
    }
  }
  return dark / all;
}

/** What of the page would be on paper, while it emulates print. */
export function onPaper(page: Page) {
  return page.evaluate(() => {
    const seen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    return {
      unwanted: all(
        '.stage, .site-header, .contents, .motion-switch, .readout, .card, .skip, .visually-hidden, button',
      )
        .filter(seen)
        .map((element) => `${element.tagName} ${element.className}`),
      steps: all('.step[id][data-state]').map((step) => {
        const still = step.querySelector('.still svg');
        const marks = [...(still?.querySelectorAll('[data-claim]') ?? [])];
        const prose = step.querySelector<HTMLElement>('.prose');
        return {
          id: step.id,
          stills: [...step.querySelectorAll('.still')].filter(seen).length,
          marks: marks.length,
          visibleMarks: marks.filter((mark) => mark.checkVisibility({ opacityProperty: true })).length,
          words: prose && seen(prose) ? prose.innerText.split(/\s+/).join(' ').trim() : '',
          ink: prose ? getComputedStyle(prose).color : '',
        };
      }),
      paper: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
}

/** How light a computed colour is, 0 (black) to 1 (white). */
export function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
