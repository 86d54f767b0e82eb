import { expect } from '@playwright/test';
import { blankSteps, stack } from '../reading/faulty-site';
import { stageFaults, textsCut } from '../reading/fit';
import { walkBy } from '../reading/focus';
import { blockTops, jumpTo, placeOf, untilLive } from '../reading/journeys';
import { expectWholeOnPaper, untilInkIsDry, wordsOf } from '../reading/paper';
import { readPrinted } from '../reading/printed';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, stepsOf, type BuiltChapter } from '../reading/site';
import { expectInStep } from '../reading/stage';
import type { Engine } from './engine';
import { isMissing, test } from './engines';
import type { Front } from './front';
import {
  focused,
  labelsOutside,
  misdeeds,
  stagesAdrift,
  toPaper,
  watch,
  withoutPopovers,
} from './page-parts';

/** The exemplar, and the chapter with the most steps of the rest. */
const tried: readonly BuiltChapter[] = [
  ...exemplars,
  ...chapters
    .filter((chapter) => !exemplars.includes(chapter))
    .toSorted((a, b) => stepsOf(b).length - stepsOf(a).length)
    .slice(0, 1),
];

// A driver presses a key in a tenth of a second; these lead past the second figure.
const PRESSES = 60;

test.skip(({ engineName }) => isMissing(engineName), 'its browser is not on this machine');

/** Opens an address of the site, at the size of a screen, and waits for the story to take over. */
async function openStory(engine: Engine, front: Front, path: string, screen = laptop): Promise<void> {
  front.before = [watch];
  await engine.resize(screen.options.viewport);
  await engine.open(front.url + path);
  await untilLive(engine);
}

/**
 * Waits until a page stands in its own fonts. What promises them, and what tells of the first paint, waits in these
 * engines for scripts that are held back.
 */
async function untilInFonts(engine: Engine): Promise<void> {
  await engine.waitForFunction(() => {
    const states = [...document.fonts].map(({ status }) => status);
    return states.includes('loaded') && !states.includes('loading');
  });
}

for (const chapter of tried) {
  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test('each step reached by a jump has its state, its drawing in place and its words whole', async ({
        engine,
        front,
      }) => {
        await openStory(engine, front, chapter.path, screen);
        expect(await engine.evaluate(() => document.documentElement.dataset['layout'])).toBe(screen.layout);
        for (const { id } of stepsOf(chapter)) {
          await jumpTo(engine, await placeOf(engine, id, 0.1));
          await expectInStep(engine, id);
          expect.soft(await stageFaults(engine, id), id).toEqual([]);
          // Words on their way from one state to the next may still be where they were.
          await expect.poll(() => labelsOutside(engine), { message: id, timeout: 2500 }).toEqual([]);
          expect.soft(await stagesAdrift(engine), id).toEqual([]);
        }
        expect(await textsCut(engine)).toEqual([]);
        expect(await misdeeds(engine)).toEqual([]);
      });

      test('when the story takes over, no paragraph moves', async ({ engine, front }) => {
        front.before = [watch];
        await engine.resize(screen.options.viewport);
        const release = front.hold();
        await engine.open(`${front.url}${chapter.path}#${chapter.scrollies[0]?.steps[1]?.id ?? ''}`);
        await untilInFonts(engine);
        const before = await blockTops(engine);
        release();
        await untilLive(engine);
        const after = await blockTops(engine);
        expect(before.length).toBeGreaterThan(10);
        expect(after).toHaveLength(before.length);
        // Firefox reckons in sixtieths of a pixel, and from another end when the page is scrolled.
        const ways = before.map((top, i) => Math.abs(top - (after[i] ?? Infinity)));
        expect(Math.max(...ways)).toBeLessThan(0.05);
        expect(await misdeeds(engine)).toEqual([]);
      });
    });
  }

  test(`${chapter.path} on paper has each step whole, with one still, and no stage`, async ({
    engine,
    front,
  }) => {
    const steps = stepsOf(chapter).map(({ id }) => id);
    await openStory(engine, front, chapter.path);
    await jumpTo(engine, await placeOf(engine, steps[Math.floor(steps.length / 2)] ?? '', 0.4));
    const words = await wordsOf(engine);
    await toPaper(engine);
    await untilInkIsDry(engine);
    await expectWholeOnPaper(engine, steps, words);
  });
}

