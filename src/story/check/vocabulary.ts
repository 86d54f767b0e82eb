import type { Attribute } from './attributes';
import type { SyntaxNode } from './syntax';
import { shown } from './words';

/** How a component is written. */
interface ComponentRule {
  attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** `steps` and `blocks` open and close on lines of their own, `words` surrounds words, `nothing` closes itself. */
  holds: 'steps' | 'blocks' | 'words' | 'nothing';
  /** What an author copies. */
  example: string;
}

const rules = {
  Scrolly: { attributes: { figure: 'required' }, holds: 'steps', example: '<Scrolly figure="…">' },
  Step: { attributes: { state: 'required' }, holds: 'blocks', example: '<Step state="…">' },
  Value: {
    attributes: { of: 'required', col: 'required', digits: 'optional', as: 'optional' },
    holds: 'nothing',
    example: '<Value of="table/row" col="column" />',
  },
  Quote: {
    attributes: { of: 'required', part: 'optional' },
    holds: 'nothing',
    example: '<Quote of="table/row" />',
  },
  Cite: { attributes: { id: 'required' }, holds: 'nothing', example: '<Cite id="source" />' },
  Term: { attributes: { id: 'required' }, holds: 'words', example: '<Term id="term">words</Term>' },
  Ref: { attributes: { to: 'required' }, holds: 'words', example: '<Ref to="key">words</Ref>' },
  Zh: { attributes: {}, holds: 'words', example: '<Zh>自立自强</Zh>' },
  Summary: { attributes: {}, holds: 'blocks', example: '<Summary>' },
  Questions: { attributes: {}, holds: 'blocks', example: '<Questions>' },
  Question: { attributes: { ask: 'required' }, holds: 'blocks', example: '<Question ask="Who …?">' },
} as const satisfies Record<string, ComponentRule>;

/** Everything a chapter may say beside Markdown. */
export const components: ReadonlyMap<string, ComponentRule> = new Map(Object.entries(rules));

/** The HTML elements a chapter may use; none takes an attribute. */
export const htmlElements: ReadonlyMap<string, ComponentRule['holds']> = new Map([
  ['em', 'words'],
  ['strong', 'words'],
  ['sup', 'words'],
  ['sub', 'words'],
  ['abbr', 'words'],
  ['br', 'nothing'],
]);

/** The Markdown a chapter may use. */
export const markdown: ReadonlySet<string> = new Set([
  'root',
  'yaml',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'blockquote',
  'break',
  'thematicBreak',
]);

/** Whether a node runs within a line: words, or a component or element that stands among words. */
export function isInline({ source, tag }: SyntaxNode): boolean {
  if (tag !== undefined) {
    const holds = components.get(tag)?.holds ?? htmlElements.get(tag);
    return (
      holds === 'words' || holds === 'nothing' || (holds === undefined && source.type === 'mdxJsxTextElement')
    );
  }
  return inlineMarkdown.has(source.type);
}

const inlineMarkdown: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'break',
  'delete',
  'inlineCode',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
]);

/** A tag as a message names it: `<Step>`, or with the attribute that is at fault. */
export function tagText(node: SyntaxNode, at?: Attribute): string {
  const name = node.tag ?? '';
  if (at === undefined) return `<${name}>`;
  return `<${name} ${at.name}="${shown(at.value ?? '')}">`;
}
