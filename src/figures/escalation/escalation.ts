import { group } from 'd3-array';
import { formatDate, numberWord } from '../../data/format';
import { defineFigure } from '../figure';
import { endOf, middleOf, startOf } from '../time';
import { cursor, eventMarks, furniture } from './drawing';
import { lanes, layOut, type Event, type Layout, type Placed } from './layout';
import { noteMarks } from './note-marks';
import { nearLine, notes } from './notes';
import { START, STRETCH } from './time';

/** A period of the story: its events are in focus, all before it stay in view. `to` is where the cursor stands. */
interface Period {
  from: string;
  to: string;
  /** The description names every event of the period, where the title counts some of them. */
  tellAll?: boolean | undefined;
}

/** The events a period has behind it and, already announced in it, those it knew to be due after it. */
export const known = (rows: readonly Event[], { to }: Period): Event[] =>
  rows.filter((row) => middleOf(row.date) < endOf(to) || (isDue(row) && endOf(row.as_of) <= endOf(to)));

/** Whether a row speaks of a day that had not come when its source was written. */
export const isDue = (row: Event): boolean => endOf(row.as_of) < startOf(row.date);

/** When an event enters the picture: on its date, or when it was announced as due. */
const entersOn = (row: Event): Date => middleOf(isDue(row) ? row.as_of : row.date);

/** Whether an event is of the period itself, not of an earlier one. */
export const isCurrent = (row: Event, { from }: Period): boolean => entersOn(row) >= startOf(from);

/** The part of the cursor's way through a period at which it meets an event; the cursor's x is linear in the scroll. */
function metAt(x: Layout['x'], row: Event, { from, to }: Period): number {
  const [start, end] = [x(startOf(from)), x(endOf(to))];
  return Math.round(((x(entersOn(row)) - start) / (end - start)) * 1e4) / 1e4;
}

