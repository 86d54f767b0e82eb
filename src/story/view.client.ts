import { replaceAddress } from './address.client';
import { keep } from './storage.client';

/** The ways of reading a chapter: by scrolling, by buttons from step to step, or as a plain stack of prose and stills. */
type ReadingView = 'scroll' | 'stepper' | 'plain';

const root = document.documentElement;

const isView = (name: string | undefined): name is ReadingView =>
  name === 'scroll' || name === 'stepper' || name === 'plain';

/** Whether the reader goes from step to step by buttons; where there is no room for figures, they scroll. */
export const isStepper = (): boolean =>
  root.dataset['view'] === 'stepper' && root.dataset['layout'] !== 'stack';

/**
 * Whether a click asks for nothing but what the link says: no new tab or window, no download. card.client.ts has the same: it is
 * a script of its own, and for one line in common both would wait for a third file.
 */
const isPlain = ({ altKey, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** Makes the choice of the way of reading work: it shows in the address and is kept on the device only. */
export function startViews(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.views a[data-view]');
  const show = (): void => {
    for (const link of links) {
      if (link.dataset['view'] === root.dataset['view']) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      const view = link.dataset['view'];
      // Whoever opens the link elsewhere gets there what it says.
      if (!isView(view) || !isPlain(event)) return;
      event.preventDefault();
      root.dataset['view'] = view;
      keep('view', view === 'scroll' ? undefined : view);
      const address = new URL(location.href);
      if (view === 'scroll') address.searchParams.delete('view');
      else address.searchParams.set('view', view);
      replaceAddress(address.href);
      show();
      dispatchEvent(new Event('story:view'));
    });
  }
  show();
}
