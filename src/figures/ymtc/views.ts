import type { StateWords } from '../figure';
import { EVENTS, type EventWords } from './events';
import type { Slot } from './pictures';

/** One picture of an amount: its row, how it is drawn, the words after its number, and its room. */
export interface Picture {
  id: string;
  as: 'wafers' | 'market' | 'phone' | 'person' | 'box' | 'money';
  words: string;
  slot: Slot;
  /** Rows of discs that the room is for. */
  rows?: number;
}

/** What has happened by a day, how far the axis runs, the events told, other makers’ levels, and the pictures below. */
export interface View {
  until: string;
  /** The description tells what is dated from this day on: the rest was told in an earlier state. */
  since?: string;
  axis: number;
  events: readonly EventWords[];
  levels: readonly string[];
  pictures: readonly Picture[];
  /** What is said of the stacks in the wide drawing: how far each chip had come on its day. */
  status?: Readonly<Record<string, string>>;
}

/** The row of the new capital of March 2023, of three state investors together. */
export const TOTAL = 'ymtc-total-2023';
/** The row of the part of it that the Big Fund gave. */
export const BIG_FUND = 'ymtc-big-fund-2023';

const WAFERS_2021: Picture = {
  id: 'ymtc-2021-12-capacity',
  as: 'wafers',
  words: 'wafers a month, end of 2021',
  slot: { from: 0, to: 0.32 },
};

type StateName = 'rise' | 'apple' | 'listed' | 'money' | 'now';

/** What each state shows and says. */
export const VIEWS: Readonly<Record<StateName, View & StateWords>> = {
  rise: {
    until: '2022-09-30',
    axis: 2023,
    events: EVENTS.rise,
    levels: ['micron-2022-07'],
    pictures: [
      { ...WAFERS_2021, slot: { from: 0, to: 0.5 } },
      {
        id: 'ymtc-2021-12-capacity',
        as: 'market',
        words: 'of the world market in 2021',
        slot: { from: 0.5, to: 1 },
      },
    ],
    status: {
      'ymtc-2018-04-technology': 'first orders',
      'ymtc-2019-technology': 'in production',
      'ymtc-2020-04-technology': 'announced',
      'ymtc-2022-08-technology': 'unveiled',
    },
    takeaway: 'In four years Yangtze Memory caught up',
    subtitle: 'Layers of its newest memory chip, and wafers a month, 2018 to 2022',
  },
  apple: {
    until: '2022-10-31',
    since: '2022-10-01',
    axis: 2023,
    events: EVENTS.apple,
    levels: [],
    pictures: [
      WAFERS_2021,
      {
        id: 'ymtc-2022-10-17-customer',
        as: 'phone',
        words: 'of all iPhones: weighed, then shelved (hollow), by report',
        slot: { from: 0.4, to: 1 },
      },
    ],
    takeaway: 'Then Apple shelved its plan to buy, by report',
    subtitle:
      'Layers of its newest memory chip, wafers a month, and Apple’s plan as reported in October 2022',
  },
  listed: {
    until: '2023-02-28',
    since: '2022-12-01',
    axis: 2023.3,
    events: EVENTS.listed,
    levels: [],
    pictures: [
      WAFERS_2021,
      {
        id: 'ymtc-2023-01-31-jobs',
        as: 'person',
        words: 'of staff laid off (hollow)',
        slot: { from: 0.33, to: 0.655 },
      },
      {
        id: 'ymtc-2023-02-10-supply',
        as: 'box',
        words: 'of orders with NAURA cut (hollow)',
        slot: { from: 0.66, to: 1 },
      },
    ],
    takeaway: 'December 2022: listed, amid reports of layoffs and cut orders',
    subtitle: 'Layers of its newest memory chip, wafers a month, and cuts reported early in 2023',
  },
  money: {
    until: '2023-12-31',
    since: '2023-01-01',
    axis: 2024,
    events: EVENTS.money,
    levels: [],
    pictures: [WAFERS_2021, { id: TOTAL, as: 'money', words: '', slot: { from: 0.4, to: 1 } }],
    takeaway: 'Weeks after the listing new capital from the state was reported',
    subtitle: 'Layers of its newest memory chip, wafers a month, and state money in billion yuan',
    legend: 'A disc: 10,000 wafers a month. A square: a billion yuan.',
  },
  now: {
    until: '2026-07-09',
    since: '2024-01-01',
    axis: 2026.6,
    events: EVENTS.now,
    levels: ['sk-hynix-2024-11'],
    pictures: [
      { ...WAFERS_2021, rows: 4, words: 'a month, end of 2021', slot: { from: 0, to: 0.25 } },
      {
        id: 'ymtc-2024-12-capacity',
        as: 'wafers',
        rows: 4,
        words: 'expected for end of 2024',
        slot: { from: 0.25, to: 0.5 },
      },
      {
        id: 'ymtc-2026-04-14-capacity',
        as: 'wafers',
        rows: 4,
        words: 'in April 2026, by report',
        slot: { from: 0.5, to: 0.75 },
      },
      {
        id: 'ymtc-2025-market',
        as: 'market',
        words: 'of the world market, 2025',
        slot: { from: 0.75, to: 1 },
      },
    ],
    takeaway: 'By 2026 it made twice what it made before',
    subtitle: 'Layers of its newest memory chip, wafers a month, and its share of the market, to 2026',
  },
};
