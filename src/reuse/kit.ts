import { ledger } from '../data/load';
import { drawnState, type StateName } from '../figures';
import { remarksOf } from '../figures/figure';
import { claimsOf } from '../scene/mark';
import { sourceSentences } from '../story/source-line';
import { bibtexFile, citationText, cslFile } from './citation';
import { csvFile } from './csv-file';
import { embedHeight, embedSnippet, oembedFile } from './embed';
import { framedScene } from './frame';
import { jsonFile } from './json-file';
import type { Credit } from '../data/licence';
import { stateData } from './state-data';
import { svgFile } from './svg-file';

/** Everything of a state that a reader can take away, each made when asked for. */
interface Kit {
  csv: () => string;
  json: () => string;
  svg: () => string;
  bibtex: () => string;
  csl: () => string;
  oembed: () => string;
  /** A citation in one sentence. */
  citation: () => string;
  /** HTML for another site. */
  snippet: () => string;
  /** The line of sources, in full. */
  sources: string;
  /** What others' licences ask to be said wherever the rows go. */
  credits: readonly Credit[];
}

/** The kit of a state, from the site's own rows. `site` is the address that the site is built for. */
export function kitOf({ figure, state }: StateName, site: URL | undefined): Kit {
  if (site === undefined)
    throw new Error('what is taken away names the site: set "site" in astro.config.mjs');
  const drawn = drawnState(figure, state);
  const data = stateData(drawn, ledger);
  const remarks = remarksOf(drawn.figure, drawn.words);
  const sources = sourceSentences(claimsOf(drawn.scene('wide')), ledger, remarks);
  const framed = () => framedScene(drawn, data, sources, site);
  const height = () => embedHeight(drawn, [sources, ...data.credits.map(({ text }) => text)].join(' '));
  return {
    csv: () => csvFile(drawn.table, data),
    json: () => jsonFile(drawn, data, site),
    svg: () => svgFile(drawn, framed()),
    bibtex: () => bibtexFile(drawn, data, site),
    csl: () => cslFile(drawn, data, site),
    oembed: () => oembedFile(drawn, { height: height(), picture: framed(), site }),
    citation: () => citationText(drawn, data, site),
    snippet: () => embedSnippet(drawn, height(), site),
    sources,
    credits: data.credits,
  };
}
