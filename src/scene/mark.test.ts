import { expect, it } from 'vitest';
import { claimsOf, classes, emphasisClass, flatten, round, translate, type Mark } from './mark';

const dot = (key: string, claim?: string): Mark => ({
  key,
  tag: 'circle',
  attrs: {},
  ...(claim ? { claim } : {}),
});
const group = (key: string, ...children: Mark[]): Mark => ({ key, tag: 'g', attrs: {}, children });
const marks = [
  dot('a', 'firms/smic'),
  group('b', dot('c', 'firms/ymtc'), group('d', dot('e'))),
  dot('f', 'firms/smic'),
];

it('lists groups before what is in them, in drawing order', () => {
  expect(flatten(marks).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

it('names each claim of a scene once, those of children too', () => {
  expect(claimsOf({ marks })).toEqual(['firms/smic', 'firms/ymtc']);
});

it('writes coordinates to a tenth', () => {
  expect([1.24, 1.26, -1.26, 3].map(round)).toEqual([1.2, 1.3, -1.3, 3]);
  expect(translate(1.26, -2)).toBe('translate(1.3,-2)');
});

it('joins the classes that there are', () => {
  expect(classes('dot', false, undefined, '', emphasisClass('muted'))).toBe('dot is-muted');
  expect(classes('dot', emphasisClass('normal'))).toBe('dot');
});
