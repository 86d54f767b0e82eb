import { defaultTreeAdapter } from 'parse5';
import { attribute, type BuiltDocument } from './documents';

/** What the metadata of a page says, by name or property. */
export const metaOf = ({ elements }: BuiltDocument, name: string): string[] =>
  elements
    .filter((element) => [attribute(element, 'name'), attribute(element, 'property')].includes(name))
    .map((element) => attribute(element, 'content'));

/** The addresses of the links in the head of a page that stand in one relation to it. */
export const linkedAs = ({ elements }: BuiltDocument, relation: string): string[] =>
  elements
    .filter(({ tagName }) => tagName === 'link')
    .filter((element) => attribute(element, 'rel') === relation)
    .map((element) => attribute(element, 'href'));

/** The text of every data block of a page, as it stands there. */
export const dataBlocks = ({ elements }: BuiltDocument): string[] =>
  elements
    .filter(({ tagName }) => tagName === 'script')
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map(({ childNodes }) =>
      childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join(''),
    );
