import { claimAfter } from './mark-groups';
import type { Readout } from './readout.client';
import type { Scrolly } from './scroll.client';

/**
 * Lets a keyboard walk the marks of a figure: the drawing is one stop, the arrows lead from mark to mark and from group to
 * group, Home and End to the ends, Escape away from the mark. Only keys that lead somewhere are held back from the page,
 * and only while the drawing has the focus.
 */
export function startMarkKeys(scrolly: Scrolly, readout: Readout): void {
  const scene = scrolly.stage.querySelector<HTMLElement>('.stage-scene');
  if (!scene) return;
  const name = scrolly.element.getAttribute('aria-label') ?? 'Figure';
  scene.tabIndex = 0;
  scene.setAttribute('role', 'application');
  scene.setAttribute('aria-label', `${name}. Arrow keys walk its marks, Escape leaves them`);
  // Pointers have the buttons; the keyboard needs no stops beside the drawing.
  for (const button of scrolly.stage.querySelectorAll<HTMLButtonElement>('.readout button'))
    button.tabIndex = -1;
  scene.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (readout.claim() === undefined) return;
      readout.choose(undefined);
    } else {
      const claim = claimAfter(event.key, scrolly.live.groups(), readout.claim());
      if (claim === undefined) return;
      readout.choose(claim);
    }
    event.preventDefault();
  });
}
