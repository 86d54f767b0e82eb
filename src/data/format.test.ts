import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatValue, listWords, numberWord } from './format';

const amounts = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const digits = fc.integer({ min: 0, max: 4 });

it.each([NaN, Infinity, -Infinity])('writes no %f', (value) => {
  expect(() => formatNumber(value)).toThrow(RangeError);
  expect(() => formatValue(value, 'percent')).toThrow(RangeError);
});

describe('formatNumber', () => {
  it.each<[number, number | undefined, string]>([
    [0, undefined, '0'],
    [-0, undefined, '0'],
    [999, undefined, '999'],
    [1000, undefined, '1,000'],
    [1234567, undefined, '1,234,567'],
    [12.9, undefined, '12.9'],
    [2.56, undefined, '2.56'],
    [319.651, undefined, '319.65'],
    [-9.1, undefined, '−9.1'],
    [-1234.5, undefined, '−1,234.5'],
    [0.05, 1, '0.1'],
    [2.5, 0, '3'],
    [99.96, 1, '100.0'],
    [999.9, 0, '1,000'],
    [60, 1, '60.0'],
    // What rounds to nothing has no sign.
    [-0.004, 2, '0.00'],
  ])('writes %d with %s digits as %s', (value, asked, expected) => {
    expect(formatNumber(value, asked)).toBe(expected);
  });

  it('can be read back to half of its last digit', () => {
    fc.assert(
      fc.property(amounts, digits, (value, asked) => {
        const written = formatNumber(value, asked);
        expect(written).toMatch(/^−?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(written.split('.')[1]?.length ?? 0).toBe(asked);
        const read = Number(written.replaceAll(',', '').replace('−', '-'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -asked + 1e-3);
      }),
    );
  });

  it('writes what is written with at most two decimals exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100), (n, by) => {
        const read = Number(
          formatNumber(n / by)
            .replaceAll(',', '')
            .replace('−', '-'),
        );
        expect(read === n / by).toBe(true);
      }),
    );
  });
});

describe('formatValue', () => {
  it.each<[number, Parameters<typeof formatValue>[1], number | undefined, string]>([
    [15.4, 'percent', undefined, '15.4%'],
    [-9.1, 'percent', undefined, '−9.1%'],
    [65, 'percent', 0, '65%'],
    [12.9, 'billion yuan', undefined, '12.9 billion yuan'],
    [3678.2, 'billion yuan', 0, '3,678 billion yuan'],
    [525.7, 'billion dollars', undefined, '$525.7 billion'],
    [811.86, 'billion dollars, PPP', 1, '$811.9 billion'],
    [-1.9, 'billion dollars', undefined, '−$1.9 billion'],
    [-0.001, 'billion dollars', undefined, '$0.00 billion'],
    [0, 'uses', undefined, '0 uses'],
    [1, 'uses', undefined, '1 use'],
    [2, 'uses', undefined, '2 uses'],
    [1, 'entities', undefined, '1 entity'],
    [1234, 'entities', undefined, '1,234 entities'],
    [1, 'reports', undefined, '1 report'],
    [49, 'reports', undefined, '49 reports'],
    [28004, 'characters', undefined, '28,004 characters'],
    [1, 'characters', undefined, '1 character'],
    [1, 'entries', undefined, '1 entry'],
    [1, 'suppliers', undefined, '1 supplier'],
    [1, 'licences', undefined, '1 licence'],
    [113, 'licences', undefined, '113 licences'],
    [1, 'layers', undefined, '1 layer'],
    [1, 'points', undefined, '1 point'],
    [1, 'points', 1, '1.0 points'],
    [1.04, 'points', 1, '1.0 points'],
    [1, 'wafers a month', undefined, '1 wafer a month'],
    [1, 'gigabytes a second', undefined, '1 gigabyte a second'],
    [1, 'million phones', undefined, '1 million phones'],
    [7, 'nanometres', undefined, '7 nm'],
    [1.07, 'uses per 10,000 characters', 1, '1.1 per 10,000 characters'],
    // Neither is an amount.
    [2023, 'year', undefined, '2023'],
    [2023, 'year', 1, '2023'],
    [1, 'place', undefined, '1'],
  ])('writes %d as %s with %s digits: %s', (value, unit, asked, expected) => {
    expect(formatValue(value, unit, asked)).toBe(expected);
  });

  it('writes a loss of dollars as a gain with a minus before the sign of the currency', () => {
    fc.assert(
      fc.property(amounts, digits, (value, asked) => {
        const written = formatValue(value, 'billion dollars', asked);
        expect(written).toMatch(/^−?\$\d{1,3}(,\d{3})*(\.\d+)? billion$/);
        expect(written.replace('−', '')).toBe(formatValue(Math.abs(value), 'billion dollars', asked));
      }),
    );
  });
});

describe('formatDate', () => {
  it.each([
    ['2023-03-05', '5 March 2023'],
    ['2023-12-31', '31 December 2023'],
    ['2023-03', 'March 2023'],
    ['2023-10', 'October 2023'],
    ['2023', '2023'],
  ])('writes %s as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it('says every day as the calendar does', () => {
    const calendar = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(formatDate(date.toISOString().slice(0, 10))).toBe(calendar.format(date));
      }),
    );
  });
});

it.each([
  [[], ''],
  [['one'], 'one'],
  [['one', 'two'], 'one and two'],
  [['one', 'two', 'three'], 'one, two and three'],
  [['a, b', 'c', 'd', 'e'], 'a, b, c, d and e'],
])('listWords makes of %j “%s”', (items, words) => {
  expect(listWords(items)).toBe(words);
});

it.each([
  [0, 'no'],
  [1, 'one'],
  [7, 'seven'],
  [12, 'twelve'],
  [13, '13'],
  [1500, '1,500'],
  [-1, '−1'],
  [2.5, '2.5'],
])('numberWord says %d as %s', (value, word) => {
  expect(numberWord(value)).toBe(word);
});
