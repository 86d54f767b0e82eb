/** Builds the generated font folder when, and only when, something it depends on has changed. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LATIN, PINYIN, RARE_LATIN } from './characters.ts';
import { HAN_TEXT_FILE, LATIN_FACES } from './faces.ts';
import { divideHan } from './han-cuts.ts';
import { INPUT_PACKAGES, packageVersion } from './packages.ts';
import { scanUsage, type Place, type Usage } from './usage.ts';

/** What a build of the fonts has made, and how heavy it is in bytes. */
export interface BuildResult {
  rebuilt: boolean;
  files: { name: string; bytes: number }[];
  /** Bytes of the fonts that a page loads at once, and what they may weigh together. */
  firstBytes: number;
  budget: number;
  cjkCount: number;
  /** Characters in the text that no generated font holds, so that each reader's machine must supply them. */
  uncovered: Map<string, Place>;
}

interface Stamp {
  inputs: string;
  files: Record<string, number>;
}

/** The most bytes of fonts that a page may load at once. */
export const BUDGET_BYTES = 45_000;
const STAMP_FILE = 'stamp.json';
const PARTIAL = '.partial';
const SOURCE_FOLDER = import.meta.dirname;
const BUILDER_SOURCE = /^(?!.*\.(test|d)\.ts$).*\.(ts|json)$/;
const FIRST_FILES: ReadonlySet<string> = new Set([
  ...LATIN_FACES.filter((face) => face.first).map((face) => face.file),
  HAN_TEXT_FILE,
]);
const COVERED: ReadonlySet<string> = new Set([...LATIN, ...RARE_LATIN, ...PINYIN]);

/** Scans the project at `root` and brings `target` up to date. */
export async function buildFonts(root: string, target: string): Promise<BuildResult> {
  const usage = await scanUsage(root);
  const inputs = await fingerprint(usage);
  const stamp = await readStamp(target);
  if (stamp?.inputs === inputs && (await isIntact(target, stamp))) return report(false, stamp, usage);

  // Loaded only now: the font tools take longer to start than an unchanged build takes to finish.
  const { composeFiles } = await import('./compose.ts');
  const files = await composeFiles(divideHan(usage));
  const sizes = Object.fromEntries([...files].map(([name, content]) => [name, content.length]));
  const next: Stamp = { inputs, files: sizes };
  await writeFolder(target, files, next);
  return report(true, next, usage);
}

/** A hash of everything that decides the output: characters, package versions, and this builder's own source. */
async function fingerprint(usage: Usage): Promise<string> {
  const hash = createHash('sha256');
  for (const { file, characters } of divideHan(usage))
    hash.update(`\0${file}\0${[...characters.keys()].join('')}`);
  for (const name of INPUT_PACKAGES) hash.update(`\0${await packageVersion(name)}`);
  const sources = (await readdir(SOURCE_FOLDER)).filter((name) => BUILDER_SOURCE.test(name)).sort();
  for (const name of sources) hash.update(`\0${name}\0`).update(await readFile(join(SOURCE_FOLDER, name)));
  return hash.digest('hex');
}

/** The stamp of the last build; none if there was no build, or if its stamp was cut short. */
async function readStamp(target: string): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(join(target, STAMP_FILE), 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

async function isIntact(target: string, stamp: Stamp): Promise<boolean> {
  const checks = Object.entries(stamp.files).map(async ([name, bytes]) => {
    const found = await stat(join(target, name)).catch(() => undefined);
    return found?.size === bytes;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** Each file is put in place whole, and the stamp last, so that an interrupted build is seen as unfinished. */
async function writeFolder(target: string, files: ReadonlyMap<string, Buffer>, stamp: Stamp): Promise<void> {
  await mkdir(target, { recursive: true });
  await rm(join(target, STAMP_FILE), { force: true });
  for (const [name, content] of files) await replaceFile(join(target, name), content);
  for (const name of await readdir(target)) {
    // A partial file may belong to another build that is running now.
    if (!files.has(name) && !name.endsWith(PARTIAL)) await rm(join(target, name), { force: true });
  }
  await replaceFile(join(target, STAMP_FILE), `${JSON.stringify(stamp, null, 2)}\n`);
}

async function replaceFile(path: string, content: Buffer | string): Promise<void> {
  const partial = `${path}.${process.pid}${PARTIAL}`;
  await writeFile(partial, content);
  await rename(partial, path);
}

function report(rebuilt: boolean, stamp: Stamp, usage: Usage): BuildResult {
  const files = Object.entries(stamp.files).map(([name, bytes]) => ({ name, bytes }));
  const first = files.filter(({ name }) => FIRST_FILES.has(name));
  return {
    rebuilt,
    files,
    firstBytes: first.reduce((sum, { bytes }) => sum + bytes, 0),
    budget: BUDGET_BYTES,
    cjkCount: usage.cjk.size,
    uncovered: new Map([...usage.other].filter(([character]) => !COVERED.has(character))),
  };
}
