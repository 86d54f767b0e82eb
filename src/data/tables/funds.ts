import { date, integer, number, oneOf, optional, text } from '../column';
import { formatDate, formatValue } from '../format';
import { defineTable } from '../table';

/** The three phases of the state's chip fund. Registered capital is not the sum raised, and neither is the sum invested. */
export const stateFunds = defineTable({
  id: 'state-funds',
  title: 'The three phases of the Big Fund',
  columns: {
    registered_on: date('Registered'),
    fund: text('Fund'),
    registered_cny_bn: number('Registered capital', 'billion yuan'),
    raised_cny_bn: optional(number('Raised, preference shares counted', 'billion yuan')),
    invested_cny_bn: optional(number('Invested, at least', 'billion yuan')),
    invested_until: optional(date('Invested by')),
    shareholders_named: optional(text('Shareholders named')),
    note: text('Note'),
  },
  readout: (row) => ({
    label: row.fund,
    value: `${formatValue(row.registered_cny_bn, 'billion yuan')} of registered capital`,
    date: `registered on ${formatDate(row.registered_on)}`,
  }),
});

/** Bodies that steer science: on which side they stand, to whom they report, and what March 2023 did to them. */
export const governingBodies = defineTable({
  id: 'governing-bodies',
  title: 'Bodies that steer science, before and after March 2023',
  columns: {
    name: text('Name'),
    short_name: text('Short name'),
    zh: text('Name in Chinese'),
    side: oneOf('Side', 'party', 'state', 'not stated'),
    reports_to: optional(text('Reports to')),
    status: oneOf('Status', 'in office', 'dissolved', 'set up', 'restructured', 'retained', 'moved'),
    changed_on: optional(date('Changed')),
    head: optional(text('Head')),
    head_named_on: optional(date('Head named in public')),
    role: text('Role'),
  },
  readout: (row) => ({
    label: row.name,
    value: row.role,
    date:
      row.changed_on === undefined
        ? `as of ${formatDate(row.as_of)}`
        : `${row.status}, ${formatDate(row.changed_on)}`,
  }),
});

/** What the commission decides, and what the ministry keeps and gives up, duty by duty. */
export const bodyDuties = defineTable({
  id: 'body-duties',
  title: 'Duties of the science commission and the science ministry, 2023',
  columns: {
    body: oneOf('Body', 'science-commission', 'science-ministry'),
    change: oneOf('Change', 'decides', 'keeps', 'gives up'),
    position: integer('Position', 'place', { min: 1 }),
    duty: text('Duty'),
    short_name: text('Short name'),
  },
  readout: (row) => ({
    label: row.body === 'science-commission' ? 'The commission' : 'The ministry',
    value: `${row.change}: ${row.duty}`,
    date: `as of ${formatDate(row.as_of)}`,
  }),
});
