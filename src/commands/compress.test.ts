import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { compressFolder } from './compress.mjs';

const folder = mkdtempSync(join(tmpdir(), 'choke-points-compress-'));
afterEach(() => rmSync(folder, { recursive: true }));

/** Every file of the folder by its path. */
const files = (): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );

test('texts of a kilobyte have both forms beside them, which are the same text and always the same bytes', async () => {
  const text = 'guózhī zhòngqì 国之重器 '.repeat(100);
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 31) % 251));
  mkdirSync(join(folder, 'pledge'));
  writeFileSync(join(folder, 'pledge/index.html'), text);
  writeFileSync(join(folder, 'short.css'), 'a{b:c}'.repeat(100));
  writeFileSync(join(folder, 'card.png'), noise);
  writeFileSync(join(folder, '_headers'), text);

  expect(await compressFolder(folder)).toBe(1);
  const first = files();
  expect([...first.keys()].toSorted()).toEqual([
    '_headers',
    'card.png',
    'pledge/index.html',
    'pledge/index.html.br',
    'pledge/index.html.gz',
    'short.css',
  ]);
  const packed = (ending: string): Buffer => first.get(`pledge/index.html.${ending}`) ?? Buffer.alloc(0);
  expect(brotliDecompressSync(packed('br')).toString()).toBe(text);
  expect(gunzipSync(packed('gz')).toString()).toBe(text);
  // No moment and no system in the head of gzip.
  expect([...packed('gz').subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);

  await compressFolder(folder);
  expect(files()).toEqual(first);
});
