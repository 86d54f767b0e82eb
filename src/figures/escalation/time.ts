import { scaleUtc, type ScaleTime } from 'd3-scale';
import { startOf } from '../time';

/** The day on which the axis begins. */
export const START = '2006-01-01';
/** The day from which on a year is drawn wider: see `timeScale`. */
export const STRETCH = '2018-01-01';
/** The end of the axis. Its last months hold only what is due, not what happened. */
const END = '2027-01-01';

/**
 * Time to x, in two straight pieces: the twelve quiet years to 2017 get a sixth of the width, the nine after them the rest.
 * One scale for all states, so that no event ever changes its place.
 */
export function timeScale(left: number, right: number): ScaleTime<number, number> {
  return scaleUtc()
    .domain([startOf(START), startOf(STRETCH), startOf(END)])
    .range([left, left + (right - left) / 6, right]);
}
