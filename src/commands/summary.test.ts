import { expect, test } from 'vitest';
import {
  countBrowserTests,
  countOne,
  countUnitTests,
  lastLine,
  secondTries,
  slowestFiles,
  table,
} from './summary.mjs';

const goodUnit = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const goodBrowser = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] };

test('tests that were skipped are not passed', () => {
  expect(countUnitTests(goodUnit, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countBrowserTests(goodBrowser, 0)).toEqual({ passed: 4, failed: 0, skipped: 2 });
});

test('a test that holds only at the second try has passed, and is named', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countBrowserTests({ stats, errors: [] }, 1)).toMatchObject({ passed: 4, failed: 1 });
  const spec = (title: string, status: string) => ({ title, tests: [{ status, results: [] }] });
  const suites = [
    {
      title: 'scroll.spec.ts',
      specs: [spec('jumps', 'expected')],
      suites: [{ title: 'a phone', specs: [spec('flings', 'flaky')] }],
    },
  ];
  expect(secondTries({ suites })).toEqual(['scroll.spec.ts › a phone › flings']);
  expect(secondTries(undefined)).toEqual([]);
});

test('a missing report counts as one failure', () => {
  expect(countUnitTests(undefined, 0)).toEqual(countOne(false));
  expect(countBrowserTests(undefined, 139)).toEqual(countOne(false));
});

test('a runner that fails without naming a failure counts as one', () => {
  expect(countUnitTests(goodUnit, 1)).toMatchObject({ passed: 5, failed: 1 });
  expect(countBrowserTests(goodBrowser, 1)).toMatchObject({ passed: 4, failed: 1 });
});

test('running no test at all is a failure', () => {
  expect(countUnitTests({ ...goodUnit, numPassedTests: 0 }, 0)).toMatchObject({ failed: 1 });
});

test('a test file that cannot be loaded counts as one failure', () => {
  const testResults = [...goodUnit.testResults, { status: 'failed', assertionResults: [] }];
  expect(countUnitTests({ ...goodUnit, testResults }, 1)).toMatchObject({ passed: 5, failed: 1 });
});

test('an error outside any browser test counts, such as a server that did not start', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countBrowserTests({ stats, errors: [{ message: 'no server' }] }, 1)).toMatchObject({ failed: 1 });
});

test('the last line adds everything up', () => {
  expect(lastLine([countOne(true), { passed: 5, failed: 2, skipped: 9 }, countOne(false)])).toBe(
    '6 passed, 3 failed',
  );
});

test('the table names every check and what was skipped', () => {
  const lines = table([
    { name: 'lint', seconds: 1.23, ...countOne(true) },
    { name: 'browser', seconds: 60, passed: 4, failed: 1, skipped: 2 },
  ]).split('\n');
  expect(lines[0]).toMatch(/^lint +ok +1 passed +0 failed +1\.2 s$/);
  expect(lines[1]).toMatch(/^browser +FAILED +4 passed +1 failed +2 skipped +60\.0 s$/);
});

test('the slowest files come first, with the tests of all their groups', () => {
  const took = (...durations: number[]) => [
    {
      title: 'a test',
      tests: durations.map((duration) => ({ status: 'expected', results: [{ duration }] })),
    },
  ];
  const suites = [
    { title: 'quick.spec.ts', specs: took(100) },
    { title: 'slow.spec.ts', specs: took(400, 100), suites: [{ title: 'a group', specs: took(2000) }] },
    { title: 'empty.spec.ts' },
  ];
  expect(slowestFiles({ suites }, 2)).toEqual([
    { file: 'slow.spec.ts', seconds: 2.5 },
    { file: 'quick.spec.ts', seconds: 0.1 },
  ]);
  expect(slowestFiles(undefined, 2)).toEqual([]);
});
