import type { Attribute } from './attributes';
import { around, descend, type Fault, type Syntax, type SyntaxNode } from './syntax';
import { components, htmlElements, markdown, tagText } from './vocabulary';
import { listed, shown, suggestion } from './words';

// What an author meant by a piece of Markdown or HTML that is not part of a chapter, and what to write instead.
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'write a link as [words](/page/)',
  b: 'write **words**',
  code: 'code blocks are not part of a chapter',
  definition: 'write the address where the link stands: [words](/page/)',
  footnoteDefinition: 'say it in the text, or cite a source with <Cite id="source" />',
  footnoteReference: 'say it in the text, or cite a source with <Cite id="source" />',
  i: 'write *words*',
  image: 'pictures are drawn by figures: <Scrolly figure="…">',
  imageReference: 'pictures are drawn by figures: <Scrolly figure="…">',
  img: 'pictures are drawn by figures: <Scrolly figure="…">',
  linkReference: 'write the address where the link stands: [words](/page/)',
  mdxFlowExpression: 'a chapter is text and tags; take the braces out',
  mdxTextExpression: 'a chapter is text and tags; take the braces out',
  mdxjsEsm: 'every component is at hand without import; take the line out',
  p: 'a blank line makes a paragraph',
  table: 'every figure has its table; write a list, or a figure',
};

const NAMED: Readonly<Record<string, string>> = {
  delete: 'struck-out text',
  mdxFlowExpression: 'an {expression} or {/* comment */}',
  mdxTextExpression: 'an {expression} or {/* comment */}',
  mdxjsEsm: 'import or export',
  inlineCode: 'code',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  linkReference: 'a link by reference',
  definition: 'a link definition',
  imageReference: 'an image',
  image: 'an image',
  table: 'a table',
  toml: 'front matter in TOML',
};

const ACTIVE = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'form',
  'svg',
  'template',
  'noscript',
]);

/** Whether every element and piece of Markdown belongs to the vocabulary of a chapter, written as it must be. */
export function* checkElements({ root, text }: Syntax): Generator<Fault> {
  for (const node of descend(root)) {
    if (node.tag === undefined) yield* checkMarkdown(node);
    else {
      yield* checkName(node, node.tag);
      for (const attribute of node.attributes) yield* checkAttribute(node, attribute);
      yield* checkRequired(node, node.tag);
      yield* checkContent(node, node.tag, text);
    }
  }
}

function* checkMarkdown({ source, start }: SyntaxNode): Generator<Fault> {
  const { type } = source;
  const instead = INSTEAD[type] === undefined ? '' : `: ${INSTEAD[type]}`;
  // Rows and cells of a table are spoken for by the table.
  if (type === 'tableRow' || type === 'tableCell') return;
  if (!markdown.has(type))
    yield { offset: start, message: `${NAMED[type] ?? type} is not allowed in a chapter${instead}` };
  if (type === 'listItem' && typeof source.checked === 'boolean') {
    yield { offset: start, message: 'a tick box is not allowed in a chapter: write a plain list' };
  }
}

function* checkName(node: SyntaxNode, tag: string): Generator<Fault> {
  if (components.has(tag) || htmlElements.has(tag)) return;
  const offset = node.start;
  if (tag === '') yield { offset, message: 'a fragment <> is not allowed in a chapter; take it out' };
  else if (ACTIVE.has(tag.toLowerCase()))
    yield { offset, message: `raw <${tag}> is not allowed in a chapter; take it out` };
  else {
    const names = [...components.keys()];
    const close = suggestion(tag, [...names, ...htmlElements.keys()]);
    const instead = INSTEAD[tag];
    yield /^[A-Z]/.test(tag)
      ? { offset, message: `unknown component <${shown(tag)}>.${close} Components: ${listed(names)}` }
      : {
          offset,
          message: `<${shown(tag)}> is not allowed in a chapter${instead ? `: ${instead}` : `.${close} Elements: ${listed([...htmlElements.keys()])}`}`,
        };
  }
}

