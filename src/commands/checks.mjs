// @ts-check
/** What `npm test` checks, in order. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findOrInstallBrowser } from './browser.mjs';
import { buildFonts } from './build-site.mjs';
import { testSiteFolder } from './project.mjs';
import { runTool } from './run-program.mjs';
import { countBrowserTests, countOne, countUnitTests } from './summary.mjs';

/**
 * @typedef {object} Circumstances
 * @property {string} reportFolder An empty folder for the runners' own reports.
 * @property {string | undefined} grep Run only the browser tests whose title fits.
 * @property {Set<string>} failedBefore The names of the checks that have failed in this run.
 */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {(circumstances: Circumstances) => Promise<import('./summary.mjs').Counts>} run
 */

const minutes = 60;
const testBuild = { CHOKE_POINTS_TEST: '1' };

/**
 * Pages and tests need the fonts. Making them proves nothing, so it counts only if it fails.
 * @type {Check}
 */
export const preparation = {
  name: 'fonts',
  run: async () => {
    await buildFonts();
    return { passed: 0, failed: 0, skipped: 0 };
  },
};

/** @type {Check[]} */
export const checks = [
  { name: 'types', run: () => runQuietly('astro', ['check', '--minimumFailingSeverity', 'error']) },
  { name: 'lint', run: () => runQuietly('eslint', ['--max-warnings', '0', '.']) },
  { name: 'format', run: checkFormat },
  {
    name: 'spelling',
    run: () =>
      runQuietly('cspell', ['lint', '--no-progress', '--no-summary', '--unique', '--show-suggestions']),
  },
  { name: 'unit', run: runUnitTests },
  { name: 'build', run: () => runQuietly('astro', ['build'], testBuild) },
  { name: 'browser', run: runBrowserTests },
];

/**
 * Run a tool that is all or nothing, and show what it has to say only if it fails.
 * @param {string} packageName
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function runQuietly(packageName, args, env = {}) {
  const { exitCode, output } = await runTool(packageName, args, {
    output: 'keep',
    env,
    timeLimit: 10 * minutes,
  });
  if (exitCode !== 0) console.log(output.trim());
  return countOne(exitCode === 0);
}

async function checkFormat() {
  const counts = await runQuietly('prettier', ['--check', '.']);
  if (counts.failed > 0) console.log('Run "npm run format" to put this right.');
  return counts;
}

/** @param {Circumstances} circumstances */
async function runUnitTests({ reportFolder }) {
  const report = join(reportFolder, 'unit.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { exitCode } = await runTool('vitest', ['run', ...reporters], { timeLimit: 10 * minutes });
  return countUnitTests(readReport(report), exitCode);
}

/** @param {Circumstances} circumstances */
async function runBrowserTests({ reportFolder, grep, failedBefore }) {
  if (failedBefore.has('build') || !existsSync(testSiteFolder)) {
    console.log('Not run: there is no test build to look at ("--only build,browser" makes one).');
    return countOne(false);
  }
  const browser = await findOrInstallBrowser();
  if (!browser) {
    console.log(
      'No browser: install Chromium or Chrome, or put the path of one into CHROME_PATH, and run this again.',
    );
    return countOne(false);
  }
  const report = join(reportFolder, 'browser.json');
  const { exitCode } = await runTool(
    '@playwright/test',
    ['test', `--reporter=${process.stdout.isTTY ? 'line' : 'dot'},json`, ...(grep ? ['--grep', grep] : [])],
    {
      timeLimit: 30 * minutes,
      env: {
        CHOKE_POINTS_BROWSER: browser,
        CHOKE_POINTS_TEST_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  return countBrowserTests(readReport(report), exitCode);
}

/** Two runs of the tests at the same time must not meet on one port. @returns {Promise<number>} */
function freePort() {
  return new Promise((settle, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {string} path @returns {any} undefined if the runner died before it wrote a sound report */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
