// @ts-check
/**
 * What `public/_headers` and `public/_redirects` ask of a host, for whoever serves the site: the local server, and the
 * recipes for hosts that do not read the two files themselves.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor, parseHeaderFile } from './header-file.mjs';
import { parseRedirectFile } from './redirect-file.mjs';

/** Files that instruct the host and are not part of the site. */
export const hostFiles = ['_headers', '_redirects'];

/**
 * @typedef {object} Area A part of the site that is sent with the same headers.
 * @property {string} path Where it begins: a folder with its slash, or one file.
 * @property {Map<string, string>} headers By lower-case name.
 */

/** @typedef {{ rules: import('./header-file.mjs').HeaderRule[], redirects: import('./redirect-file.mjs').Redirect[] }} HostFiles */

/**
 * The two files of a folder; without them a host does nothing of its own.
 * @param {string} folder
 * @returns {HostFiles}
 */
export function readHostFiles(folder) {
  /** @param {string} name */
  const text = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  return {
    rules: parseHeaderFile(text('_headers')),
    redirects: parseRedirectFile(text('_redirects')),
  };
}

/**
 * The text of either file for a site that lies below a folder of its host: every path begins there.
 * @param {string} text
 * @param {string} base The folder with both its slashes.
 */
export function movedBelow(text, base) {
  return text.replace(/(?<=^|^\/\S*[ \t]+)\//gm, base);
}

/**
 * The headers by where they hold, the whole site first. Throws for a path that is neither a folder nor a file.
 * @param {import('./header-file.mjs').HeaderRule[]} rules
 * @param {string} base
 * @returns {Area[]}
 */
export function areasOf(rules, base = '/') {
  const patterns = [...new Set([`${base}*`, ...rules.map(({ pattern }) => pattern)])];
  return patterns.map((pattern) => {
    if (!/^\/([^*:]*\/)?(\*|[^*:/]+)$/.test(pattern))
      throw new Error(`_headers: no recipe can be made of the path "${pattern}", only of folders and files.`);
    const path = pattern.replace(/\*$/, '');
    return { path, headers: headersFor(rules, path.endsWith('/') ? `${path}any-file` : path) };
  });
}
