import { scaleLinear } from 'd3-scale';
import { formatDate, formatValue } from '../../data/format';
import type { Mark, Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { LAYOUT, note, rails, rungMarks } from './drawing';
import { eventOf, kindWords, marketText, rungsOf, type LadderRows, type Rung, type RungId } from './rungs';

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

/** The ladder in one state: rungs above the reader's are muted, the words of the reader's rung open below it. */
function scene(rows: LadderRows, view: View, size: Size): { marks: Mark[] } {
  const layout = LAYOUT[size.class];
  const rungs = rungsOf(rows);
  const reached = rungs.findIndex(({ id }) => id === view.rung);
  const x = scaleLinear().domain([0, 100]).range([layout.from, layout.to]);
  const topOf = (i: number): number => layout.top + i * layout.pitch + (i > reached ? layout.note : 0);
  return {
    marks: [
      rails(layout, size),
      ...rungs.flatMap((rung, i) => rungMarks(rung, topOf(i), x, layout, i < reached)),
      ...note({ ...view.note, claim: claimOf(view) }, topOf(reached), layout, size),
    ],
  };
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

// What is drawn; each state adds what the rung is that it has reached.
const SALES = 'Chip-printing machines: world sales, shares by supplier’s country, 2025.';

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
      subtitle: `${SALES} ${kindWords('n106')}`,
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
      subtitle: `${SALES} ${kindWords('n105')}`,
    },
    dry: {
      rung: 'n21',
      note: {
        event: '2023-12-19-smee',
        number: '28 nm',
        isOfChina: true,
        text: 'class: a machine announced in 2023 by a state shareholder; the claim was deleted',
        said: 'A Chinese machine of the 28-nanometre class was announced in 2023 by a state shareholder; the claim was then deleted',
      },
      takeaway: 'On the third rung, nineteen dollars in twenty go to the Netherlands',
      subtitle: `${SALES} ${kindWords('n21')}`,
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
      subtitle: `${SALES} ${kindWords('n22')}`,
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
      subtitle: `${SALES} ${kindWords('n20')}`,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 276] : [720, 500]),
  scene,
  describe,
  table,
});
