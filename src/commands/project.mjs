// @ts-check
/** Where things are: the project's folder and the scripts of its installed tools. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, as a whole path. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the site is built. */
export const siteFolder = join(root, 'dist');
/** Where its test edition, with the gallery page, is built. Kept in step with astro.config.mjs. */
export const testSiteFolder = join(root, '.test-dist');

/** Where `npm run pictures` puts what it makes. Kept in step with src/tests/reading/pictures.ts. */
export const picturesFolder = join(root, '.pictures');

/**
 * The JavaScript file behind a package's command. We run that file rather than the link in node_modules/.bin,
 * because the link is a shell script on Windows and because this way the tool surely runs on our own Node.
 * @param {string} packageName
 */
export function toolScript(packageName) {
  const folder = join(root, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (!script) throw new Error(`${packageName} has no command.`);
  return join(folder, script);
}
