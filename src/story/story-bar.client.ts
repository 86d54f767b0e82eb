import { onScroll } from './on-scroll.client';

/** The bar at the foot of a chapter: shows how far the reader is, and puts its contents away when they have led on. */
export function startBar(): void {
  fillNeck();
  const contents = document.getElementById('story-contents');
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && 'hidePopover' in contents) contents.hidePopover();
  });
}

/** Fills the neck in the bar as the chapter is read, from its left end to its right. */
function fillNeck(): void {
  const done = document.querySelector('#neck-done rect');
  const text = document.querySelector<HTMLElement>('.story-text');
  if (!done || !text) return;
  let [top, height] = [0, 1];
  let shown = -1;
  const measure = (): void => {
    const box = text.getBoundingClientRect();
    [top, height] = [box.top + scrollY, Math.max(1, box.height - innerHeight)];
    show(scrollY);
  };
  const show = (place: number): void => {
    // The sign is 48 units wide: finer cannot be seen, and a frame in which nothing changes writes nothing.
    const part = Math.round(Math.min(1, Math.max(0, (place - top) / height)) * 48);
    if (part === shown) return;
    shown = part;
    done.setAttribute('width', String(part));
  };
  new ResizeObserver(measure).observe(text);
  onScroll(show);
}
