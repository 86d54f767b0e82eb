import { extent, range } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { formatValue } from '../../data/format';
import type { Row } from '../../data/tables';
import type { Size } from '../../scene/mark';
import type { FigureRows } from './economies';

/** Growth of the central science budget, with the year of the pledge pointed out. */
export interface BudgetView {
  chart: 'budget';
  pledgeYear: number;
}

/** A budget whose growth was announced; outturns have none. */
export type Budget = Row<'science-budget'> & { growth_pct: number };

/** Budgets with their growth, year by year. */
export function budgets(rows: FigureRows): Budget[] {
  return rows['science-budget']
    .filter((row): row is Budget => row.kind === 'budget' && row.growth_pct !== undefined)
    .toSorted((a, b) => a.year - b.year);
}

/** Years between the first and the last budget for which no growth is known. */
export function gapYears(rows: FigureRows): number[] {
  const years = budgets(rows).map((row) => row.year);
  const [first = 0, last = 0] = extent(years);
  return range(first, last + 1).filter((year) => !years.includes(year));
}

/** Budgets after a year that all grew at one rate, from the first of them on: how many, and how fast. */
export function runAfter(rows: FigureRows, year: number): { count: number; growth: number } {
  const after = budgets(rows).filter((row) => row.year > year);
  const growth = after[0]?.growth_pct ?? 0;
  const broken = after.findIndex((row) => row.growth_pct !== growth);
  return { count: broken < 0 ? after.length : broken, growth };
}

/** A growth in per cent with its sign: `+2%`, `−0.6%`. */
export const signed = (growth: number): string => `${growth > 0 ? '+' : ''}${formatValue(growth, 'percent')}`;
/** The claim that a budget is, as the ledger names it. */
export const budgetClaim = (row: Budget): string => `science-budget/${row.id}`;

/** Scales of the growth chart: a column a year, gaps included, and growth in percent. */
export function budgetScales(rows: FigureRows, size: Size) {
  const narrow = size.class === 'narrow';
  const growths = budgets(rows).map((row) => row.growth_pct);
  const [least = 0, most = 1] = extent(growths);
  const years = budgets(rows).map((row) => row.year);
  const [first = 0, last = 0] = extent(years);
  return {
    x: scalePoint(range(first, last + 1), [4, size.width - 4]).padding(0.5),
    y: scaleLinear([least, most], [size.height - (narrow ? 12 : 20), narrow ? 33 : 64]),
  };
}
