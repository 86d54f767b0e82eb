import { formatNumber, listWords } from '../../data/format';
import type { Question } from './finder';
import type { FinderEntry } from './finder-index';

/** How many were found, with those that are not named counted; or what may be amiss where nothing was. */
export function summary(
  hits: readonly number[],
  entries: readonly FinderEntry[],
  { query, field, year, rule }: Question,
): string {
  const isFiltered = [field, year, rule].some((value) => value !== undefined);
  if (hits.length === 0) {
    if (query.trim() === '') return 'No entry fits all of these.';
    return isFiltered
      ? 'Nothing of that name fits; try fewer filters.'
      : 'Nothing on the list goes by that name. It may stand there under another, or have been taken off.';
  }
  const of = (kind: FinderEntry['kind']): number => hits.filter((at) => entries[at]?.kind === kind).length;
  const unnamed = [
    [of('person'), 'private person', 'private persons'],
    [of('address'), 'bare address', 'bare addresses'],
  ] as const;
  const rest = unnamed.flatMap(([count, one, many]) =>
    count === 0 ? [] : [`${formatNumber(count)} ${count === 1 ? one : many}`],
  );
  const among = rest.length > 0 ? `; among them ${listWords(rest)}, not named here` : '';
  return `${formatNumber(hits.length)} ${hits.length === 1 ? 'entry' : 'entries'}, marked in the figure${among}.`;
}
