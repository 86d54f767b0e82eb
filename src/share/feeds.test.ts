import { expect, it } from 'vitest';
import { chapters } from '../story/chapters';
import { readXml, textsOf } from '../tests/reading/xml';
import { atomFeed, jsonFeed } from './feeds';
import { correctionId, updatesOf } from './updates';

const site = new URL('https://example.org');
const HOSTILE = `<b>&amp; "7" ]]> \u0000\u000b卡脖子`;
const corrections = [
  { date: '2026-12-02', what: HOSTILE, why: 'We had misread it.', claims: ['chip-trade/a', 'chip-trade/b'] },
  { date: '2026-11', what: 'It is 8.', why: 'A slip.', claims: ['chip-trade/c'] },
];
const updates = updatesOf(corrections, chapters);

it('tells corrections and checked chapters, the newest first', () => {
  expect(updates).toHaveLength(chapters.length + 2);
  expect(updates.map(({ date }) => date)).toEqual(
    updates
      .map(({ date }) => date)
      .toSorted()
      .reverse(),
  );
  expect(updates[0]).toMatchObject({ text: 'We had misread it. Rows: chip-trade/a, chip-trade/b.' });
});

it('names a correction by its words, so that another one does not rename it', () => {
  const [first, second] = corrections;
  if (!first || !second) throw new Error('two corrections are needed');
  expect(correctionId(second)).toMatch(/^correction-2026-11-[0-9a-f]{8}$/);
  expect(updates[0]?.path).toBe(`/method/#${correctionId(first)}`);
  expect(correctionId({ ...first, claims: [] })).toBe(correctionId(first));
  expect(correctionId({ ...first, why: 'Else.' })).not.toBe(correctionId(first));
});

it('writes well-formed Atom whatever the words, with ids that are all different', () => {
  const elements = readXml(atomFeed(updates, site));
  expect(textsOf(elements, 'entry')).toHaveLength(updates.length);
  expect(new Set(textsOf(elements, 'id')).size).toBe(updates.length + 1);
  // The control characters cannot be written in XML at all.
  expect(textsOf(elements, 'title')[1]).toBe('Correction: <b>&amp; "7" ]]> 卡脖子');
  expect(textsOf(elements, 'updated')[0]).toBe('2026-12-02T00:00:00.000Z');
  const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['href']);
  expect(links.slice(2)).toEqual(updates.map(({ path }) => `https://example.org${path}`));
});

it('writes the same as a JSON feed', () => {
  const feed = JSON.parse(jsonFeed(updates, site)) as { version: string; items: Record<string, string>[] };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map(({ url }) => url)).toEqual(updates.map(({ path }) => `https://example.org${path}`));
  expect(feed.items[0]?.['title']).toBe(`Correction: ${HOSTILE}`);
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(updates.length);
});

it('is a feed even with nothing to tell', () => {
  expect(textsOf(readXml(atomFeed([], site)), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
});
