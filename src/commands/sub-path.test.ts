import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { baseOf, lostAddresses, lostWholeAddresses, withBase } from './sub-path.mjs';

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['choke-points', '/choke-points/'],
  ['//a/b/', '/a/b/'],
])('reads %s as the folder %s', (text, base) => {
  expect(baseOf(text)).toBe(base);
});

it.each(['https://example.org/a', '/a b/', '/a/../b?', '/"onload='])('refuses %s', (text) => {
  expect(() => baseOf(text)).toThrow('is not a folder');
});

it('puts the folder in front of addresses from the root, and of nothing else', () => {
  const html =
    '<a href="/choke-points/">a</a><a href="/">b</a><a href="#c">c</a><a href="//x.org/">d</a><a href="https://x.org/e">e</a>' +
    '<script src="/a.js"></script><link href="/choke-points/assets/a.css"><p>href="/f"</p>';
  expect(withBase(html, '/')).toBe(html);
  expect(withBase(html, '/choke-points/')).toBe(
    '<a href="/choke-points/choke-points/">a</a><a href="/choke-points/">b</a><a href="#c">c</a><a href="//x.org/">d</a>' +
      '<a href="https://x.org/e">e</a><script src="/choke-points/a.js"></script><link href="/choke-points/assets/a.css"><p>href="/f"</p>',
  );
});

it('names the addresses that lead to no file below the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sub-path-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(
    join(folder, 'a/index.html'),
    '<a href="/x/a/#p">1</a> <a href="/a/">2</a> <a href="/x/b/">3</a>',
  );
  expect(lostAddresses(folder, '/x/')).toEqual(['a/index.html: /a/', 'a/index.html: /x/b/']);
  rmSync(folder, { recursive: true });
});

it('names the whole addresses of the site, in any text, that lead to no file below the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sub-path-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<link rel="canonical" href="https://x.org/x/"> https://y.org/z/',
  );
  writeFileSync(
    join(folder, 'feed.xml'),
    '<id>https://x.org/x/feed.xml#a</id><id>https://x.org/feed.xml</id>',
  );
  writeFileSync(join(folder, 'a.json'), '{"a":"https://x.org/x/b.csv"}');
  expect(lostWholeAddresses(folder, '/x/', 'https://x.org').toSorted()).toEqual([
    'a.json: https://x.org/x/b.csv',
    'feed.xml: https://x.org/feed.xml',
  ]);
  rmSync(folder, { recursive: true });
});
