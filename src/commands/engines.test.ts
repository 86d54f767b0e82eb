import { expect, test } from 'vitest';
import { findEngines } from './engines.mjs';

const all = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

function machineWith(files: string[], env: Record<string, string> = {}, browsers = [browser]) {
  return {
    platform: 'linux' as const,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isThere: (path: string) => files.includes(path),
    matching: () => browsers,
  };
}

test('both engines are found where Debian puts them', () => {
  const [firefox, webkit] = findEngines(machineWith(all));
  expect(firefox).toEqual({ name: 'firefox', programs: { browser: '/usr/bin/firefox-esr' } });
  expect(webkit).toEqual({
    name: 'webkit',
    programs: { driver: '/usr/bin/WebKitWebDriver', browser, screen: '/usr/bin/Xvfb' },
  });
});

test('what is missing is named', () => {
  const [firefox, webkit] = findEngines(machineWith(['/usr/bin/WebKitWebDriver'], {}, []));
  expect(firefox?.missing).toBe('no Firefox on this machine');
  expect(webkit?.missing).toBe('no MiniBrowser, no Xvfb on this machine');
});

test('a Firefox that is named is taken, and a name that leads nowhere is not', () => {
  const named = '/opt/firefox/firefox';
  const [firefox] = findEngines(machineWith([...all, named], { FIREFOX_PATH: named }));
  expect(firefox?.programs['browser']).toBe(named);
  const [other] = findEngines(machineWith(all, { FIREFOX_PATH: '/nowhere/firefox' }));
  expect(other?.programs['browser']).toBe('/usr/bin/firefox-esr');
});

test('what merely bears the name firefox is left alone, since it may be a snap', () => {
  expect(findEngines(machineWith(['/usr/bin/firefox']))[0]?.missing).toBe('no Firefox on this machine');
});
