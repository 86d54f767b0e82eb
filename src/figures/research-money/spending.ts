import { ascending, extent, max, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatNumber, formatValue } from '../../data/format';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import {
  hueOf,
  isRival,
  keyOf,
  LINE_VINTAGE,
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
import { spendingLabels } from './spending-labels';

/** Spending over the years, drawn as far as a year. */
export interface SpendingView {
  chart: 'spending';
  until: number;
}

/** Distance of gridlines, in billion dollars. */
const GRID_STEP = 300;

/** The one year named on the axis between the ends of the lines. */
const MIDDLE_YEAR = 2010;

/** The years that carry a point: both ends of the lines, and every year of another release. */
export function pointYears(rows: FigureRows, until: number): number[] {
  const [first, last] = extent(lineYears(rows));
  const later = rows['research-spending']
    .filter((row) => row.vintage !== LINE_VINTAGE)
    .map((row) => row.year);
  return [...new Set([first ?? until, last ?? until, ...later])]
    .filter((year) => year <= until)
    .toSorted(ascending);
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

/** Both axes run over the whole table in every state, so that nothing is rescaled when the lines grow. */
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

/** Draws spending as lines with points and labels at the last of them. */
export function spendingScene(rows: FigureRows, view: SpendingView, size: Size): Mark[] {
  const { x, y } = spendingScales(rows, size);
  const w = weight[size.class];
  const find = spendingFinder(rows);
  const points = pointYears(rows, view.until);
  const newest = points.at(-1) ?? view.until;
  const order = ranked(rows, newest);
  const backToFront = [
    ...order.filter((row) => !isRival(row.economy)),
    ...order.filter((row) => isRival(row.economy)),
  ];
  const place = (row: Spending): [number, number] => [x(row.year), y(row.gerd_ppp_usd_bn)];
  const radius = (economy: Economy): number => (isRival(economy) ? w.focus : w.other);

  // A line waits folded up at the last year of the view, and unfolds when the view goes on.
  const lines = backToFront.map(({ economy }) => ({
    key: `${keyOf(economy)}-line`,
    tag: 'path' as const,
    attrs: {
      d: pathOf(lineYears(rows).map((year) => place(find(economy, Math.min(year, view.until))))),
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
    ...axes(rows, size, newest),
    ...lines,
    ...circles,
    ...spendingLabels(
      order.map((row) => ({ row, x: x(row.year), y: y(row.gerd_ppp_usd_bn) })),
      size,
      y(0),
    ),
    ...ratio(rows, newest, size),
  ];
}

/** Gridlines with their values above them at the left, and the years that matter below. */
function axes(rows: FigureRows, size: Size, newest: number): Mark[] {
  const { x, y } = spendingScales(rows, size);
  const t = type[size.class];
  const [first = 0, last = 0] = x.domain();
  // The column of labels at the right is free until the lines reach it.
  const [left, right] = [4, newest === last ? x(last) : size.width - 4];
  const steps = range(GRID_STEP, y.domain()[1] ?? 0, GRID_STEP);
  const top = steps.at(-1);
  const lineEnd = lineYears(rows).at(-1) ?? last;
  const later = pointYears(rows, last).filter((year) => year > lineEnd);
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

/** The annotation: how much of the American sum China spent in the newest year drawn. */
function ratio(rows: FigureRows, year: number, size: Size): Mark[] {
  const { y } = spendingScales(rows, size);
  const t = type[size.class];
  const narrow = size.class === 'narrow';
  const number = formatValue(100 * chinaToUs(rows, year), 'percent', 0);
  const top = Math.max(...range(GRID_STEP, y.domain()[1] ?? 0, GRID_STEP));
  const baseline = y(top) + (narrow ? 41 : 84);
  const x = 4;
  const textX = x + textWidth(number, 'serif-300', t.large) + (narrow ? 10 : 18);
  return [
    label('ratio', number, { x, y: baseline, size: t.large, face: 'serif-300', class: 'fill-china' }),
    label('ratio-of', 'of US spending:', {
      x: textX,
      y: baseline - t.note * 1.25,
      size: t.note,
      face: 'sans-600',
    }),
    label('ratio-when', `China in ${year}`, { x: textX, y: baseline, size: t.note, class: 'fill-quiet' }),
  ];
}
