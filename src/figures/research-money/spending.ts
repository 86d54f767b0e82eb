import { max } from 'd3-array';
import { formatNumber } from '../../data/format';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { times } from '../../scene/times';
import {
  hueOf,
  isRival,
  keyOf,
  lineYears,
  pathOf,
  spendingClaim,
  spendingFinder,
  type,
  weight,
  type Economy,
  type FigureRows,
  type Spending,
} from './economies';
import { ratio } from './ratio';
import { pointYears, ranked, spendingScales } from './spending-facts';
import { spendingLabels } from './spending-labels';

/** Spending over all the years of the table. */
export interface SpendingView {
  chart: 'spending';
}

/** Distance of gridlines, in billion dollars. */
const GRID_STEP = 300;

/** The one year named on the axis between the ends of the lines. */
const MIDDLE_YEAR = 2010;

/** Draws spending as lines with points and labels at the last of them. */
export function spendingScene(rows: FigureRows, size: Size): Mark[] {
  const { x, y } = spendingScales(rows, size);
  const w = weight[size.class];
  const find = spendingFinder(rows);
  const points = pointYears(rows);
  const newest = max(points) ?? 0;
  const order = ranked(rows, newest);
  const backToFront = [
    ...order.filter((row) => !isRival(row.economy)),
    ...order.filter((row) => isRival(row.economy)),
  ];
  const place = (row: Spending): [number, number] => [x(row.year), y(row.gerd_ppp_usd_bn)];
  const radius = (economy: Economy): number => (isRival(economy) ? w.focus : w.other);

  const lines = backToFront.map(({ economy }) => ({
    key: `${keyOf(economy)}-line`,
    tag: 'path' as const,
    attrs: {
      d: pathOf(lineYears(rows).map((year) => place(find(economy, year)))),
      class: `fill-none stroke-${hueOf(economy)}`,
      'stroke-width': isRival(economy) ? w.line : w.thin,
      'stroke-linejoin': 'round',
    },
  }));
  // The small points lie on the large ones, which would hide them.
  const circles = backToFront.toReversed().flatMap(({ economy }) =>
    points.map((year): Mark => {
      const row = find(economy, year);
      const [cx, cy] = place(row);
      const head = year === newest;
      return {
        key: head ? keyOf(economy) : row.id,
        tag: 'circle',
        attrs: {
          cx,
          cy,
          r: head ? radius(economy) : radius(economy) * 0.8,
          class: `fill-${hueOf(economy)} stroke-paper`,
          'stroke-width': 1,
        },
        claim: spendingClaim(row),
      };
    }),
  );
  return [
    ...axes(rows, size),
    ...lines,
    ...circles,
    ...spendingLabels(
      order.map((row) => ({ row, x: x(row.year), y: y(row.gerd_ppp_usd_bn) })),
      size,
      y(0),
    ),
    ...ratio(rows, newest, size, {
      x: 4,
      y: y(topStep(y)) + (size.class === 'narrow' ? 41 : 84),
      large: type[size.class].large,
    }),
  ];
}

type Scale = ReturnType<typeof spendingScales>['y'];

/** The sums that have a gridline. */
const gridSteps = (y: Scale): number[] => {
  const highest = y.domain()[1] ?? 0;
  return times(Math.ceil(highest / GRID_STEP) - 1, (i) => (i + 1) * GRID_STEP);
};
const topStep = (y: Scale): number => max(gridSteps(y)) ?? 0;

/** Gridlines with their values above them at the left, and the years that matter below. */
function axes(rows: FigureRows, size: Size): Mark[] {
  const { x, y } = spendingScales(rows, size);
  const t = type[size.class];
  const [first = 0, last = 0] = x.domain();
  const [left, right] = [4, x(last)];
  const steps = gridSteps(y);
  const top = topStep(y);
  const lineEnd = lineYears(rows).at(-1) ?? last;
  const later = pointYears(rows).filter((year) => year > lineEnd);
  const look = { y: size.height - 4, size: t.quiet, class: 'tick' };
  return [
    {
      key: 'grid',
      tag: 'path',
      attrs: {
        d: steps
          .map((v) =>
            pathOf([
              [left, y(v)],
              [right, y(v)],
            ]),
          )
          .join(''),
        class: 'grid',
      },
    },
    {
      key: 'baseline',
      tag: 'path',
      attrs: {
        d: pathOf([
          [left, y(0)],
          [right, y(0)],
        ]),
        class: 'axis',
      },
    },
    ...steps.map((v) =>
      label(`tick-${v}`, v === top ? `$${formatNumber(v)} bn` : formatNumber(v), {
        x: left,
        y: y(v) - 4,
        size: t.quiet,
        class: 'tick',
      }),
    ),
    label(`tick-${first}`, String(first), { ...look, x: left }),
    ...[MIDDLE_YEAR, lineEnd].map((year) =>
      label(`tick-${year}`, String(year), { ...look, x: x(year), anchor: 'middle' }),
    ),
    // Years of other releases stand too close for a tick each, and belong together.
    label('tick-later', later.join(', '), { ...look, x: x(later[0] ?? last) - 1 }),
  ];
}
