import { describe, expect, it } from 'vitest';
import { label, paragraph } from './label';
import { lineHeight, textWidth } from './text';

describe('a label', () => {
  it('stands where it is told to, to a tenth of a unit, and says no more than it must', () => {
    expect(label('smic', 'SMIC', { x: 1.26, y: 2.04 })).toEqual({
      key: 'smic',
      tag: 'text',
      attrs: { x: 1.3, y: 2, 'font-size': 13.5, class: 'sans-400' },
      text: 'SMIC',
    });
  });

  it('carries all that it is given, its face first of its classes', () => {
    const options = { face: 'han', class: 'fill-china', size: 20, anchor: 'end', lang: 'zh-Hans' } as const;
    const mark = label('self', '自立', { x: 1, y: 2, claim: 'terms/self', at: 0, ...options });
    expect(mark).toEqual({
      key: 'self',
      tag: 'text',
      attrs: { x: 1, y: 2, 'font-size': 20, class: 'han fill-china', 'text-anchor': 'end' },
      text: '自立',
      lang: 'zh-Hans',
      claim: 'terms/self',
      at: 0,
    });
  });
});

describe('a paragraph', () => {
  const words = 'What one country alone can make, every other must buy of it';
  const options = { x: 10, y: 20, width: 120, face: 'serif-400', size: 16, claim: 'a/b' } as const;
  const lines = paragraph('note', words, options);

  it('is one label a line, all of its words in order, none wider than it may be', () => {
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(({ text }) => text).join(' ')).toBe(words);
    for (const { text = '' } of lines)
      expect(textWidth(text, options.face, options.size)).toBeLessThanOrEqual(options.width);
  });

  it('names its first line as itself and the others after it', () => {
    expect(lines.slice(0, 3).map(({ key }) => key)).toEqual(['note', 'note-line-2', 'note-line-3']);
  });

  it('goes down line by line and keeps its place, face and claim', () => {
    for (const [i, { attrs, claim }] of lines.entries()) {
      expect(attrs).toEqual({ x: 10, y: 20 + i * lineHeight(16), 'font-size': 16, class: 'serif-400' });
      expect(claim).toBe('a/b');
    }
  });
});
