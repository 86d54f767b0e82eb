import { expect, test } from 'vitest';
import { cjkCharacters, LATIN, PINYIN, RARE_LATIN } from './characters.ts';
import { unicodeRange } from './css.ts';

test('Chinese characters and their own punctuation are found in mixed text', () => {
  expect(cjkCharacters('the phrase 卡脖子, or 自立、自强。')).toEqual(Array.from('卡脖子自立、自强。'));
});

test('shared punctuation is Chinese only beside Chinese', () => {
  expect(cjkCharacters('“quoted” — and “卡脖子”')).toEqual(Array.from('“卡脖子”'));
  expect(cjkCharacters('新……“旧”——')).toEqual(Array.from('新……“旧”——'));
});

test('the Latin sets do not overlap', () => {
  const all = [...LATIN, ...RARE_LATIN, ...PINYIN];
  expect(new Set(all).size).toBe(all.length);
});

test('every tone of every pinyin vowel is covered', () => {
  const covered = new Set([...LATIN, ...RARE_LATIN, ...PINYIN]);
  expect(
    // cspell:disable-next-line
    Array.from('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀĒÉĚÈŌÓǑÒ').filter((letter) => !covered.has(letter)),
  ).toEqual([]);
});

test('a unicode-range joins neighbours', () => {
  expect(unicodeRange(Array.from('b1a2→'))).toBe('U+31-32, U+61-62, U+2192');
});
