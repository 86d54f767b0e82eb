// Without d3-time, which the script of a figure's controls would carry for the sake of a file that it shares.
const utc = (year: number, month = 1, day = 1): Date => new Date(Date.UTC(year, month - 1, day));

/** The span that a date of year, month or day precision covers. */
function spanOf(date: string): [start: Date, end: Date] {
  const [year = NaN, month, day] = date.split('-').map(Number);
  const start = utc(year, month, day);
  if (month === undefined) return [start, utc(year + 1)];
  // The calendar goes on by itself: the thirteenth month is the next January.
  return [start, day === undefined ? utc(year, month + 1) : utc(year, month, day + 1)];
}

/** The first moment of a date. */
export const startOf = (date: string): Date => spanOf(date)[0];

/** The moment after a date: of 2023-03-31, the first of 1 April. */
export const endOf = (date: string): Date => spanOf(date)[1];

/**
 * Where a date stands: the middle of what it covers. So a day stands at noon, and an event known only to the
 * month (2015-10) or the year (2022) in the middle of it.
 */
export function middleOf(date: string): Date {
  const [start, end] = spanOf(date);
  return new Date((start.getTime() + end.getTime()) / 2);
}

/** The part of its year that has passed at a moment, from 0 to less than 1. */
export function partOfYear(moment: Date): number {
  const year = moment.getUTCFullYear();
  const [start, end] = [utc(year).getTime(), utc(year + 1).getTime()];
  return (moment.getTime() - start) / (end - start);
}

/** A moment on a linear axis of years: noon of 2 July 2023 is 2023.5. */
export const yearsOf = (moment: Date): number => moment.getUTCFullYear() + partOfYear(moment);
