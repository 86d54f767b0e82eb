import { group } from 'd3-array';
import { formatDate, numberWord } from '../../data/format';
import { defineFigure } from '../figure';
import { cursor, eventMarks, furniture } from './drawing';
import { lanes, layOut, suspendedUntil, type Event, type Layout, type Placed } from './layout';
import { noteMarks } from './note-marks';
import { besideLine, notes } from './notes';
import { endOf, middleOf, startOf, START, STRETCH } from './time';

/** A period of the story: its events are in focus, all before it stay in view. `to` is where the cursor stands. */
export interface Period {
  from: string;
  to: string;
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
  note: 'Solid dots: well-attested moves. Hollow: reported. Dashed: a suspension, to the open end at which it is due to lapse. A date known only to the month or year stands in its middle. One outcome, the chip of September 2023, stands in the lane of plans.',
  states: {
    plans: {
      from: START,
      to: '2017-12-31',
      takeaway: 'First came plans and a fund: to 2017 every move is China’s own',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2017. The years before 2018 are compressed',
    },
    'first-shocks': {
      from: '2018-01-01',
      to: '2020-12-31',
      takeaway: 'From 2018 Washington acts, on one firm after another',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2020; the newest in full colour',
    },
    october: {
      from: '2021-01-01',
      to: '2022-12-31',
      takeaway: 'October 2022: the rules turn from firms to a whole industry',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2022; 2021 and 2022 in full colour',
    },
    'march-2023': {
      from: '2023-01-01',
      to: '2023-03-31',
      takeaway: 'Listing, pledge, overseer: seven moves in one week of March 2023',
      subtitle:
        'Moves by who made them, one dot each, 2006 to March 2023; the last three months in full colour',
    },
    metals: {
      from: '2023-04-01',
      to: '2024-12-31',
      takeaway: 'China answers in metals; in December 2024 a day later',
      subtitle: 'Moves by who made them, one dot each, 2006 to 2024; from April 2023 in full colour',
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
        'Moves by who made them, as read to 5 June 2026. Dashed: suspended; what followed is not known',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 530]),

  scene(rows, view, size) {
    const layout = layOut(rows['policy-timeline'], size, besideLine(size.class));
    const shown = new Set(known(rows['policy-timeline'], view));
    const events = layout.events.filter(({ event }) => shown.has(event));
    const at = ({ event }: Placed): number | undefined =>
      isCurrent(event, view) ? metAt(layout.x, event, view) : undefined;
    const current = events.filter(({ event }) => isCurrent(event, view));
    return {
      marks: [
        ...furniture(layout),
        ...cursor(layout, view.to, size.height),
        ...events.flatMap((placed) => eventMarks(layout, placed, size.class, at(placed))),
        ...current.flatMap((placed) => noteMarks(layout, placed, size.class, at(placed))),
      ],
    };
  },

  describe(rows, view) {
    const all = known(rows['policy-timeline'], view);
    const current = all.filter((row) => isCurrent(row, view) && !isDue(row));
    const counts = [...group(current, (row) => row.lane)];
    const byLane = lanes.flatMap(({ id, name }) => {
      const count = counts.find(([lane]) => lane === id)?.[1].length ?? 0;
      return count === 0 ? [] : [`${name}, ${numberWord(count)}`];
    });
    const due = all.flatMap((row) => {
      const end = suspendedUntil(row);
      return end ? [`${row.title}, until ${formatDate(end.toISOString().slice(0, 10))}`] : [];
    });
    return {
      short: `Timeline in six lanes, one dot a move: ${numberWord(current.length)} new moves from ${formatDate(view.from.slice(0, 7))} to ${formatDate(view.to.slice(0, 7))}.`,
      full: [
        `A timeline from ${formatDate(START.slice(0, 4))}: above the axis what the United States, the Netherlands and Japan did, below it what China did. Time before ${STRETCH.slice(0, 4)} is compressed.`,
        `By ${formatDate(view.to)} there are ${numberWord(all.filter((row) => !isDue(row)).length)} moves, ${numberWord(current.length)} of them since ${formatDate(view.from)}. By lane: ${byLane.join('; ')}.`,
        ...current.filter((row) => row.id in notes).map((row) => `${formatDate(row.date)}: ${row.title}.`),
        ...(due.length === 0 ? [] : [`Suspended: ${due.join('; ')}. What followed is not known.`]),
      ].join(' '),
    };
  },

  table(rows, view) {
    return {
      caption: `Moves from ${START.slice(0, 4)} to ${formatDate(view.to)}`,
      columns: [
        { label: 'Date' },
        { label: 'Who acted' },
        { label: 'Lane' },
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
