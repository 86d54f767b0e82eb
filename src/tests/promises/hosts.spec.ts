import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headersFor } from '../../commands/header-file.mjs';
import { hostFiles } from '../../commands/host-files.mjs';
import { mediaTypeOf } from '../../commands/media-types.mjs';
import { type Host, hosts, removeSample, rulesOf, type Sample, sampleSite } from '../reading/hosts';
import { exemplars } from '../reading/site';

const SITE = '.test-dist';
/** The first built file of each kind that a host may treat in its own way. */
const files = [
  'index.html',
  '404.html',
  `${exemplars[0]?.path.slice(1) ?? ''}index.html`,
  'offline-worker.js',
  'robots.txt',
  'feed.xml',
  'feed.json',
  'favicon.svg',
  'data/datapackage.json',
  '.well-known/security.txt',
  ...['assets/*.css', 'assets/*.js', 'assets/*.woff2', 'embed/*/*/index.html', 'data/*.csv', 'share/*.png']
    .concat(['figures/*/*.svg', 'figures/*/*.bib', 'figures/*/narrow.json'])
    .map((pattern) => globSync(pattern, { cwd: SITE }).toSorted()[0] ?? pattern),
].map((file) => file.replaceAll('\\', '/'));
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Headers as an object in small letters, so that two can be compared. */
const asSaid = (headers: Iterable<readonly [string, string]>): Record<string, string> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, value.toLowerCase()]));

/** What an answer says, in plain words: its status, its type and the headers that were promised. */
async function said(url: string, names: Iterable<string>): Promise<Record<string, unknown>> {
  const response = await fetch(url, { redirect: 'manual' });
  await response.arrayBuffer();
  return {
    status: response.status,
    ...asSaid(['content-type', ...names].map((name) => [name, response.headers.get(name) ?? ''])),
  };
}

test('hosts are told the type of every kind of file that the site has', () => {
  const untold = globSync('**/*', { cwd: SITE, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !hostFiles.includes(entry.name) && mediaTypeOf(entry.name) === undefined,
    )
    .map(({ name }) => name);
  expect(untold).toEqual([]);
});

for (const base of ['/', '/choke-points/']) {
  test.describe(`at ${base}`, () => {
    // One after the other: they share a sample.
    test.describe.configure({ mode: 'default' });
    let sample: Sample;
    test.beforeAll(async () => {
      sample = await sampleSite(files, base);
    });
    test.afterAll(() => removeSample(sample));

    /** The headers that the file of headers promises for a path. */
    const promised = (path: string): Map<string, string> => headersFor(rulesOf(sample), path);

    for (const { name, isInstalled, start, encodings } of hosts) {
      test.describe(name, () => {
        test.skip(!isInstalled(), `${name} is not installed here`);
        let host: Host | undefined;
        let url = '';
        test.beforeAll(async () => {
          host = await start(sample);
          url = host.url;
        });
        test.afterAll(() => host?.close());

        test('sends every kind of file with its type and the headers promised for it', async () => {
          for (const file of files.filter((one) => one !== '404.html')) {
            const path = `${base}${addressOf(file)}`;
            const headers = promised(path);
            expect(headers.size, path).toBeGreaterThan(7);
            expect.soft(await said(`${url}${path.slice(1)}`, headers.keys()), path).toEqual({
              status: 200,
              'content-type': mediaTypeOf(file),
              ...asSaid(headers),
            });
          }
        });

        test('answers for what is not there with the 404 page, which nobody keeps as long as an asset', async () => {
          const missing = [
            'no-such-page/',
            'assets/no-such.js',
            'assets/',
            'data/no-such.csv',
            '_headers',
            '_redirects',
          ];
          for (const path of missing.map((one) => `${base}${one}`)) {
            const headers = promised(`${base}404.html`);
            expect.soft(await said(`${url}${path.slice(1)}`, headers.keys()), path).toEqual({
              status: 404,
              'content-type': 'text/html; charset=utf-8',
              ...asSaid(headers),
            });
            const body = await (await fetch(`${url}${path.slice(1)}`)).text();
            expect(body, path).toBe(readFileSync(join(SITE, '404.html'), 'utf8'));
          }
        });

        test('leads other names of a page to its one address, and old addresses to new ones', async () => {
          const page = `${base}${exemplars[0]?.path.slice(1) ?? ''}`;
          for (const [from, to] of [
            [page.slice(0, -1), page],
            [`${page}index.html`, page],
            [`${base}index.html`, base],
            [`${base}feed`, `${base}feed.xml`],
            [`${base}rss.xml`, `${base}feed.xml`],
            [`${base}security.txt`, `${base}.well-known/security.txt`],
          ] as const) {
            const response = await fetch(`${url}${from.slice(1)}`, { redirect: 'manual' });
            expect.soft([301, 308], from).toContain(response.status);
            expect.soft(response.headers.get('location'), from).toBe(to);
          }
          // No address of ours leads to a host of somebody else's choice.
          for (const path of [
            '//example.org/index.html',
            `//${page.split('/').at(-2) ?? ''}`,
            '/\\example.org/index.html',
          ]) {
            const response = await fetch(`${url.slice(0, -1)}${path}`, { redirect: 'manual' });
            expect.soft(response.headers.get('location') ?? '/', path).not.toMatch(/^[\\/]{2}/);
          }
        });

        test('sends text as the build has compressed it, to those who can read it', async () => {
          const path = `${base}${exemplars[0]?.path.slice(1) ?? ''}`.slice(1);
          for (const encoding of encodings) {
            const response = await fetch(`${url}${path}`, { headers: { 'Accept-Encoding': encoding } });
            expect.soft(response.headers.get('content-encoding'), encoding).toBe(encoding);
            expect.soft(response.headers.get('vary')?.toLowerCase(), encoding).toContain('accept-encoding');
            expect.soft(response.headers.get('content-type'), encoding).toBe('text/html; charset=utf-8');
            expect(await response.text()).toContain('<html');
          }
          const plain = await fetch(`${url}${path}`, { headers: { 'Accept-Encoding': 'identity' } });
          expect(plain.headers.get('content-encoding')).toBe(null);
        });
      });
    }
  });
}
