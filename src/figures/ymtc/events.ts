import type { WidthClass } from '../../scene/mark';

/** An event as it is told in a state, a line in each of the two drawings. */
export interface EventWords {
  /** A row of `firm-events`, or of `state-capital`. */
  id: string;
  table?: 'firm-events' | 'state-capital';
  actor: 'china' | 'united-states' | 'ink';
  words: Readonly<Record<WidthClass, string>>;
}

const LISTED: EventWords = {
  id: 'ymtc-2022-12-16-controls',
  actor: 'united-states',
  words: { narrow: 'put on the Entity List', wide: 'put on the Entity List' },
};

/** The events of each state, in order of time: words stand left of their leaders and step down. */
export const EVENTS = {
  rise: [],
  apple: [
    {
      id: 'ymtc-2022-10-07-controls',
      actor: 'united-states',
      words: {
        narrow: 'controls, Unverified List',
        wide: 'new controls; on the Unverified List, of firms that could not be inspected',
      },
    },
    {
      id: 'ymtc-2022-10-17-customer',
      actor: 'united-states',
      words: {
        narrow: 'Apple’s plan shelved, by report',
        wide: 'Apple reported to have shelved its plan to use the chips',
      },
    },
  ],
  listed: [
    LISTED,
    {
      id: 'ymtc-2023-01-31-jobs',
      actor: 'china',
      words: { narrow: 'layoffs reported', wide: 'layoffs reported' },
    },
    {
      id: 'ymtc-2023-02-10-supply',
      actor: 'china',
      words: { narrow: 'cut orders reported', wide: 'cut orders for Chinese tools reported' },
    },
  ],
  money: [
    LISTED,
    {
      id: 'ymtc-total-2023',
      table: 'state-capital',
      actor: 'china',
      words: { narrow: 'the state’s money', wide: 'the state’s money becomes known' },
    },
    {
      id: 'ymtc-2023-11-02-capital',
      actor: 'china',
      words: {
        narrow: 'tools replaced, by report',
        wide: 'most of an increase of 50 billion yuan spent on new tools, by report',
      },
    },
  ],
  now: [
    {
      id: 'ymtc-2024-01-31-controls',
      actor: 'united-states',
      words: { narrow: 'named as military', wide: 'named as a military company' },
    },
    {
      id: 'ymtc-2024-09-19-technology',
      actor: 'ink',
      words: {
        narrow: 'seventy layers fewer',
        wide: 'seventy layers fewer than before, by low yield of Chinese tools',
      },
    },
    {
      id: 'ymtc-2025-09-capacity',
      actor: 'china',
      words: { narrow: 'work on a third plant begins', wide: 'work on a third plant begins' },
    },
  ],
} as const satisfies Record<string, readonly EventWords[]>;
