import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page of the built site as a parser reads it; nothing in it has run. */
export interface BuiltDocument {
  file: string;
  /** Its address, with the slash at its end. */
  path: string;
  /** Every element in document order, those inside templates too. */
  elements: readonly Tree.Element[];
}

/** The folder of the site that is tested. */
export const folder = '.test-dist';
if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`There is no site in ${folder}: run "CHOKE_POINTS_TEST=1 npx astro build" first.`);
}

/** Every file of the built site, the gallery for developers among them; paths with slashes on every system. */
export const files: readonly string[] = globSync('**/*', { cwd: folder })
  .filter((file) => statSync(join(folder, file)).isFile())
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** The text of a built file. */
export const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every page that readers get, the one for missing addresses among them. */
export const documents: readonly BuiltDocument[] = files
  .filter((file) => file.endsWith('.html') && !file.startsWith('gallery/'))
  .map((file) => ({
    file,
    path: `/${file.replace(/index\.html$/, '')}`,
    elements: elementsIn(parse(read(file))),
  }));

/** Every element below a node in document order, those inside templates too. */
export function elementsIn(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child)
      ? [child, ...elementsIn('content' in child ? child.content : child)]
      : [],
  );
}

/** The value of an attribute; empty when the element has none. */
export function attribute(element: Tree.Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Whether an element has a class. */
export function hasClass(element: Tree.Element, name: string): boolean {
  return attribute(element, 'class').split(/\s+/).includes(name);
}

/** The elements above an element, nearest first. */
export function ancestors({ parentNode }: Tree.Element): Tree.Element[] {
  return parentNode && defaultTreeAdapter.isElementNode(parentNode)
    ? [parentNode, ...ancestors(parentNode)]
    : [];
}

/** The language that an element is in: its own, or that of the nearest element above which has one. */
export function languageOf(element: Tree.Element): string {
  return [element, ...ancestors(element)].map((above) => attribute(above, 'lang')).find(Boolean) ?? '';
}

/** The words of an element, with white space collapsed as a browser does inside a line. */
export function textOf(element: Tree.ParentNode): string {
  return ownText(element).replace(/\s+/g, ' ').trim();
}

const ownText = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) =>
      defaultTreeAdapter.isTextNode(child) ? child.value : 'childNodes' in child ? ownText(child) : '',
    )
    .join('');

/** The element that follows directly, with nothing but white space between. */
export function nextElement(element: Tree.Element): Tree.Element | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings
    .slice(siblings.indexOf(element) + 1)
    .find((node) => !(defaultTreeAdapter.isTextNode(node) && node.value.trim() === ''));
  return next && defaultTreeAdapter.isElementNode(next) ? next : undefined;
}

/** The one element of a page with an id. Throws when there is none. */
export function byId({ file, elements }: BuiltDocument, id: string): Tree.Element {
  const found = elements.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(`${file} has nothing with the id "${id}"`);
  return found;
}

/** A page by its address. Throws when there is none. */
export function documentAt(path: string): BuiltDocument {
  const found = documents.find((document) => document.path === path);
  if (!found) throw new Error(`There is no page at ${path}`);
  return found;
}
