import type { Readable } from '../reading/readable';

// What runs in a page to be tried: each function stands alone, since only its text gets there.

/** Keeps in the page what goes wrong in it: errors, breaches of its policy, and what it complains of. */
export function watch(): void {
  const seen: string[] = [];
  Object.assign(window, { misdeeds: seen });
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      const what = event instanceof ErrorEvent ? event.message : '';
      // A notice, not an error: what was observed is told in the next frame.
      if (what.startsWith('ResizeObserver loop')) return;
      seen.push(`error: ${what || (target instanceof HTMLElement ? target.outerHTML.slice(0, 120) : '')}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => seen.push(`rejected: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.push(`policy violated: ${violatedDirective} by ${blockedURI}`),
  );
  const complain = console.error;
  console.error = (...words: unknown[]): void => {
    seen.push(`console: ${words.join(' ')}`);
    complain(...words);
  };
}

/** Takes from a page what an older browser has not. */
export function withoutPopovers(): void {
  for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
    Reflect.deleteProperty(HTMLElement.prototype, name);
}

/** What has gone wrong in the page since it was opened, as `watch` saw it. */
export function misdeeds(page: Readable): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { misdeeds: string[] }).misdeeds);
}

/** The labels of the live figures in view that are not whole inside their stage. */
export function labelsOutside(page: Readable): Promise<string[]> {
  return page.evaluate(() => {
    /** Where the letters are; the client rectangle would, in Firefox alone, have their halo in it. */
    const boxOf = (label: SVGTextElement): DOMRect => {
      const { x, y, width, height } = label.getBBox();
      const matrix = label.getScreenCTM() ?? new DOMMatrix();
      const [one, other] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)];
      const [a, b] = [one.matrixTransform(matrix), other.matrixTransform(matrix)];
      return new DOMRect(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));
    };
    const shown = 'svg.live text:not([data-leaving], [visibility="hidden"])';
    return [...document.querySelectorAll('.stage')].flatMap((stage) => {
      const room = stage.getBoundingClientRect();
      if (room.height === 0 || room.bottom < 0 || room.top > innerHeight) return [];
      return [...stage.querySelectorAll<SVGTextElement>(shown)].flatMap((label) => {
        const { left, right, top, bottom, width } = boxOf(label);
        const sideways = left < room.left - 1 || right > room.right + 1;
        const upright = top < room.top - 1 || bottom > room.bottom + 1;
        if (width === 0 || (!sideways && !upright)) return [];
        return [`"${label.textContent}" from ${left},${top} to ${right},${bottom}`];
      });
    });
  });
}

/** The stages that are not at the top of the screen while their scrolly passes it, by the name of their figure. */
export function stagesAdrift(page: Readable): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.scrolly[data-figure]')].flatMap((scrolly) => {
      const around = scrolly.getBoundingClientRect();
      const stage = scrolly.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
      const isPassing = around.top < 0 && around.bottom > stage.height;
      return isPassing && Math.abs(stage.top) > 0.5
        ? [`${scrolly.dataset['figure'] ?? ''} at ${stage.top}`]
        : [];
    }),
  );
}

/**
 * Lays out the page by its rules for paper. No driver of these engines can emulate print, so the rules themselves are
 * turned round: those for print hold, those for the screen do not. What is drawn is what the engine makes of them.
 */
export function toPaper(page: Readable): Promise<void> {
  return page.evaluate(() => {
    const turn = (media: MediaList): void => {
      const words = media.mediaText;
      if (/^print\b/.test(words)) media.mediaText = words.replace(/^print\b/, 'all');
      else if (/^(only )?screen\b/.test(words)) media.mediaText = 'not all';
    };
    const turnAll = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) turn(rule.media);
        if ('cssRules' in rule) turnAll(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) {
      turn(sheet.media);
      turnAll(sheet.cssRules);
    }
  });
}

/** What has the focus: its tag and class, and whether it can be seen. */
export function focused(page: Readable): Promise<{ name: string; text: string; inView: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { top, bottom } = element.getBoundingClientRect();
    return {
      name: `${element.localName}.${element.classList[0] ?? ''}`,
      text: element.textContent.trim().slice(0, 40),
      inView: top < innerHeight && bottom > 0,
    };
  });
}
