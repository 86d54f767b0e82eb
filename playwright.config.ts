import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/commands/browser.mjs';

// `npm test` chooses the browser and the port; `npx playwright test` by hand takes what it finds.
process.env.CHOKE_POINTS_BROWSER ??= await findBrowser();
const browser = process.env.CHOKE_POINTS_BROWSER;
const port = process.env.CHOKE_POINTS_TEST_PORT ?? '4398';
const address = `http://127.0.0.1:${port}/`;

const launchOptions = {
  ...(browser && { executablePath: browser }),
  // The sandbox needs rights that containers withhold; the rest keeps the browser from calling home.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Letters as wide as their fonts say, on every machine and in every Chromium: pictures and layouts are compared.
    '--font-render-hinting=none',
  ],
};

/** The tests that compare pictures. */
const PICTURES = '**/pictures.spec.ts';

export default defineConfig({
  testDir: 'src/tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Twice what they need when the machine does nothing else: a busy machine is no fault of the site.
  timeout: 60_000,
  // A machine that does other things, too, may keep a test waiting; `npm test` names what held only at the second try.
  retries: 1,
  // One more than the cores of a small machine: most tests wait for the clock now and then.
  workers: 3,
  reporter: 'line',
  // What is kept to compare with: words that a screen reader speaks, and pictures. A test writes none by itself; the
  // commands `npm run transcripts` and `npm run pictures -- --update` do.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
  expect: {
    toHaveScreenshot: {
      pathTemplate: '{testDir}/pictures/{arg}{ext}',
      // Pale rings on paper count, too.
      threshold: 0.05,
      // The edges of letters may differ a little; the smallest mark, a dot of four pixels, is found when it has moved.
      maxDiffPixels: 12,
    },
  },
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions,
  },
  projects: [
    { name: 'chromium', testIgnore: PICTURES, use: { browserName: 'chromium' } },
    {
      name: 'pictures',
      testMatch: PICTURES,
      // Whatever the machine does to letters by its own settings, pictures that are compared have them drawn alike.
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...launchOptions,
          env: { ...process.env, FONTCONFIG_FILE: resolve('src/tests/pictures/fonts.conf') },
        },
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" src/commands/serve.mjs --dir .test-dist --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 15_000,
  },
});
