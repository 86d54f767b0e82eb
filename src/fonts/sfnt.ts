/**
 * Reading and writing the outer layer of a TrueType file: a directory of named tables.
 * Only what merging slices needs; what is inside a table is the caller's business.
 */

const TRUETYPE_VERSION = 0x00010000;
const DIRECTORY_START = 12;
const DIRECTORY_ENTRY = 16;
const CHECKSUM_MAGIC = 0xb1b0afba;
const HEAD_CHECKSUM_ADJUSTMENT = 8;

export type Tables = Map<string, Buffer>;

/** The tables of an uncompressed TrueType file, by tag. */
export function readTables(font: Buffer): Tables {
  const tables: Tables = new Map();
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const entry = DIRECTORY_START + i * DIRECTORY_ENTRY;
    const tag = font.toString('latin1', entry, entry + 4);
    const offset = font.readUInt32BE(entry + 8);
    const length = font.readUInt32BE(entry + 12);
    tables.set(tag, font.subarray(offset, offset + length));
  }
  return tables;
}

/** One table, or an error that names the missing tag. */
export function requireTable(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no "${tag}" table.`);
  return table;
}

/** A TrueType file of these tables, with directory, padding and checksums. */
export function writeTables(tables: Tables): Buffer {
  // The format wants the directory sorted by tag, so the result does not depend on insertion order.
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(DIRECTORY_START + sorted.length * DIRECTORY_ENTRY);
  const log2 = Math.floor(Math.log2(sorted.length));
  const searchRange = 2 ** log2 * DIRECTORY_ENTRY;
  directory.writeUInt32BE(TRUETYPE_VERSION, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(searchRange, 6);
  directory.writeUInt16BE(log2, 8);
  directory.writeUInt16BE(sorted.length * DIRECTORY_ENTRY - searchRange, 10);

  const bodies: Buffer[] = [];
  let offset = directory.length;
  let headOffset = -1;
  sorted.forEach(([tag, table], i) => {
    const body = padded(table);
    if (tag === 'head') {
      body.writeUInt32BE(0, HEAD_CHECKSUM_ADJUSTMENT);
      headOffset = offset;
    }
    const entry = DIRECTORY_START + i * DIRECTORY_ENTRY;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(body), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    bodies.push(body);
    offset += body.length;
  });

  const font = Buffer.concat([directory, ...bodies]);
  if (headOffset >= 0) {
    const adjustment = (CHECKSUM_MAGIC - checksum(font)) >>> 0;
    font.writeUInt32BE(adjustment, headOffset + HEAD_CHECKSUM_ADJUSTMENT);
  }
  return font;
}

/** A copy that ends on a four-byte boundary. */
function padded(table: Buffer): Buffer {
  const copy = Buffer.alloc(Math.ceil(table.length / 4) * 4);
  table.copy(copy);
  return copy;
}

/** Sum of the big-endian 32-bit words, modulo 2^32. */
function checksum(data: Buffer): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0;
  return sum;
}
