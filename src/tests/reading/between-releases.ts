import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listen, type Site } from '../../commands/static-server.mjs';

const SITE = resolve('.test-dist');
/** What the assets of the release before are called here, so that they can be told from the new ones. */
export const OLD = 'before-';

/** Every name of an asset in a text, so that it can be made that of the release before. */
const assetNames = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w.-])(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`, 'g');

/**
 * A host that has a new release, while a reader (or what stands between) still has a page of the one before: only that
 * page is old, and where they are kept also the assets that it names. Files without a hash in their name are all new.
 */
export async function betweenReleases(path: string, keepsOldAssets: boolean): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'choke-points-release-'));
  const page = join(path, 'index.html');
  for (const name of readdirSync(SITE).filter((one) => one !== 'assets' && !page.startsWith(`/${one}/`)))
    symlinkSync(join(SITE, name), join(folder, name));
  const names = readdirSync(join(SITE, 'assets'));
  const ofOldRelease = (text: string): string => text.replace(assetNames(names), (name) => `${OLD}${name}`);

  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, page), ofOldRelease(readFileSync(join(SITE, page), 'utf8')));
  mkdirSync(join(folder, 'assets'));
  for (const name of names) {
    symlinkSync(join(SITE, 'assets', name), join(folder, 'assets', name));
    if (!keepsOldAssets) continue;
    const body = readFileSync(join(SITE, 'assets', name));
    const old = /\.(js|css)$/.test(name) ? ofOldRelease(body.toString('utf8')) : body;
    writeFileSync(join(folder, 'assets', `${OLD}${name}`), old);
  }
  const { url, close } = await listen(folder, { port: 0 });
  return {
    url,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
