import { utcFormat } from 'd3-time-format';
import type { WidthClass } from '../../scene/mark';

/** How the date before a note is written; in the state of March 2023 the cursor gives the year. */
export const written = {
  day: utcFormat('%-d %b %Y'),
  'day in the year': utcFormat('%-d %b'),
  month: utcFormat('%b %Y'),
  year: utcFormat('%Y'),
};

/**
 * Where words stand: in the label strip of the lane, or on a level of dots, `dx` units from the event.
 * A text that has no room at one width is left out there; its event is still drawn.
 */
interface Spot {
  level: 'strip' | number;
  dx: number;
  anchor?: 'end';
}

/** Our own words for an event; the date before them comes from the row. */
interface Note {
  words: string;
  date: keyof typeof written;
  narrow?: Spot;
  wide?: Spot;
}

/** The annotations by row id. Names of things done are ours; a row's own title stands in the readout and the table. */
export const notes: Readonly<Record<string, Note>> = {
  '2006-02-09-15-year-science-plan': {
    words: 'science plan',
    date: 'year',
    narrow: { level: 3.6, dx: -2 },
    wide: { level: 3.3, dx: -4 },
  },
  '2014-06-24-a-leading-group-for-chips': {
    words: 'leading group for chips',
    date: 'year',
    wide: { level: 0.4, dx: 44 },
  },
  '2014-09-26-big-fund-i': {
    words: 'Big Fund',
    date: 'year',
    narrow: { level: 'strip', dx: 44 },
    wide: { level: 0, dx: 42 },
  },
  '2015-05-08-made-in-china-2025': {
    words: 'Made in China 2025',
    date: 'year',
    narrow: { level: 1, dx: 18 },
    wide: { level: 1, dx: 36 },
  },
  '2018-04-15-zte-denial-order': {
    words: 'ZTE cut off',
    date: 'month',
    narrow: { level: 2.9, dx: -3 },
    wide: { level: 2.6, dx: -5 },
  },
  '2019-05-15-huawei-on-the-entity-list': {
    words: 'Huawei listed',
    date: 'month',
    narrow: { level: 'strip', dx: -9 },
    wide: { level: 'strip', dx: -7 },
  },
  '2020-05-15-foreign-direct-product-rule-aimed-at-huawei': {
    words: 'product rule for Huawei',
    date: 'month',
    wide: { level: 1.9, dx: -6 },
  },
  '2020-12-18-smic-on-the-entity-list': {
    words: 'SMIC listed',
    date: 'month',
    narrow: { level: 0.4, dx: 8 },
    wide: { level: 0, dx: 14 },
  },
  '2022-09-06-opinions-on-the-new-nationwide-system': {
    words: 'whole-nation system',
    date: 'month',
    wide: { level: 'strip', dx: 34 },
  },
  '2022-10-07-the-october-7-rules': {
    words: 'chip rules',
    date: 'day',
    narrow: { level: 2.6, dx: 13 },
    wide: { level: 2.5, dx: 26 },
  },
  '2022-12-12-wto-complaint': {
    words: 'WTO case',
    date: 'month',
    narrow: { level: 'strip', dx: 7 },
    wide: { level: 'strip', dx: 13 },
  },
  '2022-12-15-36-more-entities-ymtc-included': {
    words: 'YMTC listed',
    date: 'month',
    narrow: { level: 'strip', dx: 6 },
    wide: { level: 'strip', dx: 12 },
  },
  '2023-01-27-three-way-deal': {
    words: 'joint deal',
    date: 'day in the year',
    narrow: { level: 'strip', dx: 11 },
    wide: { level: 'strip', dx: 20 },
  },
  '2023-03-02-37-entities-28-of-them-chinese': {
    words: 'firms listed',
    date: 'day in the year',
    narrow: { level: 'strip', dx: 8 },
    wide: { level: 'strip', dx: 14 },
  },
  '2023-03-05-the-pledge': {
    words: 'the pledge',
    date: 'day in the year',
    narrow: { level: 'strip', dx: 8 },
    wide: { level: 'strip', dx: 13 },
  },
  '2023-03-07-plan-for-a-central-science-commission': {
    words: 'new overseer',
    date: 'day in the year',
    narrow: { level: 'strip', dx: 8 },
    wide: { level: 'strip', dx: 12 },
  },
  '2023-05-21-micron-barred': {
    words: 'Micron barred',
    date: 'month',
    wide: { level: 2.4, dx: 5, anchor: 'end' },
  },
  '2023-08-01-gallium-and-germanium-licences': {
    words: 'gallium licences',
    date: 'month',
    narrow: { level: 3.2, dx: 6, anchor: 'end' },
    wide: { level: 4.2, dx: 6, anchor: 'end' },
  },
  '2023-09-04-outcome-a-7nm-chip-in-the-mate-60-pro': {
    words: 'Mate 60 chip',
    date: 'month',
    narrow: { level: 'strip', dx: 32, anchor: 'end' },
    wide: { level: 'strip', dx: 5, anchor: 'end' },
  },
  '2024-12-02-tools-memory-and-140-entities': {
    words: 'firms listed',
    date: 'day',
    narrow: { level: 'strip', dx: -1.5, anchor: 'end' },
    wide: { level: 'strip', dx: -2, anchor: 'end' },
  },
  '2024-12-03-metals-ban-against-the-us': {
    words: 'metals ban',
    date: 'day',
    narrow: { level: 'strip', dx: -1.5, anchor: 'end' },
    wide: { level: 'strip', dx: -2, anchor: 'end' },
  },
  '2025-04-04-licences-for-seven-rare-earths': {
    words: 'rare earths',
    date: 'month',
    narrow: { level: 3.2, dx: 3, anchor: 'end' },
    wide: { level: 2.6, dx: 5, anchor: 'end' },
  },
  '2025-04-09-h20-needs-a-licence': {
    words: 'H20 needs a licence',
    date: 'month',
    wide: { level: 4.6, dx: 5, anchor: 'end' },
  },
  '2025-09-29-affiliates-50-percent-rule': {
    words: 'affiliates rule',
    date: 'day',
    narrow: { level: 'strip', dx: -1.5, anchor: 'end' },
    wide: { level: 'strip', dx: -1, anchor: 'end' },
  },
  '2025-10-09-wide-rare-earth-controls': {
    words: 'wide controls',
    date: 'day',
    narrow: { level: 'strip', dx: -2, anchor: 'end' },
    wide: { level: 'strip', dx: -3, anchor: 'end' },
  },
  '2025-11-10-affiliates-rule-suspended': {
    words: 'due to lapse',
    date: 'day',
    narrow: { level: 4.6, dx: -5, anchor: 'end' },
    wide: { level: 3.9, dx: -11, anchor: 'end' },
  },
  '2025-11-07-october-controls-suspended': {
    words: 'due to lapse',
    date: 'day',
    narrow: { level: 4.7, dx: -7, anchor: 'end' },
    wide: { level: 4.8, dx: -15, anchor: 'end' },
  },
  '2025-11-09-metals-ban-suspended': {
    words: 'due to lapse',
    date: 'day',
    narrow: { level: 6.8, dx: -7, anchor: 'end' },
    wide: { level: 6.2, dx: -15, anchor: 'end' },
  },
};

/** The rows whose words stand in the strip beside the lane's line: they must lie next to it. */
export const besideLine = (width: WidthClass): ReadonlySet<string> =>
  new Set(Object.entries(notes).flatMap(([id, note]) => (note[width]?.level === 'strip' ? [id] : [])));
