import { describe, expect, it } from 'vitest';
import { checkScene, numberFaults } from './check';
import { label } from './label';
import type { Attrs, Mark, Tag } from './mark';

const WORD = label('word', 'Lithography', { x: 10, y: 20 });
const scene = (...marks: Mark[]) => ({ width: 100, height: 80, marks });
const shape = (key: string, tag: Tag, attrs: Attrs): Mark => ({ key, tag, attrs });
const group = (transform: string, ...children: Mark[]): Mark => ({
  key: 'group',
  tag: 'g',
  attrs: { transform },
  children,
});

/** What is found in a scene of these marks and a word that stands well. */
const found = (...marks: Mark[]): string[] => checkScene(scene(WORD, ...marks), 'narrow');

describe('a scene is checked', () => {
  it('and nothing is found wrong with a sound one', () => {
    const marks = [
      shape('edge', 'rect', { x: 0, y: 0, width: 100, height: 80 }),
      shape('dot', 'circle', { cx: 50, cy: 50, r: 10 }),
      shape('rule', 'line', { x1: 100, y1: 80, x2: 0, y2: 0 }),
      shape('curve', 'path', { d: 'M0,0H100V80' }),
      shape('nothing', 'path', { d: '' }),
      group('translate(20,30)', label('below', 'Etching', { x: 0, y: 20 })),
      label('blank', '', { x: 10, y: 20 }),
    ];
    expect(found(...marks)).toEqual([]);
  });

  it('for two marks with one key, wherever they stand', () => {
    const twice = group('translate(0,0)', shape('word', 'circle', { cx: 5, cy: 5, r: 1 }));
    expect(found(twice)).toEqual(['two marks have the key "word"']);
  });

  it.each<[string, Attrs, string]>([
    ['no number', { cx: NaN, cy: 5, r: 1 }, '"dot" has cx=NaN'],
    ['without end', { cx: 5, cy: 5, r: Infinity }, '"dot" has r=Infinity'],
  ])('for a coordinate that is %s', (_, attrs, fault) => {
    expect(found(shape('dot', 'circle', attrs))).toContain(fault);
  });

  it.each(['translate(NaN,3)', 'translate(undefined,3)', 'translate(3,-Infinity)'])(
    'for a coordinate that is no number in an attribute of words: %s',
    (transform) => {
      const below = group('translate(0,0)', { ...group(transform), key: 'inner' });
      expect(found(below)).toEqual([`"inner" has transform=${transform}`]);
      expect(numberFaults([below])).toEqual([`"inner" has transform=${transform}`]);
    },
  );

  it.each(['NaN weeks', 'up to Infinity', 'undefined', '−Infinity%'])(
    'for words that say what is no number: “%s”',
    (words) => {
      expect(numberFaults([label('words', words, { x: 1, y: 1 })])).toEqual([`"words" says "${words}"`]);
    },
  );

  it.each(['Nanjing', 'NaNo', 'an undefinedness', '5 weeks', ''])('not for the words “%s”', (words) => {
    expect(numberFaults([label('words', words, { x: 1, y: 1 })])).toEqual([]);
  });

  it.each<[string, Mark]>([
    ['text', label('out', 'Etching', { x: 80, y: 60 })],
    ['text at its end', label('out', 'Etching', { x: 20, y: 60, anchor: 'end' })],
    ['text around its middle', label('out', 'Etching', { x: 5, y: 60, anchor: 'middle' })],
    ['text above', label('out', 'Etching', { x: 5, y: 5 })],
    ['a rectangle', shape('out', 'rect', { x: 90, y: 0, width: 20, height: 1 })],
    ['a circle', shape('out', 'circle', { cx: 3, cy: 40, r: 5 })],
    ['a line', shape('out', 'line', { x1: 5, y1: 90, x2: 5, y2: 3 })],
    ['a path', shape('out', 'path', { d: 'M5,40h20v-50' })],
    ['a path that is moved', shape('out', 'path', { d: 'M0,0h20', transform: 'translate(90,5)' })],
    ['a child of a group', group('translate(90,5)', shape('out', 'circle', { cx: 9, cy: 9, r: 5 }))],
  ])('for what stands outside the box: %s', (_, mark) => {
    expect(found(mark)).toEqual([
      expect.stringMatching(/^"out"(?: \("Etching"\))? stands outside the box: /),
    ]);
  });

  it('and it is said where that stands', () => {
    expect(found(shape('out', 'circle', { cx: 98, cy: 40, r: 5 }))).toEqual([
      '"out" stands outside the box: x 93 to 103, y 35 to 45 of 100 × 80',
    ]);
  });

  it('for labels that overlap, in groups too', () => {
    const other = group('translate(8,-2)', label('other', 'Etching', { x: 5, y: 30 }));
    expect(found(other)).toEqual(['the labels "Lithography" and "Etching" overlap']);
  });

  it('for type that is smaller than a phone or a stage can show', () => {
    const small = scene(label('small', 'Etching', { x: 5, y: 60, size: 13 }));
    expect(checkScene(small, 'narrow')).toEqual([]);
    expect(checkScene(small, 'wide')).toEqual(['"Etching" is set at 13, under the least size of 13.5']);
  });

  it('for a picture without words', () => {
    const dumb = scene(shape('dot', 'circle', { cx: 5, cy: 5, r: 1 }));
    expect(checkScene(dumb, 'wide')).toEqual(['has no label or annotation']);
  });

  it('not where a box cannot be told', () => {
    expect(() => found({ ...WORD, key: 'bare', attrs: {} })).toThrow('the text "bare" is set in no face');
    expect(() => found(shape('curve', 'path', { d: 'M0,0Q1,1 2,0' }))).toThrow('a path with "Q"');
  });
});
