import { expect, it } from 'vitest';
import { archiveAddress, daysBefore, lastChecked, OLD_AFTER_DAYS } from './archive';
import { content } from './load';

it('asks the archive for the copy nearest to the day of the check, by the address letter for letter', () => {
  const url = 'https://example.org/a?b=c&d=%20#e';
  expect(archiveAddress({ url, checked_on: '2026-11-23' })).toBe(
    `https://web.archive.org/web/20261123/${url}`,
  );
  expect(archiveAddress({ url: undefined, checked_on: '2026-11-23' })).toBeUndefined();
});

it('has one for every source with an address, and none for what was read only in a copy', () => {
  for (const source of content.sources.values())
    expect(archiveAddress(source) === undefined, source.id).toBe(source.trust === 'repost' || !source.url);
});

it('counts the age of a check from the newest check of all', () => {
  const checks = ['2026-05-27', '2026-11-23', '2026-05-26', '2025'].map((checked_on) => ({ checked_on }));
  const last = lastChecked(checks);
  expect(last).toBe('2026-11-23');
  const old = checks.filter((check) => daysBefore(check, last) > OLD_AFTER_DAYS);
  expect(checks.map((check) => daysBefore(check, last))).toEqual([180, 0, 181, 691]);
  expect(old.map(({ checked_on }) => checked_on)).toEqual(['2026-05-26', '2025']);
});
