// @ts-check
/**
 * `npm test`: every check, then one table; the last line is always `N passed, N failed`.
 * `npm test -- --only unit,lint` runs a part; `--grep words` chooses among the browser tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preparation, rows } from './checks.mjs';
import { runCommand } from './command.mjs';
import { choose, runChecks, runRows } from './run-checks.mjs';
import { countOne, lastLine, table } from './summary.mjs';

/** @type {import('./summary.mjs').Result[]} */
const results = [];

await runCommand(
  async (args) => {
    const options = /** @type {const} */ ({ only: { type: 'string' }, grep: { type: 'string' } });
    const { only, grep } = parseArgs({ args, options }).values;
    const chosen = choose([build, ...rows.flat()], only);
    /** @param {import('./checks.mjs').Check[]} checks */
    const chosenOf = (checks) => checks.filter((check) => chosen.includes(check));
    const reportFolder = mkdtempSync(join(tmpdir(), 'choke-points-'));
    try {
      const circumstances = { reportFolder, grep };
      await runChecks([preparation, ...chosenOf([build])], circumstances, results);
      await runRows(rows.map(chosenOf), circumstances, results);
    } finally {
      rmSync(reportFolder, { recursive: true, force: true });
    }
    console.log(`\n${table(results)}\n\n${lastLine(results)}`);
    return results.some(({ failed }) => failed > 0) ? 1 : 0;
  },
  {
    // html-validate and the linter's Astro plugin want more than Astro itself does.
    nodeVersion: '22.22.3',
    onCrash: () => console.log(lastLine([...results, countOne(false)])),
  },
);
