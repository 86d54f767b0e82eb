import { content } from '../data/load';
import type { Scene, WidthClass } from '../scene/mark';
import { draw, viewOf, type Description, type Figure, type FigureTable, type StateWords } from './figure';
import { registry } from './registry';

/** The id of a figure. */
export type FigureId = keyof typeof registry;

/** Every figure of the site, by id: the one registry, with its views and tables erased. */
export const figures: ReadonlyMap<string, Figure> = new Map(Object.entries(registry));

/** A figure by id. Throws when there is none; the chapter checker says so first, with a place. */
export function figureById(id: string): Figure {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(`there is no figure "${id}"`);
  return figure;
}

/** One state of a figure with everything that is made of it: scene, words and table, all from the same rows. */
export interface DrawnState {
  figure: Figure;
  state: string;
  words: StateWords;
  description: Description;
  table: FigureTable;
  scene: (width: WidthClass) => Scene;
}

/** Binds a state of a figure to the site's rows. */
export function drawnState(id: string, state: string): DrawnState {
  const figure = figureById(id);
  const words = viewOf(figure, state);
  return {
    figure,
    state,
    words,
    description: figure.describe(content.rows, words),
    table: figure.table(content.rows, words),
    scene: (width) => draw(figure, content.rows, state, width),
  };
}
