/** Makes one Chinese face out of the slices in which the package ships it. */
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { readCmap } from './cmap.ts';
import { mergeFonts } from './merge.ts';
import { HAN, packageFile } from './packages.ts';
import { readTables, requireTable } from './sfnt.ts';
import type { Place } from './usage.ts';

const WEIGHT = 400;
/** Chinese slices are numbered; the others (Latin, Cyrillic) draw punctuation in its Western form. */
const CHINESE_SLICE = /^\[(\d+)\]$/;
/** Layout and vertical setting: horizontal Chinese without kerning needs none of it. */
const UNUSED_TABLES = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'vhea', 'vmtx'];

/** Thrown when text uses a character that no slice draws. */
class MissingGlyphError extends Error {
  constructor(character: string, place: Place) {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    super(
      `${place.file}:${place.line}: no slice of ${HAN} holds the character ${character} (U+${codePoint}). ` +
        'Write it another way, or take it out.',
    );
    this.name = 'MissingGlyphError';
  }
}

/** An uncompressed TrueType font with exactly these characters. */
export async function buildHanFont(characters: ReadonlyMap<string, Place>): Promise<Buffer> {
  const slices = await assignSlices(characters);
  const parts: Buffer[] = [];
  for (const [slice, text] of slices) {
    const source = await readFile(packageFile(HAN, `files/noto-serif-sc-${slice}-${WEIGHT}-normal.woff2`));
    const part = await subsetFont(source, text, { targetFormat: 'truetype', dropTables: UNUSED_TABLES });
    const drawn = readCmap(requireTable(readTables(part), 'cmap'));
    for (const character of text) {
      if (!drawn.has(character.codePointAt(0) ?? 0)) throw missing(character, characters);
    }
    parts.push(part);
  }
  return mergeFonts(parts);
}

/** The characters to take from each slice, by slice number. */
async function assignSlices(characters: ReadonlyMap<string, Place>): Promise<Map<string, string>> {
  const ranges = JSON.parse(await readFile(packageFile(HAN, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const sliceOf = new Map<number, string>();
  for (const [key, list] of Object.entries(ranges)) {
    const slice = CHINESE_SLICE.exec(key)?.[1];
    if (slice === undefined) continue;
    for (const codePoint of parseUnicodeRange(list)) sliceOf.set(codePoint, slice);
  }

  const assigned = new Map<string, string>();
  for (const character of characters.keys()) {
    const slice = sliceOf.get(character.codePointAt(0) ?? 0);
    if (slice === undefined) throw missing(character, characters);
    assigned.set(slice, (assigned.get(slice) ?? '') + character);
  }
  return new Map([...assigned].sort(([a], [b]) => Number(a) - Number(b)));
}

/** The code points of a CSS unicode-range such as "U+2014,U+4e00-4e03". */
function* parseUnicodeRange(list: string): Generator<number> {
  for (const item of list.split(',')) {
    const [from = '', to = from] = item.trim().replace(/^U\+/i, '').split('-');
    for (let codePoint = parseInt(from, 16); codePoint <= parseInt(to, 16); codePoint++) yield codePoint;
  }
}

function missing(character: string, characters: ReadonlyMap<string, Place>): MissingGlyphError {
  return new MissingGlyphError(character, characters.get(character) ?? { file: 'unknown', line: 0 });
}
