// @ts-check
/** The site for nginx: one server block, made from the two files that other hosts read themselves. */
import { hostFiles } from './host-files.mjs';
import { mediaTypes } from './media-types.mjs';

/**
 * @typedef {object} Hosting What a recipe is made of.
 * @property {import('./host-files.mjs').Area[]} areas The whole site first.
 * @property {import('./redirect-file.mjs').Redirect[]} redirects
 * @property {string} base The folder of the host below which the site lies, with both its slashes.
 * @property {string} root The folder on the host's disk in which the site lies, at `base`.
 * @property {string} listen Where the server listens.
 * @property {string} name The name of the host.
 * @property {boolean} [brotli] Whether nginx has the module that sends files compressed by brotli.
 */

/**
 * A text in quotes. Throws where the server would read more into it.
 * @param {string} text
 */
export function quoted(text) {
  if (/["\\$`{}\n]/.test(text)) throw new Error(`A recipe cannot say: ${text}`);
  return `"${text}"`;
}

/** @param {Map<string, string>} headers @param {string} indent */
const addHeaders = (headers, indent) =>
  [...headers].map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`);

/** Types without their character set, which nginx is told apart. */
function typeLines() {
  const plain = Object.entries(mediaTypes).map(([ending, type]) => [ending, type.split(';')[0] ?? '']);
  const withCharset = Object.values(mediaTypes).filter((type) => type.includes('charset='));
  const charsetTypes = new Set(withCharset.map((type) => type.split(';')[0] ?? ''));
  // nginx has it in the list itself.
  charsetTypes.delete('text/html');
  return [
    '  types {',
    ...[...new Set(plain.map(([, type]) => type))].map((type) => {
      const endings = plain.filter((one) => one[1] === type).map(([ending]) => ending);
      return `    ${type} ${endings.join(' ')};`;
    }),
    '  }',
    '  charset utf-8;',
    `  charset_types ${[...charsetTypes].join(' ')};`,
  ];
}

/**
 * @param {Hosting} hosting
 * @returns {string} what goes into the http block of nginx, for example as a file in conf.d/
 */
export function nginxRecipe({ areas: [whole, ...parts], redirects, base, root, listen, name, brotli }) {
  return [
    '# Made from public/_headers and public/_redirects by "npm run host -- nginx": change those, not this.',
    'server {',
    `  listen ${listen};`,
    `  server_name ${name};`,
    `  root ${quoted(root)};`,
    '  index index.html;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '',
    ...typeLines(),
    '',
    '  # "npm run build" has compressed the text.',
    '  gzip_static on;',
    '  gzip_vary on;',
    ...(brotli ? ['  brotli_static on;'] : []),
    '',
    '  # A part that adds headers of its own inherits none, so each says all of them.',
    ...(whole ? addHeaders(whole.headers, '  ') : []),
    '',
    '  # A folder without a page of its own is no page either.',
    `  error_page 404 ${base}404.html;`,
    `  error_page 403 =404 ${base}404.html;`,
    '  # Only plain names, so that no address can lead the reader to another host.',
    '  if ($request_uri ~ "^(/(?:[A-Za-z0-9_.~-]+/)*)index\\.html(?:\\?|$)") { return 308 $1; }',
    ...hostFiles.map((file) => `  location = ${base}${file} { return 404; }`),
    ...redirects.map(({ from, to, status }) => `  location = ${from} { return ${String(status)} ${to}; }`),
    ...parts.flatMap(({ path, headers }) => [
      `  location ${path.endsWith('/') ? '' : '= '}${path} {`,
      ...addHeaders(headers, '    '),
      `    try_files $uri $uri/ =404;`,
      '  }',
    ]),
    '  location / { try_files $uri $uri/ =404; }',
    '}',
    '',
  ].join('\n');
}
