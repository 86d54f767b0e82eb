// @ts-check
/** The site for Caddy: one site block, made from the two files that other hosts read themselves. */
import { hostFiles } from './host-files.mjs';
import { quoted } from './host-nginx.mjs';
import { mediaTypes } from './media-types.mjs';

/** "npm run build" has compressed the text. */
const FILES = ['file_server {', '\tprecompressed br gzip', '}'];

/**
 * The lines that make the headers set so far those that are wanted.
 * @param {Map<string, string>} wanted
 * @param {Map<string, string>} soFar
 */
function headerLines(wanted, soFar) {
  const unwanted = [...soFar.keys()].filter((name) => !wanted.has(name));
  const changed = [...wanted].filter(([name, value]) => soFar.get(name) !== value);
  return [
    'header {',
    ...unwanted.map((name) => `\t-${name}`),
    ...changed.map(([name, value]) => `\t${name} ${quoted(value)}`),
    '}',
  ];
}

/** @param {readonly string[]} lines */
const indented = (lines) => lines.map((line) => `\t${line}`);

/**
 * @param {import('./host-nginx.mjs').Hosting} hosting
 * @returns {string} a Caddyfile, or a part of one
 */
export function caddyRecipe({ areas: [whole, ...parts], redirects, base, root, listen }) {
  /** @type {Map<string, string>} */
  const everywhere = whole?.headers ?? new Map();
  // An error may befall any part, after that part has set its own.
  const anywhere = new Map(parts.flatMap(({ headers }) => [...headers.keys()].map((name) => [name, ''])));
  const ofErrors = new Map([...everywhere, ['content-type', mediaTypes['html'] ?? '']]);
  const types = Object.entries(mediaTypes).flatMap(([ending, type]) => [
    `@${ending} path *.${ending}`,
    `header @${ending} Content-Type ${quoted(type)}`,
  ]);
  return [
    '# Made from public/_headers and public/_redirects by "npm run host -- caddy": change those, not this.',
    `${listen} {`,
    ...indented([
      `root * ${quoted(root)}`,
      ...headerLines(everywhere, new Map()),
      ...types,
      ...redirects.map(({ from, to, status }) => `redir ${from} ${to} ${String(status)}`),
      '# Only plain names, so that no address can lead the reader to another host.',
      '@index path_regexp index ^(/(?:[A-Za-z0-9_.~-]+/)*)index\\.html$',
      'redir @index {re.index.1} 308',
      ...hostFiles.flatMap((file) => [`handle ${base}${file} {`, '\terror 404', '}']),
      ...parts.flatMap(({ path, headers }) => [
        `handle ${path}${path.endsWith('/') ? '*' : ''} {`,
        ...indented([...headerLines(headers, everywhere), ...FILES]),
        '}',
      ]),
      'handle {',
      ...indented(FILES),
      '}',
      'handle_errors {',
      ...indented([`rewrite * ${base}404.html`, ...headerLines(ofErrors, anywhere), ...FILES]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}
