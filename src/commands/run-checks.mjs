// @ts-check
/** Run checks, whatever becomes of each, and say as they go how each went. */
import { CommandError } from './run-program.mjs';
import { countOne, verdict } from './summary.mjs';

/**
 * The checks named in a comma-separated list; all of them if there is no list.
 * @param {import('./checks.mjs').Check[]} checks
 * @param {string | undefined} only
 */
export function choose(checks, only) {
  if (only === undefined) return checks;
  const wanted = only.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    const known = checks.map((check) => check.name).join(', ');
    throw new CommandError(`There is no check called ${unknown.join(', ')}. There are: ${known}.`);
  }
  return checks.filter((check) => wanted.includes(check.name));
}

/**
 * One after another.
 * @param {import('./checks.mjs').Check[]} checks
 * @param {Omit<import('./checks.mjs').Circumstances, 'failedBefore'>} circumstances
 * @param {import('./summary.mjs').Result[]} results Added to as we go, so that a later disaster cannot lose them.
 */
export async function runChecks(checks, circumstances, results) {
  let stopped = false;
  const stop = () => (stopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  for (const { name, run } of checks) {
    const started = Date.now();
    console.log(`\n${name} …`);
    const failedBefore = new Set(results.filter(({ failed }) => failed > 0).map((result) => result.name));
    const counts = await run({ ...circumstances, failedBefore }).catch((error) => {
      console.log(error instanceof CommandError ? error.message : error);
      return countOne(false);
    });
    const seconds = (Date.now() - started) / 1000;
    results.push({ name, seconds, ...counts });
    console.log(`${name}: ${verdict(counts)} (${seconds.toFixed(1)} s)`);
    if (stopped) throw new CommandError('Stopped before the end.');
  }
}

/**
 * Rows of checks side by side, each row one after another. When one is stopped, the others may still come to their end.
 * @param {import('./checks.mjs').Check[][]} rows
 * @param {Parameters<typeof runChecks>[1]} circumstances
 * @param {Parameters<typeof runChecks>[2]} results
 */
export async function runRows(rows, circumstances, results) {
  const ends = await Promise.allSettled(rows.map((row) => runChecks(row, circumstances, results)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
