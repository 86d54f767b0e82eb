import { scaleLinear } from 'd3-scale';
import { formatDate, formatValue } from '../../data/format';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { countryOf, defineFigure, type Description, type FigureTable } from '../figure';
import { eventOf, marketText, rungsOf, type LadderRows, type Rung, type RungId } from './rungs';

/** Which rung the climb has reached, and what is written under it: a dated event, or words of our own about its row. */
interface View {
  rung: RungId;
  note: ({ event: string } | { share: string } | { market: string }) & {
    number: string;
    text: string;
    /** Number and text as one sentence, for who does not see the drawing. */
    said: string;
    isOfChina?: true;
  };
}

/** Where things stand, in view-box units. */
const LAYOUT = {
  narrow: {
    from: 6,
    to: 334,
    top: 4,
    pitch: 46,
    name: 11.5,
    bar: 16.5,
    height: 20,
    note: 42,
    large: 32,
    size: 13,
    side: 0,
  },
  wide: {
    from: 150,
    to: 606,
    top: 12,
    pitch: 84,
    name: 0,
    bar: 8,
    height: 58,
    note: 66,
    large: 54,
    size: 15,
    side: 112,
  },
} as const;

type Layout = (typeof LAYOUT)[keyof typeof LAYOUT];

/** The ladder in one state: rungs above the reader's are muted, the words of the reader's rung open below it. */
function scene(rows: LadderRows, view: View, size: Size): { marks: Mark[] } {
  const layout = LAYOUT[size.class];
  const rungs = rungsOf(rows);
  const reached = rungs.findIndex(({ id }) => id === view.rung);
  const x = scaleLinear().domain([0, 100]).range([layout.from, layout.to]);
  const topOf = (i: number): number => layout.top + i * layout.pitch + (i > reached ? layout.note : 0);
  return {
    marks: [
      ...rails(layout, size),
      ...rungs.flatMap((rung, i) => rungMarks(rung, topOf(i), x, layout, i < reached)),
      ...note(view, topOf(reached), layout, size),
    ],
  };
}

/** The two rails of the ladder. */
function rails({ from, to }: Layout, { height }: Size): Mark[] {
  return [from - 2, to + 2].map((at, i) => ({
    key: `rail-${String(i + 1)}`,
    tag: 'line',
    attrs: { x1: at, x2: at, y1: 2, y2: height - 2, class: 'stroke-mark', 'stroke-width': 3 },
  }));
}

/** One rung: its bar, split by country, its name and sales, and what China has of it. */
function rungMarks(
  rung: Rung,
  top: number,
  x: (share: number) => number,
  layout: Layout,
  muted: boolean,
): Mark[] {
  let sum = 0;
  const bars = rung.shares.flatMap((row) => {
    const from = x(sum);
    sum = Math.min(100, sum + row.share_pct);
    const width = x(sum) - from;
    const words = `${row.country} ${formatValue(row.share_pct, 'percent', 0)}`;
    const fits = textWidth(words, 'sans-600', layout.size) + 14 <= width;
    return [
      {
        key: row.id,
        tag: 'rect',
        attrs: {
          x: round(from),
          y: round(top + layout.bar),
          width: round(width),
          height: layout.height,
          class: classes(`fill-${countryOf(row.country)}`, 'stroke-paper', muted && 'is-muted'),
        },
        claim: `chip-shares/${row.id}`,
      } satisfies Mark,
      ...(fits && !muted
        ? [
            label(`${row.id}-label`, words, {
              x: from + 8,
              y: top + layout.bar + layout.height / 2 + layout.size * 0.34,
              size: layout.size,
              face: 'sans-600',
              class: row.country === 'Netherlands' ? 'fill-on-bright' : 'fill-paper',
            }),
          ]
        : []),
    ];
  });
  return [...bars, ...sideLabels(rung, top, layout, muted)];
}

