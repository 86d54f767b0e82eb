// @ts-check
/** `npm run dev`: show the site while it is being written. Options after `--` go to `astro dev`. */
import { buildFonts } from './build-site.mjs';
import { runCommand } from './command.mjs';
import { runTool } from './run-program.mjs';

await runCommand(async (args) => {
  await buildFonts();
  const { exitCode, interrupted } = await runTool('astro', ['dev', '--host', '127.0.0.1', ...args]);
  return interrupted ? 0 : exitCode;
});
