/** Finds the npm packages that the fonts are made from and with. */
import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** The package of the serif, for prose and titles. */
export const SERIF = '@fontsource-variable/source-serif-4';
/** The package of the sans, for figures and furniture. */
export const SANS = '@fontsource-variable/source-sans-3';
/** The package of the Chinese, in slices. */
export const HAN = '@fontsource/noto-serif-sc';

/** Every package whose version can change a generated file. */
export const INPUT_PACKAGES = [SERIF, SANS, HAN, 'subset-font', 'harfbuzzjs', 'wawoff2', 'fontkit'] as const;

/** The path of a file inside an installed package. */
export function packageFile(name: string, file: string): string {
  return join(dirname(manifest(name)), file);
}

/** "name@version" of an installed package. */
export async function packageVersion(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(manifest(name), 'utf8')) as { version: string };
  return `${name}@${version}`;
}

function manifest(name: string): string {
  const path = findPackageJSON(name, import.meta.url);
  if (path === undefined) throw new Error(`The package ${name} is not installed: run "npm ci".`);
  return path;
}
