import { explorerDataPath, type ExplorerModule } from '../figures/explorer';
import { replaceAddress } from './address.client';
import type { Scrolly } from './scroll.client';
import { atRoot } from '../address/site-root.client';

const modules = import.meta.glob<ExplorerModule>('../figures/*/explorer.client.ts');

/** Brings the controls of figures that readers can take over, each when it is a screen away. */
export function startExplorers(scrollies: readonly Scrolly[]): void {
  for (const { element, stage } of scrollies) {
    const figure = element.dataset['figure'] ?? '';
    const controls = element.querySelector<HTMLElement>('.explorer');
    const load = modules[`../figures/${figure}/explorer.client.ts`];
    const svg = stage.querySelector<SVGSVGElement>('svg.live');
    if (!controls || !load || !svg) continue;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void bring(figure, load, { controls, stage, svg });
      },
      { rootMargin: '100% 0px' },
    );
    near.observe(controls);
  }
}

/**
 * Fetches module and data, and hands the figure over. When either fails, the page keeps what stands there for readers without
 * script. Rejects when it is the taking over that fails, so that a fault of ours can be seen.
 */
async function bring(
  figure: string,
  load: () => Promise<ExplorerModule>,
  parts: { controls: HTMLElement; stage: HTMLElement; svg: SVGSVGElement },
): Promise<void> {
  const { controls, stage } = parts;
  const leaveAsIs = (): void => {
    controls.classList.add('is-broken');
  };
  const fetched = await Promise.all([load(), fetchData(figure)]).catch(leaveAsIs);
  if (!fetched) return;
  try {
    const [module, data] = fetched;
    const drawn = module.takeOver({ ...parts, data, replaceAddress });
    const refresh = (): void => {
      if (stage.dataset['state'] === controls.dataset['state']) drawn();
    };
    refresh();
    stage.addEventListener('stage:drawn', refresh);
    controls.classList.add('is-live');
  } catch (error) {
    leaveAsIs();
    throw error;
  }
}

/** Fetches the data of a figure's controls. Rejects when they cannot be had. */
async function fetchData(figure: string): Promise<unknown> {
  const response = await fetch(atRoot(explorerDataPath(figure)));
  if (!response.ok) throw new Error(`the data of "${figure}" answered ${String(response.status)}`);
  return response.json();
}
