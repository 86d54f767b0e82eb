import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Site } from './static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'choke-points-server-'));
let site: Site;

function get(path: string) {
  return fetch(new URL(path, site.url), { redirect: 'manual' });
}

beforeAll(async () => {
  mkdirSync(join(folder, 'pledge'));
  writeFileSync(
    join(folder, '_headers'),
    "/*\n  Content-Security-Policy: default-src 'self'\n/assets/*\n  Cache-Control: max-age=1000\n",
  );
  writeFileSync(join(folder, '_redirects'), '/feed /feed.xml 301\n');
  writeFileSync(join(folder, '404.html'), 'Nothing here');
  writeFileSync(join(folder, 'pledge/index.html'), 'The pledge');
  site = await listen(folder, { port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a page comes with the headers of the host', async () => {
  const response = await get('/pledge/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(await response.text()).toBe('The pledge');
});

test('an unknown address gets the 404 page, its status and the headers', async () => {
  const response = await get('/nowhere/');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(await response.text()).toBe('Nothing here');
});

test('a page has one address, with the slash', async () => {
  const response = await get('/pledge');
  expect([response.status, response.headers.get('location')]).toEqual([308, '/pledge/']);
});

test('other names of a page lead to it, and never to another host', async () => {
  for (const path of ['/pledge/index.html', '//pledge', '//pledge/index.html']) {
    const response = await get(`${site.url.slice(0, -1)}${path}`);
    expect([response.status, response.headers.get('location')], path).toEqual([308, '/pledge/']);
  }
});

test('an address of the file of redirects leads where the file says', async () => {
  const response = await get('/feed');
  expect([response.status, response.headers.get('location')]).toEqual([301, '/feed.xml']);
});

test('what is missing is not kept as long as what would be there', async () => {
  const response = await get('/assets/not-yet.js');
  expect([response.status, response.headers.get('cache-control')]).toEqual([404, null]);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('a site built for a folder of its host is served there, and nowhere else', async () => {
  const below = await listen(folder, { port: 0, base: '/x/' });
  const at = async (path: string) => (await fetch(new URL(path, below.url), { redirect: 'manual' })).status;
  expect(below.url).toMatch(/\/x\/$/);
  expect([await at('/x/pledge/'), await at('/x/pledge'), await at('/pledge/'), await at('/')]).toEqual([
    200, 308, 404, 404,
  ]);
  await below.close();
});

test('instructions for the host, and files outside the folder, are not served', async () => {
  expect((await get('/_headers')).status).toBe(404);
  expect((await get('/_redirects')).status).toBe(404);
  expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404);
});

test('an address that cannot be decoded is refused', async () => {
  expect((await get('/%E0%A4%A')).status).toBe(400);
});

test('a page built after the start is served without a restart', async () => {
  writeFileSync(join(folder, 'new.html'), 'New');
  expect(await (await get('/new.html')).text()).toBe('New');
});

test('a taken port is an error, or the next one is used', async () => {
  const port = Number(new URL(site.url).port);
  await expect(listen(folder, { port })).rejects.toThrow(`Port ${String(port)} is taken`);
  const next = await listen(folder, { port, orNextFree: true });
  expect(next.url).not.toBe(site.url);
  await next.close();
});
