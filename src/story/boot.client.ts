// Runs before the first paint, as a plain script in the head: chooses the layout, so that taking over later
// shifts nothing, and puts the plain stack of prose and stills back when the story's own script fails.
// It stands alone (no imports), because boot.ts puts it into the page as it is. A change of it changes its hash, which
// public/_headers names: a test says the new one.
(() => {
  type Layout = 'stack' | 'pinned' | 'beside';
  type View = 'scroll' | 'stepper' | 'plain';

  const root = document.documentElement;
  // How long the story's script may take after the document is there. A slower line reads the stack.
  const PATIENCE_MS = 6000;
  let failed = false;

  /** Pinned above the text on upright screens, beside it on wide ones, unpinned where a figure would leave no room. */
  const choose = (): Layout => {
    if (failed || root.dataset['view'] === 'plain') return 'stack';
    // In ems of the reader's own text size, which a media query would only know if the browser has it as its default.
    const em = parseFloat(getComputedStyle(root).fontSize);
    const [width, height] = [innerWidth / em, innerHeight / em];
    if (width >= 68.75 && height >= 34) return 'beside';
    return width >= 22 && height >= 40 ? 'pinned' : 'stack';
  };

  /** Changes the page while the paragraph that the reader looks at stays where it is. */
  const holdScroll = (change: () => void): void => {
    const line = innerHeight * (root.dataset['layout'] === 'pinned' ? 0.75 : 0.45);
    const away = (block: Element): number => {
      const { top, bottom } = block.getBoundingClientRect();
      return Math.max(top - line, line - bottom, 0);
    };
    const blocks = [...document.querySelectorAll('main .prose > *, main h1, main h2')];
    const anchor = blocks.toSorted((a, b) => away(a) - away(b))[0];
    const before = anchor?.getBoundingClientRect().top;
    // The browser's own anchoring would move the page a second time.
    root.style.overflowAnchor = 'none';
    change();
    if (anchor && before !== undefined && scrollY > 0)
      scrollBy(0, anchor.getBoundingClientRect().top - before);
    requestAnimationFrame(() => (root.style.overflowAnchor = ''));
  };

  const fail = (): void => {
    if (failed) return;
    failed = true;
    holdScroll(() => (root.dataset['layout'] = 'stack'));
  };

  /** What the reader has chosen on this device, if anything (storage.client.ts keeps it). Storage can be forbidden. */
  const kept = (name: string): string | null => {
    try {
      return localStorage.getItem(`${root.dataset['base'] ?? '/'}${name}`);
    } catch {
      return null;
    }
  };
  if (kept('motion') === 'off') root.dataset['motion'] = 'off';
  // An address that names a way of reading has the last word.
  const asked = new URLSearchParams(location.search).get('view') ?? kept('view');
  const view: View = asked === 'stepper' || asked === 'plain' ? asked : 'scroll';
  root.dataset['view'] = view;
  root.dataset['layout'] = choose();

  const layOutAnew = (): void => {
    root.dataset['layout'] = choose();
    dispatchEvent(new Event('story:layout'));
  };
  addEventListener('story:view', layOutAnew);

  // Only a change of width or zoom is a change of layout: on phones the height changes with the browser's own bars.
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    layOutAnew();
  });

  // A script that cannot be fetched reports on its element, one that throws reports on the window.
  addEventListener(
    'error',
    (event) => {
      // A notice of the browser ("ResizeObserver loop …") comes as an event without an error.
      const thrown = event instanceof ErrorEvent && event.error ? event.filename : '';
      const script = event.target instanceof HTMLScriptElement ? event.target.src : thrown;
      // Errors of a browser extension are not ours to answer.
      if (script.startsWith(location.origin)) fail();
    },
    true,
  );
  addEventListener('story:broken', fail);
  // Not DOMContentLoaded, which waits for the very script whose patience is measured here.
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    setTimeout(() => {
      if (root.dataset['story'] !== 'live') fail();
    }, PATIENCE_MS);
  });
})();
