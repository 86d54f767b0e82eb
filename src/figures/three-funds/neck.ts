import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { times } from '../../scene/times';
import type { Areas } from './areas';
import { fundOf, probeOf, type FundRows } from './facts';
import { boxOf, TYPE, type Setting } from './setting';
import { fundsIn, noteOf } from './words';

/** Where the lines of the neck meet, and where its remark begins. */
const NECK = { narrow: { y: 196, remark: 233 }, wide: { y: 424, remark: 475 } } as const;

/** One line for each ten billion yuan, from the foot of each area to the one point that both go through. */
export function neckMarks(rows: FundRows, areas: Areas, size: Size): Mark[] {
  const { y } = NECK[size.class];
  const middle = size.width / 2;
  const bends = fundsIn('neck').map((id): Mark => {
    const box = boxOf(areas, id);
    const lines = Math.round(fundOf(rows, id).registered_cny_bn / 10);
    const foot = box.y + box.height;
    const spread = id === 'big-fund-i' ? [-5, -1] : [-1, 5];
    const [from = 0, to = 0] = spread;
    const d = times(lines, (i) => {
      const x = round(box.x + (box.width * (i + 0.5)) / lines);
      const end = round(middle + from + ((to - from) * i) / Math.max(1, lines - 1));
      const bend = round(foot + (y - foot) * 0.55);
      return `M${String(x)},${String(round(foot))}C${String(x)},${String(bend)} ${String(end)},${String(bend)} ${String(end)},${String(y)}`;
    }).join('');
    return {
      key: `${id}-lines`,
      tag: 'path',
      attrs: { class: 'fill-none stroke-china', d },
      claim: `state-funds/${id}`,
    };
  });
  return [
    ...bends,
    {
      key: 'manager',
      tag: 'circle',
      attrs: { cx: middle, cy: y, r: size.class === 'wide' ? 9 : 6.5, class: 'fill-ink' },
      claim: `policy-timeline/${probeOf(rows).id}`,
    },
  ];
}

/** The manager’s name at the point, and what befell it. */
export function neckRemark({ rows, arrangement, size }: Setting): Mark[] {
  const { label: at } = TYPE[size.class];
  const { y, remark } = NECK[size.class];
  const middle = size.width / 2;
  const aside = size.class === 'wide' ? 22 : 14;
  return [
    label('manager-name', 'Sino IC Capital', {
      x: middle - aside,
      y: y + at * 0.4,
      size: at,
      anchor: 'end',
      face: 'sans-600',
    }),
    label('manager-role', 'the fund’s manager', { x: middle + aside, y: y + at * 0.4, size: at }),
    ...paragraph('note', noteOf(rows, arrangement), {
      x: 8,
      y: remark,
      size: size.class === 'wide' ? 18 : at,
      width: size.class === 'wide' ? 640 : 326,
      face: 'sans-600',
    }),
  ];
}
