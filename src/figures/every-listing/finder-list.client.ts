import { formatDate, formatNumber } from '../../data/format';
import { ruleAddress } from '../../firms/rule';
import { atRoot } from '../../story/site-root.client';
import { FIELD_WORDS } from './fields';
import type { FinderEntry } from './finder-index';

/** What can be filtered by. */
export type Filter = 'field' | 'year' | 'rule';

/** One found entry: its name, which leads to the firm’s page if there is one; when and by which rule it was listed. */
export function item({ name = '', zh, place, listed, citation, field, firm }: FinderEntry): HTMLLIElement {
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
