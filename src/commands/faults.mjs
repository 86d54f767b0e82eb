// @ts-check
/** `npm run faults`: try what a reader’s browser can do to a chapter as often as was promised; `npm test` tries a part. */
import { runBrowserTests } from './browser-tests.mjs';
import { buildTestSite } from './build-site.mjs';
import { runCommand } from './command.mjs';

await runCommand(async () => {
  await buildTestSite();
  return runBrowserTests(
    [
      'promises/(faults|lifecycle|long-runs|network|rotation|screens-and-wishes|scroll)[.]spec',
      '--project=chromium',
    ],
    {
      CHOKE_POINTS_FAULTS: 'full',
    },
  );
});
