import type { Fault } from './syntax';

const STRAIGHT: Readonly<Record<string, string>> = {
  '"': 'straight quotation mark "; write “ or ”',
  "'": "straight quotation mark '; write ’ (or ‘ to open)",
};

/** House style, for prose and front matter alike: curly quotation marks, and no note to oneself left behind. */
export function* checkWording(text: string): Generator<Fault> {
  for (const { 0: mark, index } of text.matchAll(/["']/g))
    yield { offset: index, message: STRAIGHT[mark] ?? '' };
  for (const { 0: note, index } of text.matchAll(/\b(?:TODO|FIXME|XXX|TBD|(?:TK)+|[Ll]orem)\b/g)) {
    yield { offset: index, message: `"${note}" marks unfinished text; write it or take it out` };
  }
}

/** Runs of Chinese characters, with the punctuation among them. */
export function* chineseIn(text: string): Generator<{ offset: number; chinese: string }> {
  for (const { 0: chinese, index } of text.matchAll(
    /\p{Script=Han}(?:[\p{Script=Han}，。、；：！？]*\p{Script=Han})?/gu,
  )) {
    yield { offset: index, chinese };
  }
}
