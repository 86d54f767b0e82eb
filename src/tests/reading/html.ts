import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The folder of the site that is tested. */
export const folder = '.test-dist';
if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`There is no site in ${folder}: run "CHOKE_POINTS_TEST=1 npx astro build" first.`);
}

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
