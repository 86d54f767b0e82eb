import { formatDate, numberWord } from '../../data/format';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { drawing } from './drawing';
import { endIn, measuresOf, spansOf, statusOf, type Measure, type SpanRows, type View } from './spans';

/** The measures of the exchange, by the day they began. */
const EXCHANGE = [
  'metals-ban',
  'ai-diffusion',
  'rare-earths',
  'h20',
  'fab-waivers',
  'nvidia-orders',
  'affiliates-rule',
  'nexperia-order',
  'nexperia-exports',
  'october-controls',
];

/** Nothing later than this was told by the newest source of the timeline. */
export const KNOWN_UNTIL = '2026-06-05';

/** How a measure stands, in words. */
const WORDS = { standing: 'in force', suspended: 'suspended', eased: 'eased', ended: 'dropped' } as const;

const said = (measure: Measure, view: View): string => {
  const status = statusOf(measure, view);
  const { spans } = measure;
  const parts = spans.map(
    (span) =>
      `${WORDS[span.state]}${span.from ? ` from ${formatDate(span.from)}` : ' from before the start of the axis'}`,
  );
  const last = spans.at(-1);
  if (status === 'ended' && last?.to) parts.push(`dropped on ${formatDate(last.to)}`);
  if (view.due && last?.due) parts.push(`due to end on ${formatDate(last.due)} unless extended`);
  return `${measure.name}: ${parts.join(', then ')}`;
};

function describe(rows: SpanRows, view: View): Description {
  const measures = measuresOf(rows, view);
  const counts = (['standing', 'suspended', 'eased', 'ended'] as const).flatMap((status) => {
    const count = measures.filter((measure) => statusOf(measure, view) === status).length;
    return count === 0 ? [] : [`${numberWord(count)} ${WORDS[status]}`];
  });
  return {
    short: `Bars in time of ${numberWord(measures.length)} measures, to ${formatDate(view.until)}: ${counts.join(', ')}.`,
    full: `Time runs from ${formatDate(view.from)} to ${formatDate(view.to)}. ${measures.map((measure) => said(measure, view)).join('. ')}. ${view.note}.`,
  };
}

function table(rows: SpanRows, view: View): FigureTable {
  return {
    caption: `Measures as they stood to ${formatDate(view.until)}`,
    columns: [
      { label: 'Measure' },
      { label: 'State' },
      { label: 'From' },
      { label: 'To' },
      { label: 'Remark' },
    ],
    rows: spansOf(rows, view).map((span) => ({
      claim: `measure-spans/${span.id}`,
      cells: [
        span.name,
        WORDS[span.state],
        span.from ? formatDate(span.from) : 'earlier',
        span.to !== undefined && span.to <= view.until
          ? formatDate(span.to)
          : view.due && span.due
            ? `due ${formatDate(span.due)} unless extended; what followed is not known to us`
            : `still so on ${formatDate(endIn(span, view))}, as far as our sources tell`,
        span.note ?? '',
      ],
    })),
  };
}

/**
 * Measures of China, the United States and the Netherlands as they were put on, suspended and eased.
 * Sources: those of the timeline, row by row; Federal Register notices, law firms and press.
 */
export default defineFigure<View, 'measure-spans', 'shots' | 'truce' | 'exceptions' | 'due'>({
  id: 'on-off-on',
  name: 'On, off, on',
  tables: ['measure-spans'],
  legend: 'A bar runs from announcement until a change is reported.',
  note: 'Listings of firms, probes and duties are left out.',
  states: {
    shots: {
      measures: EXCHANGE,
      from: '2025-04-01',
      to: '2025-11-01',
      until: '2025-10-31',
      band: ['2025-09-29', '2025-10-10'],
      note: '29 Sep to 9 Oct: four in eleven days',
      noteRows: 4,
      takeaway: 'In eleven days of autumn 2025, four new measures came',
      subtitle:
        'Measures by the day they were announced, to 31 October 2025; full bar: in force, thin: eased',
    },
    truce: {
      measures: EXCHANGE,
      from: '2025-04-01',
      to: '2025-12-01',
      until: '2025-11-30',
      band: ['2025-11-07', '2025-11-20'],
      note: 'Shaded, 7 to 19 Nov: four suspended',
      noteRows: 4,
      noteOfBand: true,
      takeaway: 'In November 2025, four measures were suspended within two weeks',
      subtitle: 'The same measures to 30 November 2025; full bar: in force, hollow: suspended, thin: eased',
    },
    exceptions: {
      measures: ['us-chip-rules', 'h20', 'fab-waivers', 'nvidia-orders', 'h200-us', 'h200-china'],
      from: '2025-01-01',
      to: KNOWN_UNTIL,
      until: KNOWN_UNTIL,
      band: ['2026-01-13', '2026-01-15'],
      note: 'One day apart',
      noteRows: 1,
      takeaway: 'Washington let the H200 out, and Beijing was said to stop it',
      subtitle: 'Measures on chips and plants, to 5 June 2026; full bar: in force, thin: eased',
    },
    due: {
      measures: [
        'affiliates-rule',
        'october-controls',
        'metals-ban',
        'nexperia-order',
        'rare-earths',
        'us-chip-rules',
      ],
      from: '2025-08-01',
      to: '2026-12-15',
      until: KNOWN_UNTIL,
      band: [KNOWN_UNTIL, '2026-12-15'],
      note: 'After 5 June 2026: not known to us',
      noteRows: 0,
      due: true,
      takeaway: 'Three suspensions were due to end in November 2026',
      subtitle:
        'Full bar: in force, hollow: suspended, to 5 June 2026; rings: due to end then unless extended',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 300] : [720, 520]),
  scene: (rows, view, size) => ({ marks: drawing(rows, view, size) }),
  describe,
  table,
});
