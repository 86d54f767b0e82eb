import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatDate, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { countryOf } from '../figure';

export type AircraftRows = Rows<
  'c919-parts' | 'c919-supplier-counts' | 'engine-events' | 'jet-engine-shares'
>;

/** What stands below the aircraft: nothing, whose engines fly, a count of suppliers, or dates. */
export type Foot = 'none' | 'engine-shares' | 'supplier-counts' | 'dates';

/** Measures of what stands below, in view-box units. */
const FOOT = {
  narrow: {
    left: 6,
    right: 334,
    top: 160,
    type: 13,
    row: 18.5,
    square: 4.3,
    pitch: 5,
    count: 88,
    bar: 20,
    date: 88,
  },
  wide: {
    left: 20,
    right: 700,
    top: 336,
    type: 16,
    row: 30,
    square: 9.4,
    pitch: 11,
    count: 140,
    bar: 40,
    date: 130,
  },
} as const;

/** The events that are told: the licences for the foreign engines, and how far China’s own has come. */
const TOLD: readonly { id: string; text: string }[] = [
  { id: '2018-05-cj-1000ax', text: 'China’s own engine runs for the first time' },
  { id: '2023-03-cj-1000a', text: 'it is seen under a test aircraft' },
  { id: '2025-05-28-leap-1c-and-cf34', text: 'US suspends licences for engines' },
  { id: '2025-07-03-leap-1c-and-cf34', text: 'US lifts the suspension' },
  { id: '2026-cj-1000a', text: 'own engine said to be near approval' },
];

/** The rows that a foot draws, as claims with what a table says of them. */
export function footRows(
  rows: AircraftRows,
  foot: Foot,
): { claim: string; cells: [string, string, string] }[] {
  if (foot === 'engine-shares')
    return narrowbody(rows).map((row) => ({
      claim: `jet-engine-shares/${row.id}`,
      cells: [
        `Engines of narrow-body airliners: ${row.maker}`,
        formatValue(row.share_pct, 'percent'),
        String(row.year),
      ],
    }));
  if (foot === 'supplier-counts')
    return rows['c919-supplier-counts'].map((row) => ({
      claim: `c919-supplier-counts/${row.id}`,
      cells: [`Major suppliers: ${row.region}`, String(row.suppliers), formatDate(row.as_of)],
    }));
  if (foot === 'dates')
    return told(rows).map(({ row }) => ({
      claim: `engine-events/${row.id}`,
      cells: [row.engine, row.what, formatDate(row.date)],
    }));
  return [];
}

const narrowbody = (rows: AircraftRows): Row<'jet-engine-shares'>[] =>
  rows['jet-engine-shares'].filter(({ fleet }) => fleet === 'narrowbody');

function told(rows: AircraftRows): { row: Row<'engine-events'>; text: string }[] {
  return TOLD.map(({ id, text }) => {
    const row = rows['engine-events'].find((event) => event.id === id);
    if (!row) throw new Error(`engine-events has no row "${id}"`);
    return { row, text };
  });
}

/** Draws what stands below the aircraft. */
export function footMarks(rows: AircraftRows, foot: Foot, size: Size): Mark[] {
  if (foot === 'engine-shares') return shareMarks(narrowbody(rows), size);
  if (foot === 'supplier-counts') return countMarks(rows['c919-supplier-counts'], size);
  if (foot === 'dates') return dateMarks(told(rows), size);
  return [];
}

/** One bar, split by maker of the engines. */
function shareMarks(rows: readonly Row<'jet-engine-shares'>[], size: Size): Mark[] {
  const { left, right, top, type, bar } = FOOT[size.class];
  const x = scaleLinear()
    .domain([0, sum(rows, ({ share_pct }) => share_pct)])
    .range([left, right]);
  const title = label('shares-title', 'Engines of narrow-body airliners in service, early 2023', {
    x: left,
    y: top,
    size: Math.min(type, 13.5),
    class: 'fill-quiet',
  });
  let before = 0;
  let outside = 0;
  return [
    title,
    ...rows.flatMap((maker) => {
      const from = x(before);
      before += maker.share_pct;
      const width = x(before) - from;
      const words = `${maker.maker} ${formatValue(maker.share_pct, 'percent')}`;
      const inside = textWidth(words, 'sans-600', type) + 12 < width;
      if (!inside) outside += 1;
      return [
        {
          key: maker.id,
          tag: 'rect',
          attrs: {
            x: round(from),
            y: top + 9,
            width: round(width),
            height: bar,
            class: `${maker.maker === 'CFM' ? 'fill-other-country' : 'fill-muted'} stroke-paper`,
          },
          claim: `jet-engine-shares/${maker.id}`,
        } satisfies Mark,
        label(`${maker.id}-label`, words, {
          x: inside ? from + 7 : right,
          y: inside ? top + 9 + bar / 2 + type * 0.35 : top + 9 + bar + outside * type * 1.3,
          anchor: inside ? 'start' : 'end',
          size: type,
          face: 'sans-600',
          class: maker.maker === 'CFM' ? 'fill-on-bright' : '',
        }),
      ];
    }),
  ];
}

/** One square a supplier, a row for each region. */
function countMarks(rows: readonly Row<'c919-supplier-counts'>[], size: Size): Mark[] {
  const { left, top, type, row, square, pitch, count } = FOOT[size.class];
  return rows.flatMap(({ id, region, suppliers }, i) => {
    const y = top + (i + 0.4) * row * 1.15;
    const squares = Array.from({ length: suppliers }, (_, n) => left + count + n * pitch);
    return [
      {
        key: id,
        tag: 'path',
        attrs: {
          d: squares
            .map(
              (x) =>
                `M${String(round(x))} ${String(round(y - type * 0.72))}h${String(square)}v${String(square * 2)}h-${String(square)}z`,
            )
            .join(''),
          class: `fill-${countryOf(region)}`,
        },
        claim: `c919-supplier-counts/${id}`,
      } satisfies Mark,
      label(`${id}-count`, String(suppliers), { x: left, y, size: type, face: 'sans-600' }),
      label(`${id}-region`, { 'United States': 'American', Europe: 'European', China: 'Chinese' }[region], {
        x: left + textWidth('48 ', 'sans-600', type),
        y,
        size: type,
      }),
    ];
  });
}

/** Dates, one a line. */
function dateMarks(events: readonly { row: Row<'engine-events'>; text: string }[], size: Size): Mark[] {
  const { left, top, type, row, date } = FOOT[size.class];
  const pitch = Math.min(row, 29) * 0.86;
  return events.flatMap(({ row: event, text }, i) => {
    const y = top + i * pitch;
    return [
      label(event.id, formatDate(event.date), {
        x: left,
        y,
        size: type,
        face: 'sans-600',
        claim: `engine-events/${event.id}`,
      }),
      label(`${event.id}-text`, text, { x: left + date, y, size: type }),
    ];
  });
}
