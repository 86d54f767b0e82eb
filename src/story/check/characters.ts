import { plainText, type Fault } from './syntax';

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
export function* invisibleCharacters(text: string): Generator<Fault> {
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (character === '\n' || character === '\t') continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const name = NAMES[character];
    yield { offset: index, message: `invisible character U+${code}${name ? ` (${name})` : ''}; delete it` };
  }
}

/** What is wrong with a file before any of it is read: its encoding, line ends, tabs and invisible characters. */
export function* checkCharacters(source: string): Generator<Fault> {
  const text = plainText(source);
  if (source.startsWith('\uFEFF')) {
    yield {
      offset: 0,
      message: 'begins with a byte order mark (U+FEFF); save the file as UTF-8 without one',
    };
  }
  const crlf = source.indexOf('\r\n');
  if (crlf >= 0) {
    const message = 'lines end with CR LF; save the file with LF (Unix) line ends';
    yield { offset: crlf - (source.startsWith('\uFEFF') ? 1 : 0), message };
  }
  for (const { index } of text.matchAll(/\t+/g)) yield { offset: index, message: 'tab; use spaces' };
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    yield { offset: index, message: 'U+FFFD stands where a character was lost; save the file as UTF-8' };
  }
  yield* invisibleCharacters(text);
}
