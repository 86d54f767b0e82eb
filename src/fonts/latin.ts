/** Cuts one Latin face out of its source slice. */
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { BORROWED_GLYPHS } from './characters.ts';
import { readCmap, writeCmap } from './cmap.ts';
import type { LatinFace } from './faces.ts';
import { packageFile } from './packages.ts';
import { readTables, requireTable, writeTables } from './sfnt.ts';

/** Figures of one width are the default of both families; `pnum` gives prose its proportional ones. */
const FEATURES: Readonly<Record<LatinFace['family'], readonly string[]>> = {
  'Source Serif': ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum'],
  'Source Sans': ['kern', 'liga', 'lnum', 'onum', 'tnum'],
};
/** Named styles for font menus, and baselines for mixing scripts in one line box: browsers use neither. */
const UNUSED_TABLES = ['BASE', 'STAT'];

/** An uncompressed TrueType font with the face's characters, axes and features. */
export async function buildLatinFont(face: LatinFace): Promise<Buffer> {
  const source = await readFile(packageFile(face.source.package, face.source.file));
  const cut = await subsetFont(source, face.characters.join(''), {
    targetFormat: 'truetype',
    keepFeatures: FEATURES[face.family],
    variationAxes: face.axes,
    dropTables: UNUSED_TABLES,
  });
  const tables = readTables(cut);
  const characters = readCmap(requireTable(tables, 'cmap'));
  for (const [borrower, lender] of BORROWED_GLYPHS) {
    const glyph = characters.get(lender);
    const wanted = face.characters.includes(String.fromCodePoint(borrower));
    if (wanted && glyph !== undefined) characters.set(borrower, glyph);
  }
  tables.set('cmap', writeCmap(characters));
  return writeTables(tables);
}
