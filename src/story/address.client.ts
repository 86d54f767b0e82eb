import type { Scrolly } from './scroll.client';

// Browsers refuse more than about a hundred changes in half a minute; a pause also spares the fling.
const PAUSE_MS = 250;

/** Writes an address in the place of the present one. A browser that refuses (too many changes, a frame without rights) keeps it. */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // What is written there is for those who share it; nothing on the page depends on it.
  }
}

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
    replaceAddress(hash === '' ? location.pathname + location.search : hash);
  };
  // One clock at a time, which runs for as long as it finds at each look that the reader has moved on.
  let here: string | undefined;
  let place: number | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    if (scrollY !== place) {
      place = scrollY;
      return;
    }
    clearInterval(clock);
    clock = undefined;
    write(here);
  };
  return (step) => {
    here = step;
    if (clock !== undefined) return;
    place = undefined;
    clock = setInterval(look, PAUSE_MS);
  };
}

function isStep(hash: string, scrollies: readonly Scrolly[]): boolean {
  return scrollies.some(({ steps }) => steps.some(({ element }) => `#${element.id}` === hash));
}
