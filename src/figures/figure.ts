import type { Rows, TableId } from '../data/tables';
import { numberFaults } from '../scene/check';
import type { Scene, Size, WidthClass } from '../scene/mark';

/** What every state of a figure says in words, beside the figure's own view of the data. */
export interface StateWords {
  /** The finding, printed as the figure's title in this state. */
  takeaway: string;
  /** What is drawn, in which unit, for when. */
  subtitle: string;
  /** A remark on this state alone, printed with its source line in the place of the figure's `note`. */
  caveat?: string;
  /** How the marks of this state are read, in the place of the figure's `legend`; empty where there is nothing to say. */
  legend?: string;
}

/** A longer legend would not stand whole in the lines that a phone has room for. */
export const LONGEST_LEGEND = 76;

/**
 * Words for a reader who does not see the picture, spoken one after the other behind the title: `short`, at most 150
 * characters, says what kind of picture it is; `full` adds axes, extremes and trend. A state that brings out another
 * part of what an earlier one drew may tell that part alone: the table has the rest.
 */
export interface Description {
  short: string;
  full: string;
}

/** A readable table of what a state draws; also its CSV. One row a claim. */
export interface FigureTable {
  caption: string;
  columns: readonly { label: string; numeric?: boolean; lang?: 'zh-Hans' }[];
  rows: readonly { claim: string; cells: readonly string[] }[];
}

/**
 * A page for paper alone, from the same rows and drawn with the same kit: for a figure that no screen shows whole at
 * full length. It stands in the chapter after the figure's steps and is hidden on a screen, which has the states.
 */
interface Plate<T extends TableId = TableId> extends StateWords {
  size: readonly [width: number, height: number];
  scene(rows: Rows<T>): Pick<Scene, 'marks'>;
}

/**
 * A figure as a value: pure functions from rows and a named view to marks, words and a table.
 * `scene` knows no DOM, clock, randomness or globals; a state is named, never numbered.
 */
export interface Figure<View = unknown, T extends TableId = TableId, S extends string = string> {
  id: string;
  /** What the figure is called in lists. */
  name: string;
  tables: readonly T[];
  /** The scroll moves between neighbouring states; only where the subject is continuous. */
  scrubbed?: boolean;
  /**
   * How marks are read as far as the drawing and the subtitle leave it open, such as hollow ones. It stands in front of the
   * sources, for a phone cuts the line under a figure short; at most `LONGEST_LEGEND` characters.
   */
  legend?: string;
  /** A remark printed behind the sources: what is left out, how far numbers go, whose licence. */
  note?: string;
  states: Readonly<Record<S, View & StateWords>>;
  /**
   * The state in which readers take the figure over, and the data that its controls are handed. The controls live
   * beside the figure: `Explorer.astro`, which says the same without script, and `explorer.client.ts`.
   */
  explorer?: { state: S; data(rows: Rows<T>): unknown };
  plate?: Plate<T>;
  size: (width: WidthClass) => readonly [width: number, height: number];
  // Methods, so that figures of different views and tables can stand in one registry.
  scene(rows: Rows<T>, view: View & StateWords, size: Size): Pick<Scene, 'marks'>;
  describe(rows: Rows<T>, view: View & StateWords): Description;
  table(rows: Rows<T>, view: View & StateWords): FigureTable;
}

/** Declares a figure; the types of its views, tables and state names are inferred. */
export function defineFigure<View, const T extends TableId, const S extends string>(
  figure: Figure<View, T, S>,
): Figure<View, T, S> {
  return figure;
}

/** Thrown when a figure cannot draw or tell the rows it is handed; says which figure, in which state, and why. */
export class FigureError extends Error {
  constructor(figure: Figure, state: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`figure "${figure.id}" cannot show "${state}" with these rows: ${reason}`, { cause });
    this.name = 'FigureError';
  }
}

/** More rows than this are no figure but an archive; laid out pair by pair they would take a build minutes. */
const MOST_ROWS = 2000;

/** Asks a figure for something of a state; whatever it throws becomes a `FigureError`. */
function ask<T>(figure: Figure, rows: Rows<TableId>, state: string, question: (view: StateWords) => T): T {
  const view = viewOf(figure, state);
  try {
    for (const table of figure.tables) {
      const count = rows[table].length;
      if (count > MOST_ROWS)
        throw new RangeError(`${table} has ${String(count)} of them; ${String(MOST_ROWS)} is the most`);
    }
    return question(view);
  } catch (error) {
    throw new FigureError(figure, state, error);
  }
}

/**
 * Draws one state of a figure at a width class. Throws when the figure has no such state, and a `FigureError` when it
 * cannot draw these rows: no drawing has a coordinate that is no number, or says so.
 */
export function draw(figure: Figure, rows: Rows<TableId>, state: string, width: WidthClass): Scene {
  const [w, h] = figure.size(width);
  return ask(figure, rows, state, (view) => {
    const { marks } = figure.scene(rows, view, { class: width, width: w, height: h });
    const [fault] = numberFaults(marks);
    if (fault !== undefined) throw new RangeError(fault);
    return { width: w, height: h, marks };
  });
}

/** What a figure says of a state in words. Throws as `draw` does. */
export const describe = (figure: Figure, rows: Rows<TableId>, state: string): Description =>
  ask(figure, rows, state, (view) => figure.describe(rows, view));

/** The table of a state. Throws as `draw` does. */
export const tableOf = (figure: Figure, rows: Rows<TableId>, state: string): FigureTable =>
  ask(figure, rows, state, (view) => figure.table(rows, view));

/** Draws the page for paper of a figure that has one. */
export function drawPlate({ plate }: Figure, rows: Rows<TableId>): Scene | undefined {
  if (plate === undefined) return undefined;
  const [width, height] = plate.size;
  return { width, height, marks: plate.scene(rows).marks };
}

/** The view of a named state. Throws when the figure has no such state; the chapter checker says so first, with a place. */
export function viewOf(figure: Figure, state: string): StateWords {
  const view = figure.states[state];
  if (view === undefined) throw new Error(`figure "${figure.id}" has no state "${state}"`);
  return view;
}

/** What is printed around the sources of a state: the legend in front of them, the note behind. Either may be missing. */
export interface Remarks {
  legend?: string | undefined;
  note?: string | undefined;
}

/** The remarks of a state: its own where it has them, else the figure's. */
export function remarksOf(figure: Figure, words: Pick<StateWords, 'legend' | 'caveat'> = {}): Remarks {
  return { legend: words.legend ?? figure.legend, note: words.caveat ?? figure.note };
}

/** Remarks as running words, for where no sources stand between them; empty where there are none. */
export const remarkWords = ({ legend, note }: Remarks): string => [legend, note].filter(Boolean).join(' ');
