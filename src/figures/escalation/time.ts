import { scaleUtc, type ScaleTime } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';

/** The day on which the axis begins. */
export const START = '2006-01-01';
/** The day from which on a year is drawn wider: see `timeScale`. */
export const STRETCH = '2018-01-01';
/** The end of the axis. Its last months hold only what is due, not what happened. */
const END = '2027-01-01';

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

/**
 * Time to x, in two straight pieces: the twelve quiet years to 2017 get a sixth of the width, the nine after them the rest.
 * One scale for all states, so that no event ever changes its place.
 */
export function timeScale(left: number, right: number): ScaleTime<number, number> {
  return scaleUtc()
    .domain([startOf(START), startOf(STRETCH), startOf(END)])
    .range([left, left + (right - left) / 6, right]);
}
