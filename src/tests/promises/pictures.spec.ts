import { expect, test } from '@playwright/test';
import { clipOf, openChapter, showState, type Theme, type Width } from '../reading/pictures';
import { expectControl, noteMaker, whyNotComparable } from '../reading/rasterising';
import { chapters } from '../reading/site';

// One state for each kind of drawing; widths and themes are dealt out among them.
const CHOSEN: readonly [figure: string, state: string, width: Width, theme: Theme][] = [
  ['the-week', 'containment', 390, 'light'], // a strip of days
  ['the-sentence', 'key-core', 1280, 'light'], // Chinese type
  ['research-money', 'catching-up', 1280, 'dark'], // lines
  ['one-chip', 'many-hands', 1280, 'light'], // circles within circles, and links
  ['whose-machines', 'by-country', 390, 'dark'], // squares
  ['ladder-of-light', 'dry', 320, 'light'], // rungs, as a still in the stack
  ['the-aircraft', 'engine', 1920, 'light'], // an outline
  ['every-listing', 'fields', 390, 'light'], // a thousand dots
  ['huawei', 'back', 768, 'light'], // columns
  ['three-funds', 'probe', 390, 'dark'], // areas and strands
  ['who-steers', 'commission', 1280, 'dark'], // bodies and their lines
  ['then-and-now', 'held', 768, 'dark'], // a plate of words
];

test.beforeEach(async ({ page }) => {
  const reason = await whyNotComparable(page);
  test.skip(reason !== undefined, reason);
});

test('this browser draws the control picture as the one that made the others', async ({ page }) => {
  noteMaker(page);
  await expectControl(page);
});

for (const [figure, state, width, theme] of CHOSEN) {
  test.describe(`${figure} in the state ${state} at ${width}, ${theme}`, () => {
    test.use({ colorScheme: theme });

    test('looks as it did', async ({ page }) => {
      const chapter = chapters.find(({ scrollies }) =>
        scrollies.some((scrolly) => scrolly.figure === figure),
      );
      await openChapter(page, chapter?.path ?? `no chapter has ${figure}`, width);
      const shown = await showState(page, figure, state);
      const clip = await clipOf(shown);
      await expect(page).toHaveScreenshot(`${figure}-${state}-${width}-${theme}.png`, { clip });
    });
  });
}
