// @ts-check
/** `npm run transcripts`: renew what a virtual screen reader reads of each chapter; `npm test` compares with it. */
import { runBrowserTests } from './browser-tests.mjs';
import { buildTestSite } from './build-site.mjs';
import { runCommand } from './command.mjs';

await runCommand(async () => {
  await buildTestSite();
  return runBrowserTests(['transcripts.spec', '--update-snapshots=all']);
});
