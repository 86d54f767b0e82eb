import { forgetOffline, keepOffline } from './offline.client';

// One entry a chapter: the id of the step at which the reader stopped. Nothing is kept before the reader asks for it.
const KEY = 'places';

const KEEP = 'Keep my place, and what I read, on this device';

type Places = Record<string, string>;

/** Everything kept, or undefined when the reader has not asked for it or storage is forbidden. */
function kept(): Places | undefined {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return undefined;
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Places) : {};
  } catch {
    return undefined;
  }
}

function write(places: Places | undefined): void {
  try {
    if (places) localStorage.setItem(KEY, JSON.stringify(places));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage can be forbidden; then no place is kept.
  }
}

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
    const on = kept() !== undefined;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? 'Forget it' : KEEP;
  };
  button.addEventListener('click', () => {
    const on = kept() === undefined;
    write(on ? {} : undefined);
    void (on ? keepOffline() : forgetOffline());
    offer.hidden = true;
    show();
  });
  show();

  const stopped = kept()?.[here];
  const step = stopped === undefined ? null : document.getElementById(stopped);
  // An address that names a place, and the browser’s own return to one, have the last word.
  if (step?.matches('.step') && location.hash === '' && scrollY < innerHeight) {
    link.href = `#${step.id}`;
    link.textContent = step.querySelector('.takeaway')?.textContent ?? '';
    offer.hidden = false;
  }
  return (at) => {
    const places = at === undefined ? undefined : kept();
    if (places && at !== undefined && places[here] !== at) write({ ...places, [here]: at });
  };
}
