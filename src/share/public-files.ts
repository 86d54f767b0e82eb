import { placeOf } from '../data/characters';
import { shown, type Problem } from '../data/problem';
import { CARD } from './card';

/** What a file in `public/` may weigh, in bytes, by its ending; other files have no business there. */
const MOST_BYTES: Readonly<Record<string, number>> = { svg: 4_000, png: 200_000, json: 50_000, '': 4_000 };

/** Files without an ending, which hosts read and do not serve. */
const FOR_HOSTS: ReadonlySet<string> = new Set(['_headers', '_redirects']);

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What an SVG may not have: it is served as a page of its own, in which scripts would run and addresses be fetched. */
const FORBIDDEN_IN_SVG: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script', /<script/i],
  ['an event handler', /\son\w+\s*=/i],
  ['a document type or entity', /<!(?:DOCTYPE|ENTITY)/i],
  ['HTML inside it', /<foreignObject/i],
  ['an address', /\b(?:href|src)\s*=|url\(\s*['"]?(?!#)|@import/i],
  ['an animation', /<(?:animate|set)/i],
];

/**
 * Everything that is wrong with a file that is served untouched. Pictures are few and small here: an icon and a picture
 * for links, each beside words that say the same.
 *
 * @param file its path from the project’s root, with slashes
 */
export function checkPublicFile(file: string, bytes: Uint8Array): Problem[] {
  const name = file.split('/').at(-1) ?? '';
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
  const say = (message: string, line = 1, column = 1): Problem => ({ file, line, column, message });
  const most = MOST_BYTES[ending];
  if (most === undefined || (ending === '' && !FOR_HOSTS.has(name)))
    return [say(`is no kind of file that is served; expected .svg, .png, .json, _headers or _redirects`)];
  const problems: Problem[] = [];
  if (bytes.length === 0) problems.push(say('is empty'));
  if (bytes.length > most)
    problems.push(say(`has ${String(bytes.length)} bytes; ${String(most)} is the most for .${ending}`));
  if (ending === 'png') problems.push(...checkPng(bytes, file).map((message) => say(message)));
  if (ending !== 'svg') return problems;
  const text = new TextDecoder().decode(bytes);
  if (!/^<svg[^>]+\sviewBox="/.test(text))
    problems.push(say('must begin with <svg … viewBox="…">, so that it has a size'));
  for (const [what, pattern] of FORBIDDEN_IN_SVG) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { line, column } = placeOf(text, found.index);
    problems.push(say(`holds ${what}, "${shown(found[0].trim())}"; take it out`, line, column));
  }
  return problems;
}

function checkPng(bytes: Uint8Array, file: string): string[] {
  if (bytes.length < 24 || PNG_HEAD.some((byte, i) => bytes[i] !== byte)) return ['is not a PNG'];
  const { buffer, byteOffset } = bytes;
  const head = new DataView(buffer, byteOffset);
  const [width, height] = [head.getUint32(16), head.getUint32(20)];
  if (!file.startsWith('public/share/') || (width === CARD.width && height === CARD.height)) return [];
  const wanted = `${String(CARD.width)} by ${String(CARD.height)}`;
  return [`is ${String(width)} by ${String(height)} pixels; a picture for links has ${wanted}`];
}
