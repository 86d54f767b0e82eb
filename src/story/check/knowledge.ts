/** What the checker may know of the site: figures, sources, terms, claims and pages. `siteKnowledge` builds the real one. */
export interface Known {
  figures: ReadonlyMap<string, KnownFigure>;
  sources: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  /** The sources marked beside a claim, or undefined when there is no such claim. */
  rowSources: (claim: string) => readonly string[] | undefined;
  /** The cell of a claim; undefined when there is none or it is blank. */
  cell: (claim: string, column: string) => string | number | undefined;
  /** The columns of a claim's table that a chapter may print. */
  columns: (claim: string) => readonly string[];
  /** The ids of all claims, `table/row`. */
  claims: () => Iterable<string>;
  /** The addresses of the site's pages, such as `/`, `/pledge/`, `/sources/`. */
  paths: ReadonlySet<string>;
  /** The ids on a page that a link may jump to. */
  anchors: (path: string) => ReadonlySet<string> | undefined;
}

/** What the checker may know of a figure. */
export interface KnownFigure {
  states: readonly string[];
  /** Where the figure is declared. */
  file: string;
  /** The keys of the marks that a state draws, narrow and wide alike. */
  keys: (state: string) => ReadonlySet<string>;
}
