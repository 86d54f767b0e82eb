import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import {
  hueOf,
  isRival,
  keyOf,
  lineYears,
  spendingClaim,
  stemPath,
  type,
  weight,
  type FigureRows,
  type Spending,
} from './economies';

/** A lollipop lying on its row, in view-box units: its value as a length from the zero line, and as text. */
interface Lollipop {
  row: Spending;
  x: number;
  y: number;
  value: string;
}

/**
 * Lollipops that lie, with the economy above the foot of the stem and the value above its head. Where a stem is too
 * short for both, the value follows the name.
 */
export function lollipops(items: readonly Lollipop[], rows: FigureRows, zero: number, size: Size): Mark[] {
  const t = type[size.class];
  const w = weight[size.class];
  const narrow = size.class === 'narrow';
  const nameX = zero + (narrow ? 6 : 10);
  const points = lineYears(rows).length;
  return items.flatMap(({ row, x, y, value }): Mark[] => {
    const key = keyOf(row.economy);
    const hue = hueOf(row.economy);
    const face = isRival(row.economy) ? 'sans-600' : 'sans-400';
    const look = {
      y: y - w.lollipop - (narrow ? 5 : 9),
      size: t.label,
      face,
      class: isRival(row.economy) ? `fill-${hue}` : 'fill-quiet',
    } as const;
    const width = textWidth(value, face, t.label);
    const afterName = nameX + textWidth(row.economy, face, t.label) + t.label * 0.6;
    return [
      {
        key: `${key}-line`,
        tag: 'path',
        attrs: {
          d: stemPath([zero, y], [x, y], points),
          class: `fill-none stroke-${hue}`,
          'stroke-width': w.stem,
          'stroke-linejoin': 'round',
        },
      },
      {
        key,
        tag: 'circle',
        attrs: { cx: x, cy: y, r: w.lollipop, class: `fill-${hue}` },
        claim: spendingClaim(row),
      },
      label(`${key}-name`, row.economy, { ...look, x: nameX }),
      label(`${key}-value`, value, {
        ...look,
        x: Math.min(Math.max(x - width / 2, afterName), size.width - 4 - width),
      }),
    ];
  });
}
