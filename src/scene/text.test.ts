import { describe, expect, it } from 'vitest';
import type { Attrs } from './mark';
import { balance, faceOf, lineHeight, textBox, textWidth, wrap } from './text';

const WORDS = 'One country leads in every one of the inputs that chipmaking cannot do without';
const width = (text: string): number => textWidth(text, 'sans-400', 14);

describe('the face of a text', () => {
  it('is the first of its classes', () => {
    const attrs = { class: 'serif-300 fill-china sans-400' };
    expect(faceOf({ key: 't', attrs })).toBe('serif-300');
  });

  it.each<[Attrs, string]>([
    [{}, ''],
    [{ class: 'fill-china sans-400' }, 'fill-china'],
  ])('is not guessed: %j', (attrs, first) => {
    expect(() => faceOf({ key: 't', attrs })).toThrow(
      `the text "t" is set in no face: its class begins with "${first}"`,
    );
  });
});

describe('the width of a text', () => {
  it('grows with its size and its letters', () => {
    expect(width('')).toBe(0);
    expect(textWidth('chip', 'sans-400', 28)).toBeCloseTo(2 * width('chip'));
    expect(width('chips')).toBeCloseTo(width('chip') + width('s'));
    expect(width('WWW')).toBeGreaterThan(2 * width('iii'));
    expect(textWidth('chip', 'sans-700', 14)).toBeGreaterThan(width('chip'));
  });

  it('is one em for each Chinese character, in any face, and for what stands outside the first plane', () => {
    expect(width('自立，')).toBe(42);
    expect(textWidth('𠀀', 'sans-400', 10)).toBe(10);
    expect(textWidth('abc', 'han', 10)).toBe(30);
  });

  it('is that of an n for a letter that the fonts do not have', () => {
    expect(width('ሴ')).toBe(width('n'));
  });
});

describe('lines', () => {
  it('are no wider than asked and lose no word', () => {
    const lines = wrap(WORDS, 150, 'sans-400', 14);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(WORDS);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(150);
    // No line could take in the first word of the next.
    for (const [i, line] of lines.slice(0, -1).entries())
      expect(width(`${line} ${lines[i + 1]?.split(' ')[0] ?? ''}`)).toBeGreaterThan(150);
  });

  it('hold a word alone that is wider than they are', () => {
    expect(wrap('the photolithography of it', 40, 'sans-400', 14)).toEqual([
      'the',
      'photolithography',
      'of it',
    ]);
  });

  it('are made even, but not more', () => {
    const greedy = wrap(WORDS, 200, 'sans-400', 14);
    const even = balance(WORDS, 200, 'sans-400', 14);
    const widest = (lines: string[]): number => Math.max(...lines.map(width));
    expect(even.join(' ')).toBe(WORDS);
    expect(even).toHaveLength(greedy.length);
    expect(widest(even)).toBeLessThan(widest(greedy));
  });

  it('leave no word alone at the end that could have company', () => {
    const narrow = width('One country alone') + 1;
    expect(wrap('One country alone leads', narrow, 'sans-400', 14)).toEqual(['One country alone', 'leads']);
    expect(balance('One country alone leads', narrow, 'sans-400', 14)).toEqual([
      'One country',
      'alone leads',
    ]);
  });

  it('stand a quarter more than their size apart', () => {
    expect(lineHeight(16)).toBe(20);
  });
});

describe('the box of a text', () => {
  const at = { x: 100, y: 50, face: 'han', size: 10 } as const;

  it.each([
    ['start', 100, 120],
    ['middle', 90, 110],
    ['end', 80, 100],
  ])('lies around its place by its anchor: %s', (anchor, left, right) => {
    expect(textBox('自立', { ...at, anchor })).toMatchObject({ left, right });
  });

  it('reaches from the tops of its letters to their tails, Chinese ones higher', () => {
    const chinese = textBox('自立', { ...at, anchor: 'start' });
    const latin = textBox('chip', { ...at, face: 'sans-400', anchor: 'start' });
    for (const { top, bottom } of [chinese, latin]) {
      expect(top).toBeLessThan(50);
      expect(bottom).toBeGreaterThan(50);
    }
    expect(chinese.top).toBeLessThan(latin.top);
    expect(chinese.bottom).toBeLessThan(latin.bottom);
  });
});
