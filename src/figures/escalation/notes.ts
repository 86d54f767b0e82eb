import { utcFormat } from 'd3-time-format';
import type { WidthClass } from '../../scene/mark';

/** How the date of a note is written; in the state of March 2023 the cursor gives the year. */
export const written = {
  day: utcFormat('%-d %b %Y'),
  'day in the year': utcFormat('%-d %b'),
  month: utcFormat('%b %Y'),
  year: utcFormat('%Y'),
};

/**
 * Where words stand: on a row of the band's strip, counted from the dots, or beside a level of the dots; `near` brings the dot itself close to the line,
 * `far` leaves it where it falls, because its words hang on the end of a suspension, where no other dot stands.
 * Rows are dealt so that no leader crosses another's words: while words stand ahead of the cursor, the earlier event
 * has the row farther from the dots; when they stand behind it, the later one. A text without a spot is left out at that width.
 */
type Spot = { row: number; far?: true } | { level: number; near?: true };

/** Our own words for an event, or for what a suspension suspends; the date comes from the row. `long` are those of the wide drawing. */
interface Note {
  words: string;
  long?: string;
  date: keyof typeof written;
  narrow?: Spot;
  wide?: Spot;
}

/** The annotations by row id. Names of things done are ours; a row's own title stands in the readout and the table. */
export const notes: Readonly<Record<string, Note>> = {
  '2006-02-09-15-year-science-plan': {
    words: 'science plan',
    long: '15-year science plan',
    date: 'year',
    narrow: { row: 2 },
    wide: { row: 3 },
  },
  '2014-06-24-a-leading-group-for-chips': {
    words: 'leading group for chips',
    date: 'year',
    wide: { level: 1.4 },
  },
  '2014-09-26-big-fund-i': {
    words: 'Big Fund',
    long: 'Big Fund for chips',
    date: 'year',
    narrow: { row: 1 },
    wide: { row: 1 },
  },
  '2015-05-08-made-in-china-2025': {
    words: 'Made in China 2025',
    date: 'year',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2018-04-15-zte-denial-order': {
    words: 'ZTE cut off',
    date: 'month',
    narrow: { row: 2 },
    wide: { row: 3 },
  },
  '2019-05-15-huawei-on-the-entity-list': {
    words: 'Huawei listed',
    date: 'month',
    narrow: { row: 1 },
    wide: { row: 2 },
  },
  '2020-05-15-foreign-direct-product-rule-aimed-at-huawei': {
    words: 'product rule for Huawei',
    long: 'foreign product rule for Huawei',
    date: 'month',
    wide: { row: 1 },
  },
  '2020-12-18-smic-on-the-entity-list': {
    words: 'SMIC listed',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2022-09-06-opinions-on-the-new-nationwide-system': {
    words: 'whole-nation system',
    date: 'month',
    wide: { row: 0 },
  },
  '2022-10-07-the-october-7-rules': {
    words: 'chip rules',
    long: 'rules for chips and tools',
    date: 'day',
    narrow: { row: 1 },
    wide: { row: 1 },
  },
  '2022-12-12-wto-complaint': {
    words: 'WTO case',
    long: 'complaint at the WTO',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2022-12-15-36-more-entities-ymtc-included': {
    words: 'YMTC listed',
    long: 'Yangtze Memory listed',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2023-01-27-three-way-deal': {
    words: 'allies join',
    long: 'Japan, Netherlands join',
    date: 'day in the year',
    narrow: { row: 1 },
    wide: { row: 1 },
  },
  '2023-03-02-37-entities-28-of-them-chinese': {
    words: 'firms listed',
    long: '37 listed, 28 Chinese',
    date: 'day in the year',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2023-03-08-dutch-letter-to-parliament': {
    words: 'Dutch letter',
    date: 'day in the year',
    narrow: { level: 3.6, near: true },
    wide: { level: 2.7, near: true },
  },
  '2023-03-31-japan-s-23-items': {
    words: 'Japan’s list',
    long: 'Japan’s list of items',
    date: 'day in the year',
    narrow: { level: 1.6, near: true },
    wide: { level: 1.4, near: true },
  },
  '2023-03-31-micron-review-opened': {
    words: 'Micron',
    long: 'review of Micron opened',
    date: 'day in the year',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2023-03-05-the-pledge': {
    words: 'the pledge',
    date: 'day in the year',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2023-03-07-plan-for-a-central-science-commission': {
    words: 'new overseer',
    date: 'day in the year',
    narrow: { level: 1.2, near: true },
    wide: { level: 1, near: true },
  },
  '2023-05-21-micron-barred': {
    words: 'Micron barred',
    date: 'month',
    wide: { row: 0 },
  },
  '2023-08-01-gallium-and-germanium-licences': {
    words: 'gallium licences',
    long: 'gallium, germanium under licence',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 1 },
  },
  '2023-09-04-outcome-a-7nm-chip-in-the-mate-60-pro': {
    words: 'Mate 60 chip',
    long: '7 nm chip in the Mate 60',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2024-12-02-tools-memory-and-140-entities': {
    words: '140 listed',
    long: 'some 140 entities listed',
    date: 'day',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2024-12-03-metals-ban-against-the-us': {
    words: 'metals ban',
    long: 'metals ban against the US',
    date: 'day',
    narrow: { row: 1 },
    wide: { row: 2 },
  },
  '2025-04-04-licences-for-seven-rare-earths': {
    words: 'rare earths',
    long: 'seven rare earths under licence',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2025-04-09-h20-needs-a-licence': {
    words: 'H20 AI chip',
    long: 'Nvidia’s H20 needs a licence',
    date: 'month',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2025-09-29-affiliates-50-percent-rule': {
    words: 'affiliates rule',
    long: 'lists reach affiliates',
    date: 'day',
    narrow: { row: 1 },
    wide: { row: 1 },
  },
  '2025-10-09-wide-rare-earth-controls': {
    words: 'wide controls',
    long: 'controls reach abroad',
    date: 'day',
    narrow: { row: 1 },
    wide: { row: 1 },
  },
  '2025-11-10-affiliates-rule-suspended': {
    words: 'US affiliates rule',
    date: 'day',
    narrow: { row: 0 },
    wide: { row: 0 },
  },
  '2025-11-07-october-controls-suspended': {
    words: 'October controls',
    long: 'China’s October controls',
    date: 'day',
    narrow: { row: 0, far: true },
    wide: { row: 0, far: true },
  },
  '2025-11-09-metals-ban-suspended': {
    words: 'Metals ban',
    long: 'Metals ban against the US',
    date: 'day',
    narrow: { level: 7.75 },
    wide: { level: 7.15 },
  },
};

/** The rows that must lie near their band's line, by rank: first those whose words stand in the strip. */
export const nearLine = (width: WidthClass): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(notes).flatMap(([id, note]) => {
      const spot = note[width];
      if (!spot) return [];
      if ('row' in spot) return spot.far ? [] : [[id, 2]];
      return spot.near ? [[id, 1]] : [];
    }),
  );
