import { light, refKeys, type Readout } from './readout.client';
import type { Scrolly } from './scroll.client';

/**
 * Makes the `<Ref>` words of a scrolly light the marks they speak of, on hover, focus and tap. Whoever leaves them gives the
 * light back to the mark that is chosen.
 */
export function startRefs(scrolly: Scrolly, readout: Readout | undefined): void {
  for (const words of scrolly.element.querySelectorAll<HTMLElement>('.ref')) {
    // Without script these are plain words; with it they can be focused and pressed.
    words.tabIndex = 0;
    words.setAttribute('role', 'button');
  }
  const on = (event: Event): void => {
    const words = event.target instanceof Element ? event.target.closest<HTMLElement>('.ref') : null;
    if (words) light(scrolly, refKeys(words));
  };
  const off = (event: Event): void => {
    if (!(event.target instanceof Element && event.target.closest('.ref'))) return;
    if (readout) readout.lightChosen();
    else light(scrolly, []);
  };
  for (const type of ['pointerover', 'focusin', 'click']) scrolly.element.addEventListener(type, on);
  for (const type of ['pointerout', 'focusout']) scrolly.element.addEventListener(type, off);
}
