import { classes, type Mark, type Size } from '../../scene/mark';
import { budgetClaim, budgets, budgetScales, type Budget, type BudgetView } from './budget-facts';
import { annotation, growthLabels, yearsAndLevels } from './budget-labels';
import { lineYears, pathOf, stemPath, weight, type FigureRows } from './economies';

type Place = (row: Budget) => [x: number, y: number];

/** Where the lollipops stand, in view-box units: feet on the zero line, heads at the growth. */
interface Places {
  zero: number;
  foot: Place;
  head: Place;
  /** Stems stop at the edge of the head, so that pale ones do not show through it. */
  edge: Place;
}

function placesOf(rows: FigureRows, size: Size): Places {
  const { x, y } = budgetScales(rows, size);
  const zero = y(0);
  const at = (row: Budget): number => x(row.year) ?? 0;
  const inset = weight[size.class].lollipop;
  return {
    zero,
    foot: (row) => [at(row), zero],
    head: (row) => [at(row), y(row.growth_pct)],
    edge: (row) => [at(row), y(row.growth_pct) + Math.sign(row.growth_pct) * inset],
  };
}

/** Draws growth as lollipops on a zero line; below it the years and the level of each budget where it is known. */
export function budgetScene(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const places = placesOf(rows, size);
  const all = budgets(rows);
  return [
    ...stems(all, view, places, size),
    ...pledgeLine(all, view, places, lineYears(rows).length, size),
    {
      key: 'baseline',
      tag: 'path',
      attrs: {
        d: pathOf([
          [4, places.zero],
          [size.width - 4, places.zero],
        ]),
        class: 'axis',
      },
    },
    ...heads(all, view, places, size),
    ...growthLabels(all, view, size, places.head),
    ...yearsAndLevels(rows, view, size),
    ...annotation(rows, view, size),
  ];
}

/** The stems before the year of the pledge, pale, and those after it: one path each. */
function stems(all: readonly Budget[], view: BudgetView, { foot, edge }: Places, size: Size): Mark[] {
  const stemsOf = (key: string, some: readonly Budget[], muted: boolean): Mark => ({
    key,
    tag: 'path',
    attrs: {
      d: some.map((row) => pathOf([foot(row), edge(row)])).join(''),
      class: classes('fill-none stroke-china', muted && 'is-muted'),
      'stroke-width': weight[size.class].stem,
    },
  });
  const before = all.filter((row) => row.year < view.pledgeYear);
  const after = all.filter((row) => row.year > view.pledgeYear);
  return [stemsOf('stems-before', before, true), stemsOf('stems-after', after, false)];
}

/** China's line and head come from the other charts and mark the year of the pledge; the line keeps its `points`. */
function pledgeLine(
  all: readonly Budget[],
  view: BudgetView,
  { foot, head }: Places,
  points: number,
  size: Size,
): Mark[] {
  return all
    .filter((row) => row.year === view.pledgeYear)
    .map((row) => ({
      key: 'china-line',
      tag: 'path',
      attrs: {
        d: stemPath(foot(row), head(row), points),
        class: 'fill-none stroke-china',
        'stroke-width': weight[size.class].stem,
        'stroke-linejoin': 'round',
      },
    }));
}

function heads(all: readonly Budget[], view: BudgetView, { head }: Places, size: Size): Mark[] {
  return all.map((row) => {
    const [cx, cy] = head(row);
    return {
      key: row.year === view.pledgeYear ? 'china' : row.id,
      tag: 'circle',
      attrs: {
        cx,
        cy,
        r: weight[size.class].lollipop,
        class: classes('fill-china', row.year < view.pledgeYear && 'is-muted'),
      },
      claim: budgetClaim(row),
    };
  });
}
