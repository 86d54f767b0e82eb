import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { utcDay } from 'd3-time';
import { formatDate, formatValue, numberWord } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { times } from '../../scene/times';
import { countryOf } from '../countries';
import { rowOf } from '../rows';
import { startOf } from '../time';

export type AircraftRows = Rows<
  'c919-parts' | 'c919-supplier-counts' | 'engine-events' | 'jet-engine-shares'
>;

/** What stands below the aircraft: a number counted from its parts, whose engines fly, a count of suppliers, or dates. */
export type Foot = 'own-parts' | 'american-parts' | 'engine-shares' | 'supplier-counts' | 'dates';

/** Measures of what stands below, in view-box units. `baseline` is that of a large number, by what is below it. */
const FOOT = {
  narrow: {
    left: 6,
    right: 334,
    large: 44,
    type: 13,
    baseline: { parts: 258, shares: 202, dates: 178 },
    bar: { top: 210, height: 26 },
    row: { top: 172, pitch: 33, number: 34, words: 44, squares: 106 },
    square: 4.1,
    pitch: 4.7,
    list: { left: 6, top: 203, pitch: 16, words: 86 },
  },
  wide: {
    left: 20,
    right: 704,
    large: 92,
    type: 16,
    baseline: { parts: 478, shares: 408, dates: 400 },
    bar: { top: 426, height: 44 },
    row: { top: 336, pitch: 60, number: 58, words: 82, squares: 176 },
    square: 9,
    pitch: 10.6,
    list: { left: 366, top: 346, pitch: 28, words: 118 },
  },
} as const;

/** The events that are told: the licences for the foreign engines, and how far China’s own has come. */
const TOLD: readonly { id: string; text: string }[] = [
  { id: '2018-05-cj-1000ax', text: 'China’s own engine first runs' },
  { id: '2023-03-cj-1000a', text: 'it is seen on a test aircraft' },
  { id: '2025-05-28-leap-1c-and-cf34', text: 'US suspends licences for engines' },
  { id: '2025-07-03-leap-1c-and-cf34', text: 'US lifts the suspension' },
  { id: '2026-cj-1000a', text: 'own engine said near approval' },
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
  return TOLD.map(({ id, text }) => ({ row: rowOf(rows['engine-events'], id), text }));
}

/** A number of a foot: how it is set, what it counts, and the hue of whom it is about. */
interface Finding {
  number: string;
  words: string;
  hue: string;
}

/** The number of a foot, counted from the rows; a count of suppliers has one in every row instead. */
function findingOf(rows: AircraftRows, foot: Foot): Finding | undefined {
  const parts = rows['c919-parts'];
  const from = (country: string): typeof parts => parts.filter((part) => part.country === country);
  const of = (some: typeof parts): string => `${String(some.length)} of ${String(parts.length)}`;
  switch (foot) {
    case 'own-parts':
      return {
        number: of(from('China')),
        words: 'parts in the drawing come from China alone: the airframe',
        hue: 'china',
      };
    case 'american-parts': {
      const own = from('United States');
      const shared = own.filter(({ chinese_partner }) => chinese_partner !== undefined).length;
      return {
        number: of(own),
        words: `parts in the drawing are of American makers, ${numberWord(shared)} with a Chinese partner`,
        hue: 'united-states',
      };
    }
    case 'engine-shares': {
      const { share_pct } = rowOf(rows['jet-engine-shares'], 'narrowbody-cfm');
      return {
        number: formatValue(share_pct, 'percent'),
        words: 'of narrow-body airliners in service flew on CFM engines, early 2023',
        hue: 'ink',
      };
    }
    case 'dates': {
      const dayOf = (id: string): Date => startOf(rowOf(rows['engine-events'], id).date);
      const days = utcDay.count(dayOf('2025-05-28-leap-1c-and-cf34'), dayOf('2025-07-03-leap-1c-and-cf34'));
      const weeks = Math.round(days / 7);
      return { number: `${String(weeks)} weeks`, words: 'without licences for the engines', hue: 'ink' };
    }
    case 'supplier-counts':
      return undefined;
  }
}

/** What a foot says in words beside its rows. */
export const footWords = (rows: AircraftRows, foot: Foot): string[] => {
  const finding = findingOf(rows, foot);
  return finding ? [`${finding.number} ${finding.words}`] : [];
};

/** Draws what stands below the aircraft. */
export function footMarks(rows: AircraftRows, foot: Foot, size: Size): Mark[] {
  const { baseline, left } = FOOT[size.class];
  const finding = findingOf(rows, foot);
  const said = (at: number): Mark[] => (finding ? findingMarks(finding, { x: left, y: at }, size) : []);
  switch (foot) {
    case 'own-parts':
    case 'american-parts':
      return said(baseline.parts);
    case 'engine-shares':
      return [...said(baseline.shares), ...shareMarks(narrowbody(rows), size)];
    case 'supplier-counts':
      return countMarks(rows['c919-supplier-counts'], size);
    case 'dates':
      return [...said(baseline.dates), ...dateMarks(told(rows), size)];
  }
}

