import type { Size } from '../../scene/mark';
import type { Face } from '../../scene/text';
import type { AreaId, Areas, Arrangement, Box } from './areas';
import type { FundRows } from './facts';

/** Sizes of type: running words, and the number in an area of each arrangement. */
export const TYPE = {
  narrow: {
    label: 13,
    pad: 7,
    number: { alone: 44, pair: 30, neck: 24, piles: 26, line: 22 },
    head: { pair: 40, piles: 28 },
  },
  wide: {
    label: 15,
    pad: 13,
    number: { alone: 84, pair: 60, neck: 44, piles: 44, line: 40 },
    head: { pair: 84, piles: 52 },
  },
} as const;

/** The face of numbers that stand large. */
export const DISPLAY: Face = 'serif-300';

/** The colour of words on an area. */
export type Ink = 'fill-ink' | 'fill-paper';

/** What a label has to know of its picture. */
export interface Setting {
  rows: FundRows;
  arrangement: Arrangement;
  areas: Areas;
  size: Size;
}

/** Where an area stands. Throws when the arrangement has no such area. */
export const boxOf = (areas: Areas, id: AreaId): Box => {
  const box = areas.get(id);
  if (box === undefined) throw new Error(`"${id}" has no place in this arrangement`);
  return box;
};
