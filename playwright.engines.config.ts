import { defineConfig } from '@playwright/test';
import config from './playwright.config';
import type { EngineOptions } from './src/tests/engines/engines';

/**
 * The reading machine in other engines. Playwright's own builds of them are no browsers that readers have, so its runner
 * runs the tests and the adapters in src/tests/engines/ drive the browsers.
 */
export default defineConfig<object, EngineOptions>({
  ...config,
  testMatch: '**/*.engines.ts',
  // One browser of each engine, one test after another in it.
  fullyParallel: false,
  projects: [
    { name: 'firefox', use: { engineName: 'firefox' } },
    { name: 'webkit', use: { engineName: 'webkit' } },
  ],
});
