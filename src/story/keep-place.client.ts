import { forgetOffline, keepOffline } from './offline.client';
import { keep, kept } from './storage.client';

// One entry a chapter: the id of the step at which the reader stopped. Nothing is kept before the reader asks for it.
const KEY = 'places';

const KEEP = 'Keep my place, and what I read, on this device';

type Places = Record<string, string>;

/** Every place kept, or undefined when the reader has not asked for it or storage is forbidden. */
function keptPlaces(): Places | undefined {
  const text = kept(KEY);
  if (text === null) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Places) : {};
  } catch {
    return undefined;
  }
}

const write = (places: Places | undefined): void => {
  keep(KEY, places && JSON.stringify(places));
};

/**
 * Keeps a reader’s place in each chapter, and what they read for times without network, on this device only and only
 * where they have asked for it; offers the place when they come back, and forgets everything when they say so.
 *
 * @returns takes the id of the step at the reading line, or nothing outside all steps
 */
export function startKeepPlace(): (step: string | undefined) => void {
  const line = document.querySelector<HTMLElement>('.keep-place');
  const button = line?.querySelector('button');
  const offer = line?.querySelector<HTMLElement>('.kept');
  const link = offer?.querySelector('a');
  if (!line || !button || !offer || !link) return () => undefined;
  const here = location.pathname;

  const show = (): void => {
    const on = keptPlaces() !== undefined;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? 'Forget it' : KEEP;
  };
  let changed = Promise.resolve();
  button.addEventListener('click', () => {
    const on = keptPlaces() === undefined;
    write(on ? {} : undefined);
    // One after the other: whoever changes their mind at once is left with their last word.
    changed = changed.then(on ? keepOffline : forgetOffline);
    offer.hidden = true;
    show();
  });
  show();

  const stopped = keptPlaces()?.[here];
  const step = stopped === undefined ? null : document.getElementById(stopped);
  // An address that names a place, and the browser’s own return to one, have the last word.
  if (step?.matches('.step') && location.hash === '' && scrollY < innerHeight) {
    link.href = `#${step.id}`;
    link.textContent = step.querySelector('.takeaway')?.textContent ?? '';
    offer.hidden = false;
  }
  return (at) => {
    const places = at === undefined ? undefined : keptPlaces();
    if (places && at !== undefined && places[here] !== at) write({ ...places, [here]: at });
  };
}
