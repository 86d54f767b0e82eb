// @ts-check
/** What `npm test` checks. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBrowserTests, runEngineTests } from './browser-tests.mjs';
import { buildFonts, testBuild } from './build-site.mjs';
import { findEngines } from './engines.mjs';
import { testSiteFolder } from './project.mjs';
import { runTool } from './run-program.mjs';
import { differences } from './same-files.mjs';
import { lostAddresses, lostWholeAddresses } from './sub-path.mjs';
import { countBrowserTests, countOne, countUnitTests, secondTries, slowestFiles } from './summary.mjs';

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

// Dots, since a line that is rewritten would take with it what the checks beside say.
const REPORTER = '--reporter=dot,json';

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

/**
 * The first build, for which everything else waits: the browser tests look at it, and it makes the types that the
 * compiler and the linter read.
 * @type {Check}
 */
export const build = { name: 'build', run: () => runQuietly('astro', ['build'], testBuild) };

/** @type {Check[]} */
const withoutBrowser = [
  { name: 'types', run: () => runQuietly('astro', ['check', '--minimumFailingSeverity', 'error']) },
  { name: 'lint', run: () => runQuietly('eslint', ['--max-warnings', '0', '.']) },
  { name: 'format', run: checkFormat },
  {
    name: 'spelling',
    run: () =>
      runQuietly('cspell', ['lint', '--no-progress', '--no-summary', '--unique', '--show-suggestions']),
  },
  { name: 'unit', run: runUnitTests },
  { name: 'same build', run: checkSameBuild },
  { name: 'sub-path', run: checkSubPath },
];

/** @type {Check[]} */
const inBrowsers = [
  { name: 'browser', run: checkInBrowser },
  { name: 'engines', run: checkInEngines },
];

/**
 * Rows of checks that go side by side. The browser tests wait for the clock more than they compute: the other checks fit
 * into their pauses.
 */
export const rows = [withoutBrowser, inBrowsers];

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

/**
 * A second build, in another folder, time zone and language, must have the same bytes as the first: else what a reader
 * gets would depend on where it was built.
 * @param {Circumstances} circumstances
 */
async function checkSameBuild({ failedBefore }) {
  if (failedBefore.has('build') || !existsSync(testSiteFolder)) {
    console.log('Not run: there is no first build ("--only build,same build" makes one).');
    return countOne(false);
  }
  return buildApart({ TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, (folder) =>
    differences(testSiteFolder, folder),
  );
}

/** The site below a folder of a host, as project pages are: every address must lead below it. */
function checkSubPath() {
  const base = '/choke-points/';
  const host = 'https://sub-path.example';
  return buildApart({ SITE_BASE: base, SITE_URL: host }, (folder) => [
    ...lostAddresses(folder, base),
    ...lostWholeAddresses(folder, base, host),
  ]);
}

/**
 * Builds the test site once more, into a folder of its own, and counts whether anything is found wrong with it.
 * @param {Record<string, string>} env
 * @param {(folder: string) => string[]} faultsOf
 */
async function buildApart(env, faultsOf) {
  const folder = mkdtempSync(join(tmpdir(), 'choke-points-apart-'));
  try {
    const { failed } = await runQuietly('astro', ['build', '--outDir', folder], { ...testBuild, ...env });
    const found = failed > 0 ? ['the site could not be built'] : faultsOf(folder);
    if (found.length > 0) console.log(found.slice(0, 20).join('\n'));
    return countOne(found.length === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  const { exitCode, output } = await runTool('vitest', ['run', ...reporters], {
    output: 'keep',
    timeLimit: 10 * minutes,
  });
  if (exitCode !== 0) console.log(output.trim());
  return countUnitTests(readReport(report), exitCode);
}

/** @param {Circumstances} circumstances */
async function checkInBrowser({ reportFolder, grep, failedBefore }) {
  if (failedBefore.has('build') || !existsSync(testSiteFolder)) {
    console.log('Not run: there is no test build to look at ("--only build,browser" makes one).');
    return countOne(false);
  }
  const report = join(reportFolder, 'browser.json');
  const exitCode = await runBrowserTests([REPORTER, ...(grep ? ['--grep', grep] : [])], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const told = readReport(report);
  saySecondTries(told);
  for (const { file, seconds } of slowestFiles(told, 12))
    console.log(`${seconds.toFixed(0).padStart(6)} s  ${file}`);
  return countBrowserTests(told, exitCode);
}

/**
 * The reading machine in Firefox and WebKit. An engine that this machine has not counts as one test skipped.
 * @param {Circumstances} circumstances
 */
async function checkInEngines({ reportFolder, failedBefore }) {
  const engines = findEngines();
  const there = engines.filter(({ missing }) => missing === undefined);
  for (const { name, missing } of engines) if (missing) console.log(`${name} skipped: ${missing}`);
  const lacking = engines.length - there.length;
  if (there.length === 0) return { passed: 0, failed: 0, skipped: lacking };
  if (failedBefore.has('build') || !existsSync(testSiteFolder)) {
    console.log('Not run: there is no test build to look at ("--only build,engines" makes one).');
    return countOne(false);
  }
  const report = join(reportFolder, 'engines.json');
  const exitCode = await runEngineTests(
    there.map(({ name }) => name),
    [REPORTER],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const told = readReport(report);
  saySecondTries(told);
  const counts = countBrowserTests(told, exitCode);
  return { ...counts, skipped: counts.skipped + lacking };
}

/** @param {Parameters<typeof secondTries>[0]} report */
function saySecondTries(report) {
  for (const name of secondTries(report)) console.log(`Held only at the second try: ${name}`);
}

/** @param {string} path @returns {any} undefined if the runner died before it wrote a sound report */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
