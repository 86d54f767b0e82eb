import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { DRAWING_FILES } from '../fonts/drawing-files';

// The build is bundled elsewhere, so fonts and kept pictures are found from where it was started: the project's root.
const fontFiles = DRAWING_FILES.map((file) => resolve('src/fonts/generated', file)).filter((file) =>
  existsSync(file),
);
/** Pictures made before; may be thrown away at any time. */
const KEPT = resolve('node_modules/.cache/choke-points/pictures');
/** Changed when the renderer is, whose pictures would otherwise be taken from those kept. */
const RENDERER = 'resvg-js 2.6.2';

let fontsKey: Promise<string> | undefined;

/**
 * A standalone SVG as a PNG of `scale` pixels to a unit, drawn with the site's own fonts alone: the same bytes on every
 * machine, made or kept from before. Throws when the fonts have not been built.
 */
export async function pngOf(svg: string, scale = 1): Promise<Buffer<ArrayBuffer>> {
  if (fontFiles.length === 0) throw new Error('There are no fonts to draw with: run "npm run fonts".');
  fontsKey ??= hashOf(fontFiles);
  const key = `${RENDERER}\0${await fontsKey}\0${String(scale)}\0${svg}`;
  const path = join(KEPT, `${createHash('sha256').update(key).digest('hex')}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept !== undefined) return Buffer.from(kept);
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles },
  });
  const png = Buffer.from(picture.asPng());
  await keep(path, png);
  return png;
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** Puts a file in place whole: another build may read it at the same time. */
async function keep(path: string, content: Buffer): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const partial = `${path}.${String(process.pid)}`;
  await writeFile(partial, content);
  await rename(partial, path);
}
