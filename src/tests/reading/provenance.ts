import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Claim } from '../../data/ledger';
import type { Source } from '../../data/sources';
import { readChapter } from '../../story/chapter-source';
import { chapterFiles, content, ledger } from './content';
import { ancestors, attribute, documentAt, documents, elementsIn, hasClass, textOf } from './documents';

/** Every source of the content. */
export const sources: readonly Source[] = [...content.sources.values()];

/** The pages of figures. */
export const figurePages = documents.filter(({ path }) => path.startsWith('/figures/'));

/** Every chapter as its author wrote it, with its built page. */
export const chapters = [...chapterFiles].map(([file, text]) => {
  const chapter = readChapter(file, text);
  return { ...chapter, page: documentAt(`/${chapter.slug}/`) };
});

/** Those of some elements that have a class. */
export const withClass = (elements: readonly Tree.Element[], name: string): Tree.Element[] =>
  elements.filter((element) => hasClass(element, name));

/** The links among some elements that have an address, as it is written. */
export const linksTo = (elements: readonly Tree.Element[], href: string): Tree.Element[] =>
  elements.filter((element) => element.tagName === 'a' && attribute(element, 'href') === href);

/** The claims that some elements print or draw, each once. */
export const claimsIn = (elements: readonly Tree.Element[]): string[] => [
  ...new Set(elements.map((element) => attribute(element, 'data-claim')).filter(Boolean)),
];

/** The sources of some claims, each once. */
export const sourcesOf = (claims: readonly string[]): Source[] => [
  ...new Set(claims.flatMap((claim) => ledger.claims.get(claim)?.sources ?? [])),
];

/** The claims that rest on a source. */
export const claimsFrom = (id: string): Claim[] =>
  [...ledger.claims.values()].filter((claim) => claim.sources.some((source) => source.id === id));

/** Whether an entry of a list names its source as the table has it: by a link to its address, or in words alone. */
export function namesSource(entry: Tree.Element, { url, cite_as }: Source): boolean {
  // The list of all sources also says where each is used, when it was checked and where it is archived.
  const own = elementsIn(entry).filter(
    (element) => !['uses', 'checked'].some((part) => withClass(ancestors(element), part).length),
  );
  const links = own.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'));
  return url === undefined
    ? links.length === 0 && textOf(entry).includes(cite_as ?? '?')
    : links.length === 1 && links[0] === url;
}
