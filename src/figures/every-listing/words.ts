import { sum } from 'd3-array';
import { formatNumber, formatValue } from '../../data/format';
import { whenListed } from '../../data/tables/firms';
import type { Description, FigureTable } from '../figure';
import { BANDS, FIELDS, bandOf } from './blocks';
import { headOf } from './notes';
import { inFocus, shown, split, type ListingRows, type View } from './view';

/** A state in words. */
export function describe(rows: ListingRows, view: View): Description {
  const own = shown(rows, view);
  const all = formatValue(
    sum(own, ({ entries }) => entries),
    'entries',
  );
  if (view.by === 'field') {
    const fields = FIELDS.map(({ id, name }) => {
      const { before, since } = split(own, id);
      return `${name}, ${formatNumber(before)} and ${formatNumber(since)}`;
    });
    return {
      short: `${all} as dots by field, those up to March 2023 apart from those since.`,
      full: `The China entries of the Entity List by field, our own reading; up to the rule of March 2023, and since: ${fields.join('; ')}.`,
    };
  }
  const focused = own.filter((row) => inFocus({ row }, view));
  const years = BANDS.map((name, band) => {
    const entries = sum(own, (row) => (bandOf(row.listed) === band ? row.entries : 0));
    return entries > 0 ? `${name}, ${formatNumber(entries)}` : '';
  }).filter(Boolean);
  return {
    short: `${all}, one dot each, in rows of years${focused.length > 0 && focused.length < 8 ? `; ${formatNumber(sum(focused, ({ entries }) => entries))} stand out` : ''}.`,
    full: `China entries in force in July 2026, by the day of their listing. In all, by year: ${years.join('; ')}. ${said(own, focused, view)}.`,
  };
}

/** What stands on the artwork: how many stand out, what is said of them and who is named. */
function said(
  own: ListingRows['listing-groups'],
  focused: ListingRows['listing-groups'],
  { head, note, names = [], more = [] }: View,
): string {
  const named = [...names, ...more].join(', ');
  return [
    headOf(focused.length > 0 ? focused : own, focused.length > 0, head),
    ...(note === undefined ? [] : [note]),
    ...(named === '' ? [] : [`Named: ${named}`]),
  ].join('. ');
}

/** The groups of a state as a table. */
export function table(rows: ListingRows, view: View): FigureTable {
  const nameOf = (id: string): string => FIELDS.find((field) => field.id === id)?.name ?? id;
  return {
    caption:
      'China entries of the Entity List in force in July 2026, by the day or year of listing and field',
    columns: [
      { label: 'First listed' },
      { label: 'Field, our own reading' },
      { label: 'Entries', numeric: true },
      { label: 'Federal Register' },
    ],
    rows: shown(rows, view).map((row) => ({
      claim: `listing-groups/${row.id}`,
      cells: [whenListed(row.listed), nameOf(row.field_group), formatNumber(row.entries), row.citations],
    })),
  };
}
