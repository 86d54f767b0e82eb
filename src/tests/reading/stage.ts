import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { placeAt, scrubPart } from '../../story/active-step';
import type { Readable } from './readable';

/** What one scrolly shows at a moment, and what is needed to say what it ought to show. */
interface ShownScrolly {
  figure: string;
  scrubbed: boolean;
  /** Whether the stage can be seen, so that its drawing must be there. */
  inView: boolean;
  tops: number[];
  end: number;
  line: number;
  steps: { id: string; state: string; claims: string[] }[];
  active: string[];
  state: string | undefined;
  /** What is drawn; like the claims of the steps, only read when the stage is in view. */
  claims: string[];
}

/** Reads every scrolly of the page as it is now: where its steps are, and what its stage shows. */
function readScrollies(page: Readable): Promise<ShownScrolly[]> {
  return page.evaluate(() => {
    const gone = '[data-leaving], [visibility="hidden"]';
    const claimsIn = (svg: Element | null): string[] => [
      ...new Set(
        [...(svg?.querySelectorAll('[data-claim]') ?? [])]
          .filter((mark) => !mark.closest(gone))
          .map((mark) => mark.getAttribute('data-claim') ?? ''),
      ),
    ];
    const pinned = document.documentElement.dataset['layout'] === 'pinned';
    return [...document.querySelectorAll<HTMLElement>('.scrolly[data-figure]')].map((scrolly) => {
      const stage = scrolly.querySelector<HTMLElement>('.stage');
      const steps = [...scrolly.querySelectorAll<HTMLElement>('.step[id][data-state]')];
      const boxes = steps.map((step) => step.getBoundingClientRect());
      const box = stage?.getBoundingClientRect();
      const height = stage?.offsetHeight ?? 0;
      const inView = box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return {
        figure: scrolly.dataset['figure'] ?? '',
        scrubbed: scrolly.dataset['scrubbed'] !== undefined,
        inView,
        tops: boxes.map(({ top }) => top),
        end: boxes.at(-1)?.bottom ?? 0,
        line: pinned ? height + (innerHeight - height) * 0.45 : innerHeight * 0.45,
        steps: steps.map((step) => ({
          id: step.id,
          state: step.dataset['state'] ?? '',
          claims: inView ? claimsIn(step.querySelector('.still svg')) : [],
        })),
        active: steps.filter((step) => step.classList.contains('is-active')).map(({ id }) => id),
        state: stage?.dataset['state'],
        // A still that stands in for late scenes can be seen, but is not the figure yet: it tells nothing.
        claims: inView ? claimsIn(scrolly.querySelector('svg.live:not([data-stand-in])')) : [],
      };
    });
  });
}

/** The step that geometry asks for: the last one whose top is above the reading line. */
function askedFor(shown: ShownScrolly): { index: number; part: number } {
  const place = placeAt(shown.tops, shown.end, shown.line);
  if (!place) throw new Error(`the scrolly "${shown.figure}" has no steps`);
  return { index: place.index, part: shown.scrubbed ? scrubPart(place.progress) : 0 };
}

/** Everything that a page shows otherwise than its geometry asks, in words; empty when all is well. */
function mismatches(all: readonly ShownScrolly[]): string[] {
  return all.flatMap((shown) => {
    const { index, part } = askedFor(shown);
    const step = shown.steps[index];
    const next = shown.steps[index + 1];
    if (!step) return [`${shown.figure}: no step ${index}`];
    const faults: string[] = [];
    if (shown.state !== step.state)
      faults.push(`the stage is in "${String(shown.state)}", not "${step.state}"`);
    if (shown.active.join() !== step.id) faults.push(`active: "${shown.active.join()}", not "${step.id}"`);
    if (shown.inView) {
      // On the way between two states, a mark is shown or not by how far the reader is.
      const between = part > 0 && next;
      const must = between ? step.claims.filter((claim) => next.claims.includes(claim)) : step.claims;
      const may = between ? [...step.claims, ...next.claims] : step.claims;
      const missing = must.filter((claim) => !shown.claims.includes(claim));
      const foreign = shown.claims.filter((claim) => !may.includes(claim));
      if (missing.length > 0) faults.push(`${step.state} lacks ${missing.join(', ')}`);
      if (foreign.length > 0) faults.push(`${step.state} still has ${foreign.join(', ')}`);
    }
    return faults.map((fault) => `${shown.figure}: ${fault}`);
  });
}

// A busy machine may take long over a single look; then it gets this many before the second counts.
const LEAST_LOOKS = 8;

/** Waits, at most a second, until every scrolly shows what its geometry asks for. */
export async function expectInStep(page: Readable, where: string): Promise<void> {
  const start = performance.now();
  let faults: string[] = [];
  for (let looks = 0; looks < LEAST_LOOKS || performance.now() - start < 1000; looks += 1) {
    faults = mismatches(await readScrollies(page));
    if (faults.length === 0) break;
    await wait(40);
  }
  expect(faults, where).toEqual([]);
}

/** The id of the step that holds the reading line, or none when the line is outside all scrollies. */
export async function stepAtLine(page: Readable): Promise<string | undefined> {
  for (const shown of await readScrollies(page)) {
    const first = shown.tops[0] ?? Infinity;
    if (first <= shown.line && shown.end > shown.line) return shown.steps[askedFor(shown).index]?.id;
  }
  return undefined;
}
