import type { WidthClass } from '../../scene/mark';

/** Words of an event in one of the two drawings: their lines, the first line’s row, and the side of the leader. */
interface Placed {
  lines: readonly string[];
  row: number;
  side?: 'left' | 'right';
}

/** An event as it is told in a state; `yearOnly` where all are looked back upon. */
export interface EventWords {
  id: string;
  yearOnly?: boolean;
  narrow: Placed;
  wide: Placed;
}

/** How many lines the events of a state fill. */
export const linesOf = (events: readonly EventWords[], width: WidthClass): number =>
  Math.max(0, ...events.map(({ [width]: { row, lines } }) => row + lines.length));

/** The events of each state, in order of time. Words to the left of a leader step down, so that no leader crosses them. */
export const EVENTS = {
  peak: [
    {
      id: 'huawei-2019-05-16-controls',
      narrow: { lines: ['on the Entity List'], row: 0 },
      wide: { lines: ['put on the Entity List, with 68 affiliates'], row: 0 },
    },
    {
      id: 'huawei-2020-07-phones',
      narrow: { lines: ['more phones than any rival', 'in a quarter, by one count'], row: 1 },
      wide: { lines: ['by one count, more phones in a quarter than any rival'], row: 1 },
    },
  ],
  cliff: [
    {
      id: 'huawei-2020-05-15-controls',
      narrow: { lines: ['rule on chips made abroad'], row: 0 },
      wide: { lines: ['rule on chips made for it abroad with US tools'], row: 0 },
    },
    {
      id: 'huawei-2020-08-17-controls',
      narrow: { lines: ['the rule is widened'], row: 1 },
      wide: { lines: ['the rule is widened, 38 more affiliates are listed'], row: 1 },
    },
    {
      id: 'huawei-2020-11-17-business',
      narrow: { lines: ['Honor is to be sold'], row: 2 },
      wide: { lines: ['it announces the sale of its Honor phones'], row: 2 },
    },
  ],
  chip: [
    {
      id: 'huawei-2023-08-chips',
      narrow: { lines: ['the Mate 60 Pro, its chip', 'of the 7 nm class made by SMIC'], row: 0 },
      wide: { lines: ['the Mate 60 Pro, its chip of the 7 nm class made by SMIC in China'], row: 0 },
    },
  ],
  all: [
    {
      id: 'huawei-2019-05-16-controls',
      yearOnly: true,
      narrow: { lines: ['listed'], row: 0 },
      wide: { lines: ['listed'], row: 0 },
    },
    {
      id: 'huawei-2020-05-15-controls',
      yearOnly: true,
      narrow: { lines: ['chip rule'], row: 0, side: 'right' },
      wide: { lines: ['rule on chips made abroad'], row: 0, side: 'right' },
    },
    {
      id: 'huawei-2023-08-chips',
      yearOnly: true,
      narrow: { lines: ['chip made in China'], row: 1 },
      wide: { lines: ['chip made in China'], row: 0, side: 'right' },
    },
  ],
} as const satisfies Record<string, readonly EventWords[]>;
