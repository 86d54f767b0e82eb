import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace, ContentError, didYouMean, nearest, refuse, shown, type Problem } from './problem';

const problem = (file: string, line: number, column: number): Problem => ({
  file,
  line,
  column,
  message: `${file}, ${String(line)}, ${String(column)}`,
});

describe('ContentError', () => {
  it('lists every problem on a line that an editor can jump to', () => {
    const problems = [problem('a.csv', 3, 14), problem('b.csv', 1, 1)];
    const error = new ContentError(problems);
    expect(error.message).toBe(
      '2 problems in the content\n\na.csv:3:14  a.csv, 3, 14\nb.csv:1:1  b.csv, 1, 1',
    );
    expect(error.problems).toEqual(problems);
    expect(error.name).toBe('ContentError');
  });

  it('counts one problem in the singular', () => {
    expect(new ContentError([problem('a.csv', 1, 1)]).message).toMatch(/^1 problem in the content\n/);
  });

  it('is thrown only when there is a problem', () => {
    expect(() => refuse([])).not.toThrow();
    expect(() => refuse([problem('a.csv', 1, 1)])).toThrow(ContentError);
  });
});

describe('byPlace', () => {
  it('keeps the order of the files and sorts each from top to bottom, from left to right', () => {
    const unsorted = [problem('z', 2, 9), problem('a', 10, 1), problem('z', 2, 1), problem('a', 9, 5)];
    expect(byPlace(unsorted).map(({ message }) => message)).toEqual([
      'z, 2, 1',
      'z, 2, 9',
      'a, 9, 5',
      'a, 10, 1',
    ]);
  });

  it('loses nothing, and leaves problems of one place in their order', () => {
    const anywhere = fc.record({
      file: fc.constantFrom('a', 'b', 'c'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      message: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(anywhere), (problems) => {
        const sorted = byPlace(problems);
        expect(sorted).toHaveLength(problems.length);
        for (const { file, line, column } of problems) {
          const here = (p: Problem): boolean => p.file === file && p.line === line && p.column === column;
          expect(sorted.filter(here)).toEqual(problems.filter(here));
        }
      }),
    );
  });
});

describe('nearest', () => {
  const names = ['science-budget', 'chip-inputs', 'id', 'en', 'zh-Hans'];

  it.each([
    ['science-buget', 'science-budget'],
    ['chip_inputs', 'chip-inputs'],
    ['cihp-inputs', 'chip-inputs'],
    ['em', 'en'],
    ['zh-hans', 'zh-Hans'],
    ['id', 'id'],
  ])('finds for "%s" the name "%s"', (typed, name) => {
    expect(nearest(typed, names)).toBe(name);
    expect(didYouMean(typed, names)).toBe(` Did you mean "${name}"?`);
  });

  // In a name of two letters, two that differ are all of them.
  it.each(['', 'x', 'fr', '42', 'budget', 'constructor'])('finds none for "%s"', (typed) => {
    expect(nearest(typed, names)).toBeUndefined();
    expect(didYouMean(typed, names)).toBe('');
  });

  it('does not compare what is too long for a name', () => {
    const start = performance.now();
    expect(nearest('x'.repeat(1_000_000), [...names, 'x'.repeat(1_000_000)])).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(100);
  });

  it('finds every name itself, and any name of four letters or more in which one letter is wrong', () => {
    const name = fc.stringMatching(/^[a-z-]{4,20}$/);
    fc.assert(
      fc.property(name, fc.nat(), (known, at) => {
        const i = at % known.length;
        expect(nearest(known, ['other-thing', known])).toBe(known);
        expect(nearest(`${known.slice(0, i)}0${known.slice(i + 1)}`, [known])).toBe(known);
      }),
    );
  });
});

describe('shown', () => {
  it('is on one line, without what cannot be seen, and shortened', () => {
    expect(shown('a plain text')).toBe('a plain text');
    expect(shown('two\nlines\tand\u0000\u202E\u200B')).toBe('two lines and���');
    expect(shown('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shown('x'.repeat(61))).toBe(`${'x'.repeat(57)}…`);
    expect(shown(' '.repeat(1_000_000))).toBe(' …');
  });

  it('never holds a line break, a control or half a character', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '自', '😀', ' ', '\n', '\r', '\0', '\u0085', '\u2028', '\uD800'),
          maxLength: 300,
        }),
        (text) => {
          expect(shown(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028]/u);
          expect(shown(text).length).toBeLessThanOrEqual(60);
        },
      ),
    );
  });
});
