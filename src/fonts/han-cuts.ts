/** Divides the Chinese characters among font files, so that a page loads those that it may show. */
import { HAN_FILE } from './faces.ts';
import type { Place, Usage } from './usage.ts';

/** One file of the Chinese face: its name and its characters, in code point order. */
export interface HanCut {
  file: string;
  characters: ReadonlyMap<string, Place>;
}

/** A file of its own costs a request: fewer characters than this stay with the common ones. */
const LEAST = 40;
const TABLE = /^content\/data\/([a-z0-9-]+)\.csv$/;

/**
 * The common cut, and one for each table that alone uses at least forty characters: a list of names in one figure must
 * not weigh on every other page. The common cut comes first; no character stands in two.
 */
export function divideHan({ cjk, cjkFiles }: Usage): HanCut[] {
  const alone = new Map<string, Map<string, Place>>();
  for (const [character, place] of cjk) {
    const [file = '', ...others] = cjkFiles.get(character) ?? [];
    const table = others.length === 0 ? TABLE.exec(file)?.[1] : undefined;
    if (table !== undefined)
      alone.set(table, (alone.get(table) ?? new Map<string, Place>()).set(character, place));
  }
  const cuts = [...alone]
    .filter(([, characters]) => characters.size >= LEAST)
    .map(([table, characters]) => ({ file: HAN_FILE.replace('.woff2', `-${table}.woff2`), characters }));
  const apart = new Set(cuts.flatMap(({ characters }) => [...characters.keys()]));
  const common = new Map([...cjk].filter(([character]) => !apart.has(character)));
  return common.size === 0 ? cuts : [{ file: HAN_FILE, characters: common }, ...cuts];
}
