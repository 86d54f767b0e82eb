import type { Takeover } from '../explorer';
import { readCut, writeCut } from './address';
import { answerOf, type Reason } from './answer';
import { countriesOf, cutLink, graphOf, type Verdict } from './cut';
import { linkClass, stationClass, verdictClass } from './cut-look';
import type { CutData } from './explorer-data';
import { isStation } from './stations';

const SUBTITLE = 'Your cut: what depends on whom, per source, by share of sales, 2019 to 2025';

/**
 * Cut the link: takes countries away and shows at once, in the picture and in words, what loses most of its supply
 * and what depends on it. The choice stands in the address.
 */
export function takeOver({ controls, stage, svg, data, replaceAddress }: Takeover): () => void {
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
  const details = find('.cut-details');
  const list = find('.cut-details ul');
  const link = find('.cut-link');
  const buttons = [...controls.querySelectorAll<HTMLButtonElement>('button[data-country]')];
  let removed: readonly string[] = readCut(location.search, countries) ?? own;
  let verdicts = cutLink(graph, new Set(removed));
  let answer = answerOf(graph, removed, verdicts);

  // Found anew when the story has drawn: until then they are the same nodes.
  let marks: Marks = [];

  /** The picture and its title: only while the stage shows the state that readers own. */
  const drawn = (): void => {
    if (stage.dataset['state'] !== controls.dataset['state']) return;
    const isOwn = sameAs(removed, own);
    paint(marks, verdicts, rings, isOwn);
    const still = controls.closest('.step')?.querySelector('.still');
    const words = isOwn
      ? [still?.querySelector('.takeaway')?.textContent, still?.querySelector('.subtitle')?.textContent]
      : [answer.title, SUBTITLE];
    for (const [i, selector] of ['.takeaway', '.subtitle'].entries()) {
      const part = stage.querySelector(selector);
      if (part && part.textContent !== words[i]) part.textContent = words[i] ?? '';
    }
  };
  const writeList = (): void => {
    list.replaceChildren(...[...answer.lost, ...answer.reached].map(entry));
  };
  const tell = (): void => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(removed.includes(button.dataset['country'] ?? '')));
    status.textContent = answer.summary;
    drawn();
    // A closed list is written when it is opened: the picture must not wait for it.
    if (details.hasAttribute('open')) writeList();
    const address = writeCut(location.href, removed);
    link.setAttribute('href', `${new URL(address).search}#${controls.closest('.step')?.id ?? ''}`);
  };
  const choose = (next: readonly string[]): void => {
    removed = next;
    verdicts = cutLink(graph, new Set(removed));
    answer = answerOf(graph, removed, verdicts);
    tell();
    setTimeout(() => {
      replaceAddress(writeCut(location.href, removed));
    });
  };
  details.addEventListener('toggle', writeList);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const country = button.dataset['country'] ?? '';
      choose(countries.filter((other) => removed.includes(other) !== (other === country)));
    });
  }
  find('[data-all]').addEventListener('click', () => {
    choose([]);
  });
  tell();
  return () => {
    marks = [...svg.querySelectorAll('[data-key]')].map((mark) => [
      mark,
      mark.getAttribute('data-key') ?? '',
    ]);
    drawn();
  };
}

type Marks = readonly (readonly [mark: Element, key: string])[];

const sameAs = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((country) => other.includes(country));

function entry({ name, why }: Reason): HTMLLIElement {
  const item = document.createElement('li');
  const reason = document.createElement('span');
  reason.textContent = why;
  item.append(`${name}: `, reason);
  return item;
}

/** Gives the marks of the drawn state the looks of a cut, and its number; names of single inputs belong to the step's own cut alone. */
function paint(
  marks: Marks,
  verdicts: ReadonlyMap<string, Verdict>,
  rings: ReadonlySet<string>,
  isOwn: boolean,
): void {
  const lost = String([...verdicts.values()].filter(({ status }) => status === 'lost').length);
  for (const [mark, key] of marks) {
    const verdict = verdicts.get(key);
    if (key === 'number') mark.textContent = lost;
    else if (key.startsWith('callout-')) set(mark, 'visibility', isOwn ? undefined : 'hidden');
    else if (key.startsWith('link'))
      set(mark, 'class', linkClass(verdicts.get(key.split('-')[1] ?? '')?.status));
    else if (verdict)
      set(
        mark,
        'class',
        isStation(key) ? stationClass(verdict.status) : verdictClass(verdict, rings.has(key)),
      );
  }
}

/** Writes only what changes: a hundred marks that stay cost nothing. */
function set(mark: Element, name: string, value: string | undefined): void {
  if (value === undefined) mark.removeAttribute(name);
  else if (mark.getAttribute(name) !== value) mark.setAttribute(name, value);
}
