import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, middleOf, partOfYear, startOf, yearsOf } from './time';

const iso = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date stands for what it covers', () => {
  it.each([
    ['2023', '2023-01-01T00:00:00Z', '2023-07-02T12:00:00Z', '2024-01-01T00:00:00Z'],
    ['2023-02', '2023-02-01T00:00:00Z', '2023-02-15T00:00:00Z', '2023-03-01T00:00:00Z'],
    ['2024-02', '2024-02-01T00:00:00Z', '2024-02-15T12:00:00Z', '2024-03-01T00:00:00Z'],
    ['2023-12-31', '2023-12-31T00:00:00Z', '2023-12-31T12:00:00Z', '2024-01-01T00:00:00Z'],
  ])('%s', (date, start, middle, end) => {
    expect([startOf(date), middleOf(date), endOf(date)].map(iso)).toEqual([start, middle, end]);
  });

  it('of which a day lies in its month, and its month in its year', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [month, year] = [date.slice(0, 7), date.slice(0, 4)];
        const starts = [year, month, date].map((one) => startOf(one).getTime());
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        const ends = [date, month, year].map((one) => endOf(one).getTime());
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a moment in years', () => {
  it.each([
    ['2023', 2023.5],
    ['2024', 2024.5],
    ['2023-07-02', 2023.5],
  ])('has the middle of %s at %d', (date, years) => {
    expect(yearsOf(middleOf(date))).toBe(years);
  });

  it('never falls into another year, and later is more', () => {
    expect(yearsOf(middleOf('2023-12-31'))).toBeLessThan(2024);
    expect(yearsOf(endOf('2023-12'))).toBe(2024);
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.floor(yearsOf(middleOf(a)))).toBe(Number(a.slice(0, 4)));
        expect(yearsOf(middleOf(a)) < yearsOf(middleOf(b))).toBe(a < b);
      }),
    );
  });

  it('is its year and the part of it that has passed', () => {
    expect(partOfYear(startOf('2023'))).toBe(0);
    expect(partOfYear(startOf('2023-04'))).toBe(90 / 365);
    expect(partOfYear(startOf('2024-04-01'))).toBe(91 / 366);
  });
});
