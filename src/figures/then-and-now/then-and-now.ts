import { formatDate, numberWord } from '../../data/format';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { narrowScene } from './narrow';
import { PLATE, plateScene } from './plate';
import { claimOf, inOrder, rowsOf, VERDICTS, type Claim, type ClaimRows, type View } from './verdicts';
import { wideScene } from './wide';

const sentence = (row: Claim, { lit }: View): string =>
  lit === undefined ? `${row.topic}: ${row.then}` : `${row.topic}: ${row.then} ${row.now} ${row.reason}`;

function describe(rows: ClaimRows, view: View): Description {
  const counts = VERDICTS.map((verdict) => `${numberWord(rowsOf(rows, verdict).length)} ${verdict}`);
  const all = inOrder(rows);
  if (view.lit === undefined) {
    return {
      short: `A list of ${numberWord(all.length)} things said or known in March 2023, each in a few words.`,
      full: all.map((row) => sentence(row, view)).join(' '),
    };
  }
  const { lit } = view;
  return {
    short: `A list of ${numberWord(all.length)} claims of March 2023 beside what is last known: ${counts.join(', ')}.`,
    full: `In words, those that ${lit === 'still open' ? 'are still open' : lit === 'held' ? 'held' : 'were overtaken'}. ${rowsOf(
      rows,
      lit,
    )
      .map((row) => sentence(row, view))
      .join(' ')}`,
  };
}

function table(rows: ClaimRows): FigureTable {
  return {
    caption: 'What was said or known in March 2023, and what is known since',
    columns: [
      { label: 'Subject' },
      { label: 'Then' },
      { label: 'Of' },
      { label: 'As last known' },
      { label: 'Of' },
      { label: 'Verdict' },
      { label: 'Reason' },
    ],
    rows: inOrder(rows).map((row) => ({
      claim: claimOf(row),
      cells: [
        row.topic,
        row.then,
        formatDate(row.then_date),
        row.now,
        row.now_date ? formatDate(row.now_date) : `nothing known later than ${formatDate(row.as_of)}`,
        row.verdict,
        row.reason,
      ],
    })),
  };
}

const SUBTITLE = 'Things said or known in March 2023, and what was last known of them by August 2026';

/**
 * The close of the story: claims of March 2023 beside what is known since, each with a verdict.
 * Sources: row by row those of the other tables, whose cells the words repeat.
 */
export default defineFigure<View, 'then-and-now', 'that-day' | 'held' | 'overtaken' | 'still-open'>({
  id: 'then-and-now',
  name: 'Then and now',
  tables: ['then-and-now'],
  note: 'The choice of claims and the verdicts are ours; each row gives its reason.',
  states: {
    'that-day': {
      takeaway: 'When the pledge was made, twelve things were said or known',
      subtitle: 'As of March 2023, in a few words each; the choice is ours',
    },
    held: {
      lit: 'held',
      takeaway: 'Five of the twelve have held, the hardest choke points among them',
      subtitle: SUBTITLE,
    },
    overtaken: {
      lit: 'overtaken',
      takeaway: 'Four were overtaken, three of them by firms that had been listed',
      subtitle: SUBTITLE,
    },
    'still-open': {
      lit: 'still open',
      takeaway: 'Three are still open, the outcome of the contest among them',
      subtitle: SUBTITLE,
    },
  },
  plate: {
    takeaway: 'Then and now: of twelve claims, five held, four were overtaken, three are open',
    subtitle: SUBTITLE,
    size: PLATE,
    scene: plateScene,
  },
  size: (width) => (width === 'narrow' ? [340, 300] : [720, 520]),
  scene: (rows, view, size) => ({
    marks: size.class === 'wide' ? wideScene(rows, view, size) : narrowScene(rows, view, size),
  }),
  describe,
  table,
});
