/** Which characters the Latin faces hold, and which characters belong to the Chinese face. */

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

const unique = (...groups: readonly string[][]): string[] => [...new Set(groups.flat())];

const SPACES = Array.from('\u00a0\u2009\u202f');
const PUNCTUATION = Array.from('–—‘’“”…‹›');
const SIGNS = Array.from('·−↑↓');
const RARE_SIGNS = Array.from('@\\^`{|}~•×÷±°§¶€£¥™©®½¼¾²³¹');
const ASCII = range(0x20, 0x7e).filter((character) => !RARE_SIGNS.includes(character));
// cspell:disable-next-line
const FREQUENT_ACCENTS = Array.from('áàéèíìóòúùü');

/** The narrow no-break space is in neither source font: it borrows the glyph of the thin space. */
export const BORROWED_GLYPHS: ReadonlyMap<number, number> = new Map([[0x202f, 0x2009]]);

/** What running English text needs, with the accents that pinyin and common names use. */
export const LATIN = unique(ASCII, SPACES, PUNCTUATION, SIGNS, FREQUENT_ACCENTS);

/** What an italic phrase needs; it is often pinyin. */
export const LATIN_ITALIC = unique(ASCII, SPACES, PUNCTUATION, FREQUENT_ACCENTS);

/** What a title or a large number needs. */
export const LATIN_DISPLAY = unique(LATIN_ITALIC, Array.from('·×±−°€£'));

/** Signs, the other accented letters of Latin-1, and the ligatures of French: rare enough to load only when used. */
export const RARE_LATIN = unique(
  RARE_SIGNS,
  range(0xc0, 0xd6),
  range(0xd8, 0xf6),
  range(0xf8, 0xff),
  Array.from('Œœ'),
).filter((character) => !LATIN.includes(character));

/** Tone-marked letters of pinyin beyond Latin-1, and the dagger, which share a source slice. */
// cspell:disable-next-line
export const PINYIN = Array.from('āǎēěīǐōǒūǔǖǘǚǜĀǍĒĚŌǑ†');

const ALWAYS_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Punctuation that English and Chinese share; it is Chinese when it stands beside a Chinese character. */
const SHARED_PUNCTUATION = /[“”‘’…—·]/u;

/** The characters of a line that the Chinese face must hold. */
export function cjkCharacters(line: string): string[] {
  const characters = Array.from(line);
  const isCjk = characters.map((character) => ALWAYS_CJK.test(character));
  // Two passes reach a mark whose neighbour is itself shared punctuation, as in 了。”…… or a doubled dash.
  for (const order of [characters.keys(), [...characters.keys()].reverse()]) {
    for (const i of order) {
      const besideCjk = isCjk[i - 1] === true || isCjk[i + 1] === true;
      if (besideCjk && SHARED_PUNCTUATION.test(characters[i] ?? '')) isCjk[i] = true;
    }
  }
  return characters.filter((_, i) => isCjk[i]);
}
