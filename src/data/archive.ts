import type { Source } from './sources';

const ARCHIVE = 'https://web.archive.org/web/';
const DAY = 86_400_000;

/** How many days after its last check a source is said to be old. */
export const OLD_AFTER_DAYS = 180;

/**
 * Where the Internet Archive has the copy of a source that is nearest to the day on which it was checked; nobody has
 * looked whether there is one. A source read only in a copy has no address of its own, and none there.
 */
export function archiveAddress({ url, checked_on }: Pick<Source, 'url' | 'checked_on'>): string | undefined {
  return url === undefined ? undefined : `${ARCHIVE}${checked_on.replaceAll('-', '')}/${url}`;
}

/** The newest day on which any source was checked: the day up to which the site knows anything. */
export function lastChecked(sources: Iterable<Pick<Source, 'checked_on'>>): string {
  return [...sources].reduce((last, { checked_on }) => (checked_on > last ? checked_on : last), '');
}

/**
 * How many days before `last`, the newest check of all, a source was checked. A build must not depend on its clock, so
 * age is counted from there and not from today. Of a day that is not exactly known the first is taken.
 */
export function daysBefore({ checked_on }: Pick<Source, 'checked_on'>, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(checked_on)) / DAY);
}
