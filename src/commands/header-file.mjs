// @ts-check
/**
 * The `_headers` file of static hosts: a line with a path, then indented `Name: value` lines that hold for it.
 * In a path `*` stands for anything and `:name` for one segment; `! Name` takes a header away again.
 */

/**
 * @typedef {object} HeaderRule
 * @property {string} pattern The path as it is written.
 * @property {RegExp} path
 * @property {[name: string, value: string][]} set
 * @property {string[]} remove
 */

/**
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaderFile(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const problem = /^\s/.test(line) ? addHeader(rules.at(-1), content) : addRule(rules, content);
    if (problem) throw new Error(`_headers, line ${String(index + 1)}: ${problem}`);
  }
  return rules;
}

/**
 * What the hosts do: every rule that fits counts, and values for the same name are joined with a comma.
 * @param {HeaderRule[]} rules
 * @param {string} path
 * @returns {Map<string, string>}
 */
export function headersFor(rules, path) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const rule of rules.filter((candidate) => candidate.path.test(path))) {
    for (const name of rule.remove) headers.delete(name);
    for (const [name, value] of rule.set) {
      const earlier = headers.get(name);
      headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return headers;
}

/** @param {HeaderRule[]} rules @param {string} path @returns {string | undefined} what is wrong */
function addRule(rules, path) {
  if (!path.startsWith('/')) return `expected a path that begins with "/", found "${path}"`;
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  rules.push({ pattern: path, path: new RegExp(`^${source}$`), set: [], remove: [] });
  return undefined;
}

/** @param {HeaderRule | undefined} rule @param {string} content @returns {string | undefined} what is wrong */
function addHeader(rule, content) {
  if (!rule) return 'a header before the first path';
  const removed = /^! *([\w-]+)$/.exec(content)?.[1];
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(content) ?? [];
  if (removed) rule.remove.push(removed.toLowerCase());
  else if (name && value) rule.set.push([name.toLowerCase(), value]);
  else return `expected "Name: value", found "${content}"`;
  return undefined;
}
