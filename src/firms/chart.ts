import { max, min } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { formatNumber } from '../data/format';
import type { Row } from '../data/tables';
import { stated } from '../figures/rows';
import { label } from '../scene/label';
import { round, type Mark, type Scene } from '../scene/mark';

const SIZE = { width: 340, height: 170, top: 22, foot: 146, left: 4, right: 336 } as const;
const LABEL = 13;

type Year = Row<'firm-years'>;

/** The sales that are drawn: full years, the chairman’s word and twelve months that end within the year; no part-years. */
export const drawnYears = (years: readonly Year[]): Year[] =>
  years.filter(({ basis }) => basis !== 'part-year');

const salesOf = (row: Year): number => row.revenue_cny_bn ?? stated(row, 'revenue_usd_bn');

/** A firm’s sales as columns by year, from zero; hollow where they are not those of an audited full year. */
export function salesChart(years: readonly Year[]): Scene {
  const drawn = drawnYears(years);
  const first = min(drawn, ({ year }) => year) ?? 0;
  const last = max(drawn, ({ year }) => year) ?? 0;
  // Years without a figure keep their place: gaps stay gaps.
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const x = scaleBand(all, [SIZE.left, SIZE.right]).padding(0.2);
  const y = scaleLinear([0, max(drawn, salesOf) ?? 1], [SIZE.foot, SIZE.top]);
  const digits = (max(drawn, salesOf) ?? 0) < 20 ? 1 : 0;
  const columns = drawn.flatMap((row): Mark[] => {
    const left = x(row.year) ?? 0;
    const top = round(y(salesOf(row)));
    return [
      {
        key: row.id,
        tag: 'rect',
        attrs: {
          x: round(left),
          width: round(x.bandwidth()),
          y: top,
          height: round(SIZE.foot - top),
          class: row.basis === 'reported' ? 'fill-china' : 'hollow stroke-china',
        },
        claim: `firm-years/${row.id}`,
      },
      label(
        `${row.id}-value`,
        `${row.basis === 'chairman' ? '>' : ''}${formatNumber(salesOf(row), digits)}`,
        { x: left + x.bandwidth() / 2, y: top - 4, size: LABEL, anchor: 'middle' },
      ),
    ];
  });
  const step = all.length > 8 ? 2 : 1;
  const ticks = all
    .filter((year) => (last - year) % step === 0)
    .map((year) =>
      label(`tick-${String(year)}`, String(year), {
        x: (x(year) ?? 0) + x.bandwidth() / 2,
        y: SIZE.foot + 17,
        size: LABEL,
        anchor: 'middle',
        class: 'fill-quiet',
      }),
    );
  const foot: Mark = {
    key: 'foot',
    tag: 'line',
    attrs: { x1: SIZE.left, x2: SIZE.right, y1: SIZE.foot, y2: SIZE.foot, class: 'axis' },
  };
  return { width: SIZE.width, height: SIZE.height, marks: [foot, ...columns, ...ticks] };
}
