/** Finds the characters beyond ASCII that the site's content and source use, and where each first occurs. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { cjkCharacters } from './characters.ts';

/** Where a character first occurs. */
export interface Place {
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
}

/** The characters beyond ASCII that a project uses. */
export interface Usage {
  /** Characters for the Chinese face, in code point order. */
  cjk: Map<string, Place>;
  /** The files that use each of them. */
  cjkFiles: Map<string, Set<string>>;
  /** All other characters beyond ASCII, in code point order. */
  other: Map<string, Place>;
}

const SCANNED: readonly { folder: string; extensions: readonly string[] }[] = [
  { folder: 'content', extensions: ['.csv', '.mdx', '.yaml'] },
  ...['figures', 'pages', 'layouts', 'components', 'story'].map((name) => ({
    folder: `src/${name}`,
    extensions: ['.ts', '.astro'],
  })),
];
const TEST_FILE = '.test.ts';
const BEYOND_ASCII = /[^\0-\x7f]/;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Reads every scanned file below the root. */
export async function scanUsage(root: string): Promise<Usage> {
  const cjk = new Map<string, Place>();
  const cjkFiles = new Map<string, Set<string>>();
  const other = new Map<string, Place>();
  for (const path of await listFiles(root)) {
    const file = relative(root, path).split(sep).join('/');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines.forEach((text, i) => {
      if (!BEYOND_ASCII.test(text)) return;
      const place = { file, line: i + 1 };
      const chinese = cjkCharacters(text);
      for (const character of chinese) {
        if (!cjk.has(character)) cjk.set(character, place);
        cjkFiles.set(character, (cjkFiles.get(character) ?? new Set()).add(file));
      }
      for (const character of text) {
        const latin =
          BEYOND_ASCII.test(character) && !chinese.includes(character) && !INVISIBLE.test(character);
        if (latin && !other.has(character)) other.set(character, place);
      }
    });
  }
  return { cjk: inOrder(cjk), cjkFiles, other: inOrder(other) };
}

async function listFiles(root: string): Promise<string[]> {
  const files = await Promise.all(
    SCANNED.map(async ({ folder, extensions }) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
        ignoreMissing,
      );
      return entries
        .filter(
          (entry) =>
            entry.isFile() && extensions.includes(extname(entry.name)) && !entry.name.endsWith(TEST_FILE),
        )
        .map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return files.flat().sort();
}

/** A young project may lack some of the folders; any other failure is a failure. */
function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function inOrder(places: Map<string, Place>): Map<string, Place> {
  const codePoint = (character: string) => character.codePointAt(0) ?? 0;
  return new Map([...places].sort(([a], [b]) => codePoint(a) - codePoint(b)));
}
