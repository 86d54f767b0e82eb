import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaderFile } from './header-file.mjs';
import { caddyRecipe } from './host-caddy.mjs';
import { areasOf, movedBelow } from './host-files.mjs';
import { nginxRecipe } from './host-nginx.mjs';
import { parseRedirectFile } from './redirect-file.mjs';

const ownHeaders = readFileSync('public/_headers', 'utf8');
const ownRedirects = readFileSync('public/_redirects', 'utf8');

test('a redirect has two addresses of the site and a status', () => {
  expect(parseRedirectFile('# feeds\n/feed /feed.xml\r\n\n/a/  /b/ 308\n')).toEqual([
    { from: '/feed', to: '/feed.xml', status: 301 },
    { from: '/a/', to: '/b/', status: 308 },
  ]);
});

test.each([
  '/feed',
  '/feed /a.xml 200',
  '/feed/* /b/ 301',
  '/feed https://x.org/',
  '/:a /b 301!',
  '/a /b 301 x',
])('a redirect that hosts understand differently is refused: %s', (line) => {
  expect(() => parseRedirectFile(`/a /b 301\n${line}`)).toThrow('_redirects, line 2');
});

test('below a folder of the host every path begins there, and nothing else changes', () => {
  expect(movedBelow('# /a /b\n/*\n  X-One: /a /b\n/a/b.js\n', '/x/')).toBe(
    '# /a /b\n/x/*\n  X-One: /a /b\n/x/a/b.js\n',
  );
  expect(movedBelow('/feed  /feed.xml 301\n/ /a/\n', '/x/')).toBe('/x/feed  /x/feed.xml 301\n/x/ /x/a/\n');
  expect(movedBelow(ownHeaders, '/')).toBe(ownHeaders);
});

test('each area has what all rules together say for it', () => {
  const rules = parseHeaderFile('/*\n  A: 1\n  B: 2\n/deep/*\n  ! A\n  A: 3\n/deep/file.js\n  ! B\n');
  expect(areasOf(rules).map(({ path, headers }) => [path, Object.fromEntries(headers)])).toEqual([
    ['/', { a: '1', b: '2' }],
    ['/deep/', { a: '3', b: '2' }],
    ['/deep/file.js', { a: '3' }],
  ]);
});

test.each(['/:name/', '/a*', '/a/*.js', '/*/b'])('no recipe is made of the path %s', (path) => {
  expect(() => areasOf(parseHeaderFile(`${path}\n  A: 1\n`))).toThrow(path);
});

test('a value that a server would read as more than a value is refused', () => {
  const hosting = { redirects: [], base: '/', root: '/srv', listen: '80', name: 'x.org' };
  for (const value of ['"a"', '$host', '{http.request.uri}', 'a\\b']) {
    const areas = areasOf(parseHeaderFile(`/*\n  A: ${value}\n`));
    for (const recipe of [nginxRecipe, caddyRecipe])
      expect(() => recipe({ ...hosting, areas })).toThrow(`cannot say: ${value}`);
  }
});

// Cloudflare joins what several rules say of one header, and "!" takes away; Netlify knows no "!", and its last rule wins.
test('both hosts that read the files themselves read the same in ours', () => {
  const rules = parseHeaderFile(ownHeaders);
  const paths = [
    '/',
    '/404.html',
    ...areasOf(rules).map(({ path }) => `${path}${path.endsWith('/') ? 'x' : ''}`),
  ];
  for (const path of paths) {
    const lastWins = new Map(rules.filter((rule) => rule.path.test(path)).flatMap(({ set }) => set));
    expect(new Map(headersFor(rules, path)), path).toEqual(lastWins);
  }
  // Limits of Cloudflare Pages.
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...ownHeaders.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(parseRedirectFile(ownRedirects).length).toBeGreaterThan(0);
});

test('every address is sent with what a static host can say for the safety of readers', () => {
  const rules = parseHeaderFile(ownHeaders);
  const devices = ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment'];
  for (const { path, headers } of areasOf(rules)) {
    const isFramed = path === '/embed/';
    expect(Object.fromEntries(headers), path).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': isFramed ? 'cross-origin' : 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const transport = headers.get('strict-transport-security') ?? '';
    const twoYears = 2 * 365 * 24 * 60 * 60;
    expect(Number(/max-age=(\d+)/.exec(transport)?.[1]), path).toBeGreaterThanOrEqual(twoYears);
    const closed = (headers.get('permissions-policy') ?? '').split(', ');
    expect(closed, path).toEqual(expect.arrayContaining(devices.map((device) => `${device}=()`)));
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    expect(policy, path).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `frame-ancestors ${isFramed ? '*' : "'none'"}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join(), path).not.toMatch(/unsafe-|https?:/);
  }
});

test('what changes its name is kept for a year, what chooses what is kept for no time, all else for minutes', () => {
  const rules = parseHeaderFile(ownHeaders);
  const kept = (path: string): string => headersFor(rules, path).get('cache-control') ?? '';
  expect(kept('/assets/story.B6TqdHDT.css')).toBe('public, max-age=31536000, immutable');
  expect(kept('/offline-worker.js')).toBe('no-cache');
  for (const path of [
    '/',
    '/pledge/',
    '/404.html',
    '/feed.xml',
    '/figures/smic/narrow.json',
    '/embed/smic/x/',
  ])
    expect(kept(path), path).toBe('public, max-age=300, must-revalidate');
});

test('no redirect leads to another, or to itself', () => {
  const redirects = parseRedirectFile(ownRedirects);
  const from = redirects.map((redirect) => redirect.from);
  expect(new Set(from).size).toBe(from.length);
  expect(redirects.filter(({ to }) => from.includes(to))).toEqual([]);
});
