import { tablePath } from '../data/export';
import { LICENCE } from '../data/licence';
import { described, type PublishedTable } from '../data/published';
import { absolute } from '../address/address';

/** One thing that is described for machines, in the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

const NAME = 'Choke Points';

/**
 * Things as the text of a data block. `<` is escaped, so that no title can close the block or open a comment, and so
 * are the two line ends that old scripts know and JSON does not.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Who publishes the site. */
const publisher = (site: URL | undefined): Thing => ({
  '@type': 'Organization',
  name: NAME,
  url: absolute('/', site),
});

/** The way from the first page to a page, by name and path; the page itself comes last. */
export const breadcrumbs = (
  site: URL | undefined,
  ...trail: readonly (readonly [name: string, path: string])[]
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [[NAME, '/'] as const, ...trail].map(([name, path], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: absolute(path, site),
  })),
});

/** A chapter. It is dated by the day on which it was checked; the day of its first publication is not kept. */
export const article = (
  site: URL | undefined,
  chapter: { title: string; standfirst: string; path: string; checked_on: string; image: string },
): Thing => ({
  '@type': 'Article',
  '@id': absolute(chapter.path, site),
  headline: chapter.title,
  description: chapter.standfirst,
  url: absolute(chapter.path, site),
  mainEntityOfPage: absolute(chapter.path, site),
  image: absolute(chapter.image, site),
  dateModified: chapter.checked_on,
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  license: LICENCE.url,
  author: publisher(site),
  publisher: publisher(site),
  isPartOf: { '@type': 'WebSite', name: NAME, url: absolute('/', site) },
});

/** What every data set of the site says. */
const dataset = (site: URL | undefined, path: string): Thing => ({
  '@type': 'Dataset',
  '@id': absolute(path, site),
  url: absolute(path, site),
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  license: LICENCE.url,
  creator: publisher(site),
});

const download = (site: URL | undefined, path: string, encodingFormat: string): Thing => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl: absolute(path, site),
});

/** A table of the data page. */
const tableDataset = (site: URL | undefined, table: PublishedTable): Thing => ({
  ...dataset(site, `/data/#${table.id}`),
  name: table.title,
  description: described(table),
  temporalCoverage: `${table.coverage.from}/${table.coverage.to}`,
  variableMeasured: table.columns.map(({ name, meaning, unit }) => ({
    '@type': 'PropertyValue',
    name,
    description: meaning,
    ...(unit === undefined ? {} : { unitText: unit }),
  })),
  distribution: [
    download(site, tablePath(table.id, 'csv'), 'text/csv'),
    download(site, tablePath(table.id, 'json'), 'application/json'),
  ],
});

/** All tables together. */
export const catalogue = (site: URL | undefined, tables: readonly PublishedTable[]): Thing => ({
  '@type': 'DataCatalog',
  '@id': absolute('/data/', site),
  name: 'The tables of Choke Points',
  url: absolute('/data/', site),
  license: LICENCE.url,
  publisher: publisher(site),
  dataset: tables.map((table) => tableDataset(site, table)),
});

/** The data that a figure draws: a table a state. */
export const figureDataset = (
  site: URL | undefined,
  figure: {
    path: string;
    name: string;
    description: string;
    image: string;
    /** The paths of its tables, one a state. */
    tables: readonly string[];
    basedOn: readonly string[];
  },
): Thing => ({
  ...dataset(site, figure.path),
  name: figure.name,
  description: figure.description,
  image: absolute(figure.image, site),
  isBasedOn: figure.basedOn,
  distribution: figure.tables.map((path) => download(site, path, 'text/csv')),
});
