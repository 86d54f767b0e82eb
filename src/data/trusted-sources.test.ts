import { expect, it } from 'vitest';
import { content } from './load';
import { parseSources } from './sources';

const sources = [...content.sources.values()];

it('has no word for a source of weak trust', () => {
  const { problems } = parseSources(
    'id,title,publisher,date,url,cite_as,kind,language,trust,checked_on\n' +
      'a,Title,Forum,2023,https://forum.example/a,,news,en,weak,2026-11-23\n',
  );
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('trust: "weak"')]);
});

it('names the publisher of a text that was read in a copy, not the site that copied it', () => {
  const start = (words: string): string => words.split(/[ ,]+/, 2).join(' ');
  const copies = sources.filter(({ trust }) => trust === 'repost');
  expect(copies.length).toBeGreaterThan(0);
  const foreign = copies.filter(({ cite_as = '', publisher }) => !cite_as.startsWith(start(publisher)));
  expect(foreign.map(({ id, publisher }) => `${id}: ${publisher}`)).toEqual([]);
});

/** Encyclopaedias, forums and places where anyone may write: the method page promises to do without. */
const REFUSED = [
  ...['wikipedia.org', 'baike.baidu.com', 'zhihu.com', 'tieba.baidu.com', 'reddit.com', 'quora.com'],
  ...['medium.com', 'substack.com', 'blogspot.com', 'wordpress.com', 'facebook.com', 'x.com', 'twitter.com'],
];

it('uses no encyclopaedia, forum or page that anyone may write', () => {
  const refused = (host: string): boolean => REFUSED.some((end) => `.${host}`.endsWith(`.${end}`));
  expect(refused('en.wikipedia.org')).toBe(true);
  const used = sources.filter(({ url }) => url !== undefined && refused(new URL(url).hostname));
  expect(used.map(({ id }) => id)).toEqual([]);
});
