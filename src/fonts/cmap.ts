/** The `cmap` table, which maps code points to glyphs: a format 12 reader and writer, and a format 4 reader. */

export type CharacterMap = Map<number, number>;

const WINDOWS = 3;
const UNICODE_FULL = 10;
const SUBTABLE_START = 12;
const GROUP = 12;

/** Every code point a cmap maps, read from its format 4 and format 12 subtables. */
export function readCmap(cmap: Buffer): CharacterMap {
  const map: CharacterMap = new Map();
  const subtables = cmap.readUInt16BE(2);
  for (let i = 0; i < subtables; i++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, map);
    if (format === 12) readGroups(subtable, map);
  }
  return map;
}

/** A cmap with one format 12 subtable, which every browser reads and which holds any code point. */
export function writeCmap(map: CharacterMap): Buffer {
  const entries = [...map].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(SUBTABLE_START + 16 + entries.length * GROUP);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(WINDOWS, 4);
  table.writeUInt16BE(UNICODE_FULL, 6);
  table.writeUInt32BE(SUBTABLE_START, 8);
  table.writeUInt16BE(12, SUBTABLE_START);
  table.writeUInt32BE(table.length - SUBTABLE_START, SUBTABLE_START + 4);
  table.writeUInt32BE(entries.length, SUBTABLE_START + 12);
  entries.forEach(([codePoint, glyph], i) => {
    const at = SUBTABLE_START + 16 + i * GROUP;
    table.writeUInt32BE(codePoint, at);
    table.writeUInt32BE(codePoint, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  });
  return table;
}

function readGroups(subtable: Buffer, map: CharacterMap): void {
  const groups = subtable.readUInt32BE(12);
  for (let i = 0; i < groups; i++) {
    const at = 16 + i * GROUP;
    const start = subtable.readUInt32BE(at);
    const end = subtable.readUInt32BE(at + 4);
    const firstGlyph = subtable.readUInt32BE(at + 8);
    for (let codePoint = start; codePoint <= end; codePoint++) {
      map.set(codePoint, firstGlyph + codePoint - start);
    }
  }
}

function readSegments(subtable: Buffer, map: CharacterMap): void {
  const doubled = subtable.readUInt16BE(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let i = 0; i < doubled; i += 2) {
    const end = subtable.readUInt16BE(ends + i);
    const start = subtable.readUInt16BE(starts + i);
    const delta = subtable.readUInt16BE(deltas + i);
    const offset = subtable.readUInt16BE(offsets + i);
    for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint++) {
      // A zero offset means "add the delta"; otherwise it points, from its own place, into the glyph array.
      const listed =
        offset === 0 ? codePoint : subtable.readUInt16BE(offsets + i + offset + (codePoint - start) * 2);
      if (offset !== 0 && listed === 0) continue;
      const glyph = (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(codePoint, glyph);
    }
  }
}
