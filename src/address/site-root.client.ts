/** An address of the site as it stands in the source (`/figures/…`), where the site is served below a folder of its host. */
export const atRoot = (path: string): string => `${import.meta.env.BASE_URL}${path.slice(1)}`;
