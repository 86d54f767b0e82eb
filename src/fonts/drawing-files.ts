/** The faces of figures as the build draws them, and the files of ours whose source slices and sizes they share. */
export const DRAWING_FACES = [
  { name: 'sans-400', wght: 400, text: 'source-sans-latin.woff2', pinyin: 'source-sans-pinyin.woff2' },
  { name: 'sans-600', wght: 600, text: 'source-sans-latin.woff2', pinyin: 'source-sans-pinyin.woff2' },
  { name: 'sans-700', wght: 700, text: 'source-sans-latin.woff2', pinyin: 'source-sans-pinyin.woff2' },
  { name: 'serif-400', wght: 400, text: 'source-serif-latin.woff2', pinyin: 'source-serif-pinyin.woff2' },
  { name: 'serif-300', wght: 300, text: 'source-serif-display.woff2', pinyin: 'source-serif-pinyin.woff2' },
] as const;

/** The Chinese of all drawings. */
export const DRAWING_HAN_FILE = 'drawing-han.ttf';

/** The names of the files. A letter that a face lacks is taken from the next file, so the order counts. */
export const DRAWING_FILES: readonly string[] = [
  ...DRAWING_FACES.flatMap(({ name }) => [`drawing-${name}.ttf`, `drawing-${name}-pinyin.ttf`]),
  DRAWING_HAN_FILE,
];
