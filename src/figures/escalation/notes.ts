import { utcFormat } from 'd3-time-format';
import { label } from '../../scene/label';
import { round, type Mark, type WidthClass } from '../../scene/mark';
import type { Layout, Placed } from './layout';
import { suspendedUntil } from './layout';
import { middleOf } from './time';

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
  date: 'day' | 'month' | 'year';
  narrow?: Spot;
  wide?: Spot;
}

/** The annotations by row id. Names of things done are ours; a row's own title stands in the readout and the table. */
export const notes: Readonly<Record<string, Note>> = {
  '2006-02-09-15-year-science-plan': {
    words: 'science plan', date: 'year', narrow: { level: 3.9, dx: -2 }, wide: { level: 3.2, dx: -4 } },
  '2014-09-26-big-fund-i': {
    words: 'Big Fund', date: 'year', narrow: { level: 'strip', dx: 44 }, wide: { level: 0, dx: 40 } },
  '2015-05-08-made-in-china-2025': {
    words: 'Made in China 2025', date: 'year', narrow: { level: 1, dx: 18 }, wide: { level: 1, dx: 32 } },
  '2014-06-24-a-leading-group-for-chips': {
    words: 'leading group for chips', date: 'year', wide: { level: 0, dx: 44 } },
  '2018-04-15-zte-denial-order': {
    words: 'ZTE cut off', date: 'month', narrow: { level: 2.9, dx: -3 }, wide: { level: 2.4, dx: -5 } },
  '2019-05-15-huawei-on-the-entity-list': {
    words: 'Huawei listed', date: 'month', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2020-05-15-foreign-direct-product-rule-aimed-at-huawei': {
    words: 'product rule', date: 'month', wide: { level: 2.4, dx: -5 } },
  '2020-12-18-smic-on-the-entity-list': {
    words: 'SMIC listed', date: 'month', narrow: { level: 0.4, dx: 7 }, wide: { level: 0, dx: 14 } },
  '2022-09-06-opinions-on-the-new-nationwide-system': {
    words: 'the nationwide system agreed', date: 'month', wide: { level: 'strip', dx: -5 } },
  '2022-10-07-the-october-7-rules': {
    words: 'rules', date: 'day', narrow: { level: 2.6, dx: 11 }, wide: { level: 2.5, dx: 30 } },
  '2022-12-12-wto-complaint': {
    words: 'WTO case', date: 'month', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2022-12-15-36-more-entities-ymtc-included': {
    words: 'YMTC listed', date: 'month', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2023-01-27-three-way-deal': {
    words: 'deal', date: 'day', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2023-03-02-37-entities-28-of-them-chinese': {
    words: 'listing', date: 'day', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2023-03-05-the-pledge': {
    words: 'the pledge', date: 'day', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2023-03-07-plan-for-a-central-science-commission': {
    words: 'overseer', date: 'day', narrow: { level: 'strip', dx: -3 }, wide: { level: 'strip', dx: -5 } },
  '2023-05-21-micron-barred': {
    words: 'Micron barred', date: 'month', wide: { level: 3.4, dx: 5, anchor: 'end' } },
  '2023-08-01-gallium-and-germanium-licences': {
    words: 'gallium licences', date: 'month', narrow: { level: 3.2, dx: 6, anchor: 'end' }, wide: { level: 5.2, dx: 6, anchor: 'end' } },
  '2023-09-04-outcome-a-7nm-chip-in-the-mate-60-pro': {
    words: 'Mate 60 chip', date: 'month', narrow: { level: 'strip', dx: 34, anchor: 'end' }, wide: { level: 'strip', dx: 5, anchor: 'end' } },
  '2024-12-02-tools-memory-and-140-entities': {
    words: '140 listed', date: 'day', narrow: { level: 'strip', dx: 3, anchor: 'end' }, wide: { level: 'strip', dx: 5, anchor: 'end' } },
  '2024-12-03-metals-ban-against-the-us': {
    words: 'metals ban', date: 'day', narrow: { level: 'strip', dx: 3, anchor: 'end' }, wide: { level: 'strip', dx: 5, anchor: 'end' } },
  '2025-04-04-licences-for-seven-rare-earths': {
    words: 'rare earths', date: 'month', narrow: { level: 3.2, dx: 3, anchor: 'end' }, wide: { level: 3.2, dx: 5, anchor: 'end' } },
  '2025-09-29-affiliates-50-percent-rule': {
    words: 'affiliates rule', date: 'day', narrow: { level: 'strip', dx: 3, anchor: 'end' }, wide: { level: 'strip', dx: 5, anchor: 'end' } },
  '2025-10-09-wide-rare-earth-controls': {
    words: 'wide controls', date: 'day', narrow: { level: 'strip', dx: 3, anchor: 'end' }, wide: { level: 'strip', dx: 5, anchor: 'end' } },
  '2025-11-10-affiliates-rule-suspended': {
    words: 'due to lapse', date: 'day', narrow: { level: 3.8, dx: -6, anchor: 'end' }, wide: { level: 3.6, dx: -12, anchor: 'end' } },
  '2025-11-07-october-controls-suspended': {
    words: 'due to lapse', date: 'day', narrow: { level: 4.6, dx: -7, anchor: 'end' }, wide: { level: 5, dx: -14, anchor: 'end' } },
  '2025-11-09-metals-ban-suspended': {
    words: 'due to lapse', date: 'day', narrow: { level: 6.8, dx: -7, anchor: 'end' }, wide: { level: 6.4, dx: -14, anchor: 'end' } },
};

const written = { day: utcFormat('%-d %b %Y'), month: utcFormat('%b %Y'), year: utcFormat('%Y') };

/** The words at an event: its date, or the date its suspension is due to end, and what it was. */
const textOf = ({ event }: Placed, { date, words }: Note): string =>
  `${written[date](suspendedUntil(event) ?? middleOf(event.date))} ${words}`;

/** The annotation of an event at a width class: its text and, when it stands off the event, a leader. */
export function noteMarks(layout: Layout, placed: Placed, width: WidthClass, at: number | undefined): Mark[] {
  const note = notes[placed.event.id];
  const spot = note?.[width];
  if (!note || !spot) return [];
  const { font, radius } = layout.gauge;
  const { lane, event, x, y } = placed;
  // The middle of a line of figures stands about a third of the size over its baseline.
  const baseline = spot.level === 'strip' ? stripBaseline(layout, lane.id) : layout.levelY(lane, spot.level) + font * 0.34;
  const middle = baseline - font * 0.34;
  const outward = lane.side === 'above' ? -1 : 1;
  const text = label(`note-${event.id}`, textOf(placed, note), {
    x: x + spot.dx, y: baseline, face: 'sans-600', size: font, class: 'halo', ...(spot.anchor ? { anchor: spot.anchor } : {}), at,
  });
  const from = y + outward * radius;
  const to = middle - outward * font * 0.5;
  if (spot.level === 'strip' || (to - from) * outward < 2) return [text];
  const attrs = { x1: round(x), x2: round(x), y1: round(from), y2: round(to), class: 'leader' };
  return [{ key: `leader-${event.id}`, tag: 'line', attrs, ...(at === undefined ? {} : { at }) }, text];
}

/** The baseline of words in a lane's label strip, close to the lane's line. */
export function stripBaseline(layout: Layout, lane: string): number {
  const line = layout.lines.get(lane) ?? 0;
  const { font } = layout.gauge;
  return line < layout.axisY ? line + font * 0.98 : line - font * 0.36;
}
