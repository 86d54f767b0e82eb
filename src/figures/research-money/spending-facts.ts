import { ascending, extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Size } from '../../scene/mark';
import { LINE_VINTAGE, lineYears, spendingFinder, type FigureRows, type Spending } from './economies';

/** The years that carry a point: both ends of the lines, and every year of another release. */
export function pointYears(rows: FigureRows): number[] {
  const ends = extent(lineYears(rows)).filter((year) => year !== undefined);
  const later = rows['research-spending']
    .filter((row) => row.vintage !== LINE_VINTAGE)
    .map((row) => row.year);
  return [...new Set([...ends, ...later])].toSorted(ascending);
}

/** Economies from the largest spender of a year to the smallest. */
export function ranked(rows: FigureRows, year: number): Spending[] {
  return rows['research-spending']
    .filter((row) => row.year === year)
    .toSorted((a, b) => b.gerd_ppp_usd_bn - a.gerd_ppp_usd_bn);
}

/** What China spent as a part of what the United States spent in the same year, 0 to 1. */
export function chinaToUs(rows: FigureRows, year: number): number {
  const find = spendingFinder(rows);
  return find('China', year).gerd_ppp_usd_bn / find('United States', year).gerd_ppp_usd_bn;
}

/** Years from left to right and spending upwards from zero, both over the whole table. */
export function spendingScales(rows: FigureRows, size: Size) {
  const narrow = size.class === 'narrow';
  const table = rows['research-spending'];
  const [first = 0, last = 1] = extent(table, (row) => row.year);
  const right = size.width - (narrow ? 102 : 128);
  return {
    x: scaleLinear([first, last], [narrow ? 12 : 14, right]),
    y: scaleLinear(
      [0, (max(table, (row) => row.gerd_ppp_usd_bn) ?? 1) * 1.03],
      [size.height - (narrow ? 22 : 28), narrow ? 8 : 12],
    ),
  };
}
