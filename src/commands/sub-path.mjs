// @ts-check
/**
 * A site below a folder of its host (`SITE_BASE=/choke-points/`). Pages, and the instructions for hosts, are written with
 * addresses from the root; here they get the folder in front, once all are built. Only what the bundler wrote, the assets,
 * has it already.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostFiles, movedBelow } from './host-files.mjs';
import { endingOf, textEndings } from './media-types.mjs';

/** The address of the host that a site is built for. */
export const siteUrl = () => process.env.SITE_URL ?? 'https://choke-points.example';

/**
 * A folder as an address: it begins and ends with a slash.
 * @param {string | undefined} text
 * @returns {string}
 */
export function baseOf(text = '/') {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~-]*(\/[\w.~-]+)*$/.test(inner))
    throw new Error(`SITE_BASE="${text}" is not a folder: write one like /choke-points/.`);
  return inner === '' ? '/' : `/${inner}/`;
}

const ADDRESS = /(\s(?:href|src|srcset|imagesrcset|action|poster)=")(\/(?!\/)[^"]*)/g;

/**
 * A page whose addresses from the root lead below a folder.
 * @param {string} html
 * @param {string} base
 */
export function withBase(html, base) {
  if (base === '/') return html;
  return html.replace(ADDRESS, (_, before, path) =>
    path.startsWith(`${base}assets/`) ? `${before}${path}` : `${before}${base}${path.slice(1)}`,
  );
}

/** Every page of a built site. @param {string} folder */
const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

/**
 * A test of addresses from the root of the host: whether one leads to a file of the site in `folder`, below `base`.
 * @param {string} folder
 * @param {string} base
 * @returns {(address: string) => boolean}
 */
function leadsToFile(folder, base) {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
  );
  return (address) => {
    const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '');
    const file = path.slice(base.length).replace(/^$|\/$/, (slash) => `${slash}index.html`);
    return path.startsWith(base) && files.has(file);
  };
}

/**
 * The addresses of built pages that lead to no file below the folder; one line each.
 * @param {string} folder
 * @param {string} base
 * @returns {string[]}
 */
export function lostAddresses(folder, base) {
  const isThere = leadsToFile(folder, base);
  return pagesOf(folder).flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(ADDRESS)].flatMap(([, , address = '']) =>
      isThere(address) ? [] : [`${page}: ${address}`],
    ),
  );
}

/**
 * The whole addresses of the site itself, in pages, feeds, maps and data, that lead to no file below the folder.
 * @param {string} folder
 * @param {string} base
 * @param {string} host The address of the host that the site was built for, without a slash at its end.
 * @returns {string[]} one line each
 */
export function lostWholeAddresses(folder, base, host) {
  const isThere = leadsToFile(folder, base);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => textEndings.includes(endingOf(file)))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(host)
        .slice(1)
        .map((after) => /^(?:(?!&quot;|&#)[^\s"'<>\\)}])*/.exec(after)?.[0] ?? '')
        .filter((address) => !isThere(address))
        .map((address) => `${file}: ${host}${address}`),
    );
}

/**
 * Puts the folder in front of the addresses of all built pages.
 * @param {string} base
 * @returns {import('astro').AstroIntegration}
 */
export function subPath(base) {
  return {
    name: 'sub-path',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (base === '/') return;
        const folder = fileURLToPath(dir);
        for (const page of pagesOf(folder)) {
          const path = join(folder, page);
          writeFileSync(path, withBase(readFileSync(path, 'utf8'), base));
        }
        for (const file of hostFiles) {
          const path = join(folder, file);
          writeFileSync(path, movedBelow(readFileSync(path, 'utf8'), base));
        }
      },
    },
  };
}
