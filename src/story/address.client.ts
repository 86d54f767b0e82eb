import { onScroll } from './on-scroll.client';
import type { Scrolly } from './scroll.client';

// Browsers refuse more than about a hundred changes in half a minute; a pause also spares the fling.
const PAUSE_MS = 250;

/**
 * Lets the address follow the step that the reader is in, without adding to the history or moving the focus.
 *
 * @param onRest is told the step once the reader has stayed in it for a moment
 * @returns takes the id of the step at the reading line, or nothing outside all steps
 */
export function followAddress(
  scrollies: readonly Scrolly[],
  onRest: (step: string | undefined) => void,
): (step: string | undefined) => void {
  const write = (step: string | undefined): void => {
    onRest(step);
    const hash = step ? `#${step}` : '';
    // A reader who came to another anchor (a source, a heading) keeps it until they reach a step.
    if (hash === location.hash || (hash === '' && !isStep(location.hash, scrollies))) return;
    try {
      history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
    } catch {
      // A browser that refuses (too many changes, a frame without rights) keeps the address of before.
    }
  };
  // One clock at a time, which looks again when it finds that the reader has moved on.
  let here: string | undefined;
  let movedAt = 0;
  let isWaiting = false;
  const look = (): void => {
    const left = movedAt + PAUSE_MS - performance.now();
    isWaiting = left > 0;
    if (isWaiting) setTimeout(look, left);
    else write(here);
  };
  const wait = (): void => {
    movedAt = performance.now();
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, PAUSE_MS);
  };
  // The step is told when it changes; who reads on in it has not stopped yet.
  onScroll(wait);
  return (step) => {
    here = step;
    wait();
  };
}

function isStep(hash: string, scrollies: readonly Scrolly[]): boolean {
  return scrollies.some(({ steps }) => steps.some(({ element }) => `#${element.id}` === hash));
}
