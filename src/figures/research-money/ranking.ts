import { max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { formatNumber } from '../../data/format';
import type { Mark, Size } from '../../scene/mark';
import { pathOf, weight, type FigureRows } from './economies';
import { lollipops } from './lollipops';
import { ratio, ratioWidth } from './ratio';
import { ranked } from './spending-facts';

/** Spending of all economies in one year. */
export interface RankingView {
  chart: 'ranking';
  year: number;
}

/** Size of the large number: the short bars leave it more room than the lines do. */
const LARGE = { narrow: 66, wide: 136 } as const;

/** Spending from zero over the full width of the box, and a row for each economy from the largest down. */
function rankingScales(rows: FigureRows, year: number, size: Size) {
  const narrow = size.class === 'narrow';
  const r = weight[size.class].lollipop;
  const order = ranked(rows, year);
  return {
    x: scaleLinear([0, max(order, (row) => row.gerd_ppp_usd_bn) ?? 1], [narrow ? 5 : 8, size.width - 4 - r]),
    y: scalePoint(
      order.map((row) => row.economy),
      [narrow ? 30 : 46, size.height - r - (narrow ? 5 : 10)],
    ),
  };
}

/**
 * Draws a lollipop an economy, each with its value, so that no axis is needed but the zero line. Where the bars are
 * short stands China's part of the American sum, led to from the head of China.
 */
export function rankingScene(rows: FigureRows, view: RankingView, size: Size): Mark[] {
  const { x, y } = rankingScales(rows, view.year, size);
  const narrow = size.class === 'narrow';
  const order = ranked(rows, view.year);
  const zero = x(0);
  const large = LARGE[size.class];
  const ratioX = size.width - 4 - ratioWidth(rows, view.year, size, large);
  const chinaY = y('China') ?? 0;
  const leaders = order
    .filter((row) => row.economy === 'China')
    .map((row) =>
      pathOf([
        [x(row.gerd_ppp_usd_bn) + weight[size.class].lollipop + (narrow ? 4 : 7), chinaY],
        [ratioX - (narrow ? 2 : 4), chinaY],
      ]),
    );
  return [
    {
      key: 'baseline',
      tag: 'path',
      attrs: {
        d: pathOf([
          [zero, 4],
          [zero, size.height - 4],
        ]),
        class: 'axis',
      },
    },
    { key: 'ratio-leader', tag: 'path', attrs: { d: leaders.join(''), class: 'leader' } },
    ...lollipops(
      order.map((row, i) => {
        // The unit stands once, at the largest.
        const value = formatNumber(row.gerd_ppp_usd_bn, 1);
        return {
          row,
          x: x(row.gerd_ppp_usd_bn),
          y: y(row.economy) ?? 0,
          value: i === 0 ? `$${value} bn` : value,
        };
      }),
      rows,
      zero,
      size,
    ),
    // Figures of the light serif are about two thirds of their size high.
    ...ratio(rows, view.year, size, { x: ratioX, y: chinaY + large * 0.33, large }),
  ];
}
