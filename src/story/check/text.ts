import { blocksOf, CITE, QUOTE, VALUE, type Block } from './prose';
import { sentences } from './sentences';
import { around, descend, type Fault, type Syntax, type SyntaxNode } from './syntax';
import { checkWording, chineseIn } from './wording';
import { shown } from './words';

/** The words themselves: house style, Chinese, sources for numbers, and paragraphs that MDX does not make. */
export function* checkText({ root, text }: Syntax): Generator<Fault> {
  for (const node of descend(root)) {
    if (node.source.type === 'text')
      yield* checkWords(node, node.source.value, text.slice(node.start, node.end));
    if (node.tag === 'Zh' && !/\p{Script=Han}/u.test(text.slice(node.start, node.end))) {
      yield { offset: node.start, message: '<Zh>: holds no Chinese; take the tag away' };
    }
  }
  if (root === undefined) return;
  for (const block of blocksOf(root, text)) {
    yield* checkNumbers(block);
    yield* checkParagraph(block);
  }
}

/** Characters that HTML gives a meaning, or that cannot be told from a space, may be written as codes. */
const CODES = new Set(['&amp;', '&lt;', '&gt;', '&nbsp;']);

function* checkWords(node: SyntaxNode, value: string, raw: string): Generator<Fault> {
  const place = ({ offset, message }: Fault): Fault => ({ offset: node.start + offset, message });
  yield* [...checkWording(raw)].map(place);
  for (const { 0: code, index } of raw.matchAll(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi)) {
    // A code that the parser did not resolve is words, such as "R&D;".
    if (!CODES.has(code) && !value.includes(code)) {
      yield place({
        offset: index,
        message: `${shown(code)} is a character written as a code; write the character itself`,
      });
    }
  }
  if (around(node, 'Zh')) return;
  for (const { offset, chinese } of chineseIn(raw)) {
    yield place({ offset, message: `Chinese must stand inside <Zh>: <Zh>${shown(chinese)}</Zh>` });
  }
}

/** A number, with the letters that belong to it (5G, A100, 2.5). */
const NUMBER = /(?:\p{L}|-)*\p{N}(?:[\p{L}\p{N}-]|[.,](?=\p{N}))*/u;

/** Every sentence with a digit prints it from the ledger, quotes it or cites. Headings take no digit at all. */
function* checkNumbers({ node, text, offsets }: Block): Generator<Fault> {
  if (node.source.type === 'heading') return;
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    const number = NUMBER.exec(sentence);
    if (number === null || [VALUE, QUOTE, CITE].some((evidence) => sentence.includes(evidence))) continue;
    const message = `"${shown(number[0])}" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />`;
    yield { offset: offsets[start + number.index] ?? node.start, message };
  }
}

/** MDX makes no paragraph of words on the line of a block tag, nor of components alone on their line. */
function* checkParagraph({ node, first, text }: Block): Generator<Fault> {
  const bare = node.source.type === 'root' || node.tag === 'Step';
  if (!bare || text.trim() === '') return;
  yield first.tag === undefined
    ? {
        offset: first.start,
        message: 'these words are in no paragraph; begin them on a line of their own, after the tag',
      }
    : {
        offset: first.start,
        message: `<${first.tag}> stands alone, in no paragraph; put it into a sentence, on the same line as its words`,
      };
}
