import type { Scrolly } from './scroll.client';

// Browsers refuse more than about a hundred changes in half a minute; a pause also spares the fling.
const PAUSE_MS = 250;

/**
 * Lets the address follow the step that the reader is in, without adding to the history or moving the focus.
 *
 * @returns takes the id of the step at the reading line, or nothing outside all steps
 */
export function followAddress(scrollies: readonly Scrolly[]): (step: string | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (step: string | undefined): void => {
    const hash = step ? `#${step}` : '';
    // A reader who came to another anchor (a source, a heading) keeps it until they reach a step.
    if (hash === location.hash || (hash === '' && !isStep(location.hash, scrollies))) return;
    history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
  };
  return (step) => {
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS, step);
  };
}

function isStep(hash: string, scrollies: readonly Scrolly[]): boolean {
  return scrollies.some(({ steps }) => steps.some(({ element }) => `#${element.id}` === hash));
}
