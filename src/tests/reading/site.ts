import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import type { SceneFile } from '../../story/scene-file';
import { attribute, elementsIn, folder, hasClass } from './html';

/** One step as the built page has it. */
export interface BuiltStep {
  id: string;
  state: string;
}

/** One scrolly as the built page has it. */
export interface BuiltScrolly {
  figure: string;
  scrubbed: boolean;
  steps: BuiltStep[];
}

/** A chapter: a built page that has scrollies. */
export interface BuiltChapter {
  path: string;
  scrollies: BuiltScrolly[];
}

/** Pages that one source file lays out many times, each from another row or figure. */
const LAID_OUT_ALIKE = [
  /^firms[\\/][^\\/]+[\\/]index\.html$/,
  /^figures[\\/][^\\/]+[\\/]index\.html$/,
  /^share[\\/][^\\/]+[\\/][^\\/]+[\\/]index\.html$/,
];
// What other sites frame has no header, no contents and no footer: it is tried in embed.spec.ts.
const allPages = globSync('**/index.html', { cwd: folder }).filter((file) => !/^(gallery|embed)/.test(file));

/** Of pages laid out alike those that stand for all: the longest, a middling and the shortest. */
const samples = LAID_OUT_ALIKE.flatMap((alike) =>
  allPages
    .filter((file) => alike.test(file))
    .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)
    .filter((_, i, all) => [0, Math.floor(all.length / 2), all.length - 1].includes(i)),
);

/** The paths of the built pages that readers get, with a sample of those that are laid out alike. */
export const pagePaths: readonly string[] = allPages
  .filter((file) => samples.includes(file) || !LAID_OUT_ALIKE.some((alike) => alike.test(file)))
  .map((file) => `/${dirname(file).replaceAll('\\', '/')}/`.replace('/./', '/'))
  .sort();

/** Every chapter of the built site with its scrollies and steps, so that a new one is tested by existing. */
export const chapters: readonly BuiltChapter[] = pagePaths.flatMap((path) => {
  const scrollies = scrolliesOf(parse(readFileSync(join(folder, path, 'index.html'), 'utf8')));
  return scrollies.length > 0 ? [{ path, scrollies }] : [];
});
if (chapters.length === 0) throw new Error(`No page in ${folder} has a scrolly.`);

/** Whether a page is a chapter, so that a story comes alive on it. */
export const isStory = (path: string): boolean => chapters.some((chapter) => chapter.path === path);

/**
 * The chapter on which the machine itself is tried out: the one whose scrollies move in both ways, from state to state
 * and with the scroll. What depends on a chapter's content is tried on every chapter; what every chapter shares, here.
 */
export const exemplars: readonly BuiltChapter[] = chapters
  .filter(({ scrollies }) => scrollies.some(({ scrubbed }) => scrubbed))
  .slice(0, 1);
if (exemplars.length === 0) throw new Error(`No chapter in ${folder} has a scrubbed figure.`);

/** Every figure that has scenes, and the names of its states. */
export const figures: readonly { id: string; states: readonly string[] }[] = globSync(
  'figures/*/narrow.json',
  { cwd: folder },
)
  .sort()
  .map((file) => {
    const scenes = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SceneFile;
    return { id: file.split(/[\\/]/)[1] ?? '', states: Object.keys(scenes.states) };
  });

/** All steps of a chapter in reading order. */
export const stepsOf = (chapter: BuiltChapter): BuiltStep[] =>
  chapter.scrollies.flatMap(({ steps }) => steps);

function scrolliesOf(document: Tree.Document): BuiltScrolly[] {
  return elementsIn(document)
    .filter((element) => hasClass(element, 'scrolly'))
    .map((scrolly) => ({
      figure: attribute(scrolly, 'data-figure'),
      scrubbed: scrolly.attrs.some(({ name }) => name === 'data-scrubbed'),
      steps: elementsIn(scrolly)
        .filter((element) => hasClass(element, 'step'))
        .map((step) => ({ id: attribute(step, 'id'), state: attribute(step, 'data-state') })),
    }));
}
