// @ts-check
/** Find the browser engines other than Chromium's that the reading machine is tried in too. None of them is installed. */
// Whole, because an old Node, under which npm starts us, has no globSync to name; by the time it is called, Node is new.
import * as fs from 'node:fs';

/**
 * @typedef {object} Machine What the finder needs to know of the machine; tests give their own.
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(path: string) => boolean} isThere
 * @property {(pattern: string) => string[]} matching
 */

/**
 * @typedef {object} Engine
 * @property {'firefox' | 'webkit'} name
 * @property {Record<string, string>} programs The paths of what drives and what shows it, by name.
 * @property {string} [missing] Why it cannot be tried here, as one says it to a reader.
 */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  isThere: fs.existsSync,
  matching: (pattern) => fs.globSync(pattern),
};

/**
 * Firefox: the one that FIREFOX_PATH names, or Debian's, and no other, since what bears that name may be a snap that
 * cannot be driven. WebKit: Debian's driver with the small browser that comes with it, and a screen that nobody sees.
 * @param {Machine} [machine]
 * @returns {Engine[]}
 */
export function findEngines(machine = thisMachine) {
  const { env, platform, isThere, matching } = machine;
  /** @param {string} program */
  const onPath = (program) =>
    (env.PATH ?? '/usr/bin')
      .split(':')
      .map((folder) => `${folder}/${program}`)
      .find(isThere) ?? '';
  const named = env.FIREFOX_PATH ?? '';
  const firefox = isThere(named) ? named : platform === 'linux' ? onPath('firefox-esr') : '';
  const webkit = {
    driver: platform === 'linux' ? onPath('WebKitWebDriver') : '',
    browser: matching('/usr/lib{,64,/*}/webkit2gtk-4.*/MiniBrowser').sort().at(-1) ?? '',
    screen: onPath('Xvfb'),
  };
  const lacking = Object.entries({
    'no WebKitWebDriver': webkit.driver,
    'no MiniBrowser': webkit.browser,
    'no Xvfb': webkit.screen,
  }).flatMap(([words, path]) => (path ? [] : [words]));
  return [
    {
      name: 'firefox',
      programs: { browser: firefox },
      ...(!firefox && { missing: 'no Firefox on this machine' }),
    },
    {
      name: 'webkit',
      programs: webkit,
      ...(lacking.length > 0 && { missing: `${lacking.join(', ')} on this machine` }),
    },
  ];
}
