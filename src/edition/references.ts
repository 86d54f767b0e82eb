import { content, ledger } from '../data/load';
import type { Term } from '../data/glossary';
import { drawnState, figureById } from '../figures';
import { drawPlate } from '../figures/figure';
import { claimsOf } from '../scene/mark';
import { referencesOf, type ChapterReferences } from '../story/chapter-references';
import type { ChapterSource } from '../story/chapter-source';
import type { Used } from '../story/chapter-source';
import { inRanges } from './ranges';

/** The numbered sources of the whole story as one document: those of its prose, its drawings and its glossary. */
export interface EditionReferences extends ChapterReferences {
  /** The numbers of the sources of drawn claims, as a line has them: `3, 7–9`. Empty when there are none. */
  numbersOf: (claims: readonly string[]) => string;
}

/** Numbers every source once, in the order in which the document first needs it. */
export function editionReferences(
  chapters: readonly ChapterSource[],
  terms: Iterable<Term>,
): EditionReferences {
  const uses: Used[] = [
    ...chapters.flatMap(usesInOrder),
    ...[...terms].map(({ sources }) => ({ kind: 'cite' as const, sources })),
  ];
  const references = referencesOf(uses, content.sources, sourcesOf);
  return {
    ...references,
    numbersOf: (claims) => inRanges(claims.flatMap(sourcesOf).map(({ id }) => references.numberOf(id))),
  };
}

const sourcesOf = (claim: string) => ledger.claims.get(claim)?.sources ?? [];

/** What a chapter needs as its pages are read: the prose of a step, then its drawing; a page for paper after its steps. */
function usesInOrder({ uses, scrollies }: ChapterSource): Used[] {
  const steps = scrollies.flatMap(({ figure, steps: own }) =>
    own.map(({ id, state }) => ({ id, figure, state })),
  );
  const told = new Set<string>();
  return [
    ...uses.flatMap((use, i): Used[] => {
      const step = steps.find(({ id }) => id === use.step);
      const isLast = step !== undefined && uses[i + 1]?.step !== step.id;
      if (isLast) told.add(step.id);
      return isLast ? [use, drawn(step.figure, step.state)] : [use];
    }),
    ...steps.filter(({ id }) => !told.has(id)).map(({ figure, state }) => drawn(figure, state)),
    ...scrollies.map(({ figure }) => citing(drawPlate(figureById(figure), content.rows))),
  ];
}

const drawn = (figure: string, state: string): Used => citing(drawnState(figure, state).scene('narrow'));

const citing = (scene: Parameters<typeof claimsOf>[0] | undefined): Used => ({
  kind: 'cite',
  sources:
    scene === undefined
      ? []
      : claimsOf(scene)
          .flatMap(sourcesOf)
          .map(({ id }) => id),
});
