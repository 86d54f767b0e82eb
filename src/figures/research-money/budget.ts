import { classes, type Mark, type Size } from '../../scene/mark';
import { budgetClaim, budgets, budgetScales, type Budget, type BudgetView } from './budget-facts';
import { annotation, growthLabels, yearsAndLevels } from './budget-labels';
import { lineYears, pathOf, stemPath, weight, type FigureRows } from './economies';

/** Draws growth as lollipops on a zero line; below it the years and the level of each budget where it is known. */
export function budgetScene(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const { x, y } = budgetScales(rows, size);
  const w = weight[size.class];
  const all = budgets(rows);
  const zero = y(0);
  const points = lineYears(rows).length;
  const foot = (row: Budget): [number, number] => [x(row.year) ?? 0, zero];
  const head = (row: Budget): [number, number] => [x(row.year) ?? 0, y(row.growth_pct)];
  // Stems stop at the edge of the head, so that pale ones do not show through it.
  const edge = (row: Budget): [number, number] => [
    x(row.year) ?? 0,
    y(row.growth_pct) + Math.sign(row.growth_pct) * w.lollipop,
  ];
  const stems = (key: string, some: readonly Budget[], muted: boolean): Mark => ({
    key,
    tag: 'path',
    attrs: {
      d: some.map((row) => pathOf([foot(row), edge(row)])).join(''),
      class: classes('fill-none stroke-china', muted && 'is-muted'),
      'stroke-width': w.stem,
    },
  });
  return [
    stems(
      'stems-before',
      all.filter((row) => row.year < view.pledgeYear),
      true,
    ),
    stems(
      'stems-after',
      all.filter((row) => row.year > view.pledgeYear),
      false,
    ),
    // China's line and head come from the other charts and mark the year of the pledge.
    ...all
      .filter((row) => row.year === view.pledgeYear)
      .map((row): Mark => ({
        key: 'china-line',
        tag: 'path',
        attrs: {
          d: stemPath(foot(row), head(row), points),
          class: 'fill-none stroke-china',
          'stroke-width': w.stem,
          'stroke-linejoin': 'round',
        },
      })),
    {
      key: 'baseline',
      tag: 'path',
      attrs: {
        d: pathOf([
          [4, zero],
          [size.width - 4, zero],
        ]),
        class: 'axis',
      },
    },
    ...all.map((row): Mark => {
      const [cx, cy] = head(row);
      return {
        key: row.year === view.pledgeYear ? 'china' : row.id,
        tag: 'circle',
        attrs: {
          cx,
          cy,
          r: w.lollipop,
          class: classes('fill-china', row.year < view.pledgeYear && 'is-muted'),
        },
        claim: budgetClaim(row),
      };
    }),
    ...growthLabels(all, view, size, head),
    ...yearsAndLevels(rows, view, size),
    ...annotation(rows, view, size),
  ];
}
