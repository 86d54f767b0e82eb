import { atRoot } from '../../address/site-root.client';
import type { Takeover } from '../explorer';
import { createFinder, type Finder, type Question } from './finder';
import { readQuestion, writeQuestion } from './finder-address';
import { FINDER_PATH, unpackIndex, type FinderEntry, type PackedIndex } from './finder-index';
import { filterFields, FoundList, type Filter } from './finder-list.client';
import { summary } from './finder-words';
import { litDots, type LitDots } from './lit-dots.client';

interface Opened {
  entries: readonly FinderEntry[];
  find: Finder;
  dots: LitDots;
  selects: ReadonlyMap<Filter, HTMLSelectElement>;
}

/**
 * The finder: finds firms by name and lists them, with their rules, and lights their dots. Its index is fetched when a
 * reader first turns to it, or when the address asks something. The question stands in the address.
 */
export function takeOver({ controls, stage, svg }: Takeover): () => void {
  const part = (selector: string): HTMLElement => {
    const element = controls.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the finder has no ${selector}`);
    return element;
  };
  const input = part('input') as HTMLInputElement;
  const filters = part('.finder-filters');
  const status = part('.finder-status');
  const results = part('.finder-results');
  const found = new FoundList(results, part('[data-more]'));
  const foot = part('.finder-foot');
  const retry = part('[data-retry]');
  let opened: Opened | undefined;
  let opening: Promise<void> | undefined;
  let hits: readonly number[] | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;

  const question = (): Question => {
    const chosen = (name: Filter): string | undefined => {
      const value = opened?.selects.get(name)?.value;
      return value === '' ? undefined : value;
    };
    return {
      query: input.value,
      field: chosen('field') as Question['field'],
      year: chosen('year'),
      rule: chosen('rule'),
    };
  };

  const isOwnState = (): boolean => stage.dataset['state'] === controls.dataset['state'];

  /** Lights the dots of what was found, only while the stage shows the state of the finder. */
  const light = (isLate: boolean): void => {
    opened?.dots.show(isOwnState() ? hits : undefined, isLate);
  };

  const answer = (): void => {
    if (!opened) return;
    const { entries, find } = opened;
    const asked = question();
    const isIdle = asked.query.trim() === '' && !asked.field && !asked.year && !asked.rule;
    hits = isIdle ? undefined : find(asked);
    found.show(entries, hits ?? []);
    foot.hidden = isIdle;
    status.textContent = hits ? summary(hits, entries, asked) : '';
    light(false);
    // Not while typing: browsers allow only so many changes of the address.
    clearTimeout(writing);
    writing = setTimeout(() => {
      history.replaceState(history.state, '', writeQuestion(location.href, asked));
    }, 300);
  };

  const open = (): Promise<void> => {
    opening ??= (async () => {
      retry.hidden = true;
      status.textContent = 'Loading the list …';
      const response = await fetch(atRoot(FINDER_PATH));
      if (!response.ok) throw new Error(`the index answered ${String(response.status)}`);
      const { entries } = unpackIndex((await response.json()) as PackedIndex);
      const { labels, selects } = filterFields(entries);
      opened = { entries, find: createFinder({ entries }), dots: litDots(svg, entries), selects };
      filters.append(...labels);
      filters.hidden = false;
      for (const select of selects.values()) select.addEventListener('change', answer);
      answer();
    })().catch(() => {
      opening = undefined;
      status.textContent = 'The list could not be loaded.';
      retry.hidden = false;
    });
    return opening;
  };

  const ask = ({ query, ...filtered }: Question): void => {
    input.value = query;
    for (const [name, select] of opened?.selects ?? []) select.value = filtered[name] ?? '';
    answer();
  };
  const openAsAsked = (): Promise<void> =>
    open().then(() => {
      const asked = opened && readQuestion(location.search, opened.entries);
      if (asked) ask(asked);
    });

  const isAsked = (): boolean => /[?&](?:find|field|year|rule)=/.test(location.search);
  input.addEventListener('focus', () => void open());
  input.addEventListener('input', () => {
    if (opened) answer();
    else void open();
  });
  input.addEventListener('keydown', ({ key, isComposing }) => {
    if (isComposing) return;
    if (key === 'Escape' && input.value !== '') ask({ ...question(), query: '' });
    // On a phone the keyboard lies over the answers.
    if (key === 'Enter' && matchMedia('(pointer: coarse)').matches) input.blur();
  });
  part('[data-clear]').addEventListener('click', () => {
    ask({ query: '' });
    input.focus();
  });
  retry.addEventListener('click', () => {
    input.focus();
    void (input.value === '' && isAsked() ? openAsAsked() : open());
  });
  const pointAt = ({ target }: Event): void => {
    opened?.dots.point(isOwnState() ? found.entryAt(target) : undefined);
  };
  for (const type of ['pointerover', 'focusin']) results.addEventListener(type, pointAt);
  for (const type of ['pointerleave', 'focusout'])
    results.addEventListener(type, () => opened?.dots.point(undefined));
  stage.addEventListener('stage:drawn', () => {
    if (!isOwnState()) light(false);
  });
  if (isAsked()) void openAsAsked();
  return () => {
    light(true);
  };
}
