import type { Page } from '@playwright/test';
import { launch, type KeyInput } from 'puppeteer-core';
import { nextFrame } from '../reading/journeys';
import { isRead, waitUntil, type Engine, type Start } from './engine';

/** Starts Firefox, driven over WebDriver BiDi, without a window. */
export async function startFirefox({ programs, scripts }: Start): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: programs['browser'] ?? '',
    headless: true,
    extraPrefsFirefox: { 'javascript.enabled': scripts, 'intl.accept_languages': 'en-GB' },
  });
  // Not the page that it starts with, which never has the focus and so shows none.
  const page = await browser.newPage();
  // Both run a function in the page with one JSON argument.
  const evaluate = ((look: () => unknown, arg: unknown) => page.evaluate(look, arg)) as Page['evaluate'];
  return {
    evaluate,
    waitForFunction: (look) => waitUntil(evaluate, look),
    async open(address) {
      await page.goto('about:blank');
      // The driver's own way there would wait for the scripts, too, which a test may hold back.
      await page.evaluate((address) => {
        location.href = address;
      }, address);
      await waitUntil(evaluate, isRead);
    },
    resize: (size) => page.setViewport(size),
    keyboard: {
      async press(keys) {
        const [key = '', ...held] = keys.split('+').reverse() as KeyInput[];
        for (const modifier of held) await page.keyboard.down(modifier);
        await page.keyboard.down(key as KeyInput);
        await nextFrame({ evaluate });
        await page.keyboard.up(key as KeyInput);
        for (const modifier of held) await page.keyboard.up(modifier);
      },
    },
    print: () => page.pdf({ format: 'A4' }),
    close: () => browser.close(),
  };
}
