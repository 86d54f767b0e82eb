import { beforeEach, expect, test, vi } from 'vitest';
import { findBrowser, findOrInstallBrowser, type Machine } from './browser.mjs';

const playwrights = '/home/reader/.cache/ms-playwright/chrome';

/** A machine on which the given files are browsers that run. */
function machine(browsers: string[], changes: Partial<Machine> = {}) {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    playwrightBrowser: () => Promise.resolve(playwrights),
    runs: (path) => Promise.resolve(browsers.includes(path)),
    mayUseApt: () => true,
    install: () => Promise.resolve(),
    ...changes,
  } satisfies Machine;
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
});

test('a browser named by CHROME_PATH comes first, then Playwright’s own, then the system’s', async () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/my-chrome' };
  const all = ['/usr/bin/chromium', playwrights, '/opt/my-chrome'];
  expect(await findBrowser(machine(all, { env }))).toBe('/opt/my-chrome');
  expect(await findBrowser(machine(all))).toBe(playwrights);
  expect(await findBrowser(machine([...all, '/usr/bin/chromium-headless-shell']))).toBe(playwrights);
  expect(await findBrowser(machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']))).toBe(
    '/usr/bin/chromium-headless-shell',
  );
  expect(await findBrowser(machine(['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe(
    '/usr/bin/chromium',
  );
});

test('a CHROME_PATH that leads nowhere does not stop the search', async () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/gone' };
  expect(await findBrowser(machine(['/usr/bin/google-chrome'], { env }))).toBe('/usr/bin/google-chrome');
});

test('Mac and Windows keep their browsers elsewhere', async () => {
  const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(await findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
  const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(await findBrowser(machine([windows], { platform: 'win32', env }))).toBe(windows);
});

test('nothing is installed while there is a browser', async () => {
  const install = vi.fn<Machine['install']>();
  expect(await findOrInstallBrowser(machine([playwrights], { install }))).toBe(playwrights);
  expect(install).not.toHaveBeenCalled();
});

/** What is asked for until one of the programs brings a browser that runs. */
async function installedUntil(program: string): Promise<string[]> {
  const browsers: string[] = [];
  const install = vi.fn<Machine['install']>((asked) => {
    if (asked === program) browsers.push(`/usr/bin/${program}`);
    return Promise.resolve();
  });
  expect(await findOrInstallBrowser(machine(browsers, { install }))).toBe(`/usr/bin/${program}`);
  return install.mock.calls.flat();
}

test('Playwright’s download is tried before Debian’s packages, and of these the quicker first', async () => {
  expect(await installedUntil('chromium-headless-shell')).toEqual(['playwright', 'chromium-headless-shell']);
  expect(await installedUntil('chromium')).toEqual(['playwright', 'chromium-headless-shell', 'chromium']);
});

test('without the right to install packages the search ends with nothing', async () => {
  const install = vi.fn<Machine['install']>(() => Promise.resolve());
  const result = await findOrInstallBrowser(machine([], { install, mayUseApt: () => false }));
  expect(result).toBeUndefined();
  expect(install.mock.calls.flat()).toEqual(['playwright']);
});
