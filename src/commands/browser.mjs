// @ts-check
/** Find a Chromium for the browser tests, or install one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runProgram, runTool } from './run-program.mjs';

/**
 * @typedef {object} Machine What the finder needs to know of the machine; tests give their own.
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {() => Promise<string>} playwrightBrowser Where Playwright keeps its own browser, if it was downloaded.
 * @property {(path: string) => Promise<boolean>} runs
 * @property {() => boolean} mayUseApt
 * @property {(program: 'playwright' | DebianPackage) => Promise<void>} install
 */

/** @typedef {'chromium-headless-shell' | 'chromium'} DebianPackage A browser as Debian packs it. */

/** @type {readonly DebianPackage[]} The quicker first. */
const debianPackages = ['chromium-headless-shell', 'chromium'];

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  playwrightBrowser: async () => (await import('@playwright/test')).chromium.executablePath(),
  runs,
  mayUseApt: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  install,
};

/**
 * The first browser that runs: the one named by CHROME_PATH, Playwright's own, the system's.
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(machine = thisMachine) {
  const named = machine.env.CHROME_PATH;
  const candidates = [...(named ? [named] : []), await machine.playwrightBrowser(), ...usualPaths(machine)];
  for (const path of candidates) {
    if (path && (await machine.runs(path))) return path;
  }
  return undefined;
}

/**
 * A browser, installed if there is none: Playwright's download first, which needs no rights, then Debian's package.
 * @param {Machine} [machine]
 */
export async function findOrInstallBrowser(machine = thisMachine) {
  const found = await findBrowser(machine);
  if (found) return found;
  console.log('No Chromium or Chrome found: installing one for the browser tests …');
  await machine.install('playwright');
  const downloaded = await findBrowser(machine);
  if (downloaded || !machine.mayUseApt()) return downloaded;
  for (const name of debianPackages) {
    await machine.install(name);
    const installed = await findBrowser(machine);
    if (installed) return installed;
  }
  return undefined;
}

/** The same for those who can do nothing without. Throws when there is none and none could be installed. */
export async function requireBrowser() {
  const browser = await findOrInstallBrowser();
  if (browser) return browser;
  throw new CommandError(
    'No browser: install Chromium or Chrome, or put the path of one into CHROME_PATH, and run this again.',
  );
}

/** @param {Pick<Machine, 'platform' | 'env'>} machine @returns {string[]} */
function usualPaths({ platform, env }) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? '', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
      (program) =>
        ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
          const folder = env[name];
          return folder ? [`${folder}\\${program}`] : [];
        }),
    );
  }
  // Debian's browser without windows comes first: a page opens in it in a third of the time.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  const folders = (env.PATH ?? '/usr/bin').split(':');
  return [...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), '/snap/bin/chromium'];
}

/**
 * A file is not enough: Ubuntu's /usr/bin/chromium-browser may only tell you to install something, and a downloaded
 * browser may lack system libraries. On Windows asking for the version opens a window, so there the file must do.
 * @param {string} path
 */
async function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return (await runProgram(path, ['--version'], { output: 'keep', timeLimit: 20 })).exitCode === 0;
}

/** @param {'playwright' | DebianPackage} program */
async function install(program) {
  if (program === 'playwright') {
    // Where the download is blocked this must fail soon.
    const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
    const { exitCode } = await runTool('@playwright/test', ['install', 'chromium'], {
      output: 'keep',
      env,
      timeLimit: 300,
    });
    if (exitCode !== 0) console.log('  Playwright could not download its browser.');
    return;
  }
  const options = {
    timeLimit: 600,
    output: /** @type {const} */ ('keep'),
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', program, 'fonts-liberation'],
  ]) {
    const { exitCode, output } = await runProgram('apt-get', args, options);
    if (exitCode !== 0) {
      console.log(`  apt-get ${args.join(' ')} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`);
      return;
    }
  }
}
