import { parse } from 'csv-parse/sync';
import { expect, test } from '@playwright/test';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { claimsOf } from '../../scene/mark';
import type { SceneFile } from '../../story/scene-file';
import { attribute, byId, documentAt, elementsIn, hasClass, read, textOf } from '../reading/documents';
import { chapters, figures } from '../reading/site';

/** Claims as a set with one writing, so that two outputs can be compared by `toEqual`. */
const asSet = (claims: Iterable<string>): string[] => [...new Set(claims)].sort();

const scenesOf = (figure: string, width: 'narrow' | 'wide'): SceneFile =>
  JSON.parse(read(`figures/${figure}/${width}.json`)) as SceneFile;

/** The claims that elements carry below those of an element that a test picks. */
const claimsBelow = (element: Tree.Element, picked: (below: Tree.Element) => boolean): string[] =>
  asSet(
    elementsIn(element)
      .filter(picked)
      .flatMap((below) => [below, ...elementsIn(below)].map((one) => attribute(one, 'data-claim')))
      .filter(Boolean),
  );

/** The one element below an element that a test picks. */
function only(element: Tree.Element, picked: (below: Tree.Element) => boolean): Tree.Element {
  const [found, ...more] = elementsIn(element).filter(picked);
  if (!found || more.length > 0) throw new Error(`"${attribute(element, 'id')}" has not one such part`);
  return found;
}

/** The description of a state on the page of its figure. */
const describedAs = (figure: string, state: string): string =>
  textOf(only(byId(documentAt(`/figures/${figure}/`), state), (below) => hasClass(below, 'in-words')));

for (const { id, states } of figures) {
  test(`${id}: every state says the same in scenes, drawings, table, CSV and words`, () => {
    const narrow = scenesOf(id, 'narrow');
    const wide = scenesOf(id, 'wide');
    const page = documentAt(`/figures/${id}/`);
    for (const state of states) {
      const claims = asSet(claimsOf({ marks: narrow.states[state] ?? [] }));
      expect(claims.length, state).toBeGreaterThan(0);
      const section = byId(page, state);
      const outputs = {
        'wide scene': asSet(claimsOf({ marks: wide.states[state] ?? [] })),
        'narrow drawing': claimsBelow(section, (below) => hasClass(below, 'figure-narrow')),
        'wide drawing': claimsBelow(section, (below) => hasClass(below, 'figure-wide')),
        table: claimsBelow(section, ({ tagName }) => tagName === 'tbody'),
      };
      for (const [output, own] of Object.entries(outputs)) expect(own, `${state}: ${output}`).toEqual(claims);
      const rows = parse<{ claim: string; as_of: string; sources: string }>(
        read(`figures/${id}/choke-points-${id}-${state}.csv`),
        { columns: true, bom: true },
      );
      expect(asSet(rows.map(({ claim }) => claim)), `${state}: CSV`).toEqual(claims);
      for (const row of rows) {
        expect(row.as_of, row.claim).toMatch(/^\d{4}/);
        expect(row.sources, row.claim).not.toBe('');
      }
      for (const claim of claims) {
        const { label, value, note } = narrow.readouts[claim] ?? { label: '', value: '', note: '' };
        for (const words of [label, value, note])
          expect(words, `${state}: readout of ${claim}`).toMatch(/\S/);
      }
      expect(describedAs(id, state).length, `${state}: description`).toBeGreaterThan(80);
    }
  });
}

for (const chapter of chapters) {
  test(`${chapter.path}: the still of each step has the claims of its scene, its title and its description`, () => {
    const page = documentAt(chapter.path);
    for (const { figure, steps } of chapter.scrollies) {
      const scenes = scenesOf(figure, 'narrow');
      for (const { id, state } of steps) {
        const step = byId(page, id);
        const still = claimsBelow(step, (below) => hasClass(below, 'still'));
        expect(still, `${id}: still`).toEqual(asSet(claimsOf({ marks: scenes.states[state] ?? [] })));
        const words = textOf(only(step, (below) => hasClass(below, 'visually-hidden')));
        const takeaway = textOf(only(step, (below) => hasClass(below, 'takeaway')));
        expect(takeaway, id).toMatch(/\S{3}/);
        expect(words, `${id}: title in words`).toContain(takeaway);
        expect(words, `${id}: description`).toContain(describedAs(figure, state));
      }
    }
  });
}
