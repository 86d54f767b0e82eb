import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    silent: 'passed-only',
    // Browser tests belong to Playwright.
    exclude: ['src/tests/**'],
  },
});
