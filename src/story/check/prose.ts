import { around, valueOf, type SyntaxNode } from './syntax';
import { isInline } from './vocabulary';

// In the running text of a block, a component that prints or cites stands as one character of the private use area.
/** Stands for a `<Value>`. */
export const VALUE = '\uE000';
/** Stands for a `<Quote>`. */
export const QUOTE = '\uE001';
/** Stands for a `<Cite>`. */
export const CITE = '\uE002';
const MARKERS: ReadonlyMap<string, string> = new Map([
  ['Value', VALUE],
  ['Quote', QUOTE],
  ['Cite', CITE],
]);

/** A run of prose that a reader sees as one paragraph, heading or list item. */
export interface Block {
  /** The paragraph or heading, or what holds the words directly. */
  node: SyntaxNode;
  first: SyntaxNode;
  /** The running text: words without markup, components as markers. */
  text: string;
  /** For each character of `text` the offset in the chapter. */
  offsets: readonly number[];
  /** The words that it adds to a step's length. */
  words: number;
}

/** All prose below a node, block by block. */
export function* blocksOf(node: SyntaxNode, chapter: string): Generator<Block> {
  let run: SyntaxNode[] = [];
  for (const child of node.children) {
    if (isInline(child)) {
      run.push(child);
      continue;
    }
    if (run.length > 0) yield block(node, run, chapter);
    run = [];
    yield* blocksOf(child, chapter);
  }
  if (run.length > 0) yield block(node, run, chapter);
}

/** The words of all prose below a node. */
export const wordsBelow = (node: SyntaxNode, chapter: string): number =>
  [...blocksOf(node, chapter)].reduce((sum, { words }) => sum + words, 0);

/** The id that Astro gives a heading: its words in lower case, joined by hyphens. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

function block(node: SyntaxNode, run: readonly SyntaxNode[], chapter: string): Block {
  let text = '';
  const offsets: number[] = [];
  const add = (words: string, offset: number, step: 0 | 1): void => {
    text += words;
    for (let i = 0; i < words.length; i++) offsets.push(offset + i * step);
  };
  // A quotation counts by the part that is written here; a whole one is as long as its row says, which is not known here.
  let quoted = 0;
  const visit = (inline: SyntaxNode): void => {
    const marker = MARKERS.get(inline.tag ?? '');
    if (marker !== undefined) {
      add(marker, inline.start, 0);
      if (marker === QUOTE) quoted += countWords(valueOf(inline, 'part')) || 1;
    } else if (inline.source.type === 'break' || inline.tag === 'br') add(' ', inline.start, 0);
    else if (inline.source.type === 'text') {
      const raw = chapter.slice(inline.start, inline.end);
      // The full stop of a Chinese quotation does not end the English sentence around it; nor is a stray
      // private-use character a marker; and the "> " that continues a quotation is not among its words.
      const masked = raw
        .replace(/[\uE000-\uE002]/g, ' ')
        .replace(/(?<=\n)[ \t]*>/g, (prefix) => ' '.repeat(prefix.length));
      add(around(inline, 'Zh') ? masked.replace(/[.!?…]/g, ' ') : masked, inline.start, 1);
    } else inline.children.forEach(visit);
  };
  run.forEach(visit);
  const words = countWords(text.replaceAll(VALUE, 'x').replace(/[\uE001\uE002]/g, ' ')) + quoted;
  return { node, first: run[0] ?? node, text, offsets, words };
}

const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
