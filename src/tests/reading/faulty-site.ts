import type { Page, Route } from '@playwright/test';
import type { Readable } from './readable';

/** The addresses of a story's own script and of the pieces that it loads. */
export const storyScripts = /\/assets\/.*\.js$/;

/** Holds the story's script back; call what is returned to let it through. */
export async function holdStory(
  page: Page,
  then: (route: Route) => Promise<void> = (route) => route.continue(),
) {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  await page.route(storyScripts, async (route) => {
    await released;
    await then(route);
  });
  return (): void => release();
}

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
