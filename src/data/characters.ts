import { shown, type Problem } from './problem';

/** Finds a Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** What ends a line of a content file, whichever editor wrote it. */
export const NEW_LINE = /\r\n|\r|\n/;

/** The line and column, from 1, of the character that stands so far into a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(NEW_LINE);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A character that a reader cannot see, or not for what it is: how far into the text it stands, and what to do about it. */
interface OddCharacter {
  offset: number;
  message: string;
}

const NAMES: Readonly<Record<string, string>> = {
  '\0': 'null',
  '\r': 'carriage return',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of embedding',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of isolate',
  '\uFEFF': 'byte order mark',
};

// Control, format, separator, private-use and half characters; fillers that draw nothing; variation selectors.
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\p{Variation_Selector}]/gu;

/** Characters that a reader cannot see, or that turn the order of others; line breaks and tabs are not among them. */
export function* invisibleCharacters(text: string): Generator<OddCharacter> {
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (character === '\n' || character === '\t') continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const name = NAMES[character];
    yield { offset: index, message: `invisible character U+${code}${name ? ` (${name})` : ''}; delete it` };
  }
}

// Letters of these scripts pass for Latin ones; no text of ours has words in them.
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/gu;

/**
 * Letters that look like others: a Cyrillic А in the Latin name of a firm, full-width letters, and letters whose marks
 * are characters of their own. A search would not find such a name, and a program would take it for another one.
 */
export function* lookalikes(text: string): Generator<OddCharacter> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const letter = LATIN.test(word) ? LOOKALIKE.exec(word)?.[0] : undefined;
    if (letter !== undefined) {
      const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const message = `"${shown(word)}" mixes Latin letters with U+${code}, which only looks like one; type the word anew`;
      yield { offset: index, message };
    } else if (word !== word.normalize('NFC')) {
      const message = `"${shown(word)}" has letters whose marks are characters of their own; save the text in Unicode form NFC`;
      yield { offset: index, message };
    }
  }
  for (const { 0: word, index } of text.matchAll(FULL_WIDTH))
    yield { offset: index, message: `"${shown(word)}" is written in full-width characters; use plain ones` };
}

/** Characters that a reader cannot see but a program does, or that were lost on the way. */
export function characterProblems(file: string, text: string): Problem[] {
  return text.split(NEW_LINE).flatMap((line, i) => {
    const lost = [...line.matchAll(/\uFFFD/g)].map(({ index }) => ({
      offset: index,
      message: 'U+FFFD stands where a character was lost; save the file as UTF-8',
    }));
    return [...invisibleCharacters(line), ...lost, ...lookalikes(line)].map(({ offset, message }) => ({
      file,
      line: i + 1,
      column: offset + 1,
      message,
    }));
  });
}
