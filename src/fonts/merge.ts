/**
 * Several static TrueType fonts of one design made into one.
 * Outlines are copied byte for byte, so the merged face draws exactly what its parts drew.
 */
import { readCmap, writeCmap, type CharacterMap } from './cmap.ts';
import { readTables, requireTable, writeTables, type Tables } from './sfnt.ts';

const LONG_LOCA = 1;
const HEAD = { xMin: 36, yMin: 38, xMax: 40, yMax: 42, locaFormat: 50 };
const HHEA_METRIC_COUNT = 34;
const MAXP_GLYPH_COUNT = 4;
const MAXP_FIRST_LIMIT = 6;
const KEPT_AS_IS = ['OS/2', 'name', 'post', 'gasp'];
const COMPOSITE = { words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 };

interface Glyph {
  outline: Buffer;
  advance: number;
  bearing: number;
}

/** The union of the fonts. The first gives names, vertical metrics and the glyph for "missing". */
export function mergeFonts(fonts: readonly Buffer[]): Buffer {
  const parts = fonts.map(readTables);
  const [first] = parts;
  if (!first) throw new Error('There is no font to merge.');

  const glyphs: Glyph[] = [];
  const characters: CharacterMap = new Map();
  for (const part of parts) {
    const own = readGlyphs(part);
    // Every font begins with its own "missing" glyph; only the first font's is kept.
    const skipped = part === first ? 0 : 1;
    const shift = glyphs.length - skipped;
    for (const glyph of own.slice(skipped)) {
      glyphs.push({ ...glyph, outline: shiftComponents(glyph.outline, shift) });
    }
    for (const [codePoint, glyph] of readCmap(requireTable(part, 'cmap'))) {
      characters.set(codePoint, glyph + shift);
    }
  }

  const merged: Tables = new Map();
  for (const tag of KEPT_AS_IS) {
    const table = first.get(tag);
    if (table) merged.set(tag, table);
  }
  merged.set('head', mergeHead(first, parts));
  merged.set('hhea', withUInt16(requireTable(first, 'hhea'), HHEA_METRIC_COUNT, glyphs.length));
  merged.set('maxp', mergeMaxp(first, parts, glyphs.length));
  merged.set('cmap', writeCmap(characters));
  merged.set('glyf', Buffer.concat(glyphs.map((glyph) => glyph.outline)));
  merged.set('loca', writeLoca(glyphs));
  merged.set('hmtx', writeHmtx(glyphs));
  return writeTables(merged);
}

function readGlyphs(tables: Tables): Glyph[] {
  const glyf = tables.get('glyf') ?? Buffer.alloc(0);
  const loca = requireTable(tables, 'loca');
  const hmtx = requireTable(tables, 'hmtx');
  const long = requireTable(tables, 'head').readInt16BE(HEAD.locaFormat) === LONG_LOCA;
  const metrics = requireTable(tables, 'hhea').readUInt16BE(HHEA_METRIC_COUNT);
  const count = requireTable(tables, 'maxp').readUInt16BE(MAXP_GLYPH_COUNT);
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);

  return Array.from({ length: count }, (_, glyph) => {
    // Glyphs after the last full record share its advance and list only their side bearing.
    const bearingAt = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
    return {
      outline: evenLength(glyf.subarray(offset(glyph), offset(glyph + 1))),
      advance: hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
      bearing: hmtx.readInt16BE(bearingAt),
    };
  });
}

/** A composite glyph names its components by number, and numbers change when fonts are joined. */
function shiftComponents(outline: Buffer, shift: number): Buffer {
  const isComposite = outline.length > 0 && outline.readInt16BE(0) < 0;
  if (!isComposite || shift === 0) return outline;
  const copy = Buffer.from(outline);
  let at = 10;
  let flags: number;
  do {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(copy.readUInt16BE(at + 2) + shift, at + 2);
    at += 4 + (flags & COMPOSITE.words ? 4 : 2);
    if (flags & COMPOSITE.scale) at += 2;
    else if (flags & COMPOSITE.twoScales) at += 4;
    else if (flags & COMPOSITE.matrix) at += 8;
  } while (flags & COMPOSITE.more);
  return copy;
}

function mergeHead(first: Tables, parts: readonly Tables[]): Buffer {
  const heads = parts.map((part) => requireTable(part, 'head'));
  const head = Buffer.from(requireTable(first, 'head'));
  for (const field of [HEAD.xMin, HEAD.yMin])
    head.writeInt16BE(Math.min(...heads.map((h) => h.readInt16BE(field))), field);
  for (const field of [HEAD.xMax, HEAD.yMax])
    head.writeInt16BE(Math.max(...heads.map((h) => h.readInt16BE(field))), field);
  head.writeInt16BE(LONG_LOCA, HEAD.locaFormat);
  return head;
}

/** After the glyph count, `maxp` is a list of upper limits: the merged font needs the highest of each. */
function mergeMaxp(first: Tables, parts: readonly Tables[], glyphCount: number): Buffer {
  const tables = parts.map((part) => requireTable(part, 'maxp'));
  const merged = withUInt16(requireTable(first, 'maxp'), MAXP_GLYPH_COUNT, glyphCount);
  for (let field = MAXP_FIRST_LIMIT; field < merged.length; field += 2) {
    merged.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(field))), field);
  }
  return merged;
}

function writeLoca(glyphs: readonly Glyph[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let offset = 0;
  glyphs.forEach((glyph, i) => {
    offset += glyph.outline.length;
    loca.writeUInt32BE(offset, (i + 1) * 4);
  });
  return loca;
}

function writeHmtx(glyphs: readonly Glyph[]): Buffer {
  const hmtx = Buffer.alloc(glyphs.length * 4);
  glyphs.forEach((glyph, i) => {
    hmtx.writeUInt16BE(glyph.advance, i * 4);
    hmtx.writeInt16BE(glyph.bearing, i * 4 + 2);
  });
  return hmtx;
}

function withUInt16(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

function evenLength(outline: Buffer): Buffer {
  return outline.length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)]);
}
