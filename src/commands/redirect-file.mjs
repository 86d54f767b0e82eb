// @ts-check
/** The `_redirects` file of static hosts: in each line an address, where it leads, and the status to say so with. */

/** @typedef {{ from: string, to: string, status: number }} Redirect */

const LASTING = 301;

/**
 * Only what every host understands alike: whole addresses of this site, without wildcards.
 * @param {string} text
 * @returns {Redirect[]}
 */
export function parseRedirectFile(text) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return [];
    const [from = '', to = '', status = String(LASTING), ...rest] = content.split(/\s+/);
    if (
      ![from, to].every((path) => /^\/[\w./~-]*$/.test(path)) ||
      !/^30[1278]$/.test(status) ||
      rest.length > 0
    )
      throw new Error(`_redirects, line ${String(index + 1)}: expected "/from /to 301", found "${content}"`);
    return [{ from, to, status: Number(status) }];
  });
}
