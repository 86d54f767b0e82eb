// @ts-check
/** Install the packages the lockfile names, if they are not there already. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';
import { CommandError, runProgram, runScript } from './run-program.mjs';

/**
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lockfile
 */

/** Does node_modules differ from what package-lock.json asks for? */
export function isInstallNeeded() {
  const wanted = readLockfile('package-lock.json');
  if (!wanted) throw new CommandError('package-lock.json is missing or damaged: restore it from git.');
  const installed = readLockfile('node_modules/.package-lock.json');
  return !installed || !satisfies(installed, wanted);
}

/**
 * npm writes what it installed into a second, hidden lockfile when it has finished. Comparing versions, not dates,
 * means that switching branches installs when, and only when, a package changed.
 * @param {Lockfile} installed
 * @param {Lockfile} wanted
 */
export function satisfies(installed, wanted) {
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true; // the project itself
    const found = installed.packages?.[path];
    // Optional packages are mostly builds for other machines.
    return found ? found.version === version : optional === true;
  });
}

/** Run `npm ci` with a sign of life every ten seconds. */
export async function install() {
  const started = Date.now();
  console.log('Installing packages (once, about a minute) …');
  const signOfLife = setInterval(() => {
    console.log(`  … ${String(Math.round((Date.now() - started) / 1000))} s`);
  }, 10_000);
  // Include everything whatever NODE_ENV says; no package's own install script may run.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
  const { exitCode } = await runNpm([...args, '--no-audit', '--no-fund']).finally(() =>
    clearInterval(signOfLife),
  );
  if (exitCode !== 0)
    throw new CommandError('npm could not install the packages (see above). Is the network up?');
  console.log(`Installed in ${String(Math.round((Date.now() - started) / 1000))} s.`);
}

/**
 * npm tells the scripts it runs where it lives; a command called without npm has to find it by name.
 * @param {string[]} args
 * @param {import('./run-program.mjs').RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm) return runScript(npm, args, options);
  return process.platform === 'win32'
    ? runProgram('cmd', ['/c', 'npm', ...args], options)
    : runProgram('npm', args, options);
}

/**
 * @param {string} path
 * @returns {Lockfile | undefined}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
