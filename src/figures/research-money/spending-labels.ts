import { max } from 'd3-array';
import { formatNumber } from '../../data/format';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { hueOf, isRival, keyOf, pathOf, type, type Spending } from './economies';
import { spread } from './spread';

/** A row of spending and the point where it is drawn, in view-box units. */
interface PlacedSpending {
  row: Spending;
  x: number;
  y: number;
}

/**
 * Name and value of each economy beside its last point, with leaders where the labels had to move apart: on one
 * line where there is room to the right, else one above the other. `placed` runs from the largest to the smallest.
 */
export function spendingLabels(placed: readonly PlacedSpending[], size: Size, floor: number): Mark[] {
  const t = type[size.class];
  const step = t.label * 1.06;
  const nameWidth = max(placed, ({ row }) => textWidth(row.economy, faceOf(row), t.label)) ?? 0;
  const headX = max(placed, ({ x }) => x) ?? 0;
  const oneLine = headX + 2 * nameWidth + 40 < size.width;
  const textX = headX + (oneLine ? 30 : 13);
  const half = oneLine ? 0 : step / 2;
  const middles = spread(
    placed.map(({ y }) => y),
    oneLine ? step : 2 * step + 4,
    floor - step / 2 - half,
  );
  const texts = placed.flatMap(({ row, y }, i) => {
    const baseline = (middles[i] ?? y) + t.label * 0.34;
    const key = keyOf(row.economy);
    const look = {
      size: t.label,
      face: faceOf(row),
      class: isRival(row.economy) ? `fill-${hueOf(row.economy)}` : 'fill-quiet',
    };
    // The unit stands once, at the top of the column of values.
    const value = formatNumber(row.gerd_ppp_usd_bn, 1);
    return [
      label(`${key}-name`, row.economy, { ...look, x: textX, y: baseline - half }),
      label(`${key}-value`, i === 0 ? `$${value} bn` : value, {
        ...look,
        x: oneLine ? textX + nameWidth + 9 : textX,
        y: baseline + half,
      }),
    ];
  });
  const leaders = placed.map(({ x, y }, i) =>
    pathOf([
      [x + 7, y],
      [textX - 4, oneLine ? (middles[i] ?? y) : y],
    ]),
  );
  return [
    ...(oneLine
      ? [{ key: 'leaders', tag: 'path' as const, attrs: { d: leaders.join(''), class: 'leader' } }]
      : []),
    ...texts,
  ];
}

const faceOf = (row: Spending): 'sans-600' | 'sans-400' => (isRival(row.economy) ? 'sans-600' : 'sans-400');
