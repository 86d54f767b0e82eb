// @ts-check
/**
 * How build time and weight grow with the story: `node src/tests/large-story.mjs 5 20 50` builds stories of so many chapters
 * in a folder of their own and prints a table. The chapters after the fifth are the five once more, each with its text twice
 * and every figure under new names, so that fifty chapters have about five hundred figures.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../commands/project.mjs';
import { buildFonts } from '../commands/build-site.mjs';

const FIGURE = /(<Scrolly figure=")([\w-]+)"/g;

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 5)) {
  console.error('Say how many chapters, five or more each time: node src/tests/large-story.mjs 5 20 50');
  process.exit(1);
}
await buildFonts();
console.log('chapters  figures  pages   seconds  MB in all  kB of a chapter (median, brotli)');
for (const size of sizes) console.log(measure(size));

/** Builds a story of so many chapters and says in a line of the table what it took. @param {number} size */
function measure(size) {
  const folder = copyOfProject();
  try {
    const { names, chapters } = enlarge(folder, size);
    const began = performance.now();
    execFileSync(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const seconds = (performance.now() - began) / 1000;
    const files = filesIn(join(folder, 'dist'));
    const weights = chapters
      .map((slug) => brotliCompressSync(readFileSync(join(folder, 'dist', slug, 'index.html'))).length)
      .sort((a, b) => a - b);
    const cells = [
      chapters.length,
      names,
      files.filter((file) => file.endsWith('.html')).length,
      seconds.toFixed(0),
      (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(0),
      ((weights[Math.floor(weights.length / 2)] ?? 0) / 1000).toFixed(0),
    ];
    return cells.map((cell, i) => String(cell).padStart([8, 9, 7, 10, 11, 10][i] ?? 0)).join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project in a folder of its own, without what was built or kept before. */
function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'large-story-'));
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // Each package by a link of its own: pictures kept beside them would make the second build look fast.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !one.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

/**
 * Adds chapters until there are so many, and registers their figures.
 * @param {string} folder
 * @param {number} size
 */
function enlarge(folder, size) {
  const at = join(folder, 'content/chapters');
  const originals = readdirSync(at)
    .filter((file) => file.endsWith('.mdx'))
    .sort();
  const chapters = originals.map((file) => basename(file, '.mdx').replace(/^\d+-/, ''));
  /** @type {Map<string, string>} A new name of a figure, and the figure that it names. */
  const names = new Map();
  /** @param {string} text @param {string} suffix */
  const renamed = (text, suffix) =>
    text.replace(FIGURE, (_, before, id) => {
      names.set(`${id}-${suffix}`, id);
      return `${before}${id}-${suffix}"`;
    });
  for (let n = originals.length; n < size; n += 1) {
    const original = originals[n % originals.length] ?? '';
    const slug = `${chapters[n % originals.length]}-${String(n)}`;
    const { front, body, ending } = partsOf(readFileSync(join(at, original), 'utf8'));
    const again = renamed(body, `${String(n)}b`).replace(/^## .*$/gm, '$& once more');
    const text = [front, renamed(body, `${String(n)}a`), again, ending].join('\n');
    writeFileSync(join(at, `${String(n + 1).padStart(2, '0')}-${slug}.mdx`), text);
    chapters.push(slug);
  }
  const registry = join(folder, 'src/figures/registry.ts');
  const { figures } = register(registry, names);
  return { names: figures, chapters };
}

/** A chapter's front matter, its story and its ending. @param {string} text */
function partsOf(text) {
  const [, front = '', rest = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const end = rest.indexOf('<Summary');
  // Without a choice of its own, a chapter's picture is that of its first figure.
  return { front: front.replace(/^picture: .*\n/m, ''), body: rest.slice(0, end), ending: rest.slice(end) };
}

/**
 * Registers the figures under their new names. The controls of a figure go by its folder, so the copies have none.
 * @param {string} file
 * @param {ReadonlyMap<string, string>} names
 */
function register(file, names) {
  const source = readFileSync(file, 'utf8').replace('export const registry', 'const originals');
  const copies = [...names].map(
    ([name, id]) => `  '${name}': { ...originals['${id}'], id: '${name}', explorer: undefined },`,
  );
  writeFileSync(file, `${source}\nexport const registry = {\n  ...originals,\n${copies.join('\n')}\n};\n`);
  return { figures: names.size + (source.match(/^import /gm)?.length ?? 0) };
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
