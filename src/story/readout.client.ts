import type { Scrolly } from './scroll.client';

const LIT = 'is-lit';

/**
 * The readout line of one figure: a tapped, hovered or chosen mark tells its value, date and source there, and the
 * words that speak of it light up. Two buttons walk the marks, so that a keyboard reaches each of them.
 */
export function startReadout(scrolly: Scrolly): void {
  const { stage, element } = scrolly;
  const line = stage.querySelector<HTMLElement>('.readout-text');
  const svg = stage.querySelector<SVGSVGElement>('svg.live');
  const buttons = stage.querySelectorAll<HTMLButtonElement>('.readout button');
  if (!line || !svg) return;
  let chosen: string | undefined;

  const tell = (mark: Element | null): void => {
    const claim = mark?.getAttribute('data-claim') ?? undefined;
    const words = claim === undefined ? undefined : scrolly.live.readout(claim);
    stage.classList.toggle('has-readout', words !== undefined);
    if (!words || !mark) {
      light(scrolly, []);
      line.textContent = '';
      return;
    }
    const label = document.createElement('strong');
    label.textContent = words.label;
    const note = document.createElement('small');
    note.textContent = words.note;
    line.replaceChildren(label, ` ${words.value} `, note);
    light(scrolly, [mark.getAttribute('data-key') ?? '']);
  };

  const markOf = (event: Event): Element | null =>
    event.target instanceof Element ? event.target.closest('[data-claim]') : null;
  svg.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') tell(markOf(event));
  });
  svg.addEventListener('pointerleave', () => {
    if (chosen === undefined) tell(null);
  });
  svg.addEventListener('click', (event) => {
    const mark = markOf(event) ?? nearestMark(svg, event);
    chosen = mark?.getAttribute('data-key') ?? undefined;
    tell(mark);
  });
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const marks = [...svg.querySelectorAll('[data-claim]:not([data-leaving], [visibility="hidden"])')];
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
}

// A fingertip is wider than a dot: a tap within this many pixels of a mark means the mark.
const REACH = 22;

function nearestMark(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): Element | null {
  let best: { mark: Element; distance: number } | undefined;
  for (const mark of svg.querySelectorAll('[data-claim]')) {
    const box = mark.getBoundingClientRect();
    const dx = Math.max(box.left - clientX, 0, clientX - box.right);
    const dy = Math.max(box.top - clientY, 0, clientY - box.bottom);
    const distance = Math.hypot(dx, dy);
    if (distance <= REACH && distance < (best?.distance ?? Infinity)) best = { mark, distance };
  }
  return best?.mark ?? null;
}

/** Lights the marks with these keys and the words that speak of them, and puts out all others of this scrolly. */
export function light({ stage, element }: Scrolly, keys: readonly string[]): void {
  for (const lit of element.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  if (keys.length === 0) return;
  for (const mark of stage.querySelectorAll('svg.live [data-key]')) {
    if (keys.includes(mark.getAttribute('data-key') ?? '')) mark.classList.add(LIT);
  }
  for (const words of element.querySelectorAll<HTMLElement>('.ref')) {
    if (refKeys(words).some((key) => keys.includes(key))) words.classList.add(LIT);
  }
}

/** The mark keys that a `<Ref>` speaks of. */
export const refKeys = (words: HTMLElement): string[] => (words.dataset['ref'] ?? '').split(' ');
