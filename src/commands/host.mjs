// @ts-check
/**
 * `npm run -s host -- nginx > choke-points.conf`, `npm run -s host -- caddy > Caddyfile`: how these two serve the site.
 * `--root` names the folder on the host (the site lies in it at SITE_BASE), `--listen` where the server listens,
 * `--brotli` that nginx has the brotli module. SITE_URL and SITE_BASE are those of the build.
 */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from './command.mjs';
import { parseHeaderFile } from './header-file.mjs';
import { caddyRecipe } from './host-caddy.mjs';
import { areasOf, movedBelow } from './host-files.mjs';
import { nginxRecipe } from './host-nginx.mjs';
import { root } from './project.mjs';
import { parseRedirectFile } from './redirect-file.mjs';
import { CommandError } from './run-program.mjs';
import { baseOf, siteUrl } from './sub-path.mjs';

const recipes = { nginx: nginxRecipe, caddy: caddyRecipe };

await runCommand((args) => {
  const { server, ...options } = readOptions(args);
  const base = baseOf(process.env.SITE_BASE);
  /** @param {string} file */
  const text = (file) => movedBelow(readFileSync(join(root, 'public', file), 'utf8'), base);
  const { hostname } = new URL(siteUrl());
  process.stdout.write(
    recipes[/** @type {keyof typeof recipes} */ (server)]({
      areas: areasOf(parseHeaderFile(text('_headers')), base),
      redirects: parseRedirectFile(text('_redirects')),
      base,
      name: hostname,
      ...options,
      listen: options.listen ?? (server === 'nginx' ? '80' : hostname),
    }),
  );
  return Promise.resolve();
});

/** @param {string[]} args */
function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      root: { type: 'string', default: '/srv/www/choke-points' },
      listen: { type: 'string' },
      brotli: { type: 'boolean', default: false },
    },
  });
  const [server] = positionals;
  if (positionals.length === 1 && (server === 'nginx' || server === 'caddy')) return { server, ...values };
  throw new CommandError(`Name one server: ${Object.keys(recipes).join(' or ')}.`);
}
