// @ts-check
/**
 * `npm run pictures`: every state of every figure, and every kind of page, at five widths, light and dark, into
 * .pictures/; its index.html is for looking them through. Options after `--` go to Playwright: `--grep "pages at 390"`.
 * `npm run pictures -- --update`: renew instead the few pictures that `npm test` compares with.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBrowserTests } from './browser-tests.mjs';
import { buildTestSite } from './build-site.mjs';
import { runCommand } from './command.mjs';
import { picturesFolder } from './project.mjs';
import { CommandError } from './run-program.mjs';

await runCommand(async (args) => {
  const update = args.includes('--update');
  if (update && process.platform !== 'linux')
    throw new CommandError('The kept pictures are those of Chromium on Linux: renew them there.');
  await buildTestSite();
  if (update) return runBrowserTests(['pictures.spec', '--update-snapshots=all']);
  if (args.length === 0) rmSync(picturesFolder, { recursive: true, force: true });
  const exitCode = await runBrowserTests(['--config', 'playwright.pictures.config.ts', ...args]);
  console.log(`The pictures: ${join(picturesFolder, 'index.html')}`);
  return exitCode;
});
