import { mdxToMdast, type MdastNode } from 'satteri';
import { readAttributes, type Attribute } from './attributes';

/** Something wrong at an offset of the chapter's text; `checkChapter` turns it into a `Problem` with line and column. */
export interface Fault {
  offset: number;
  message: string;
}

/** A node of the chapter's syntax tree, with its parent and its place in the text. */
export interface SyntaxNode {
  source: MdastNode;
  /** The name of a component or HTML element as written; undefined for Markdown, '' for a fragment `<>`. */
  tag: string | undefined;
  attributes: readonly Attribute[];
  parent: SyntaxNode | undefined;
  children: readonly SyntaxNode[];
  start: number;
  end: number;
}

/** A chapter's text and its tree; when the text is no MDX, there is no tree but a fault. */
export interface Syntax {
  text: string;
  root: SyntaxNode | undefined;
  faults: readonly Fault[];
}

/** The most characters a chapter file may have; more is no chapter but an accident. */
const MAX_CHARACTERS = 100_000;

// Prose needs five or six levels; the limit keeps every walk of the tree short, whatever the file holds.
const MAX_DEPTH = 40;

/** The text all offsets count in: without a byte order mark, lines ended by `\n`, so that lines and columns stay true. */
export const plainText = (source: string): string => source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** Parses a chapter with the parser that builds the page. Never throws. */
export function parseSyntax(source: string): Syntax {
  const text = plainText(source);
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${String(text.length)} characters; ${String(MAX_CHARACTERS)} is the most for a chapter`;
    return { text, root: undefined, faults: [{ offset: 0, message }] };
  }
  try {
    const faults: Fault[] = [];
    return { text, root: toNode(mdxToMdast(text), text, undefined, 0, faults), faults };
  } catch (error) {
    return { text, root: undefined, faults: [syntaxFault(text, error)] };
  }
}

/** Every node below and with `node`, in document order. */
export function* descend(node: SyntaxNode | undefined): Generator<SyntaxNode> {
  if (node === undefined) return;
  yield node;
  for (const child of node.children) yield* descend(child);
}

/** The nearest node around `node` that is the named element. */
export function around(node: SyntaxNode, ...tags: readonly string[]): SyntaxNode | undefined {
  for (let up = node.parent; up !== undefined; up = up.parent) {
    if (up.tag !== undefined && tags.includes(up.tag)) return up;
  }
  return undefined;
}

/** The attribute of that name, if it is written as a plain string. */
export function attribute(node: SyntaxNode, name: string): (Attribute & { value: string }) | undefined {
  const found = node.attributes.find((a) => a.name === name);
  return found?.kind === 'text' ? { ...found, value: found.value } : undefined;
}

/** The value of an attribute that is written as a plain string, or ''. */
export const valueOf = (node: SyntaxNode, name: string): string => attribute(node, name)?.value ?? '';

function toNode(
  source: MdastNode,
  text: string,
  parent: SyntaxNode | undefined,
  depth: number,
  faults: Fault[],
): SyntaxNode {
  const start = source.position?.start.offset ?? parent?.start ?? 0;
  const end = source.position?.end.offset ?? start;
  const jsx = source.type === 'mdxJsxFlowElement' || source.type === 'mdxJsxTextElement';
  const node: SyntaxNode = {
    source,
    tag: jsx ? (source.name ?? '') : undefined,
    attributes: jsx ? readAttributes(source.attributes, text, start, end) : [],
    parent,
    children: [],
    start,
    end,
  };
  if (depth >= MAX_DEPTH)
    faults.push({
      offset: start,
      message: `stands ${String(MAX_DEPTH)} levels deep; take some of the nesting out`,
    });
  else if ('children' in source)
    node.children = source.children.map((child) => toNode(child, text, node, depth + 1, faults));
  return node;
}

/** The parser's message, in an author's terms, at the place it begins with (`12:3: …`). */
function syntaxFault(text: string, error: unknown): Fault {
  const raw = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = raw] = /^(\d+):(\d+): (.*)$/s.exec(raw) ?? [];
  const lines = text.split('\n').slice(0, Number(line) - 1);
  const lineStart = lines.reduce((sum, l) => sum + l.length + 1, 0);
  const offset = Math.min(lineStart + Number(column) - 1, text.length);
  const waits = 'The rest of the text is checked when this is mended';
  if (text.startsWith('<!--', offset)) {
    return { offset, message: `HTML comments are not allowed; take it out, it would not be seen. ${waits}` };
  }
  if (rest.includes('expected a valid JSX tag')) {
    const tag = /^<\/?[A-Za-z]\w*(?![\w:@.])/.exec(text.slice(offset, offset + 60))?.[0];
    const message = tag
      ? `the tag ${tag} cannot be read; write attributes as name="value" and end the tag with > or />`
      : 'a < begins a tag; write &lt; for the sign, and [words](/page/) for a link';
    return { offset, message: `${message}. ${waits}` };
  }
  const plain = rest.replace(/ \((?:note:.*|mdx-[a-z]+:[a-z-]+)\)/g, '').trim();
  const braces = plain.includes('in expression') ? ' (a chapter has no {expressions})' : '';
  return { offset, message: `cannot be read as MDX: ${plain}${braces}. ${waits}` };
}
