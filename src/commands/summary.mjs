// @ts-check
/** Count what the checks found and say it: a table, and as the last line `N passed, N failed`. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @typedef {Counts & { name: string, seconds: number }} Result */

/**
 * A check that is one thing: it held or it did not.
 * @param {boolean} held
 * @returns {Counts}
 */
export function countOne(held) {
  return { passed: held ? 1 : 0, failed: held ? 0 : 1, skipped: 0 };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * @param {VitestReport | undefined} report undefined: there is none, or it cannot be read
 * @param {number} exitCode
 */
export function countUnitTests(report, exitCode) {
  if (!report) return countOne(false);
  // A file that cannot even be loaded has no tests to fail.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return believable(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/**
 * @param {PlaywrightReport | undefined} report undefined: there is none, or it cannot be read
 * @param {number} exitCode
 */
export function countBrowserTests(report, exitCode) {
  if (!report) return countOne(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that held at its second try has passed; `secondTries` names it, so that nobody overlooks it.
  // Errors outside any test: a file that cannot be loaded, a server that did not start.
  const counts = { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  return believable(counts, exitCode);
}

/**
 * @typedef {object} PlaywrightSpec
 * @property {string} title
 * @property {{ status: string, results: { duration: number }[] }[]} tests
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {PlaywrightSpec[]} [specs]
 */

/**
 * The tests that held only at their second try, each with its file and groups: the machine was busy, or there is a race.
 * @param {{ suites: PlaywrightSuite[] } | undefined} report
 * @returns {string[]}
 */
export function secondTries(report) {
  /** @param {PlaywrightSuite} suite @param {string[]} groups @returns {string[]} */
  const named = ({ title, suites = [], specs = [] }, groups) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((spec) => [...groups, title, spec.title].join(' › ')),
    ...suites.flatMap((suite) => named(suite, [...groups, title])),
  ];
  return (report?.suites ?? []).flatMap((suite) => named(suite, []));
}

/**
 * The files whose tests take longest, slowest first: where to save when the checks become slow.
 * @param {{ suites: PlaywrightSuite[] } | undefined} report
 * @param {number} most how many
 * @returns {{ file: string, seconds: number }[]}
 */
export function slowestFiles(report, most) {
  return (report?.suites ?? [])
    .map((suite) => ({ file: suite.title, seconds: millisecondsOf(suite) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most);
}

/** @param {PlaywrightSuite} suite @returns {number} */
function millisecondsOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  return (
    own.reduce((sum, { duration }) => sum + duration, 0) +
    suites.reduce((sum, suite) => sum + millisecondsOf(suite), 0)
  );
}

/**
 * A runner that reports no failure and yet exits with one has crashed; one that ran no test has proved nothing.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function believable(counts, exitCode) {
  const suspect = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return suspect ? { ...counts, failed: 1 } : counts;
}

/** @param {Result[]} results */
export function table(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map((result) => {
      const { name, passed, failed, skipped, seconds } = result;
      const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
      const skippedToo = skipped > 0 ? ` ${String(skipped).padStart(3)} skipped` : '';
      return `${name.padEnd(width)}  ${verdict(result).padEnd(6)} ${counts}${skippedToo}  ${seconds.toFixed(1)} s`;
    })
    .join('\n');
}

/** @param {Counts} counts */
export function verdict(counts) {
  return counts.failed === 0 ? 'ok' : 'FAILED';
}

/** @param {Counts[]} results */
export function lastLine(results) {
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => String(results.reduce((total, counts) => total + counts[key], 0));
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
