/** The address that the site is built for. Throws when there is none: a shared address must name its host. */
function siteAddress(site: URL | undefined): URL {
  if (site === undefined) throw new Error('astro.config.mjs names no site');
  return site;
}

/** The whole address of a path from the site’s root, below the folder of the host in which the site may stand. */
export const absolute = (path: string, site: URL | undefined): string =>
  new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`, siteAddress(site)).href;

/** The page by which a state of a figure is shared. */
export const sharePath = (figure: string, state: string): string => `/share/${figure}/${state}/`;

/** The picture that is shown where a page is shared: of a chapter or figure by its page, of a step by its share page. */
export const cardPath = (page: string): string => `${page}card.png`;