/** A large number with its words beside it; under it where a list stands at the right. */
function findingMarks(
  { number, words, hue }: Finding,
  { x, y }: { x: number; y: number },
  size: Size,
): Mark[] {
  const { large, type, right, list } = FOOT[size.class];
  const isUnder = list.left > x && number.includes('weeks');
  const from = isUnder ? x : x + textWidth(number, 'serif-300', large) + type * 0.8;
  const room = (isUnder ? list.left - 20 : right) - from;
  const lines = balance(words, Math.min(room, 300), 'sans-600', type);
  const first = isUnder ? y + large * 0.24 + type : y - (lines.length - 1) * lineHeight(type);
  return [
    label('finding', number, { x, y, size: large, face: 'serif-300', class: `fill-${hue}` }),
    ...lines.map((line, i) =>
      label(i === 0 ? 'finding-words' : `finding-words-line-${String(i + 1)}`, line, {
        x: from,
        y: first + i * lineHeight(type),
        size: type,
        face: 'sans-600',
      }),
    ),
  ];
}

/** One bar, split by maker of the engines. */
function shareMarks(rows: readonly Row<'jet-engine-shares'>[], size: Size): Mark[] {
  const { left, right, type, bar } = FOOT[size.class];
  const x = scaleLinear()
    .domain([0, sum(rows, ({ share_pct }) => share_pct)])
    .range([left, right]);
  let before = 0;
  let outside = 0;
  return rows.flatMap((maker) => {
    const from = x(before);
    before += maker.share_pct;
    const width = x(before) - from;
    const words = `${maker.maker} ${formatValue(maker.share_pct, 'percent')}`;
    const inside = textWidth(words, 'sans-600', type) + 12 < width;
    if (!inside) outside += 1;
    const isOfTwo = maker.maker === 'CFM';
    const part = (key: string, height: number, look: string): Mark => ({
      key,
      tag: 'rect',
      attrs: {
        x: round(from),
        y: bar.top,
        width: round(width),
        height,
        class: look,
      },
      claim: `jet-engine-shares/${maker.id}`,
    });
    return [
      part(maker.id, bar.height, isOfTwo ? 'fill-other-country stroke-paper' : 'fill-paper stroke-mark'),
      // Half American, as the engine in the drawing; without an edge, or it would look like a bar of its own.
      ...(isOfTwo ? [part(`${maker.id}-half`, bar.height / 2, 'fill-united-states')] : []),
      label(`${maker.id}-label`, words, {
        x: inside ? from + 7 : right,
        y: inside
          ? bar.top + bar.height * (isOfTwo ? 0.75 : 0.5) + type * 0.35
          : bar.top + bar.height + outside * type * 1.25,
        anchor: inside ? 'start' : 'end',
        size: type,
        face: 'sans-600',
        class: isOfTwo ? 'fill-on-bright' : '',
      }),
    ];
  });
}

const REGION = { 'United States': 'American', Europe: 'European', China: 'Chinese' } as const;

/** One square a supplier, a row for each region, its number large. */
function countMarks(rows: readonly Row<'c919-supplier-counts'>[], size: Size): Mark[] {
  const { left, type, row, square, pitch } = FOOT[size.class];
  return rows.flatMap(({ id, region, suppliers }, i) => {
    const y = row.top + i * row.pitch + row.number * 0.36;
    const squares = times(suppliers, (n) => left + row.squares + n * pitch);
    const high = square * 3.4;
    const top = y - row.number * 0.35 - high / 2;
    return [
      {
        key: id,
        tag: 'path',
        attrs: {
          d: squares
            .map(
              (x) =>
                `M${String(round(x))} ${String(round(top))}h${String(square)}v${String(round(high))}h-${String(square)}z`,
            )
            .join(''),
          class: `fill-${countryOf(region)}`,
        },
        claim: `c919-supplier-counts/${id}`,
      } satisfies Mark,
      label(`${id}-count`, String(suppliers), {
        x: left,
        y,
        size: row.number,
        face: 'serif-300',
        class: classes(region !== 'Europe' && `fill-${countryOf(region)}`),
      }),
      label(`${id}-region`, REGION[region], { x: left + row.words, y, size: type, face: 'sans-600' }),
    ];
  });
}

/** Dates, one a line. */
function dateMarks(events: readonly { row: Row<'engine-events'>; text: string }[], size: Size): Mark[] {
  const { type, list } = FOOT[size.class];
  const at = Math.min(type, 15);
  return events.flatMap(({ row: event, text }, i) => {
    const y = list.top + i * list.pitch;
    return [
      label(event.id, formatDate(event.date), {
        x: list.left,
        y,
        size: at,
        face: 'sans-600',
        claim: `engine-events/${event.id}`,
      }),
      label(`${event.id}-text`, text, { x: list.left + list.words, y, size: at }),
    ];
  });
}
