import { claimIds, date, oneOf, optional, rowId, text } from '../column';
import { formatDate } from '../format';
import { defineTable } from '../table';

/**
 * How long a measure stood, was suspended or was eased: one row a stretch of time. A blank start lies before the
 * events of the timeline, a blank end is one that no source read names. `begins` and `ends` are rows of the timeline.
 */
export const measureSpans = defineTable({
  id: 'measure-spans',
  title: 'Measures of 2025 and 2026: in force, suspended, eased',
  columns: {
    measure: text('Measure'),
    name: text('Name'),
    actor: oneOf('Whose measure', 'China', 'United States', 'Netherlands'),
    state: oneOf('State', 'standing', 'suspended', 'eased'),
    from: optional(date('From')),
    to: optional(date('To')),
    due: optional(date('Due to end, unless extended')),
    begins: optional(rowId('Event that begins it', 'policy-timeline')),
    ends: optional(rowId('Event that ends it', 'policy-timeline')),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `${row.name}, ${row.state}`,
    value: row.note ?? (row.due ? `Due to end on ${formatDate(row.due)} unless extended` : row.state),
    date: [
      row.from ? `from ${formatDate(row.from)}` : 'from before 2025',
      row.to
        ? `to ${formatDate(row.to)}`
        : row.due
          ? `due ${formatDate(row.due)}`
          : `no end seen by ${formatDate(row.as_of)}`,
    ].join(', '),
  }),
});

/**
 * What was said or known when the pledge was made, beside what is known now. The briefs are what is set large.
 * `held`: it is still so. `overtaken`: it no longer is. `still open`: what is known does not tell.
 * Claims are ledger ids; the numbers in the words are those of their cells.
 */
export const thenAndNow = defineTable({
  id: 'then-and-now',
  title: 'March 2023 and now',
  columns: {
    topic: text('Subject'),
    then_date: date('Said or known since'),
    then_brief: text('Then, in brief'),
    then: text('Then'),
    now_date: optional(date('Known since')),
    now_brief: text('Now, in brief'),
    now: text('Now'),
    verdict: oneOf('Verdict', 'held', 'overtaken', 'still open'),
    reason: text('Reason'),
    then_claims: optional(claimIds('Rows of other tables, then')),
    now_claims: optional(claimIds('Rows of other tables, now')),
  },
  readout: (row) => ({
    label: `${row.topic}: ${row.verdict}`,
    value: row.reason,
    date: row.now_date ? formatDate(row.now_date) : `nothing known later than ${formatDate(row.as_of)}`,
  }),
});
