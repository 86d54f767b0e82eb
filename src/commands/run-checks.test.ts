import { beforeEach, expect, test, vi } from 'vitest';
import type { Check } from './checks.mjs';
import { choose, runChecks, runRows } from './run-checks.mjs';
import type { Result } from './summary.mjs';
import { countOne } from './summary.mjs';

const circumstances = { reportFolder: '', grep: undefined };

function check(name: string, run: Check['run'] = () => Promise.resolve(countOne(true))): Check {
  return { name, run };
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
});

test('a check that throws is one failure, and the next still runs', async () => {
  const results: Result[] = [];
  await runChecks(
    [check('lint', () => Promise.reject(new Error('crash'))), check('unit')],
    circumstances,
    results,
  );
  expect(results.map(({ name, failed }) => [name, failed])).toEqual([
    ['lint', 1],
    ['unit', 0],
  ]);
});

test('a check is told what failed before it', async () => {
  const browser = vi.fn<Check['run']>(() => Promise.resolve(countOne(false)));
  const build = check('build', () => Promise.resolve(countOne(false)));
  await runChecks([check('lint'), build, check('browser', browser)], circumstances, []);
  expect(browser.mock.calls[0]?.[0].failedBefore).toEqual(new Set(['build']));
});

test('rows go side by side, and a failure in one is no failure in another', async () => {
  const results: Result[] = [];
  let finishSlow = (): void => undefined;
  const slow = check('browser', async () => {
    await new Promise<void>((finish) => (finishSlow = finish));
    return countOne(true);
  });
  const quick = check('lint', () => Promise.reject(new Error('crash')));
  const last = check('unit', () => {
    finishSlow();
    return Promise.resolve(countOne(true));
  });
  await runRows([[slow], [quick, last]], circumstances, results);
  expect(results.map(({ name, failed }) => [name, failed])).toEqual([
    ['lint', 1],
    ['unit', 0],
    ['browser', 0],
  ]);
});

test('--only chooses among the checks, in their own order', () => {
  const all = ['types', 'lint', 'unit'].map((name) => check(name));
  expect(choose(all, undefined)).toEqual(all);
  expect(choose(all, 'unit, types').map(({ name }) => name)).toEqual(['types', 'unit']);
  expect(() => choose(all, 'lint,smell')).toThrow(
    'There is no check called smell. There are: types, lint, unit.',
  );
});
