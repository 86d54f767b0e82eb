import { expect, it } from 'vitest';
import { content, ledger } from '../data/load';
import { drawnState, figures } from '../figures';
import { flatten } from '../scene/mark';
import { readChapter } from './chapter-source';
import { siteKnowledge } from './known';

const claim = 'science-budget/2020-budget';
const chapter = readChapter(
  'content/chapters/01-pledge.mdx',
  `## Who said it\n\nIt was <Value of="${claim}" col="year" />.`,
);
const known = siteKnowledge([chapter]);

it('knows every source, term and claim', () => {
  expect(known.sources.size).toBe(content.sources.size);
  expect(known.terms.size).toBe(content.terms.size);
  expect([...known.claims()]).toEqual([...ledger.claims.keys()]);
});

it('knows cells and columns', () => {
  expect(known.cell(claim, 'year')).toBe(2020);
  expect(known.columns(claim)).toContain('growth_pct');
  expect(known.columns(claim)).not.toContain('sources');
  expect(known.columns('none/such')).toEqual([]);
  expect(known.rowSources('none/such')).toBeUndefined();
});

it('knows every figure, its states, and the marks that both drawings of a state have', () => {
  expect([...known.figures.keys()]).toEqual([...figures.keys()]);
  for (const [id, { states, keys }] of known.figures) {
    for (const state of states) {
      const narrow = new Set(flatten(drawnState(id, state).scene('narrow').marks).map(({ key }) => key));
      expect(keys(state).isSubsetOf(narrow), `${id} ${state}`).toBe(true);
    }
  }
});

it('knows the pages and the places on them', () => {
  expect([...known.paths]).toEqual(expect.arrayContaining(['/', '/sources/', '/pledge/']));
  const source = known.rowSources(claim)?.[0] ?? '';
  expect([...(known.anchors('/pledge/') ?? [])]).toEqual(
    expect.arrayContaining(['who-said-it', `source-${source}`]),
  );
  expect(known.anchors('/none/')).toBeUndefined();
});
