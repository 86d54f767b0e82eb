import type { Mark } from '../scene/mark';

/** What the browser fetches of a figure for one width class: every state drawn, and what to say of each claim. */
export interface SceneFile {
  width: number;
  height: number;
  states: Readonly<Record<string, readonly Mark[]>>;
  readouts: Readonly<Record<string, { label: string; value: string; note: string }>>;
  /** The titles of the tables that the claims come from, by id. */
  tables: Readonly<Record<string, string>>;
}

/** The address of a figure's scenes. */
export const sceneFilePath = (figure: string, width: string): string => `/figures/${figure}/${width}.json`;
