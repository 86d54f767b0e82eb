/**
 * Keeps what the keyboard reaches whole on the screen and clear of the bar at its foot. Chromium and WebKit see to that by
 * themselves; Firefox is content when a part of it is on the screen, be it under the bar.
 */
export function keepFocusInView(): void {
  const bar = document.querySelector<HTMLElement>('.story-bar');
  const look = (focused: HTMLElement): void => {
    if (focused !== document.activeElement || !focused.matches(':focus-visible')) return;
    if (bar?.contains(focused)) return;
    const foot = innerHeight - (bar?.offsetHeight ?? 0);
    const { top, bottom, height } = focused.getBoundingClientRect();
    if (height < foot && (top < 0 || bottom > foot)) focused.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    // Of a link that is written anew under the reader's focus nothing went before; it must not move their page.
    if (!(target instanceof HTMLElement) || !relatedTarget) return;
    // The browser's own scroll comes first; in WebKit it does with the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        look(target);
      }),
    );
  });
}
