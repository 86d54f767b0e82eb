/**
 * The fonts with which the build draws pictures of figures. The renderer reads no WOFF2 and knows no axes, so each face is a
 * plain TrueType file of one weight. No reader is sent them.
 */
import { LATIN, PINYIN, RARE_LATIN } from './characters.ts';
import { DRAWING_FACES, DRAWING_HAN_FILE } from './drawing-files.ts';
import { LATIN_FACES } from './faces.ts';
import { buildHanFont } from './han.ts';
import { buildLatinFont } from './latin.ts';
import type { Place } from './usage.ts';

/** The contents of the files by name; the Chinese face has these characters. */
export async function buildDrawingFonts(
  han: ReadonlyMap<string, Place>,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const { name, wght, text, pinyin } of DRAWING_FACES) {
    files.set(`drawing-${name}.ttf`, await cut(text, [...LATIN, ...RARE_LATIN], wght));
    files.set(`drawing-${name}-pinyin.ttf`, await cut(pinyin, PINYIN, wght));
  }
  if (han.size > 0) files.set(DRAWING_HAN_FILE, await buildHanFont(han));
  return files;
}

/** The characters at one weight, from the slice that a shipped file is cut from. */
async function cut(file: string, characters: readonly string[], wght: number): Promise<Buffer> {
  const face = LATIN_FACES.find((candidate) => candidate.file === file);
  if (!face) throw new Error(`${file} is not among the faces.`);
  return buildLatinFont({ ...face, characters, axes: { ...face.axes, wght } });
}
