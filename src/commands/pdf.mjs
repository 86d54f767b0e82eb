// @ts-check
/**
 * `npm run pdf`: print the built site into dist/pdf/, the whole story and each chapter; builds it if there is none.
 * `npm run pdf -- --paper Letter` chooses the paper.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { requireBrowser } from './browser.mjs';
import { buildSite } from './build-site.mjs';
import { runCommand } from './command.mjs';
import { siteFolder } from './project.mjs';
import { CommandError } from './run-program.mjs';

const papers = ['A4', 'Letter'];

await runCommand(async (args) => {
  const paper = chosenPaper(args);
  if (!existsSync(join(siteFolder, 'index.html'))) await buildSite();
  const browser = await requireBrowser();
  // Imported late: it needs packages that the frame above may only just have installed.
  const { printSite } = await import('./print-site.mjs');
  const files = await printSite({ site: siteFolder, to: join(siteFolder, 'pdf'), browser, paper });
  for (const { file, pages } of files) console.log(`${String(pages).padStart(4)} pages  dist/pdf/${file}`);
});

/** @param {string[]} args */
function chosenPaper(args) {
  const { paper } = parseArgs({ args, options: { paper: { type: 'string', default: 'A4' } } }).values;
  if (papers.includes(paper)) return paper;
  throw new CommandError(`There is no paper "${paper}". There are: ${papers.join(', ')}.`);
}
