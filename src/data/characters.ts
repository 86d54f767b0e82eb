import type { Problem } from './problem';

/** What ends a line of a content file, whichever editor wrote it. */
export const NEW_LINE = /\r\n|\r|\n/;

/** The line and column, from 1, of the character that stands so far into a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(NEW_LINE);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A character that a reader cannot see: how far into the text it stands, and what to do about it. */
export interface InvisibleCharacter {
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
export function* invisibleCharacters(text: string): Generator<InvisibleCharacter> {
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (character === '\n' || character === '\t') continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const name = NAMES[character];
    yield { offset: index, message: `invisible character U+${code}${name ? ` (${name})` : ''}; delete it` };
  }
}

/** Characters that a reader cannot see but a program does, or that were lost on the way. */
export function characterProblems(file: string, text: string): Problem[] {
  return text.split(NEW_LINE).flatMap((line, i) => {
    const lost = [...line.matchAll(/\uFFFD/g)].map(({ index }) => ({
      offset: index,
      message: 'U+FFFD stands where a character was lost; save the file as UTF-8',
    }));
    return [...invisibleCharacters(line), ...lost].map(({ offset, message }) => ({
      file,
      line: i + 1,
      column: offset + 1,
      message,
    }));
  });
}
