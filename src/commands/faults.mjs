// @ts-check
/**
 * `npm run faults`: try what a reader’s browser can do to a chapter, and what chance can put into tables, as often as was
 * promised and elsewhere each time; `npm test` tries a part of it, always the same.
 */
import { runBrowserTests } from './browser-tests.mjs';
import { buildTestSite } from './build-site.mjs';
import { runCommand } from './command.mjs';
import { runTool } from './run-program.mjs';

await runCommand(async () => {
  const env = {
    CHOKE_POINTS_FAULTS: 'full',
    CHOKE_POINTS_SEED: process.env.CHOKE_POINTS_SEED ?? String(Date.now() % 1_000_000),
  };
  console.log(`CHOKE_POINTS_SEED=${env.CHOKE_POINTS_SEED} repeats this run.`);
  await buildTestSite();
  const { exitCode } = await runTool('vitest', ['run'], { timeLimit: 600, env });
  const inBrowser = await runBrowserTests(
    [
      'promises/(address|faults|lifecycle|long-runs|network|rotation|screens-and-wishes|scroll)[.]spec',
      '--project=chromium',
    ],
    env,
  );
  return exitCode || inBrowser;
});
