import { content, ledger } from '../data/load';
import { tables } from '../data/tables';
import { figures } from '../figures';
import { draw, type Figure } from '../figures/figure';
import { flatten } from '../scene/mark';
import { markedSources } from './chapter-references';
import type { ChapterSource } from './chapter-source';
import type { Known, KnownFigure } from './check/knowledge';
import { sourceAnchors } from './check/uses';
import { METHOD_SECTIONS } from './method-sections';

/** Pages of the site that are no chapter, with the places on them that a chapter may link to. */
const furniture: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['/', new Set<string>()],
  ['/sources/', new Set<string>()],
  ['/print/', new Set<string>()],
  ['/glossary/', new Set(content.terms.keys())],
  ['/original/', new Set(content.rows['report-clauses'].map(({ sentence }) => sentence))],
  ['/method/', new Set<string>(METHOD_SECTIONS)],
  ['/data/', new Set(Object.keys(tables))],
  ['/listings/', new Set<string>()],
  ...content.rows['firm-profiles'].map(({ id }) => [`/firms/${id}/`, new Set<string>()] as const),
  ...[...figures.values()].map(
    ({ id, states }) => [`/figures/${id}/`, new Set(Object.keys(states))] as const,
  ),
]);

/** The address of a chapter. */
const chapterPath = (slug: string): string => `/${slug}/`;

/** What the checker may know of the real site: its content, its figures as drawn, and its chapters. */
export function siteKnowledge(chapters: readonly ChapterSource[]): Known {
  const rowSources: Known['rowSources'] = (claim) => {
    const found = ledger.claims.get(claim);
    return found && markedSources(found.sources).map(({ id }) => id);
  };
  const pages = new Map([
    ...furniture,
    ...chapters.map(({ slug, anchors, uses }) => {
      return [chapterPath(slug), new Set([...anchors, ...sourceAnchors(uses, rowSources)])] as const;
    }),
  ]);
  return {
    figures: new Map([...figures].map(([id, figure]) => [id, knownFigure(figure)])),
    sources: new Set(content.sources.keys()),
    terms: new Set(content.terms.keys()),
    rowSources,
    cell: (claim, column) => ledger.cell(claim, column)?.value,
    columns: (claim) => {
      const found = ledger.claims.get(claim);
      // The sources of a row are marks beside it, not words in a sentence.
      return found ? Object.keys(tables[found.table].columns).filter((column) => column !== 'sources') : [];
    },
    claims: () => ledger.claims.keys(),
    paths: new Set(pages.keys()),
    anchors: (path) => pages.get(path),
  };
}

/** A figure as a chapter may speak of it. A state is drawn when its marks are first asked for. */
function knownFigure(figure: Figure): KnownFigure {
  const drawn = new Map<string, ReadonlySet<string>>();
  const keysOf = (state: string, width: 'narrow' | 'wide'): Set<string> =>
    new Set(flatten(draw(figure, content.rows, state, width).marks).map(({ key }) => key));
  return {
    states: Object.keys(figure.states),
    file: `src/figures/${figure.id}/${figure.id}.ts`,
    keys: (state) => {
      const known = drawn.get(state) ?? keysOf(state, 'narrow').intersection(keysOf(state, 'wide'));
      drawn.set(state, known);
      return known;
    },
  };
}