/** Name, sales and China's part: above the bar on a phone, at its two sides where there is room. */
function sideLabels(rung: Rung, top: number, layout: Layout, muted: boolean): Mark[] {
  const { size, side } = layout;
  const middle = top + layout.bar + layout.height / 2;
  const quiet = muted ? 'fill-quiet' : '';
  const name = side
    ? label(`${rung.id}-name`, rung.name, {
        x: layout.from - 16,
        y: middle - 3,
        anchor: 'end',
        size,
        face: 'sans-600',
        class: quiet,
      })
    : label(`${rung.id}-name`, rung.name, {
        x: layout.from + 5,
        y: top + layout.name,
        size,
        face: 'sans-600',
        class: quiet,
      });
  const market = label(`${rung.id}-market`, marketText(rung), {
    x: side ? layout.from - 16 : layout.from + 11 + textWidth(rung.name, 'sans-600', size),
    y: side ? middle + 15 : top + layout.name,
    anchor: side ? 'end' : 'start',
    size: side ? 13.5 : 12.8,
    class: 'fill-quiet',
    claim: `chip-inputs/${rung.id}`,
  });
  const china = label(
    `${rung.id}-part-of-china`,
    rung.china ? `China ${formatValue(rung.china.share_pct, 'percent')}` : 'China: none listed',
    {
      x: side ? layout.to + 12 : layout.to - 5,
      y: side ? middle + size * 0.34 : top + layout.name,
      anchor: side ? 'start' : 'end',
      size: side ? 13.5 : 12.8,
      face: rung.china ? 'sans-600' : 'sans-400',
      class: rung.china ? 'fill-china' : 'fill-quiet',
    },
  );
  return [name, market, china];
}

/** What opens below the rung the reader has reached: a number, large, and its words beside it. */
function note(view: View, top: number, layout: Layout, { class: width }: Size): Mark[] {
  const { size, large } = layout;
  const { number, text, isOfChina } = view.note;
  const foot = top + layout.bar + layout.height + (width === 'wide' ? 52 : 32);
  const from = layout.from + 5 + textWidth(number, 'serif-300', large) + size * 0.8;
  const lines = balance(text, layout.to - 4 - from, 'sans-400', size);
  return [
    label('number', number, {
      x: layout.from + 4,
      y: foot,
      size: large,
      face: 'serif-300',
      class: isOfChina ? 'fill-china' : '',
    }),
    ...lines.map((line, i) =>
      label(i === 0 ? 'note' : `note-line-${String(i + 1)}`, line, {
        x: from,
        y: foot - (lines.length - 1 - i) * lineHeight(size),
        size,
        claim: claimOf(view),
      }),
    ),
  ];
}

/** The row that the words under the rung rest on. */
function claimOf({ note }: View): string {
  if ('event' in note) return `lithography-events/${note.event}`;
  return 'share' in note ? `chip-shares/${note.share}` : `chip-inputs/${note.market}`;
}

function describe(rows: LadderRows, view: View): Description {
  const rungs = rungsOf(rows);
  const reached = rungs.find(({ id }) => id === view.rung);
  const holders = (rung: Rung): string =>
    rung.shares.map(({ country, share_pct }) => `${country} ${formatValue(share_pct, 'percent')}`).join(', ');
  // All rungs are told at the foot of the ladder; on the way up, the one that is reached.
  const told = reached === rungs.at(-1) ? rungs.toReversed() : rungs.filter((rung) => rung === reached);
  return {
    short: `A ladder of five kinds of chip-printing machine; the ${reached?.name ?? ''} rung is in focus.`,
    full: `Five bars, from the coarsest machines at the foot to the finest at the top, each split by the country of the suppliers; shares of world sales in 2025. ${told
      .map((rung) => `${rung.name}, sales of ${marketText(rung)}: ${holders(rung)}.`)
      .join(' ')} ${view.note.said}.`,
  };
}

