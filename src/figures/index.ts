import { content } from '../data/load';
import type { Scene, WidthClass } from '../scene/mark';
import type { Rows, TableId } from '../data/tables';
import {
  describe,
  draw,
  tableOf,
  viewOf,
  type Description,
  type Figure,
  type FigureTable,
  type StateWords,
} from './figure';
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

/** One state of one figure, by its names. */
export interface StateName {
  figure: string;
  state: string;
}

/** Every state of every figure, in the order of the registry. */
export const allStates: readonly StateName[] = [...figures].flatMap(([figure, { states }]) =>
  Object.keys(states).map((state) => ({ figure, state })),
);

/** One state of a figure with everything that is made of it: scene, words and table, all from the same rows. */
export interface DrawnState {
  figure: Figure;
  state: string;
  words: StateWords;
  description: Description;
  table: FigureTable;
  scene: (width: WidthClass) => Scene;
}

// Pages, files, cards and embeds ask for the same states again and again; each is drawn once for the rows it is drawn from.
const drawnStates = new WeakMap<Rows<TableId>, Map<string, DrawnState>>();

/** Binds a state of a figure to rows, those of the site if no others are handed. Throws a `FigureError` where it cannot tell them. */
export function drawnState(id: string, state: string, rows: Rows<TableId> = content.rows): DrawnState {
  const known = drawnStates.get(rows) ?? new Map<string, DrawnState>();
  drawnStates.set(rows, known);
  const key = `${id}/${state}`;
  const drawn = known.get(key) ?? bind(figureById(id), state, rows);
  known.set(key, drawn);
  return drawn;
}

function bind(figure: Figure, state: string, rows: Rows<TableId>): DrawnState {
  const scenes = new Map<WidthClass, Scene>();
  return {
    figure,
    state,
    words: viewOf(figure, state),
    description: describe(figure, rows, state),
    table: tableOf(figure, rows, state),
    scene: (width) => {
      const scene = scenes.get(width) ?? draw(figure, rows, state, width);
      scenes.set(width, scene);
      return scene;
    },
  };
}
