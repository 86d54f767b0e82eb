/** Whether a click asks for nothing but what the link says; as in view.client.ts, which says why it stands here, too. */
const isPlain = ({ altKey, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/**
 * Opens the glossary card of a `<Term>` and the card of a source mark in place. Without script, or where the browser
 * has no popovers, both stay links: to the glossary, and to the list of sources at the end of the chapter.
 */
export function startCards(): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  const sourceCard = document.querySelector<HTMLElement>('#source-card');
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term, a.mark') : null;
    if (!link || !isPlain(event)) return;
    const card = link.matches('.term')
      ? document.getElementById(`card-${link.dataset['term'] ?? ''}`)
      : fillSource(sourceCard, link);
    if (!card) return;
    event.preventDefault();
    // A card that is open gives the focus back first, to its own link.
    for (const open of document.querySelectorAll<HTMLElement>('.card:popover-open')) open.hidePopover();
    card.showPopover();
    const giveBack = (toggle: ToggleEvent): void => {
      if (toggle.newState !== 'closed') return;
      card.removeEventListener('toggle', giveBack);
      // Where a pointer closed it elsewhere, the focus is there; some browsers leave it nowhere.
      if (document.activeElement === document.body) link.focus({ preventScroll: true });
    };
    card.addEventListener('toggle', giveBack);
    card.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  });
}

/** Copies the entry that a source mark points to into the one card for sources. */
function fillSource(card: HTMLElement | null, link: HTMLAnchorElement): HTMLElement | null {
  const entry = document.getElementById(link.hash.slice(1));
  if (!card || !entry) return null;
  const body = document.createElement('p');
  body.className = 'card-body';
  body.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  card.querySelector('.card-body')?.remove();
  card.append(body);
  return card;
}
