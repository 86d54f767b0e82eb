import { sum } from 'd3-array';
import type { WidthClass } from '../../scene/mark';
import { drawnYuan, fundOf, preferred, registered, type FundId, type FundRows } from './facts';

/** A rectangle in view-box units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How the areas are set: side by side as squares, over the neck of their manager, piled up, or in one line. */
export type Arrangement = 'alone' | 'pair' | 'neck' | 'piles' | 'line';

/** Parts of the picture that are areas; each covers as much paper for a billion yuan as every other in the same state. */
export type AreaId = FundId | 'preferred' | 'ymtc' | 'ymtc-others' | 'cxmt' | 'other-firms' | 'smic';
export type Areas = ReadonlyMap<AreaId, Box>;

/** The stage of each arrangement: where squares stand, how wide piles are. */
const STAGE = {
  narrow: {
    alone: { left: 6, foot: 260, width: 238, height: 238 },
    pair: { left: 6, foot: 264, width: 328, height: 200, gap: 10 },
    neck: { left: 8, foot: 134, width: 324, height: 122, gap: 100 },
    piles: { left: 6, foot: 264, width: 160, gap: 8, height: 206 },
    line: { left: 6, top: 8, across: 158, along: 256, aside: 10 },
  },
  wide: {
    alone: { left: 8, foot: 512, width: 478, height: 478 },
    pair: { left: 8, foot: 512, width: 704, height: 420, gap: 22 },
    neck: { left: 8, foot: 298, width: 704, height: 286, gap: 190 },
    piles: { left: 8, foot: 512, width: 344, gap: 16, height: 402 },
    line: { left: 8, top: 8, across: 300, along: 704, aside: 26 },
  },
} as const satisfies Record<WidthClass, Record<Arrangement, object>>;

/** The areas of a state in their places. */
export function areasOf(rows: FundRows, arrangement: Arrangement, width: WidthClass): Areas {
  const stage = STAGE[width];
  switch (arrangement) {
    case 'alone':
      return squares(rows, ['big-fund-i'], { ...stage.alone, gap: 0 });
    case 'pair':
    case 'neck':
      return squares(rows, ['big-fund-i', 'big-fund-ii'], stage[arrangement]);
    case 'piles':
      return piles(rows, stage.piles);
    case 'line':
      return line(rows, stage.line, width);
  }
}

/** Squares on one foot. Around the first stands what it raised; the two share a corner. */
function squares(
  rows: FundRows,
  ids: readonly FundId[],
  {
    left,
    foot,
    width,
    height,
    gap,
  }: { left: number; foot: number; width: number; height: number; gap: number },
): Areas {
  const outer = ids.map((id) => {
    const { raised_cny_bn, registered_cny_bn } = fundOf(rows, id);
    return { id, all: Math.sqrt(raised_cny_bn ?? registered_cny_bn), own: Math.sqrt(registered_cny_bn) };
  });
  const unit = Math.min(
    (width - gap * (ids.length - 1)) / sum(outer, ({ all }) => all),
    height / Math.max(...outer.map(({ all }) => all)),
  );
  const areas = new Map<AreaId, Box>();
  let x = left;
  for (const { id, all, own } of outer) {
    if (all > own) areas.set('preferred', square(x, foot, all * unit));
    areas.set(id, square(x, foot, own * unit));
    x += all * unit + gap;
  }
  return areas;
}

const square = (x: number, foot: number, side: number): Box => ({
  x,
  y: foot - side,
  width: side,
  height: side,
});

/** The first two phases in one pile, its preference shares on top, and the third beside it, equally wide. */
function piles(
  rows: FundRows,
  {
    left,
    foot,
    width,
    gap,
    height,
  }: { left: number; foot: number; width: number; gap: number; height: number },
): Areas {
  const unit = height / registered(rows, 'big-fund-iii');
  const areas = new Map<AreaId, Box>();
  let y: number = foot;
  const pile = (id: AreaId, value: number): void => {
    y -= value * unit;
    areas.set(id, { x: left, y, width, height: value * unit });
  };
  pile('big-fund-ii', registered(rows, 'big-fund-ii'));
  pile('big-fund-i', registered(rows, 'big-fund-i'));
  pile('preferred', preferred(rows));
  areas.set('big-fund-iii', { x: left + width + gap, y: foot - height, width, height });
  return areas;
}

/**
 * The three phases in one line, and at the end of the second the sums that can be followed; what others added stands
 * outside it. On a phone the line runs downwards, where there is room to the right.
 */
function line(
  rows: FundRows,
  {
    left,
    top,
    across,
    along,
    aside,
  }: { left: number; top: number; across: number; along: number; aside: number },
  width: WidthClass,
): Areas {
  const unit = along / registered(rows, 'big-fund-i', 'big-fund-ii', 'big-fund-iii');
  const areas = new Map<AreaId, Box>();
  const set = (id: AreaId, from: number, off: number, length: number, depth: number): void => {
    areas.set(
      id,
      width === 'narrow'
        ? { x: left + off, y: top + from, width: depth, height: length }
        : { x: left + from, y: top + off, width: length, height: depth },
    );
  };
  let from = 0;
  const ends = (['big-fund-i', 'big-fund-ii', 'big-fund-iii'] as const).map((id) => {
    const length = registered(rows, id) * unit;
    set(id, from, 0, length, across);
    from += length;
    return from;
  });
  const invested = fundOf(rows, 'big-fund-ii').invested_cny_bn ?? 0;
  // Sums that went to firms are equally long, so that their depths compare too.
  const length = invested * unit;
  const start = (ends[1] ?? 0) - length;
  const depth = (value: number): number => (value * unit * across) / length;
  const ymtc = drawnYuan(rows, 'ymtc');
  const cxmt = drawnYuan(rows, 'cxmt');
  set('other-firms', start, 0, length, depth(invested - ymtc - cxmt));
  set('cxmt', start, depth(invested - ymtc - cxmt), length, depth(cxmt));
  set('ymtc', start, across - depth(ymtc), length, depth(ymtc));
  set('ymtc-others', start, across, length, depth(drawnYuan(rows, 'ymtcTotal') - ymtc));
  set('smic', 0, across + aside, length, depth(drawnYuan(rows, 'smic')));
  return areas;
}
