import { defineConfig } from '@playwright/test';
import config from './playwright.config';

/** What `npm run pictures` runs: no test, but the way that tests go to every page and every state of every figure. */
export default defineConfig({
  ...config,
  projects: config.projects
    ?.filter(({ name }) => name === 'pictures')
    .map((project) => ({ ...project, testMatch: '**/*.pictures.ts' })),
  globalTeardown: './src/tests/contact-sheets.ts',
  timeout: 180_000,
});
