import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { differences } from './same-files.mjs';

const root = mkdtempSync(join(tmpdir(), 'same-files-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function folder(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(join(root, name, 'deep'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
  return join(root, name);
}

it('finds nothing between folders of the same bytes', () => {
  const files = { 'a.html': 'a', 'deep/b.json': '{}' };
  expect(differences(folder('one', files), folder('two', files))).toEqual([]);
});

it('names what differs and what is missing on either side', () => {
  const one = folder('three', { 'a.html': 'a', 'deep/b.json': '{}', 'c.txt': 'c' });
  const other = folder('four', { 'a.html': 'a ', 'deep/b.json': '{}', 'd.txt': 'd' });
  expect(differences(one, other)).toEqual([
    'a.html: differs',
    'c.txt: only in the first',
    'd.txt: only in the second',
  ]);
});
