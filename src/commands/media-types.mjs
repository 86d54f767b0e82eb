// @ts-check
/** What a host says that a file is, by the ending of its name. Text names its character set: some of it is Chinese. */

/** @type {Record<string, string>} */
export const mediaTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
};

/** The endings of files that are text, which shrinks when it is compressed; the others are compressed by nature. */
export const textEndings = Object.keys(mediaTypes).filter(
  (ending) => !['png', 'woff2', 'pdf'].includes(ending),
);

/** The ending of a file's name, in small letters. @param {string} path */
export const endingOf = (path) => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/**
 * What the file behind an address is; undefined for an ending that the site does not have.
 * @param {string} path
 * @returns {string | undefined}
 */
export const mediaTypeOf = (path) => mediaTypes[path.endsWith('/') ? 'html' : endingOf(path)];
