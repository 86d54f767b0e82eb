import type { Scene, Size, WidthClass } from '../scene/mark';
import type { Rows, TableId } from '../data/tables';

/** What every state of a figure says in words, beside the figure's own view of the data. */
export interface StateWords {
  /** The finding, printed as the figure's title in this state. */
  takeaway: string;
  /** What is drawn, in which unit, for when. */
  subtitle: string;
}

/** Words for a reader who does not see the picture. `short` is at most 150 characters; `full` has axes, extremes and trend. */
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
  /** A remark printed with the source line, such as how hollow marks are to be read. */
  note?: string;
  states: Readonly<Record<S, View & StateWords>>;
  /**
   * The state in which readers take the figure over, and the data that its controls are handed. The controls live
   * beside the figure: `Explorer.astro`, which says the same without script, and `explorer.client.ts`.
   */
  explorer?: { state: S; data(rows: Rows<T>): unknown };
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

/** Draws one state of a figure at a width class. Throws when the figure has no such state. */
export function draw(figure: Figure, rows: Rows<TableId>, state: string, width: WidthClass): Scene {
  const [w, h] = figure.size(width);
  return {
    width: w,
    height: h,
    marks: figure.scene(rows, viewOf(figure, state), { class: width, width: w, height: h }).marks,
  };
}

/** The view of a named state. Throws when the figure has no such state; the chapter checker says so first, with a place. */
export function viewOf(figure: Figure, state: string): StateWords {
  const view = figure.states[state];
  if (view === undefined) throw new Error(`figure "${figure.id}" has no state "${state}"`);
  return view;
}

/** Country names as classes for fills and strokes; the hues are tokens in `tokens.css`. */
export const countryClass = {
  China: 'china',
  'United States': 'united-states',
  Netherlands: 'netherlands',
  Japan: 'japan',
  Taiwan: 'taiwan',
  'South Korea': 'south-korea',
  Germany: 'germany',
} as const;

/** The class of a country, or of the muted rest. */
export function countryOf(name: string): string {
  return (countryClass as Readonly<Record<string, string>>)[name] ?? 'other-country';
}
