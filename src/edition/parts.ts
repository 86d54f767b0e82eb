/** A page of the site that is a part of the print edition after the chapters. */
interface BackMatter {
  /** The id of its section. */
  id: string;
  title: string;
  page: string;
  /** The id, in the edition, of a place on its page. */
  place: (hash: string) => string;
}

const unchanged = (hash: string): string => hash;

/** What follows the chapters in the print edition, in order. */
export const backMatter = {
  sources: { id: 'all-sources', title: 'Sources', page: '/sources/', place: (hash) => `source-${hash}` },
  glossary: { id: 'glossary', title: 'Glossary', page: '/glossary/', place: unchanged },
  method: { id: 'method', title: 'Method, corrections, licence', page: '/method/', place: unchanged },
} satisfies Record<string, BackMatter>;

/** The id of a chapter's section in the print edition. */
export const chapterId = (slug: string): string => `chapter-${slug}`;

/**
 * An address of the site as the print edition has it: a place of the document itself where the document holds that
 * page, else the address unchanged. `slugs` are those of the chapters.
 */
export function inEdition(href: string, slugs: readonly string[]): string {
  const [path = '', hash = ''] = href.split('#');
  const slug = slugs.find((one) => path === `/${one}/`);
  if (slug !== undefined) return `#${hash === '' ? chapterId(slug) : hash}`;
  const part = Object.values(backMatter).find(({ page }) => page === path);
  if (part === undefined) return href;
  return `#${hash === '' ? part.id : part.place(hash)}`;
}
