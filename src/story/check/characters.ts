import { invisibleCharacters, lookalikes } from '../../data/characters';
import { plainText, type Fault } from './syntax';

export { invisibleCharacters };

/** What is wrong with a file before any of it is read: its encoding, line ends, tabs, invisible characters, and letters that pass for others. */
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
  yield* lookalikes(text);
}