for (const chapter of exemplars) {
  test(`${chapter.path} printed has every step's title and words`, async ({ engine, front }) => {
    await openStory(engine, front, chapter.path);
    const words = await wordsOf(engine);
    const pdf = await engine.print();
    test.skip(!pdf, 'the driver of this engine cannot print');
    const { pages } = await readPrinted(pdf ?? new Uint8Array());
    expect(pages.length).toBeGreaterThan(2);
    // Its PDFs keep no character of a glyph that a feature of the font put there, such as figures and ligatures.
    const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
    const printed = letters(pages.map(({ text }) => text).join(''));
    for (const step of words) {
      const beginning = letters(step).slice(0, 24);
      expect(printed).toMatch(new RegExp(beginning.replaceAll(/f[fi-lt]+/g, '($&)?')));
    }
  });

  test(`${chapter.path} by keyboard: every stop is seen, and arrows walk the marks of a figure`, async ({
    engine,
    front,
  }) => {
    await openStory(engine, front, chapter.path);
    const { stops } = await walkBy(engine, 'Tab', PRESSES);
    expect.soft(stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`))).toEqual([]);
    expect(stops.length).toBeGreaterThanOrEqual(PRESSES - 1);
    expect(stops.filter(({ name }) => name.startsWith('div Figure')).length).toBeGreaterThan(1);

    // Opened afresh, since the walk holds all further keys back.
    await openStory(engine, front, chapter.path);
    const figure = chapter.scrollies[0];
    await jumpTo(engine, await placeOf(engine, figure?.steps.at(-1)?.id ?? '', 0.1));
    await expectInStep(engine, 'last step of the first figure');
    await engine.evaluate(() => {
      document.querySelector<HTMLElement>('.stage-scene')?.focus({ preventScroll: true });
    });
    const told = (): Promise<string> =>
      engine.evaluate(() => document.querySelector('.readout-text')?.textContent ?? '');
    await engine.keyboard.press('ArrowRight');
    const first = await told();
    expect(first).toMatch(/\S/);
    await engine.keyboard.press('ArrowRight');
    expect(await told()).toMatch(/\S/);
    expect(await told()).not.toBe(first);
    await engine.keyboard.press('Escape');
    expect(await told()).toBe('');
    expect((await focused(engine)).name).toBe('div.stage-scene');
    await engine.keyboard.press('Tab');
    expect((await focused(engine)).name).not.toBe('div.stage-scene');
  });

  test(`${chapter.path} by steps and as a plain page, by address`, async ({ engine, front }) => {
    const { steps = [] } = chapter.scrollies.at(-1) ?? {};
    const last = steps.at(-1)?.id ?? '';
    await openStory(engine, front, `${chapter.path}?view=stepper#${last}`);
    const shown = await engine.evaluate(() =>
      [...document.querySelectorAll('.step[id][data-state]')]
        .filter((step) => step.checkVisibility())
        .map(({ id }) => id),
    );
    expect(shown).toHaveLength(chapter.scrollies.length);
    expect(shown.at(-1)).toBe(last);
    expect(await misdeeds(engine)).toEqual([]);

    await openStory(engine, front, `${chapter.path}?view=plain`);
    expect(await stack(engine)).toEqual({ stages: 0, hiddenStills: 0, stills: stepsOf(chapter).length });
    expect(await blankSteps(engine)).toEqual([]);
    expect(await misdeeds(engine)).toEqual([]);
  });

  test(`${chapter.path}: a source mark opens a card; where there are no popovers, it leads to the list`, async ({
    engine,
    front,
  }) => {
    const openCard = async (): Promise<void> => {
      await engine.evaluate(() => {
        document.querySelector<HTMLElement>('.story-text a.mark')?.focus();
      });
      await engine.keyboard.press('Enter');
    };
    await openStory(engine, front, chapter.path, phone);
    await openCard();
    const card = await engine.evaluate(() => {
      const box = document.querySelector(':popover-open')?.getBoundingClientRect();
      return box && { left: box.left, right: box.right, width: innerWidth };
    });
    expect(card?.left).toBeGreaterThanOrEqual(0);
    expect(card?.right).toBeLessThanOrEqual(card?.width ?? 0);
    await engine.keyboard.press('Escape');
    expect(await engine.evaluate(() => document.querySelector(':popover-open') === null)).toBe(true);
    expect((await focused(engine)).name).toBe('a.mark');

    front.before = [watch, withoutPopovers];
    await engine.open(front.url + chapter.path);
    await untilLive(engine);
    await openCard();
    await engine.waitForFunction(() => location.hash.startsWith('#source-'));
    expect(await misdeeds(engine)).toEqual([]);
  });

  test(`${chapter.path} without scripts is the whole stack of prose and stills`, async ({
    startEngine,
    front,
  }) => {
    const engine = await startEngine({ scripts: false });
    try {
      for (const { options } of [phone, laptop]) {
        await engine.resize(options.viewport);
        await engine.open(front.url + chapter.path);
        await engine.waitForFunction(() => document.readyState === 'complete');
        expect(await engine.evaluate(() => document.documentElement.dataset['layout'])).toBeUndefined();
        expect(await stack(engine)).toEqual({ stages: 0, hiddenStills: 0, stills: stepsOf(chapter).length });
        expect(await blankSteps(engine)).toEqual([]);
        expect(await textsCut(engine)).toEqual([]);
      }
    } finally {
      await engine.close();
    }
  });
}
