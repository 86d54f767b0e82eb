// @ts-check
/** Run Playwright over the test build: `npm test`, the pictures and the transcripts all go this way. */
import { createServer } from 'node:net';
import { requireBrowser } from './browser.mjs';
import { runTool } from './run-program.mjs';

const minutes = 60;

/**
 * Run `playwright test` with the project's browser, on a port of its own. Throws when there is no browser.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runBrowserTests(args, env = {}) {
  const browser = await requireBrowser();
  return runPlaywright(args, { CHOKE_POINTS_BROWSER: browser, ...env });
}

/**
 * Run the reading machine's tests in other engines, which must be on this machine.
 * @param {string[]} engines Their names.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>} Playwright's exit code
 */
export function runEngineTests(engines, args, env) {
  const projects = engines.map((name) => `--project=${name}`);
  return runPlaywright(['--config', 'playwright.engines.config.ts', ...projects, ...args], env);
}

/** @param {string[]} args @param {Record<string, string>} env */
async function runPlaywright(args, env) {
  const { exitCode } = await runTool('@playwright/test', ['test', ...args], {
    // Only against a run that hangs: on a busy machine a sound one has taken more than half an hour.
    timeLimit: 60 * minutes,
    env: { CHOKE_POINTS_TEST_PORT: String(await freePort()), ...env },
  });
  return exitCode;
}

/** Two runs at the same time must not meet on one port. @returns {Promise<number>} */
function freePort() {
  return new Promise((settle, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
