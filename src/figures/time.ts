import { utcDay, utcMonth, utcYear } from 'd3-time';

/** The span that a date of year, month or day precision covers. */
function spanOf(date: string): [start: Date, end: Date] {
  const start = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
  const unit = date.length === 4 ? utcYear : date.length === 7 ? utcMonth : utcDay;
  return [start, unit.offset(start, 1)];
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
  const start = utcYear.floor(moment);
  return (moment.getTime() - start.getTime()) / (utcYear.offset(start, 1).getTime() - start.getTime());
}

/** A moment on a linear axis of years: noon of 2 July 2023 is 2023.5. */
export const yearsOf = (moment: Date): number => moment.getUTCFullYear() + partOfYear(moment);
