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
  writeFileSync(join(folder, '_headers'), "/*\n  Content-Security-Policy: default-src 'self'\n");
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

test('instructions for the host, and files outside the folder, are not served', async () => {
  expect((await get('/_headers')).status).toBe(404);
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
