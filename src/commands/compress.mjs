// @ts-check
/** Compress a built site beforehand, once and as far as it goes, so that no host has to do it at each request. */
import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { endingOf, textEndings } from './media-types.mjs';

/** Below this a file travels in one packet anyway. */
const SMALLEST = 1024;
/** The byte of gzip's head that names the system on which it was made, and the value that names none. */
const GZIP_SYSTEM = 9;
const NO_SYSTEM = 255;

/** @param {Buffer} body */
async function packedByGzip(body) {
  const packed = await promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION });
  packed[GZIP_SYSTEM] = NO_SYSTEM;
  return packed;
}

/** @param {Buffer} body */
const packedByBrotli = (body) =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

const METHODS = [
  { ending: '.br', pack: packedByBrotli },
  { ending: '.gz', pack: packedByGzip },
];

/** @param {string} path */
async function compressFile(path) {
  const body = await readFile(path);
  for (const { ending, pack } of METHODS) {
    const packed = await pack(body);
    if (packed.length < body.length) await writeFile(`${path}${ending}`, packed);
  }
}

/**
 * Writes beside every text of a kilobyte or more what brotli and gzip make of it; the same text gives the same bytes.
 * @param {string} folder
 * @returns {Promise<number>} how many files were compressed
 */
export async function compressFolder(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => textEndings.includes(endingOf(file)))
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).isFile() && statSync(path).size >= SMALLEST);
  const waiting = paths.values();
  const work = async () => {
    for (const path of waiting) await compressFile(path);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return paths.length;
}
