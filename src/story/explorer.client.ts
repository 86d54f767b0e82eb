import { explorerDataPath, type ExplorerModule } from '../figures/explorer';
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

/** Fetches module and data. Without them the page keeps what stands there for readers without script. */
async function bring(
  figure: string,
  load: () => Promise<ExplorerModule>,
  parts: { controls: HTMLElement; stage: HTMLElement; svg: SVGSVGElement },
): Promise<void> {
  const { controls, stage } = parts;
  try {
    const [module, response] = await Promise.all([load(), fetch(atRoot(explorerDataPath(figure)))]);
    if (!response.ok) throw new Error(`the data of "${figure}" answered ${String(response.status)}`);
    const drawn = module.takeOver({ ...parts, data: await response.json() });
    const refresh = (): void => {
      if (stage.dataset['state'] === controls.dataset['state']) drawn();
    };
    stage.addEventListener('stage:drawn', refresh);
    controls.classList.add('is-live');
    refresh();
  } catch {
    controls.classList.add('is-broken');
  }
}
