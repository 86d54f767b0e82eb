/** The SVG elements a scene may use. */
export type Tag = 'g' | 'rect' | 'circle' | 'line' | 'path' | 'text';

/** Attributes of a mark. Colours come by `class` (tokens), never by `style`. Numbers are in view-box units. */
export type Attrs = Readonly<Record<string, string | number>>;

/**
 * One drawn thing. `key` is the entity's id and lives through every state that shows it, so that it travels.
 * `claim` is the ledger id of the datum it shows. `at` is, in a scrubbed figure, the part of the way (0 to 1)
 * from the state before at which the mark appears; in others, when its turn to move comes, from first (0) to last (1).
 */
export interface Mark {
  key: string;
  tag: Tag;
  attrs: Attrs;
  text?: string;
  lang?: 'zh-Hans' | 'zh-Latn';
  claim?: string;
  at?: number;
  children?: readonly Mark[];
}

/** Which of the two drawings of a figure: for phones and print columns, or for a wide stage. */
export type WidthClass = 'narrow' | 'wide';

/** The box a scene is drawn in, in view-box units. */
export interface Size {
  class: WidthClass;
  width: number;
  height: number;
}

/** A drawn state: the box and its marks, back to front. */
export interface Scene {
  width: number;
  height: number;
  marks: readonly Mark[];
}

/** All marks of a scene, groups and their children alike, in drawing order. */
export function flatten(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...flatten(mark.children ?? [])]);
}

/** The claims a scene draws, each once, in drawing order. */
export function claimsOf(scene: Pick<Scene, 'marks'>): string[] {
  return [...new Set(flatten(scene.marks).flatMap((mark) => mark.claim ?? []))];
}

/** `translate(x,y)` with coordinates to a tenth. */
export const translate = (x: number, y: number): string =>
  `translate(${String(round(x))},${String(round(y))})`;

/** A coordinate to a tenth of a unit: finer cannot be seen and only costs bytes. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** The emphasis of a mark; the look of each is in `figure.css`. */
export type Emphasis = 'normal' | 'focus' | 'muted';

/** Joins class names and the class of an emphasis, leaving out empty ones. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** The class of an emphasis; normal needs none. */
export const emphasisClass = (emphasis: Emphasis): string => (emphasis === 'normal' ? '' : `is-${emphasis}`);
