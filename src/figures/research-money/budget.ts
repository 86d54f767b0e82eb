import { extent, range } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { formatNumber, formatValue, numberWord } from '../../data/format';
import type { Row } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, type Mark, type Size } from '../../scene/mark';
import { lineYears, pathOf, stemPath, type, weight, type FigureRows } from './economies';

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

export const signed = (growth: number): string => `${growth > 0 ? '+' : ''}${formatValue(growth, 'percent')}`;
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

/** Draws growth as lollipops on a zero line; below it the years and the level of each budget where it is known. */
export function budgetScene(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const { x, y } = budgetScales(rows, size);
  const w = weight[size.class];
  const all = budgets(rows);
  const zero = y(0);
  const points = lineYears(rows).length;
  const foot = (row: Budget): [number, number] => [x(row.year) ?? 0, zero];
  const head = (row: Budget): [number, number] => [x(row.year) ?? 0, y(row.growth_pct)];
  const stems = (key: string, some: readonly Budget[], muted: boolean): Mark => ({
    key,
    tag: 'path',
    attrs: { d: some.map((row) => pathOf([foot(row), head(row)])).join(''), class: classes('fill-none stroke-china', muted && 'is-muted'), 'stroke-width': w.stem },
  });
  return [
    stems('stems-before', all.filter((row) => row.year < view.pledgeYear), true),
    stems('stems-after', all.filter((row) => row.year > view.pledgeYear), false),
    // China's line and head come from the other charts and mark the year of the pledge.
    ...all
      .filter((row) => row.year === view.pledgeYear)
      .map((row): Mark => ({
        key: 'china-line',
        tag: 'path',
        attrs: { d: stemPath(foot(row), head(row), points), class: 'fill-none stroke-china', 'stroke-width': w.stem, 'stroke-linejoin': 'round' },
      })),
    { key: 'baseline', tag: 'path', attrs: { d: pathOf([[4, zero], [size.width - 4, zero]]), class: 'axis' } },
    ...all.map((row): Mark => {
      const [cx, cy] = head(row);
      return {
        key: row.year === view.pledgeYear ? 'china' : row.id,
        tag: 'circle',
        attrs: { cx, cy, r: w.lollipop, class: classes('fill-china', row.year < view.pledgeYear && 'is-muted') },
        claim: budgetClaim(row),
      };
    }),
    ...growthLabels(all, view, size, head),
    ...yearsAndLevels(rows, view, size),
    ...annotation(rows, view, size),
  ];
}

/** The growth of each budget above its head, or beside it where it fell. */
function growthLabels(all: readonly Budget[], view: BudgetView, size: Size, head: (row: Budget) => [number, number]): Mark[] {
  const t = type[size.class];
  const r = weight[size.class].lollipop;
  return all.map((row) => {
    const [cx, cy] = head(row);
    const rose = row.growth_pct > 0;
    const before = row.year < view.pledgeYear;
    return label(`growth-${row.year}`, signed(row.growth_pct), {
      x: rose ? cx : cx + r + 6,
      y: rose ? cy - r - 5 : cy + t.label * 0.34,
      size: t.label,
      face: before ? 'sans-400' : 'sans-600',
      anchor: rose ? 'middle' : 'start',
      class: before ? 'fill-quiet' : 'fill-china',
    });
  });
}

/** The year and the level of each budget on the side of the zero line that its stem leaves free. */
function yearsAndLevels(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const { x, y } = budgetScales(rows, size);
  const t = type[size.class];
  const zero = y(0);
  const step = t.label * 1.3;
  const known = budgets(rows);
  const firstLevel = known.find((row) => row.year >= view.pledgeYear);
  const columns = x.domain().flatMap((year) => {
    const row = known.find((budget) => budget.year === year);
    const below = (row?.growth_pct ?? 1) > 0;
    const place = { x: x(year) ?? 0, anchor: 'middle' as const };
    const level = row?.central_science_cny_bn;
    return [
      label(`tick-${year}`, String(year), {
        ...place,
        y: below ? zero + step : zero - 7,
        size: t.quiet,
        face: year === view.pledgeYear ? 'sans-600' : 'sans-400',
        class: year === view.pledgeYear ? 'fill-ink' : 'tick',
      }),
      ...(level === undefined
        ? []
        : [label(`level-${year}`, formatNumber(level, level % 1 === 0 ? 0 : 1), { ...place, y: below ? zero + 2.5 * step : zero - 7 - step, size: t.quiet })]),
    ];
  });
  return [
    ...columns,
    ...gapYears(rows).map((year) =>
      label(`gap-${year}`, 'no figure', { x: x(year) ?? 0, y: zero - 7, size: t.quiet, anchor: 'middle', class: 'fill-quiet' }),
    ),
    label('level-unit', 'budget in billion yuan', {
      x: (x(firstLevel?.year ?? view.pledgeYear) ?? 0) - textWidthOfLevel(t.quiet),
      y: zero + 3.5 * step,
      size: t.quiet,
      class: 'fill-quiet',
    }),
  ];
}

const textWidthOfLevel = (size: number): number => size * 0.8;

/** What the years after the pledge brought, with a leader down to the year of the pledge. */
function annotation(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const { x, y } = budgetScales(rows, size);
  const t = type[size.class];
  const pledge = budgets(rows).find((row) => row.year === view.pledgeYear);
  if (pledge === undefined) throw new Error(`science-budget has no growth for ${view.pledgeYear}`);
  const run = runAfter(rows, view.pledgeYear);
  const step = t.label * 1.25;
  const top = t.label + (size.class === 'narrow' ? 0 : 6);
  const leaderX = x(pledge.year) ?? 0;
  return [
    label('annotation', `${signed(pledge.growth_pct)} in the pledge year,`, { x: 4, y: top, size: t.label, face: 'sans-600' }),
    label('annotation-line-2', `then ${signed(run.growth)} ${numberWord(run.count)} years running`, { x: 4, y: top + step, size: t.label, face: 'sans-600' }),
    {
      key: 'annotation-leader',
      tag: 'path',
      attrs: { d: pathOf([[leaderX, top + step + 8], [leaderX, y(pledge.growth_pct) - weight[size.class].lollipop - t.label - 8]]), class: 'leader' },
    },
  ];
}
