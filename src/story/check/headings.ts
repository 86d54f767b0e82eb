import { blocksOf, slugOf } from './prose';
import { stepAround } from './steps';
import { descend, type Fault, type Syntax, type SyntaxNode } from './syntax';
import { components, tagText } from './vocabulary';
import { shown } from './words';

/** A place in a chapter that an address can jump to. */
interface Anchor {
  id: string;
  node: SyntaxNode;
}

/** The ids of a chapter's headings and steps, in document order. */
export function anchorsOf({ root, text }: Syntax): Anchor[] {
  return [...descend(root)].flatMap((node) => {
    const step = node.tag === 'Step' ? stepAround(node) : undefined;
    if (step?.figure && step.state) return { id: step.id, node };
    if (node.source.type !== 'heading') return [];
    const id = slugOf(headingText(node, text));
    return id === '' ? [] : { id, node };
  });
}

const headingText = (node: SyntaxNode, text: string): string =>
  [...blocksOf(node, text)]
    .map((block) => block.text)
    .join('')
    .trim();

/** Headings: their levels, their words and the ids made of them. */
export function* checkHeadings(syntax: Syntax, lineOf: (offset: number) => number): Generator<Fault> {
  let above = 1;
  for (const node of descend(syntax.root)) {
    if (node.source.type !== 'heading') continue;
    const { depth } = node.source;
    const words = headingText(node, syntax.text);
    const offset = node.start;
    if (depth === 1)
      yield {
        offset,
        message: 'heading #: the title of a chapter stands in its front matter; begin with ##',
      };
    else if (depth > 3)
      yield { offset, message: `heading ${'#'.repeat(depth)}: a chapter has only ## and ###` };
    else if (depth > above + 1)
      yield { offset, message: 'heading ###: skips a level; a ## must stand above it' };
    if (depth < 4) above = depth;
    if (words === '') yield { offset, message: 'the heading is empty' };
    const digits = /\p{N}[\p{N}.,]*/u.exec(words)?.[0];
    if (digits !== undefined)
      yield {
        offset,
        message: `"${digits}" in a heading cannot have a source; say it in words, or in the text`,
      };
    for (const inner of descend(node)) {
      if (inner.tag !== undefined && inner.tag !== 'Zh' && components.has(inner.tag)) {
        yield {
          offset: inner.start,
          message: `${tagText(inner)} cannot stand in a heading; put it into the text`,
        };
      }
    }
  }
  yield* checkIds(syntax, lineOf);
}

function* checkIds(syntax: Syntax, lineOf: (offset: number) => number): Generator<Fault> {
  const taken = new Map<string, SyntaxNode>();
  for (const { id, node } of anchorsOf(syntax)) {
    const first = taken.get(id);
    if (first === undefined) taken.set(id, node);
    // A state told twice is reported as that.
    else if (node.tag !== 'Step' || first.tag !== 'Step') {
      yield {
        offset: node.start,
        message: `the id "${shown(id)}" is taken by line ${String(lineOf(first.start))}; give the heading other words`,
      };
    }
  }
}
