import { globSync, readFileSync } from 'node:fs';
import { parseContent } from '../../data/content';
import { buildLedger } from '../../data/ledger';
import { refuse } from '../../data/problem';

/** The text of a file of the project, by its path with slashes. */
const fileAt = (path: string): string => readFileSync(path, 'utf8');

// The site itself reads these through Vite, which does not run here.
const paths = ['content/data/*.csv', 'content/sources.csv', 'content/*.yaml'].flatMap((pattern) =>
  globSync(pattern).map((path) => path.replaceAll('\\', '/')),
);
const parsed = parseContent(Object.fromEntries(paths.map((path) => [path, fileAt(path)])));
refuse(parsed.problems);

/** The content that the built site was made of. */
export const { content } = parsed;

/** Its claims, by id. */
export const ledger = buildLedger(content);

/** The raw text of every chapter, by its file. */
export const chapterFiles: ReadonlyMap<string, string> = new Map(
  globSync('content/chapters/*.mdx').map((path) => [path.replaceAll('\\', '/'), fileAt(path)]),
);
