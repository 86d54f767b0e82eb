// @ts-check
/**
 * `npm run build`: build the site into dist/, with its text compressed beside it.
 * `npm run build -- --plain`: without, for hosts that compress what they send themselves and count the files.
 */
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.mjs';
import { runCommand } from './command.mjs';
import { compressFolder } from './compress.mjs';
import { siteFolder } from './project.mjs';

await runCommand(async (args) => {
  const { plain } = parseArgs({ args, options: { plain: { type: 'boolean', default: false } } }).values;
  await buildSite();
  if (plain) return;
  const started = Date.now();
  const count = await compressFolder(siteFolder);
  console.log(`Compressed ${String(count)} files in ${String(Math.round((Date.now() - started) / 1000))} s.`);
});
