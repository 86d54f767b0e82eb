import type { Page, Route } from '@playwright/test';
import type { Readable } from './readable';

/** The addresses of a story's own script and of the pieces that it loads. */
export const storyScripts = /\/assets\/.*\.js$/;

const letThrough = (route: Route): Promise<void> => route.continue();

/** Holds back what is asked for at an address; call what is returned to let it through, or to do with it what `then` does. */
export async function hold(page: Page, address: string | RegExp, then = letThrough): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  await page.route(address, async (route) => {
    await released;
    await then(route);
  });
  return (): void => release();
}

/** Holds the story's script back; call what is returned to let it through. */
export const holdStory = (page: Page, then = letThrough): Promise<() => void> =>
  hold(page, storyScripts, then);

/** Collects what the page throws and nobody catches: what a developer sees in the console. */
export function collectThrown(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  return thrown;
}

/** Makes the browser refuse every change of the address, as it does when there were too many. */
export const refuseAddresses = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('too many calls', 'SecurityError');
    };
  });

/** What is blank on the page: a step without visible prose, or with neither a drawn still nor a drawn stage. */
export function blankSteps(page: Readable): Promise<string[]> {
  return page.evaluate(() => {
    const drawn = (svg: Element | null | undefined): boolean => {
      const box = svg?.getBoundingClientRect();
      return box !== undefined && box.height > 80 && (svg?.querySelectorAll('[data-claim]').length ?? 0) > 0;
    };
    return [...document.querySelectorAll('.step[id][data-state]')].flatMap((step) => {
      const faults: string[] = [];
      const prose = step.querySelector<HTMLElement>('.prose');
      if (!prose?.innerText.trim() || prose.getBoundingClientRect().height === 0) faults.push('no prose');
      const stage = step.closest('.scrolly')?.querySelector('.stage svg.live');
      if (!drawn(step.querySelector('.still svg')) && !drawn(stage)) faults.push('no figure');
      return faults.map((fault) => `${step.id}: ${fault}`);
    });
  });
}

/** How the page stands: the stages that can be seen, and the stills that cannot. */
export function stack(page: Readable): Promise<{ stages: number; hiddenStills: number; stills: number }> {
  return page.evaluate(() => {
    const seen = (element: Element): boolean => element.getBoundingClientRect().height > 0;
    const stills = [...document.querySelectorAll('.step .still')];
    return {
      stages: [...document.querySelectorAll('.stage')].filter(seen).length,
      hiddenStills: stills.filter((still) => !seen(still)).length,
      stills: stills.length,
    };
  });
}
