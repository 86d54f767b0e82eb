import { formatDate, formatNumber } from '../../data/format';
import { ruleAddress } from '../../address/rule';
import { atRoot } from '../../address/site-root.client';
import { FIELD_WORDS } from './fields';
import type { FinderEntry } from './finder-index';

/** What can be filtered by. */
export type Filter = 'field' | 'year' | 'rule';

/** One found entry: its name, which leads to the firm’s page if there is one; when and by which rule it was listed. */
function item({ name = '', zh, place, listed, citation, field, firm }: FinderEntry): HTMLLIElement {
  const entry = document.createElement('li');
  const title = firm === undefined ? document.createElement('strong') : link(atRoot(`/firms/${firm}/`));
  title.textContent = name;
  entry.append(title);
  if (zh !== undefined) {
    const chinese = document.createElement('i');
    chinese.lang = 'zh-Hans';
    chinese.className = 'zh';
    chinese.textContent = zh;
    entry.append(' ', chinese);
  }
  const details = document.createElement('span');
  const rule = link(ruleAddress(citation));
  rule.textContent = citation;
  details.append(
    `${formatDate(listed)}\u00A0· `,
    rule,
    `\u00A0· ${FIELD_WORDS[field].name}${place === undefined ? '' : `\u00A0· ${place}`}`,
  );
  entry.append(details);
  return entry;
}

function link(href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  return anchor;
}

/** The three filters with their labels, each with what the list offers; rules with their day and how many they listed. */
export function filterFields(entries: readonly FinderEntry[]): {
  labels: HTMLLabelElement[];
  selects: Map<Filter, HTMLSelectElement>;
} {
  const years = new Set(entries.map(({ listed }) => listed.slice(0, 4)));
  const rules = new Map<string, { listed: string; count: number }>();
  for (const { citation, listed } of entries)
    rules.set(citation, { listed, count: (rules.get(citation)?.count ?? 0) + 1 });
  const offers = [
    ['field', 'Field', Object.entries(FIELD_WORDS).map(([id, { name }]) => [id, name] as const)],
    ['year', 'Year', [...years].toReversed().map((year) => [year, year] as const)],
    [
      'rule',
      'Rule',
      [...rules]
        .toReversed()
        .map(
          ([rule, { listed, count }]) =>
            [rule, `${rule}, ${formatDate(listed)} (${formatNumber(count)})`] as const,
        ),
    ],
  ] as const;
  const selects = new Map<Filter, HTMLSelectElement>();
  const labels = offers.map(([name, title, choices]) => {
    const select = document.createElement('select');
    select.append(
      new Option(`any ${name}`, ''),
      ...choices.map(([value, words]) => new Option(words, value)),
    );
    selects.set(name, select);
    const label = document.createElement('label');
    label.append(title, select);
    return label;
  });
  return { labels, selects };
}

// So few that what follows is near, without a list that scrolls by itself; then more at a time.
const FIRST = 6;
const MORE = 20;

/** The list of what was found, and the button that lists more of it. */
export class FoundList {
  private readonly list: HTMLElement;
  private readonly more: HTMLElement;
  private entries: readonly FinderEntry[] = [];
  private listed: readonly number[] = [];

  constructor(list: HTMLElement, more: HTMLElement) {
    this.list = list;
    this.more = more;
    more.addEventListener('click', () => {
      const before = list.childElementCount;
      this.add(MORE);
      // The button may be gone: the reader goes on at the first that is new.
      list.children[before]?.querySelector('a')?.focus();
    });
  }

  /** Lists the first of what was found. Private persons and bare addresses have dots, but are not listed. */
  show(entries: readonly FinderEntry[], hits: readonly number[]): void {
    this.entries = entries;
    this.listed = hits.filter((at) => entries[at]?.name !== undefined);
    this.list.replaceChildren();
    this.list.hidden = this.listed.length === 0;
    this.add(FIRST);
  }

  /** The entry that a part of the list tells, by its place among all, if it tells one. */
  entryAt(part: EventTarget | null): number | undefined {
    const line = part instanceof Element ? part.closest('li') : null;
    return line ? this.listed[[...this.list.children].indexOf(line)] : undefined;
  }

  private add(count: number): void {
    const from = this.list.childElementCount;
    this.list.append(
      ...this.listed.slice(from, from + count).flatMap((at) => {
        const entry = this.entries[at];
        return entry ? [item(entry)] : [];
      }),
    );
    const left = this.listed.length - this.list.childElementCount;
    this.more.hidden = left === 0;
    this.more.textContent = `Show ${String(Math.min(MORE, left))} more`;
  }
}
