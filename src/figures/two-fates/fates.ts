import { group } from 'd3-array';
import type { Row, Rows } from '../../data/tables';
import { stated } from '../rows';
import { endOf, middleOf, yearsOf } from '../time';

export type FateRows = Rows<'firm-years'>;

/**
 * The four firms: whose accounts, what they are called and make, the last full year before they or their group were
 * listed, and the day of that listing.
 */
export const FIRMS = [
  {
    key: 'inspur',
    entity: 'Inspur Electronic Information',
    name: 'Inspur',
    makes: 'servers',
    base: 2022,
    listed: '2023-03-06',
    who: 'group listed',
  },
  {
    key: 'naura',
    entity: 'NAURA',
    name: 'NAURA',
    makes: 'chip tools',
    base: 2023,
    listed: '2024-12-05',
    who: 'listed',
  },
  {
    key: 'loongson',
    entity: 'Loongson',
    name: 'Loongson',
    makes: 'processors',
    base: 2022,
    listed: '2023-03-06',
    who: 'listed',
  },
  {
    key: 'bgi',
    entity: 'BGI Genomics',
    name: 'BGI Genomics',
    makes: 'gene tests',
    base: 2022,
    listed: '2023-03-06',
    who: 'units listed',
  },
] as const;

export type Firm = (typeof FIRMS)[number];

/** A year of a firm, counted from the year before its listing, with its sales against that year’s 100. */
export interface Point {
  row: Row<'firm-years'>;
  since: number;
  index: number;
  /** The middle of the twelve months, in years. */
  time: number;
}

const MOST_YEARS_BEFORE = 4;

/** The years of a firm from four before its base year on, in order. Sales of the base year are 100. */
export function pointsOf(rows: FateRows, { entity, base }: Pick<Firm, 'entity' | 'base'>): Point[] {
  const own = group(rows['firm-years'], (row) => row.entity).get(entity) ?? [];
  const whole = own.find(({ year, basis }) => year === base && basis === 'reported')?.revenue_cny_bn;
  if (whole === undefined) throw new Error(`no sales of ${entity} in ${String(base)}`);
  return own
    .filter(({ year, basis }) => basis !== 'part-year' && year - base >= -MOST_YEARS_BEFORE)
    .toSorted((a, b) => a.year - b.year)
    .map((row) => ({
      row,
      since: row.year - base,
      index: (stated(row, 'revenue_cny_bn') / whole) * 100,
      time:
        row.basis === 'rolling' ? yearsOf(endOf(row.period_end)) - 0.5 : yearsOf(middleOf(String(row.year))),
    }));
}

/** Whether the middle of a firm’s twelve months lies before the day of its listing. */
export const isBefore = ({ listed }: Firm, { time }: Point): boolean => time < yearsOf(middleOf(listed));
