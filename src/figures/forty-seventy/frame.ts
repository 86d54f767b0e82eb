import { scaleLinear } from 'd3-scale';
import { round, type Size, type WidthClass } from '../../scene/mark';
import { COUNTED, EXPECTED, type View } from './shares';

/** Measures in view-box units: the stage, the lines under it, the breadth of a tube, and the size of labels. */
const FRAME = {
  narrow: { left: 4, right: 304, top: 46, foot: 251, ticks: 268, tube: 15, ring: 6, label: 13 },
  wide: { left: 2, right: 672, top: 44, foot: 488, ticks: 511, tube: 34, ring: 12, label: 15 },
} as const satisfies Record<WidthClass, Record<string, number>>;

const YEARS = [2011, 2027] as const;

/** Where the tubes of the two years stand when they are opened up, in view-box units. */
const OPENED = {
  narrow: { [COUNTED]: [4, 124], [EXPECTED]: [298, 336] },
  wide: { [COUNTED]: [8, 272], [EXPECTED]: [602, 708] },
} as const;

/** The two sides of a year’s tube, and the height of a share in it. */
export interface Stage {
  at: (typeof FRAME)[WidthClass];
  wide: boolean;
  sides: (year: number) => readonly [left: number, right: number];
  middle: (year: number) => number;
  x: (year: number) => number;
  y: (share: number) => number;
}

/** The stage of a state: years in time, or two of them opened up. */
export function stageOf({ show }: View, size: Size): Stage {
  const at = FRAME[size.class];
  const x = scaleLinear(YEARS, [at.left, at.right]);
  const y = scaleLinear([0, 100], [at.foot, at.top]);
  const opened: Readonly<Record<number, readonly [number, number]>> =
    show === 'owners' ? OPENED[size.class] : {};
  const sides = (year: number): readonly [number, number] =>
    opened[year] ?? [round(x(year + 0.5) - at.tube / 2), round(x(year + 0.5) + at.tube / 2)];
  const middle = (year: number): number => (sides(year)[0] + sides(year)[1]) / 2;
  return { at, wide: size.class === 'wide', sides, middle, x, y: (share) => round(y(share)) };
}
