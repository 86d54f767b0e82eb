// @ts-check
/**
 * The frame around every command: install what is missing, continue under the project's own Node,
 * turn a failure into one plain message and an exit code.
 *
 * Everything imported here must run under Node 20 with no package installed.
 */
import { install, isInstallNeeded } from './install.mjs';
import { handOverToProjectNode } from './project-node.mjs';
import { CommandError } from './run-program.mjs';

/**
 * @param {(args: string[]) => Promise<number | void>} main Does the work; returns the exit code (0 if nothing).
 * @param {{ nodeVersion?: string, onCrash?: () => void }} [options] `nodeVersion`: the oldest Node that will
 *   do where the project cannot bring its own. `onCrash`: what still has to be said if the work did not finish.
 */
export async function runCommand(main, { nodeVersion = '22.18.0', onCrash } = {}) {
  try {
    if (isInstallNeeded()) await install();
    const exitCode = await handOverToProjectNode(nodeVersion);
    process.exitCode = exitCode ?? (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(isPlain(error) ? `\n${error.message}` : error);
    onCrash?.();
    process.exitCode = 1;
  }
}

/**
 * Whether the message of a failure is all that a reader needs: ours, and what Node says of options that a command has not.
 * @param {unknown} error
 * @returns {error is Error}
 */
function isPlain(error) {
  if (error instanceof CommandError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
