/**
 * Builds the site's font files, their style sheet and their metrics into src/fonts/generated/.
 * Does nothing when neither the characters in use nor the builder has changed.
 */
import { join } from 'node:path';
import { buildFonts } from '../fonts/build.ts';

const root = join(import.meta.dirname, '../..');

try {
  const result = await buildFonts(root, join(root, 'src/fonts/generated'));
  if (result.rebuilt) {
    for (const { name, bytes } of result.files) console.log(`${String(bytes).padStart(7)}  ${name}`);
  }
  const state = result.rebuilt ? 'built' : 'up to date';
  console.log(
    `Fonts ${state}: ${result.cjkCount} Chinese characters; ` +
      `a page loads ${result.firstBytes} bytes first (budget ${result.budget}).`,
  );
  if (result.firstBytes > result.budget) console.warn('The fonts are over their budget.');
  for (const [character, { file, line }] of result.uncovered) {
    const codePoint = character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    console.warn(
      `${file}:${line}: no font of ours holds ${character} (U+${codePoint}); readers' own fonts will draw it.`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
