import { expect, it } from 'vitest';
import { CITE } from './prose';
import { sentences } from './sentences';

const cut = (text: string): string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end).trim());

it.each<[string, string[]]>([
  ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
  ['It grew by 2.5 points. Then it fell.', ['It grew by 2.5 points.', 'Then it fell.']],
  ['Mr. Li met Dr. Wu. They spoke.', ['Mr. Li met Dr. Wu.', 'They spoke.']],
  ['The U.S. Commerce Department acted.', ['The U.S. Commerce Department acted.']],
  ['Co. Ltd. and others, i.e. all.', ['Co. Ltd. and others, i.e. all.']],
  ['He said “Go. Now.” Then he went.', ['He said “Go. Now.”', 'Then he went.']],
  ['He said “Go.” and went.', ['He said “Go.” and went.']],
  ['“Never closed. Still one', ['“Never closed. Still one']],
  [`One.${CITE} Two. ${CITE}${CITE}Three.`, [`One.${CITE}`, `Two. ${CITE}${CITE}`, 'Three.']],
  [`(One.)${CITE}\nTwo`, [`(One.)${CITE}`, 'Two']],
  ['', []],
])('cuts %j', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});
