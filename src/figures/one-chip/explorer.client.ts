import type { Takeover } from '../explorer';
import { readCut, writeCut } from './address';
import { answerOf, type Reason } from './answer';
import { countriesOf, cutLink, graphOf, type Verdict } from './cut';
import { linkClass, stationClass, verdictClass } from './cut-look';
import type { CutData } from './explorer-data';
import { isStation } from './stations';

/**
 * Cut the link: takes countries away and shows at once, in the picture and in words, what loses most of its supply
 * and what depends on it. The choice stands in the address.
 */
export function takeOver({ controls, stage, svg, data }: Takeover): () => void {
  const { rows, removed: own, classes } = data as CutData;
  const graph = graphOf(rows);
  const countries = countriesOf(graph);
  const rings = new Set(classes);
  const find = (selector: string): HTMLElement => {
    const found = controls.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the controls have no ${selector}`);
    return found;
  };
  const status = find('.cut-summary');
  const list = find('.cut-details ul');
  const link = find('.cut-link');
  const buttons = [...controls.querySelectorAll<HTMLButtonElement>('button[data-country]')];
  let removed: readonly string[] = readCut(location.search, countries) ?? own;

  const show = (): void => {
    const verdicts = cutLink(graph, new Set(removed));
    const answer = answerOf(graph, removed, verdicts);
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(removed.includes(button.dataset['country'] ?? '')));
    status.textContent = answer.summary;
    list.replaceChildren(...[...answer.lost, ...answer.reached].map(entry));
    link.setAttribute(
      'href',
      `${new URL(writeCut(location.href, removed)).search}#${controls.closest('.step')?.id ?? ''}`,
    );
    if (stage.dataset['state'] !== controls.dataset['state']) return;
    paint(svg, verdicts, rings, sameAs(removed, own));
    const [title, subtitle] = [stage.querySelector('.takeaway'), stage.querySelector('.subtitle')];
    if (title && subtitle && !sameAs(removed, own)) {
      title.textContent = answer.title;
      subtitle.textContent = 'Your cut: what depends on whom, per source, by share of sales, 2019 to 2025';
    } else restoreHead(controls, title, subtitle);
  };
  const choose = (next: readonly string[]): void => {
    removed = next;
    history.replaceState(history.state, '', writeCut(location.href, removed));
    show();
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const country = button.dataset['country'] ?? '';
      choose(countries.filter((other) => removed.includes(other) !== (other === country)));
    });
  }
  find('[data-all]').addEventListener('click', () => {
    choose([]);
  });
  show();
  return show;
}

const sameAs = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((country) => other.includes(country));

function entry({ name, why }: Reason): HTMLLIElement {
  const item = document.createElement('li');
  const reason = document.createElement('span');
  reason.textContent = why;
  item.append(`${name}: `, reason);
  return item;
}

/** Gives the marks of the drawn state the looks of a cut; names of single inputs belong to the step's own cut alone. */
function paint(
  svg: SVGSVGElement,
  verdicts: ReadonlyMap<string, Verdict>,
  rings: ReadonlySet<string>,
  isOwn: boolean,
): void {
  for (const mark of svg.querySelectorAll('[data-key]')) {
    const key = mark.getAttribute('data-key') ?? '';
    const verdict = verdicts.get(key);
    if (key.startsWith('callout-')) {
      if (isOwn) mark.removeAttribute('visibility');
      else mark.setAttribute('visibility', 'hidden');
    } else if (key.startsWith('link'))
      mark.setAttribute('class', linkClass(verdicts.get(key.split('-')[1] ?? '')?.status));
    else if (verdict)
      mark.setAttribute(
        'class',
        isStation(key) ? stationClass(verdict.status) : verdictClass(verdict, rings.has(key)),
      );
  }
}

/** The step's own title and subtitle, as its still has them. */
function restoreHead(controls: HTMLElement, title: Element | null, subtitle: Element | null): void {
  const still = controls.closest('.step')?.querySelector('.still');
  for (const [part, selector] of [
    [title, '.takeaway'],
    [subtitle, '.subtitle'],
  ] as const) {
    const words = still?.querySelector(selector)?.textContent;
    if (part && words && part.textContent !== words) part.textContent = words;
  }
}
