import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Readable } from './readable';

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

/** How much is printed on a page: the share of its area that is not white, 0 to 1. */
interface Ink {
  /** Without the margins, where running heads stand. */
  page: number;
  /** In the outer margins at the left and right, where nothing belongs. */
  sides: number;
}

/** How much is printed on each page of a PDF. Needs poppler. */
export function inkOfPages(pdf: Buffer): Ink[] {
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

/** A twentieth of a page: less than the narrowest margin. */
const SIDE = 0.05;

/** The ink of a page drawn as a binary PGM image; the page without its outer tenth. */
function inkOf(image: Buffer): Ink {
  const [header = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.toString('latin1', 0, 64)) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  const darkIn = (left: number, right: number, top: number): number => {
    let dark = 0;
    let all = 0;
    for (let y = Math.floor(rows * top); y < rows * (1 - top); y += 1) {
      for (let x = Math.floor(columns * left); x < columns * right; x += 1) {
        all += 1;
        if ((image[header.length + y * columns + x] ?? 255) < 200) dark += 1;
      }
    }
    return dark / all;
  };
  return { page: darkIn(0.1, 0.9, 0.1), sides: darkIn(0, SIDE, 0) + darkIn(1 - SIDE, 1, 0) };
}

/** What of the page would be on paper, while it emulates print. */
function onPaper(page: Readable) {
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
      questions: all('.question').map((question) => ({
        ask: question.querySelector('summary')?.textContent ?? '',
        answered: [...question.querySelectorAll('p')].some(seen),
      })),
      paper: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
}

/** Waits for words on their way from quiet to full ink, which have, on a busy machine, the colour of neither. */
export async function untilInkIsDry(page: Readable): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** What a step says on the screen, to compare with what it says on paper. */
export function wordsOf(page: Readable): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.step[id][data-state] .prose')].map((prose) =>
      prose.innerText.split(/\s+/).join(' ').trim(),
    ),
  );
}

/**
 * Expects a page in print to have each step whole, with its words of the screen and one still, in light colours and
 * without controls.
 */
export async function expectWholeOnPaper(page: Readable, ids: string[], words: string[]): Promise<void> {
  const paper = await onPaper(page);
  expect(paper.unwanted).toEqual([]);
  expect(paper.steps.map(({ id }) => id)).toEqual(ids);
  expect(paper.steps.map((step) => step.words)).toEqual(words);
  for (const step of paper.steps) {
    expect(step.stills, `stills of ${step.id}`).toBe(1);
    expect(step.marks, `marks of ${step.id}`).toBeGreaterThan(0);
    expect(step.visibleMarks, `visible marks of ${step.id}`).toBe(step.marks);
    expect(lightness(step.ink), `ink of ${step.id}`).toBeLessThan(0.3);
  }
  expect(lightness(paper.paper)).toBeGreaterThan(0.9);
  // None was opened on the screen, and paper cannot be opened.
  expect(paper.questions.length, 'questions').toBeGreaterThan(0);
  for (const { ask, answered } of paper.questions) expect(answered, `answer to: ${ask}`).toBe(true);
}

/** How light a computed colour is, 0 (black) to 1 (white). */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
