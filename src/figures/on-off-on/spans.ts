import { utcFormat } from 'd3-time-format';
import type { Row, Rows } from '../../data/tables';
import { startOf } from '../time';

export type Span = Row<'measure-spans'>;
export type SpanRows = Rows<'measure-spans'>;

/** Which measures a state draws, over which time, and how far it tells what happened. */
export interface View {
  /** Measures from the top down. */
  measures: readonly string[];
  /** The ends of the axis. */
  from: string;
  to: string;
  /** What happened later is not told in this state. */
  until: string;
  /** A stretch of time that the note speaks of. */
  band: readonly [from: string, to: string];
  note: string;
  /** How many of the last rows the note stands beside. */
  noteRows: number;
  /** The note speaks of the band and not just of the rows beside it: no line holds these together. */
  noteOfBand?: true;
  /** Draws the dates to which suspensions were due. */
  due?: boolean;
}

/** A measure with its stretches in a state, oldest first. */
export interface Measure {
  id: string;
  name: string;
  actor: Span['actor'];
  spans: readonly Span[];
}

/** The measures of a state as far as it tells them; a measure that had not begun by then is left out. */
export function measuresOf(rows: SpanRows, view: View): Measure[] {
  return view.measures.flatMap((id) => {
    const spans = rows['measure-spans'].filter((row) => row.measure === id && (row.from ?? '') <= view.until);
    const first = spans[0];
    return first ? [{ id, name: first.name, actor: first.actor, spans }] : [];
  });
}

/** The stretches that a state draws, in drawing order. */
export const spansOf = (rows: SpanRows, view: View): Span[] =>
  measuresOf(rows, view).flatMap(({ spans }) => spans);

/** Where a stretch ends in a state: on the day that a source names, or where the state stops telling. */
export const endIn = (span: Span, { until }: View): string =>
  span.to !== undefined && span.to < until ? span.to : until;

/** How a measure stood when a state stops telling; `ended` when nothing follows its last stretch. */
export function statusOf({ spans }: Measure, { until }: View): Span['state'] | 'ended' {
  const last = spans.at(-1);
  return last === undefined || (last.to !== undefined && last.to <= until) ? 'ended' : last.state;
}

const dayAndMonth = utcFormat('%-d %b');
const wholeDay = utcFormat('%-d %b %Y');

/** A day as a label writes it in full. */
export const dayInWords = (date: string): string => wholeDay(startOf(date));

/** A day in a label: with its year where it is not the year of most of them. */
const written = (date: string, alwaysYear: boolean): string =>
  !alwaysYear && date.startsWith('2025') ? dayAndMonth(startOf(date)) : dayInWords(date);

const VERB = { standing: 'from', suspended: 'suspended', eased: 'eased' } as const;

/** What a label says beside a measure's name: the last change, or `whole`, all changes. */
export function changes({ spans }: Measure, view: View, whole: boolean): string {
  const said = spans.flatMap((span) => [
    ...(span.from === undefined ? [] : [`${VERB[span.state]} ${written(span.from, whole)}`]),
  ]);
  const last = spans.at(-1);
  if (last?.to !== undefined && last.to <= view.until) said.push(`dropped ${written(last.to, whole)}`);
  const reported = last?.confidence === 'medium' && last.to === undefined ? ', reported' : '';
  return `${whole ? said.join(', ') : (said.at(-1) ?? '')}${reported}`;
}
