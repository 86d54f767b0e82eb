/** Divides the Chinese characters among font files, so that a page loads those that it may show. */
import { HAN_FILE, HAN_TEXT_FILE } from './faces.ts';
import type { Place, Usage } from './usage.ts';

/** One file of the Chinese face: its name and its characters, in code point order. */
export interface HanCut {
  file: string;
  characters: ReadonlyMap<string, Place>;
}

/** A file of its own costs a request: fewer characters than this stay with the common ones. */
const LEAST = 24;
const OWN_FILE = /^content\/(?:data\/)?([a-z0-9-]+)\.(?:csv|yaml)$/;

const TEXT = /^content\/(?:chapters\/|sources\.csv$)/;

/**
 * The common cut, one for running text, and one for each table, and for the glossary, if it alone uses enough characters: what
 * stands in figures, or in closed cards, must not weigh on a page that shows none of it yet. No character stands in two.
 */
export function divideHan({ cjk, cjkFiles }: Usage): HanCut[] {
  const text = new Map<string, Place>();
  const alone = new Map<string, Map<string, Place>>();
  for (const [character, place] of cjk) {
    const files = [...(cjkFiles.get(character) ?? [])];
    if (files.some((file) => TEXT.test(file))) {
      text.set(character, place);
      continue;
    }
    const [file = '', ...others] = files;
    const table = others.length === 0 ? OWN_FILE.exec(file)?.[1] : undefined;
    if (table !== undefined)
      alone.set(table, (alone.get(table) ?? new Map<string, Place>()).set(character, place));
  }
  const cuts = [
    ...(text.size > 0 ? [{ file: HAN_TEXT_FILE, characters: text }] : []),
    ...[...alone]
      .filter(([, characters]) => characters.size >= LEAST)
      .map(([table, characters]) => ({ file: HAN_FILE.replace('.woff2', `-${table}.woff2`), characters })),
  ];
  const apart = new Set(cuts.flatMap(({ characters }) => [...characters.keys()]));
  const common = new Map([...cjk].filter(([character]) => !apart.has(character)));
  return common.size === 0 ? cuts : [{ file: HAN_FILE, characters: common }, ...cuts];
}
