// @ts-check
/** Compare two folders byte by byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a folder with the hash of what is in them; paths with slashes on every system.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function hashes(folder) {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/**
 * What differs between two folders, one line a file, sorted; empty when they hold the same bytes.
 * @param {string} one
 * @param {string} other
 * @returns {string[]}
 */
export function differences(one, other) {
  const [a, b] = [hashes(one), hashes(other)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => a.get(path) !== b.get(path))
    .map(
      (path) =>
        `${path}: ${!a.has(path) ? 'only in the second' : !b.has(path) ? 'only in the first' : 'differs'}`,
    )
    .sort();
}
