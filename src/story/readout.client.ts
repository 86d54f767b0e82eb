import type { Scrolly } from './scroll.client';

const LIT = 'is-lit';

// A mark that is on its way out, or that a scrubbed figure has yet to reach, tells nothing.
const SHOWN = ':not([data-leaving], [visibility="hidden"])';
const TELLING = `[data-claim]${SHOWN}`;

/** What others may ask of a figure's readout. */
export interface Readout {
  /** The claim that is told now, if one was chosen. */
  claim: () => string | undefined;
  /** Chooses the first mark that shows a claim, or none. */
  choose: (claim: string | undefined) => void;
  /** Lights the mark that is told now, if one was chosen, and nothing else. */
  lightChosen: () => void;
}

/**
 * The readout line of one figure: a tapped, hovered or chosen mark tells its value, date and source there, and the
 * words that speak of it light up. Two buttons walk the marks for those who cannot point at them.
 */
export function startReadout(scrolly: Scrolly): Readout | undefined {
  const { stage, element } = scrolly;
  const line = stage.querySelector<HTMLElement>('.readout-text');
  const svg = stage.querySelector<SVGSVGElement>('svg.live');
  const buttons = stage.querySelectorAll<HTMLButtonElement>('.readout button');
  if (!line || !svg) return undefined;
  let chosen: string | undefined;

  const keyed = (key: string | undefined): Element | null =>
    key === undefined ? null : svg.querySelector(`[data-key="${CSS.escape(key)}"]:not([data-leaving])`);
  const lightUp = (mark: Element | null): void => {
    light(scrolly, mark ? keysAround(mark, scrolly) : []);
  };
  const tell = (mark: Element | null): void => {
    const claim = mark?.getAttribute('data-claim') ?? undefined;
    const words = claim === undefined ? undefined : scrolly.live.readout(claim);
    stage.classList.toggle('has-readout', words !== undefined);
    lightUp(mark);
    if (!words) {
      line.textContent = '';
      return;
    }
    const label = document.createElement('strong');
    label.textContent = words.label;
    const note = document.createElement('small');
    note.textContent = words.note;
    line.replaceChildren(label, ` ${words.value} `, note);
  };

  const markOf = (event: Event): Element | null =>
    event.target instanceof Element ? event.target.closest('[data-claim]') : null;
  svg.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') tell(markOf(event));
  });
  svg.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') tell(keyed(chosen));
  });
  svg.addEventListener('click', (event) => {
    const mark = markOf(event) ?? spokenOf(event, scrolly) ?? nearestMark(svg, event);
    chosen = mark?.getAttribute('data-key') ?? undefined;
    tell(mark);
  });
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const marks = [...svg.querySelectorAll(TELLING)];
      const at = marks.findIndex((mark) => mark.getAttribute('data-key') === chosen);
      const step = button.dataset['walk'] === 'back' ? -1 : 1;
      const mark = marks[(at + step + marks.length + (at < 0 && step < 0 ? 1 : 0)) % marks.length];
      chosen = mark?.getAttribute('data-key') ?? undefined;
      tell(mark ?? null);
    });
  }
  element.addEventListener('story:state', () => {
    chosen = undefined;
    tell(null);
  });
  return {
    claim: () => keyed(chosen)?.getAttribute('data-claim') ?? undefined,
    choose: (claim) => {
      const mark =
        claim === undefined ? null : svg.querySelector(`[data-claim="${CSS.escape(claim)}"]${SHOWN}`);
      chosen = mark?.getAttribute('data-key') ?? undefined;
      tell(mark);
    },
    lightChosen: () => {
      lightUp(keyed(chosen));
    },
  };
}

// A fingertip is wider than a dot: a tap within this many pixels of a mark means the mark.
const REACH = 22;

function nearestMark(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): Element | null {
  let best: { mark: Element; distance: number } | undefined;
  for (const mark of svg.querySelectorAll(TELLING)) {
    const box = mark.getBoundingClientRect();
    const dx = Math.max(box.left - clientX, 0, clientX - box.right);
    const dy = Math.max(box.top - clientY, 0, clientY - box.bottom);
    const distance = Math.hypot(dx, dy);
    if (distance <= REACH && distance < (best?.distance ?? Infinity)) best = { mark, distance };
  }
  return best?.mark ?? null;
}

/** The closest mark around a target that some words of the scrolly speak of. */
function spokenOf({ target }: Event, scrolly: Scrolly): Element | null {
  const spoken = spokenKeys(scrolly);
  let mark = target instanceof Element ? target.closest('[data-key]') : null;
  while (mark && !spoken.has(keyOf(mark))) mark = mark.parentElement?.closest('[data-key]') ?? null;
  return mark;
}

/** The key of a mark, and those of the groups around it that words speak of: a dot also stands for its row. */
function keysAround(mark: Element, scrolly: Scrolly): string[] {
  const spoken = spokenKeys(scrolly);
  const keys = [keyOf(mark)];
  for (let at = mark.parentElement; at; at = at.parentElement)
    if (spoken.has(keyOf(at))) keys.push(keyOf(at));
  return keys;
}

const spokenKeys = ({ element }: Scrolly): Set<string> =>
  new Set([...element.querySelectorAll<HTMLElement>('.ref')].flatMap(refKeys));

const keyOf = (mark: Element): string => mark.getAttribute('data-key') ?? '';

/** Lights the marks with these keys and the words that speak of them, and puts out all others of this scrolly. */
export function light({ stage, element }: Scrolly, keys: readonly string[]): void {
  for (const lit of element.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  if (keys.length === 0) return;
  for (const mark of stage.querySelectorAll('svg.live [data-key]')) {
    if (keys.includes(keyOf(mark))) mark.classList.add(LIT);
  }
  for (const words of element.querySelectorAll<HTMLElement>('.ref')) {
    if (refKeys(words).some((key) => keys.includes(key))) words.classList.add(LIT);
  }
}

/** The mark keys that a `<Ref>` speaks of. */
export const refKeys = (words: HTMLElement): string[] => (words.dataset['ref'] ?? '').split(' ');
