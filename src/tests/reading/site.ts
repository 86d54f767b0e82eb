import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import type { SceneFile } from '../../story/scene-file';

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

const folder = '.test-dist';
if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`There is no site in ${folder}: run "CHOKE_POINTS_TEST=1 npx astro build" first.`);
}

/** The paths of all built pages that readers get. */
export const pagePaths: readonly string[] = globSync('**/index.html', { cwd: folder })
  .map((file) => `/${dirname(file)}/`.replace('/./', '/'))
  .filter((path) => !path.startsWith('/gallery/'))
  .sort();

/** Every chapter of the built site with its scrollies and steps, so that a new one is tested by existing. */
export const chapters: readonly BuiltChapter[] = pagePaths.flatMap((path) => {
  const scrollies = scrolliesOf(parse(readFileSync(join(folder, path, 'index.html'), 'utf8')));
  return scrollies.length > 0 ? [{ path, scrollies }] : [];
});
if (chapters.length === 0) throw new Error(`No page in ${folder} has a scrolly.`);

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
  return elementsOf(document)
    .filter((element) => hasClass(element, 'scrolly'))
    .map((scrolly) => ({
      figure: attribute(scrolly, 'data-figure'),
      scrubbed: scrolly.attrs.some(({ name }) => name === 'data-scrubbed'),
      steps: elementsOf(scrolly)
        .filter((element) => hasClass(element, 'step'))
        .map((step) => ({ id: attribute(step, 'id'), state: attribute(step, 'data-state') })),
    }));
}

function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function attribute(element: Tree.Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

function hasClass(element: Tree.Element, name: string): boolean {
  return attribute(element, 'class').split(' ').includes(name);
}