export default defineFigure({
  id: 'escalation',
  name: 'Twenty years of moves and counter-moves',
  tables: ['policy-timeline'],
  scrubbed: true,
  legend: 'Hollow: reported. Orange: Dutch; violet: Japanese; grey: both.',
  note: 'A move of which only the month or the year is known stands in the middle of it.',
  states: {
    plans: {
      from: START,
      to: '2017-12-31',
      takeaway: 'First came plans and a fund: to 2017 every move drawn is China’s own',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2017. The years before 2018 are compressed',
      legend: '',
      caveat:
        'American listings of Chinese firms and institutes before 2018 are not drawn here; the third chapter has them. A move of which only the month or the year is known stands in the middle of it.',
    },
    'first-shocks': {
      from: '2018-01-01',
      to: '2020-12-31',
      takeaway: 'From 2018 Washington acts, on one firm after another',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2020; the newest in full colour',
      legend: '',
    },
    october: {
      from: '2021-01-01',
      to: '2022-12-31',
      takeaway: 'October 2022: the rules turn from firms to a whole industry',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2022; 2021 and 2022 in full colour',
      legend: 'Hollow: reported.',
    },
    'march-2023': {
      from: '2023-01-01',
      to: '2023-03-31',
      tellAll: true,
      takeaway: 'Listing, pledge, overseer: seven moves in one week of March 2023',
      subtitle:
        'Moves by who made them, one dot each, 2006 to March 2023; the last three months in full colour',
    },
    metals: {
      from: '2023-04-01',
      to: '2024-12-31',
      takeaway: 'China answers with metals; in December 2024 within a day',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2024; from April 2023 in full colour',
      caveat:
        'The seven-nanometre chip of September 2023 is no plan but what came of one; it stands with the plans.',
    },
    'year-2025': {
      from: '2025-01-01',
      to: '2025-10-31',
      takeaway: 'Autumn 2025: ten days apart, both sides reach beyond their borders',
      subtitle: 'Moves by who made them, one dot each, 2006 to October 2025; 2025 in full colour',
    },
    truce: {
      from: '2025-11-01',
      to: '2026-06-05',
      takeaway: 'A truce with an end date: suspensions due to lapse in November 2026',
      subtitle:
        'Moves by who made them, to 5 June 2026, the last day known to us. Dashed to a ring: suspended until then',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 292] : [720, 560]),

  scene(rows, view, size) {
    const layout = layOut(rows['policy-timeline'], size, nearLine(size.class));
    const shown = new Set(known(rows['policy-timeline'], view));
    const events = layout.events.filter(({ event }) => shown.has(event));
    const at = ({ event }: Placed): number | undefined =>
      isCurrent(event, view) ? metAt(layout.x, event, view) : undefined;
    const current = events.filter(({ event }) => isCurrent(event, view));
    return {
      marks: [
        // The cursor lies under years and names: where they meet, the words interrupt the line.
        ...cursor(layout, view.to, size.height),
        ...furniture(layout, size.height),
        ...events.flatMap((placed) => eventMarks(layout, placed, at(placed))),
        ...current.flatMap((placed) =>
          noteMarks(layout, placed, { width: size.class, to: view.to, at: at(placed) }),
        ),
      ],
    };
  },

  describe(rows, view) {
    const all = known(rows['policy-timeline'], view);
    const current = all.filter((row) => isCurrent(row, view) && !isDue(row));
    const earlier = all.length - all.filter((row) => isCurrent(row, view)).length;
    const counts = [...group(current, (row) => row.lane)];
    const byLane = lanes.flatMap(({ id, name }) => {
      const count = counts.find(([lane]) => lane === id)?.[1].length ?? 0;
      return count === 0 ? [] : [`${name.replace(': ', ', ')}: ${numberWord(count)}`];
    });
    // What is suspended is told with its end.
    const named = current.filter(
      (row) => (view.tellAll ?? row.id in notes) && row.suspended_until === undefined,
    );
    const due = all.flatMap(({ date, title, suspended_until: end }) =>
      end === undefined ? [] : [`${formatDate(date)}, ${title}, until ${formatDate(end)}`],
    );
    return {
      short: `Timeline in three bands, one dot a move: ${numberWord(current.length)} moves from ${formatDate(view.from.slice(0, 7))} to ${formatDate(view.to.slice(0, 7))}.`,
      full: [
        // How the drawing is laid out is told where it begins; later states stand in the same frame.
        earlier === 0
          ? `Above the axis stands what the United States, the Netherlands and Japan did, below it how China answered and, in a band of its own, its plans, money and overseers. Time before ${STRETCH.slice(0, 4)} is compressed.`
          : `They join ${numberWord(earlier)} earlier ones.`,
        `By kind: ${byLane.join('; ')}.`,
        ...(named.length === 0
          ? []
          : [
              `${named.length < current.length ? 'Named among them' : 'They are'}: ${named.map((row) => `${formatDate(row.date)}, ${row.title}`).join('; ')}.`,
            ]),
        ...(due.length === 0 ? [] : [`${due.join('; ')}. What followed is not known.`]),
      ].join(' '),
    };
  },

  table(rows, view) {
    return {
      caption: `Moves from ${START.slice(0, 4)} to ${formatDate(view.to)}`,
      columns: [
        { label: 'Date' },
        { label: 'Who acted' },
        { label: 'Kind' },
        { label: 'Move' },
        { label: 'What happened' },
        { label: 'How sure' },
      ],
      rows: known(rows['policy-timeline'], view).map((row) => ({
        claim: `policy-timeline/${row.id}`,
        cells: [
          formatDate(row.date),
          row.actor,
          lanes.find(({ id }) => id === row.lane)?.name ?? row.lane,
          row.title,
          row.what_happened,
          isDue(row) ? 'due' : row.confidence === 'medium' ? 'reported' : 'well attested',
        ],
      })),
    };
  },
});
