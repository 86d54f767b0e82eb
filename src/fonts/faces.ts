/** The list of font files, where each comes from, and which text each serves. */
import { LATIN, LATIN_DISPLAY, LATIN_ITALIC, PINYIN, RARE_LATIN } from './characters.ts';
import { SANS, SERIF } from './packages.ts';

type Axes = Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;

/** One @font-face rule for a file. */
interface Use {
  weight: string;
  characters: readonly string[];
}

/** A font file cut from the serif or the sans: which letters it holds, at which weights, and where it comes from. */
export interface LatinFace {
  file: string;
  family: 'Source Serif' | 'Source Sans';
  style: 'normal' | 'italic';
  source: { package: string; file: string };
  characters: readonly string[];
  axes: Axes;
  uses: readonly Use[];
  /** Whether a page of plain English loads it at once. */
  first: boolean;
  /** Whether it serves rarer letters only, and so stands behind the family, in one of its own. */
  rare: boolean;
}

/** The Chinese characters that the file below does not hold: loaded where a page uses one. */
export const HAN_FILE = 'noto-serif-sc.woff2';
/** The few Chinese characters that running text and lists of sources hold: all that a page may load at once. */
export const HAN_TEXT_FILE = 'noto-serif-sc-text.woff2';

/** Prose is set at 18 to 21 px, and the optical size axis is measured in px. */
const TEXT_SIZE = 20;
/** Titles run from 24 px to 72 px: one display cut serves them all. */
const DISPLAY_SIZE = 48;
const LIGHT = 300;
const REGULAR = 400;
const SERIF_AXIS = { min: LIGHT, max: REGULAR };
const SANS_WEIGHTS = '400 700';
const SANS_AXIS = { min: REGULAR, max: 700 };

const except = (all: readonly string[], taken: readonly string[]) => all.filter((c) => !taken.includes(c));
const serif = (slice: string, style: string) => ({
  package: SERIF,
  file: `files/source-serif-4-${slice}-opsz-${style}.woff2`,
});
const sans = (slice: string) => ({ package: SANS, file: `files/source-sans-3-${slice}-wght-normal.woff2` });

/**
 * The serif has two weights, each in a cut of its own: 400 for running text, and 300 for titles, drawn at display size.
 * What is to stand out beside them is set in the sans. A third weight would add 7 kB to the file that the first
 * paint waits for longest.
 */
export const LATIN_FACES: readonly LatinFace[] = [
  {
    file: 'source-serif-latin.woff2',
    family: 'Source Serif',
    style: 'normal',
    source: serif('latin', 'normal'),
    characters: LATIN,
    axes: { wght: REGULAR, opsz: TEXT_SIZE },
    uses: [
      { weight: `${REGULAR}`, characters: LATIN },
      // A rare sign in a title comes from the text file, which is loaded anyway.
      { weight: `${LIGHT}`, characters: except(LATIN, LATIN_DISPLAY) },
    ],
    first: true,
    rare: false,
  },
  {
    file: 'source-serif-display.woff2',
    family: 'Source Serif',
    style: 'normal',
    source: serif('latin', 'normal'),
    characters: LATIN_DISPLAY,
    axes: { wght: LIGHT, opsz: DISPLAY_SIZE },
    uses: [{ weight: `${LIGHT}`, characters: LATIN_DISPLAY }],
    first: true,
    rare: false,
  },
  ...extras('source-serif', 'Source Serif', serif, { wght: SERIF_AXIS, opsz: TEXT_SIZE }, [
    `${REGULAR}`,
    `${LIGHT}`,
  ]),
  {
    file: 'source-serif-italic.woff2',
    family: 'Source Serif',
    style: 'italic',
    source: serif('latin', 'italic'),
    characters: LATIN_ITALIC,
    axes: { wght: 400, opsz: TEXT_SIZE },
    uses: [{ weight: '400', characters: LATIN_ITALIC }],
    first: false,
    rare: false,
  },
  {
    file: 'source-serif-pinyin-italic.woff2',
    family: 'Source Serif',
    style: 'italic',
    source: serif('latin-ext', 'italic'),
    characters: PINYIN,
    axes: { wght: 400, opsz: TEXT_SIZE },
    uses: [{ weight: '400', characters: PINYIN }],
    first: false,
    rare: true,
  },
  {
    file: 'source-sans-latin.woff2',
    family: 'Source Sans',
    style: 'normal',
    source: sans('latin'),
    characters: LATIN,
    axes: { wght: SANS_AXIS },
    uses: [{ weight: SANS_WEIGHTS, characters: LATIN }],
    first: true,
    rare: false,
  },
  ...extras('source-sans', 'Source Sans', sans, { wght: SANS_AXIS }, [SANS_WEIGHTS]),
];

/** The two files of a family that load only when a page uses their letters. */
function extras(
  stem: string,
  family: LatinFace['family'],
  source: (slice: string, style: string) => LatinFace['source'],
  axes: Axes,
  weights: readonly string[],
): LatinFace[] {
  return [
    { name: 'rare', slice: 'latin', characters: RARE_LATIN },
    { name: 'pinyin', slice: 'latin-ext', characters: PINYIN },
  ].map(({ name, slice, characters }) => ({
    file: `${stem}-${name}.woff2`,
    family,
    style: 'normal',
    source: source(slice, 'normal'),
    characters,
    axes,
    uses: weights.map((weight) => ({
      weight,
      // What the display cut has, titles take from it.
      characters: weight === `${LIGHT}` ? except(characters, LATIN_DISPLAY) : characters,
    })),
    first: false,
    rare: true,
  }));
}
