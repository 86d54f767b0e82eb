// @ts-check
/** Run another program and wait for it. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { root, toolScript } from './project.mjs';

/** A failure whose message is all the reader needs: no stack trace. */
export class CommandError extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {'show' | 'keep'} [output] Show the output as it comes (default), or keep it and return it.
 * @property {Record<string, string>} [env] Variables to add to ours.
 * @property {number} [timeLimit] Seconds after which the program is stopped.
 */

/**
 * @typedef {object} RunResult
 * @property {number} exitCode
 * @property {string} output Empty when it was shown.
 * @property {boolean} interrupted Somebody pressed Ctrl+C or asked us to stop.
 * @property {NodeJS.Signals | null} signal What ended the program, if it did not end by itself.
 */

/**
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runProgram(program, args, { output = 'show', env = {}, timeLimit } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let kept = '';
    let interrupted = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => (kept += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (kept += text));

    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);

    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    if (timeLimit !== undefined) {
      timers.push(
        setTimeout(() => {
          console.log(
            `${basename(args[0] ?? program)} is stopped: it was not finished after ${String(timeLimit)} s.`,
          );
          child.kill('SIGTERM');
        }, timeLimit * 1000),
        // Some programs catch SIGTERM and then hang in their own clean-up.
        setTimeout(() => child.kill('SIGKILL'), (timeLimit + 10) * 1000),
      );
    }

    /** @param {number} exitCode @param {NodeJS.Signals | null} signal */
    const finish = (exitCode, signal) => {
      timers.forEach((timer) => clearTimeout(timer));
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      settle({ exitCode, signal, interrupted, output: kept });
    };
    child.on('error', (error) => {
      kept += error.message;
      finish(127, null);
    });
    // "close" would also wait for grandchildren that hold our pipes open; give the rest of the output a moment instead.
    child.on('exit', (code, signal) =>
      setTimeout(() => finish(code ?? 1, signal), output === 'keep' ? 50 : 0),
    );
  });
}

/**
 * Run a script under the Node we are running on.
 * @param {string} script
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runScript(script, args, options) {
  return runProgram(process.execPath, [script, ...args], options);
}

/**
 * Run the command of an installed package, e.g. `runTool('astro', ['build'])`.
 * @param {string} packageName
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(packageName, args, options = {}) {
  // Astro reports usage to its makers unless told not to; this project reports to nobody.
  const env = { ASTRO_TELEMETRY_DISABLED: '1', ...options.env };
  return runScript(toolScript(packageName), args, { ...options, env });
}
