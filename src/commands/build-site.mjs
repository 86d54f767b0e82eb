// @ts-check
/** The steps that make the site: fonts, then pages. */
import { join } from 'node:path';
import { root } from './project.mjs';
import { CommandError, runScript, runTool } from './run-program.mjs';

/** Cut the fonts down to the characters used. Quick when nothing has changed. */
export async function buildFonts() {
  const { exitCode } = await runScript(join(root, 'src/commands/fonts.mjs'), []);
  if (exitCode !== 0) throw new CommandError('The fonts could not be built (see above).');
}

export async function buildSite() {
  await buildFonts();
  const { exitCode } = await runTool('astro', ['build']);
  if (exitCode !== 0) throw new CommandError('The site could not be built (see above).');
}
