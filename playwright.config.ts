import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/commands/browser.mjs';

// `npm test` chooses the browser and the port; `npx playwright test` by hand takes what it finds.
process.env.CHOKE_POINTS_BROWSER ??= await findBrowser();
const browser = process.env.CHOKE_POINTS_BROWSER;
const port = process.env.CHOKE_POINTS_TEST_PORT ?? '4398';
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'src/tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Twice what they need when the machine does nothing else: a busy machine is no fault of the site.
  timeout: 60_000,
  retries: 0,
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // The sandbox needs rights that containers withhold; the rest keeps the browser from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `"${process.execPath}" src/commands/serve.mjs --dir .test-dist --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 15_000,
  },
});
