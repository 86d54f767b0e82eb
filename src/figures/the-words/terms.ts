import type { Row, Rows } from '../../data/tables';
import { rowOf } from '../rows';

/** The tables the figure is drawn from. */
export const TABLES = ['term-counts', 'counted-terms', 'work-reports'] as const;
export type WordRows = Rows<(typeof TABLES)[number]>;

/** How often one report uses a term. `hollow` marks a text that is not a complete premier's report. */
export interface Count {
  id: string;
  claim: string;
  year: number;
  uses: number;
  /** Uses per 10,000 Chinese characters. */
  rate: number;
  hollow: boolean;
}

/** A counted term with its counts in all reports, oldest first. */
export interface Term {
  id: string;
  claim: string;
  zh: string;
  english: string;
  total: number;
  counts: readonly Count[];
}

type Report = Row<'work-reports'>;

/** Whether a text is anything but a complete report by the premier; such counts are drawn hollow, their zeros left blank. */
const isHollow = (report: Report): boolean => report.status !== 'complete';

/** Joins the counts of a term to the reports they were made in. Throws when the term was not counted. */
export function termOf(rows: WordRows, id: string): Term {
  const row = rowOf(rows['counted-terms'], id);
  const hollow = new Set(rows['work-reports'].filter(isHollow).map((report) => report.year));
  const counts = rows['term-counts']
    .filter((count) => count.term === id)
    .map((count) => ({
      id: count.id,
      claim: `term-counts/${count.id}`,
      year: count.year,
      uses: count.uses,
      rate: count.per_10000_characters,
      hollow: hollow.has(count.year),
    }))
    .toSorted((a, b) => a.year - b.year);
  return { id, claim: `counted-terms/${id}`, zh: row.zh, english: row.english, total: row.total, counts };
}

/** The counts of the reports that use the term. */
export const usesOf = (term: Term): Count[] => term.counts.filter((count) => count.uses > 0);

/** The first and last year whose report uses the term; undefined when none does. */
export function spanOf(term: Term): readonly [first: number, last: number] | undefined {
  const used = usesOf(term);
  const [first, last] = [used[0], used.at(-1)];
  return first && last ? [first.year, last.year] : undefined;
}

/** The count of a year. Throws when there was no report. */
export function countIn(term: Term, year: number): Count {
  const found = term.counts.find((count) => count.year === year);
  if (found === undefined) throw new Error(`no report of ${String(year)} was counted`);
  return found;
}

/** The complete premier's report with the highest rate; hollow texts never give an extreme. */
export function peakOf(term: Term): Count {
  const full = term.counts.filter((count) => !count.hollow);
  return full.reduce(
    (best, count) => (count.rate > best.rate ? count : best),
    countIn(term, full[0]?.year ?? 0),
  );
}

/** The English of a term without what stands in brackets. */
export const shortEnglish = (term: Term): string => term.english.replace(/ \(.*\)$/, '');
