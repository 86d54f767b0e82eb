import { stringify } from 'csv-stringify/sync';
import { sourceLabel } from '../data/sources';
import type { FigureTable } from '../figures/figure';
import { LICENCE } from '../data/licence';
import type { Quantity, StateData } from './state-data';

const headOf = ({ label, unit }: Quantity): string => `${label} (${unit})`;

/** A column's label; one that stands in the table before is told apart by a number, since programs go by names. */
function numbered(label: string, before: FigureTable['columns']): string {
  const earlier = before.filter((column) => column.label === label).length;
  return earlier === 0 ? label : `${label} (${String(earlier + 1)})`;
}

/**
 * The rows of a state as CSV: the table as printed, then its numbers plainly with their units, then dates, confidence,
 * sources, licence and credit. With a byte order mark, without which Excel garbles Chinese; text that a spreadsheet
 * would run as a formula begins with an apostrophe.
 */
export function csvFile({ columns }: Pick<FigureTable, 'columns'>, { rows }: StateData): string {
  const measures = [...new Set(rows.flatMap(({ quantities }) => quantities.map(headOf)))];
  const header = [
    'claim',
    ...columns.map(({ label }, i) => numbered(label, columns.slice(0, i))),
    ...measures,
    ...['date', 'as_of', 'confidence', 'sources', 'licence', 'credit'],
  ];
  const records = rows.map((row) => [
    row.claim,
    ...row.cells,
    ...measures.map((head) => row.quantities.find((quantity) => headOf(quantity) === head)?.value),
    row.date,
    row.asOf,
    row.confidence,
    row.sources.map((source) => source.url ?? sourceLabel(source)).join('; '),
    LICENCE.name,
    ['Choke Points', ...row.credits.map(({ text, url }) => `${text}, ${url}`)].join('; '),
  ]);
  return stringify([header, ...records], { bom: true, escape_formulas: true });
}
