// @ts-check
/** `npm run build`: build the site into dist/. */
import { buildSite } from './build-site.mjs';
import { runCommand } from './command.mjs';

await runCommand(() => buildSite());