function* checkAttribute(node: SyntaxNode, attribute: Attribute): Generator<Fault> {
  const { name, offset, kind, value, raw } = attribute;
  const tag = tagText(node);
  const known = Object.keys(components.get(node.tag ?? '')?.attributes ?? {});
  if (kind === 'spread') {
    yield { offset, message: `${tag}: {…} is not allowed in a tag; write each attribute as name="value"` };
  } else if (/^on/i.test(name)) {
    yield {
      offset,
      message: `${tag}: the event attribute "${shown(name)}" is not allowed; pages run no script from the text`,
    };
  } else if (name.toLowerCase() === 'style') {
    yield { offset, message: `${tag}: the attribute "style" is not allowed; the look is in src/styles` };
  } else if (!known.includes(name)) {
    // Of an unknown element it is enough to say that it is unknown.
    if (components.has(node.tag ?? '') || htmlElements.has(node.tag ?? '')) {
      yield {
        offset,
        message: `${tag}: unknown attribute "${shown(name)}".${suggestion(name, known)} Attributes: ${listed(known)}`,
      };
    }
  } else if (node.attributes.find((a) => a.name === name) !== attribute) {
    yield { offset, message: `${tag}: the attribute "${name}" stands twice; keep one` };
  } else if (kind !== 'text') {
    yield { offset, message: `${tag}: write ${name}="…", a plain value in quotation marks` };
  } else if (value.trim() === '') {
    yield { offset, message: `${tag}: the attribute "${name}" is empty` };
  } else if (raw !== value && /&#?\w+;/.test(raw)) {
    yield {
      offset,
      message: `${tag}: the attribute "${name}" has a character written as a code; write the character itself`,
    };
  }
  if (kind === 'text' && unsafeAddress(value)) {
    yield {
      offset,
      message: `${tag}: "${shown(value)}" is an address that runs or holds code; it is not allowed`,
    };
  }
}

/** Whether a text is an address of a kind that a browser runs or shows as a document of its own. */
export const unsafeAddress = (text: string): boolean =>
  /^(?:javascript|vbscript|data|blob|file):/i.test(text.replace(/[\p{Cc}\s]/gu, ''));

function* checkRequired(node: SyntaxNode, tag: string): Generator<Fault> {
  const rule = components.get(tag);
  for (const [name, need] of Object.entries(rule?.attributes ?? {})) {
    if (need === 'required' && !node.attributes.some((a) => a.name === name)) {
      yield {
        offset: node.start,
        message: `<${tag}>: the attribute "${name}" is missing; write ${rule?.example ?? ''}`,
      };
    }
  }
}

function* checkContent(node: SyntaxNode, tag: string, text: string): Generator<Fault> {
  const holds = components.get(tag)?.holds ?? htmlElements.get(tag);
  const offset = node.start;
  if (holds === 'nothing' && node.children.length > 0) {
    yield {
      offset,
      message: `<${tag}>: holds no words; write ${components.get(tag)?.example ?? `<${tag} />`}`,
    };
  }
  if (holds === 'words' && node.children.every((child) => text.slice(child.start, child.end).trim() === '')) {
    yield { offset, message: `<${tag}>: is empty; put the words between <${tag}> and </${tag}>` };
  }
  if (holds === 'words' && node.children.some(({ source }) => source.type === 'paragraph')) {
    yield { offset, message: `<${tag}>: must open and close within one paragraph` };
  }
  // A card, a citation and a printed value are links; a link in a link is no HTML and cannot be reached by keyboard.
  const outer = around(node, 'Term')?.tag ?? (inLink(node) ? 'link' : undefined);
  if (outer !== undefined && ['Term', 'Cite', 'Value', 'Quote'].includes(tag)) {
    yield {
      offset,
      message: `<${tag}>: is a link itself and cannot stand inside ${outer === 'link' ? 'a link' : `<${outer}>`}; put it after`,
    };
  }
  // With script the words of a <Ref> are a button, and a link in a button cannot be reached.
  if (around(node, 'Ref') && ['Term', 'Cite', 'Value', 'Quote'].includes(tag)) {
    yield {
      offset,
      message: `<${tag}>: is a link itself and cannot stand inside <Ref>; put it before or after`,
    };
  }
  if (tag === 'Ref' && around(node, 'Ref'))
    yield {
      offset,
      message: '<Ref>: cannot stand inside another <Ref>; name all keys in one: to="key other-key"',
    };
  if (tag === 'Zh' && around(node, 'Zh')) yield { offset, message: '<Zh>: cannot stand inside another <Zh>' };
}

function inLink(node: SyntaxNode): boolean {
  for (let up = node.parent; up !== undefined; up = up.parent) if (up.source.type === 'link') return true;
  return false;
}
