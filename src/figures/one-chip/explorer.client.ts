import type { Takeover } from '../explorer';
import { readCut, writeCut } from './address';
import { answerOf, type Answer, type Reason } from './answer';
import { countriesOf, cutLink, graphOf, type Verdict } from './cut';
import { linkClass, stationClass, verdictClass } from './cut-look';
import type { CutData } from './explorer-data';
import { isStation } from './stations';

const SUBTITLE = 'Your cut: what depends on whom, per source, by share of sales, 2019 to 2025';

/** A choice of countries to be taken away, and what follows from it. */
interface Cut {
  removed: readonly string[];
  verdicts: ReadonlyMap<string, Verdict>;
  answer: Answer;
}

/**
 * Cut the link: takes countries away and shows at once, in the picture and in words, what loses most of its supply
 * and what depends on it. The choice stands in the address.
 */
export function takeOver({ controls, stage, svg, data, replaceAddress }: Takeover): () => void {
  const { rows, removed: own, classes } = data as CutData;
  const graph = graphOf(rows);
  const countries = countriesOf(graph);
  const rings = new Set(classes);
  const parts = partsOf(controls);
  const step = controls.closest('.step');
  const cutOf = (removed: readonly string[]): Cut => {
    const verdicts = cutLink(graph, new Set(removed));
    return { removed, verdicts, answer: answerOf(graph, removed, verdicts) };
  };
  let cut = cutOf(readCut(location.search, countries) ?? own);

  // Found anew when the story has drawn: until then they are the same nodes.
  let marks: Marks = [];

  /** The picture and its title: only while the stage shows the state that readers own. */
  const drawn = (): void => {
    if (stage.dataset['state'] !== controls.dataset['state']) return;
    const isOwn = sameAs(cut.removed, own);
    paint(marks, cut.verdicts, rings, isOwn);
    writeHead(stage, isOwn ? headOf(step) : [cut.answer.title, SUBTITLE]);
  };
  const writeList = (): void => {
    parts.list.replaceChildren(...[...cut.answer.lost, ...cut.answer.reached].map(entry));
  };
  const tell = (): void => {
    for (const button of parts.buttons)
      button.setAttribute('aria-pressed', String(cut.removed.includes(countryOf(button))));
    parts.status.textContent = cut.answer.summary;
    drawn();
    // A closed list is written when it is opened: the picture must not wait for it.
    if (parts.details.hasAttribute('open')) writeList();
    const address = writeCut(location.href, cut.removed);
    parts.link.setAttribute('href', `${new URL(address).search}#${step?.id ?? ''}`);
  };
  const choose = (removed: readonly string[]): void => {
    cut = cutOf(removed);
    tell();
    setTimeout(() => {
      replaceAddress(writeCut(location.href, cut.removed));
    });
  };
  parts.details.addEventListener('toggle', writeList);
  for (const button of parts.buttons) {
    button.addEventListener('click', () => {
      const pressed = countryOf(button);
      choose(countries.filter((other) => cut.removed.includes(other) !== (other === pressed)));
    });
  }
  parts.all.addEventListener('click', () => {
    choose([]);
  });
  tell();
  return () => {
    marks = marksIn(svg);
    drawn();
  };
}

/** The parts of the controls that the page brings. Throws when one is missing. */
function partsOf(controls: HTMLElement) {
  const find = (selector: string): HTMLElement => {
    const found = controls.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the controls have no ${selector}`);
    return found;
  };
  return {
    status: find('.cut-summary'),
    details: find('.cut-details'),
    list: find('.cut-details ul'),
    link: find('.cut-link'),
    all: find('[data-all]'),
    buttons: [...controls.querySelectorAll<HTMLButtonElement>('button[data-country]')],
  };
}

/** The country that a button takes away or gives back. */
const countryOf = (button: HTMLButtonElement): string => button.dataset['country'] ?? '';

// The parts of a figure's head that a cut has words of its own for.
const HEAD = ['.takeaway', '.subtitle'];

/** The words of a step's own head, as its still has them. */
const headOf = (step: Element | null): (string | undefined)[] =>
  HEAD.map((part) => step?.querySelector(`.still ${part}`)?.textContent);

/** Writes only what changes into the head of the stage. */
function writeHead(stage: HTMLElement, words: readonly (string | undefined)[]): void {
  for (const [i, selector] of HEAD.entries()) {
    const part = stage.querySelector(selector);
    if (part && part.textContent !== words[i]) part.textContent = words[i] ?? '';
  }
}

const marksIn = (svg: SVGSVGElement): Marks =>
  [...svg.querySelectorAll('[data-key]')].map((mark) => [mark, mark.getAttribute('data-key') ?? '']);

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
