/** Makes every generated file in memory: the fonts, their style sheet and their metrics. */
import subsetFont from 'subset-font';
import { writeCss } from './css.ts';
import { buildDrawingFonts } from './drawing.ts';
import { HAN_FILE, LATIN_FACES, type LatinFace } from './faces.ts';
import { buildHanFont } from './han.ts';
import type { HanCut } from './han-cuts.ts';
import { buildLatinFont } from './latin.ts';
import { measureHeights, measureWidths, openAt, type Metrics, type Widths } from './metrics.ts';

/** The styles for which text is measured. */
const MEASURED = [
  { name: 'serif-300', family: 'Source Serif', style: 'normal', weight: 300 },
  { name: 'serif-400', family: 'Source Serif', style: 'normal', weight: 400 },
  { name: 'serif-italic-400', family: 'Source Serif', style: 'italic', weight: 400 },
  { name: 'sans-400', family: 'Source Sans', style: 'normal', weight: 400 },
  { name: 'sans-600', family: 'Source Sans', style: 'normal', weight: 600 },
  { name: 'sans-700', family: 'Source Sans', style: 'normal', weight: 700 },
] as const;
const HAN_ADVANCE = 1;

/** File contents by name, with the Chinese face in these cuts. */
export async function composeFiles(han: readonly HanCut[]): Promise<Map<string, Buffer>> {
  const fonts = new Map<string, Buffer>();
  for (const face of LATIN_FACES) fonts.set(face.file, await buildLatinFont(face));
  for (const { file, characters } of han) fonts.set(file, await buildHanFont(characters));

  const files = new Map<string, Buffer>();
  for (const [name, font] of fonts) {
    files.set(name, await subsetFont(font, undefined, { keepAllGlyphs: true, targetFormat: 'woff2' }));
  }
  const allHan = new Map(han.flatMap(({ characters }) => [...characters]));
  for (const [name, font] of await buildDrawingFonts(allHan)) files.set(name, font);
  const metrics = measure(fonts);
  files.set('fonts.css', Buffer.from(writeCss(metrics, han)));
  files.set('metrics.json', Buffer.from(`${JSON.stringify(metrics, null, 1)}\n`));
  return files;
}

function measure(fonts: ReadonlyMap<string, Buffer>): Metrics {
  const open = (file: string, weight: number) => {
    const font = fonts.get(file);
    if (!font) throw new Error(`${file} has not been built.`);
    return openAt(font, weight);
  };
  const widths = Object.fromEntries(
    MEASURED.map((style) => {
      const parts = facesFor(style).map(({ file, characters }) =>
        measureWidths(open(file, style.weight), characters),
      );
      return [style.name, Object.assign({}, ...parts) as Widths];
    }),
  );
  const families: Metrics['families'] = {
    serif: measureHeights(open('source-serif-latin.woff2', 400)),
    sans: measureHeights(open('source-sans-latin.woff2', 400)),
    ...(fonts.has(HAN_FILE) ? { han: measureHeights(open(HAN_FILE, 400)) } : {}),
  };
  return { widths, han: HAN_ADVANCE, families };
}

/** The files a browser would draw this style from, each with the characters it would take from it. */
function facesFor(style: { family: string; style: string; weight: number }) {
  return LATIN_FACES.filter((face) => face.family === style.family && face.style === style.style).flatMap(
    (face) =>
      face.uses
        .filter((use) => covers(use, style.weight))
        .map(({ characters }) => ({ file: face.file, characters })),
  );
}

function covers(use: LatinFace['uses'][number], weight: number): boolean {
  const [from = 0, to = from] = use.weight.split(' ').map(Number);
  return weight >= from && weight <= to;
}