function table(rows: LadderRows, view: View): FigureTable {
  const rungs = rungsOf(rows);
  const shares = rungs.flatMap((rung) => [
    {
      claim: `chip-inputs/${rung.id}`,
      cells: [rung.name, 'All suppliers', marketText(rung), String(rung.market.market_usd_bn ? 2025 : '')],
    },
    ...rung.shares.map((row) => ({
      claim: `chip-shares/${row.id}`,
      cells: [rung.name, row.country, formatValue(row.share_pct, 'percent'), String(row.year)],
    })),
  ]);
  const events =
    'event' in view.note
      ? [eventOf(rows, view.note.event)].map((event) => ({
          claim: `lithography-events/${event.id}`,
          cells: ['Chinese machines', event.who, event.what, formatDate(event.date)],
        }))
      : [];
  return {
    caption: 'Sales of lithography machines by kind and by supplier’s country, 2025',
    columns: [{ label: 'Rung' }, { label: 'Who' }, { label: 'What' }, { label: 'When' }],
    rows: [...shares, ...events],
  };
}

/**
 * Whose machines print chips, from the coarsest light to the finest.
 * Source: Emerging Technology Observatory, Advanced Semiconductor Supply Chain Dataset, August 2026 (sales of 2025).
 */
export default defineFigure<
  View,
  'chip-shares' | 'chip-inputs' | 'lithography-events',
  'bottom' | 'krf' | 'dry' | 'immersion' | 'euv'
>({
  id: 'ladder-of-light',
  name: 'The ladder of light',
  tables: ['chip-shares', 'chip-inputs', 'lithography-events'],
  note: 'Where no Chinese maker is listed, the dataset has none; small sales may be unlisted. Machines that write stencils are not drawn. Data: CC BY-NC 4.0, reworked.',
  states: {
    bottom: {
      rung: 'n106',
      note: {
        share: 'n106-china',
        number: '4.2%',
        isOfChina: true,
        text: 'is Chinese, 7.7% American; on no other rung is a Chinese maker listed',
        said: 'On no rung but the lowest is a Chinese maker listed',
      },
      takeaway: 'On the lowest rung China has a foothold',
      subtitle:
        'Lithography machines: share of world sales by supplier’s country, and sales in dollars, 2025',
    },
    krf: {
      rung: 'n105',
      note: {
        event: '2018-04-19-smee',
        number: '90 nm',
        isOfChina: true,
        text: 'China’s best in 2018, a state paper writes: about the level of 2004 abroad',
        said: 'China’s best machine of 2018 worked at 90 nanometres, a state paper writes: about the level of 2004 abroad',
      },
      takeaway: 'One rung up, two countries are left',
      subtitle:
        'Lithography machines: share of world sales by supplier’s country, and sales in dollars, 2025',
    },
    dry: {
      rung: 'n21',
      note: {
        event: '2023-12-19-smee',
        number: '28 nm',
        isOfChina: true,
        text: 'class: announced in China in 2023 by a state shareholder, then deleted',
        said: 'A Chinese machine of the 28-nanometre class was announced in 2023 by a state shareholder; the claim was then deleted',
      },
      takeaway: 'On the third rung, nineteen dollars in twenty go to the Netherlands',
      subtitle:
        'Lithography machines: share of world sales by supplier’s country, and sales in dollars, 2025',
    },
    immersion: {
      rung: 'n22',
      note: {
        market: 'n22',
        number: '$11.7bn',
        text: 'a year: over three times the sales of the three rungs below together',
        said: 'That is over three times the sales of the three rungs below together',
      },
      takeaway: 'Where light passes through water, Japan all but drops out',
      subtitle:
        'Lithography machines: share of world sales by supplier’s country, and sales in dollars, 2025',
    },
    euv: {
      rung: 'n20',
      note: {
        event: '2025-12-shenzhen-euv-project',
        number: '2028',
        isOfChina: true,
        text: 'the Chinese target: in 2025 a prototype makes such light but no chips, Reuters reports',
        said: 'The Chinese target is 2028; in 2025 a prototype makes such light but no chips, Reuters reports',
      },
      takeaway: 'At the top stands a single country',
      subtitle:
        'Lithography machines: share of world sales by supplier’s country, and sales in dollars, 2025',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 276] : [720, 500]),
  scene,
  describe,
  table,
});
