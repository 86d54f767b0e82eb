import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/tests/same-chance.ts'],
    isolate: false,
    // Some run programs, and a busy machine is slower than the five seconds given otherwise.
    testTimeout: 60_000,
    silent: 'passed-only',
    // Style sheets are read as data by what draws pictures; others would be emptied in vain.
    css: { include: /styles\/(figure|tokens)\.css/ },
    // Browser tests belong to Playwright.
    exclude: ['src/tests/**'],
  },
});
