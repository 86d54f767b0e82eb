import { formatDate } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

/** The rows that the figure is made of. */
export type DoorRows = Rows<'asml-china-shares' | 'policy-timeline'>;
export type Share = Row<'asml-china-shares'>;
type Act = Row<'policy-timeline'>;

/** An act of the timeline with the day it took effect, which may be later than that of the row. */
export interface Step {
  id: string;
  /** The day that is marked. The text of the row gives it. */
  from: string;
  /** What is written at the mark, and in how few words on a phone. */
  words: { narrow: string; wide: string };
}

/** The acts of the Dutch government, by the day they took effect. */
export const STEPS: readonly Step[] = [
  {
    id: '2023-03-08-dutch-letter-to-parliament',
    from: '2023-03-08',
    words: { narrow: '8 March 2023: licences announced', wide: '8 March 2023: The Hague announces licences' },
  },
  {
    id: '2023-06-30-dutch-decree',
    from: '2023-09-01',
    words: { narrow: '1 September 2023: in force', wide: '1 September 2023: licences are needed' },
  },
  {
    id: '2024-09-06-dutch-licence-for-older-scanners',
    from: '2024-09-07',
    words: { narrow: '2024: older models too', wide: '7 September 2024: for two older models too' },
  },
];

/** The row behind a step. Throws when there is none, or when its text does not speak of the day that is marked. */
export function actOf(rows: DoorRows, step: Step): Act {
  const act = rowOf(rows['policy-timeline'], step.id);
  if (act.date !== step.from && !act.what_happened.includes(formatDate(step.from)))
    throw new Error(`before-the-door-shuts: "${step.id}" does not speak of ${step.from}`);
  return act;
}

/** How a span is called in words and in the table. */
export function spanWords({ span, from, until }: Share): string {
  const year = from.slice(0, 4);
  if (span === 'year') return year;
  if (span === 'average') return `${year} to ${until.slice(0, 4)}, average`;
  const quarter = ['first', 'second', 'third', 'fourth'][Math.floor((Number(from.slice(5)) - 1) / 3)];
  return `${quarter ?? ''} quarter of ${year}`;
}

/** What a share is a part of, in words. */
export const BASIS: Readonly<Record<Share['basis'], string>> = {
  'all sales': 'all sales, service included',
  machines: 'sales of machines',
  forecast: 'the company’s forecast',
};
