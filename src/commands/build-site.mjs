// @ts-check
/** The steps that make the site: fonts, then pages. */
import { join } from 'node:path';
import { root } from './project.mjs';
import { CommandError, runScript, runTool } from './run-program.mjs';

/** What makes a build the test edition, in a folder of its own; astro.config.mjs reads it. */
export const testBuild = { CHOKE_POINTS_TEST: '1' };

/** Cut the fonts down to the characters used. Quick when nothing has changed. */
export async function buildFonts() {
  const { exitCode } = await runScript(join(root, 'src/commands/fonts.mjs'), []);
  if (exitCode !== 0) throw new CommandError('The fonts could not be built (see above).');
}

/** Build the site into `dist/`, emptied first. Throws a `CommandError` when a step fails, as the others here do. */
export async function buildSite() {
  await buildFonts();
  const { exitCode } = await runTool('astro', ['build']);
  if (exitCode !== 0) throw new CommandError('The site could not be built (see above).');
}

/** Build the test edition. Always anew: that takes seconds, and a picture of yesterday's site helps nobody. */
export async function buildTestSite() {
  await buildFonts();
  const { exitCode, output } = await runTool('astro', ['build'], { output: 'keep', env: testBuild });
  if (exitCode !== 0) throw new CommandError(`The site could not be built:\n${output.trim()}`);
}
