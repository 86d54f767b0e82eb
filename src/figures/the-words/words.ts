import { formatNumber, formatValue, listWords } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { pointsOf, ratioOf } from './rates';
import {
  countIn,
  peakOf,
  shortEnglish,
  spanOf,
  termOf,
  usesOf,
  type Count,
  type Term,
  type WordRows,
} from './terms';
import type { DotsView, RatesView, View } from './view';

const HOLLOW =
  'Hollow, or blank where they do not use a term: the reports of 1980 and 1991, by other speakers, and that of 2007, which is incomplete.';

const rate = (count: Count): string => formatValue(count.rate, 'uses per 10,000 characters', 1);

/** One sentence on a term: how often, in how many reports, from when to when. */
function sentenceOf(term: Term): string {
  const years = usesOf(term).map((count) => count.year);
  const [first, last] = spanOf(term) ?? [];
  const name = `“${term.english}”`;
  if (first === undefined || last === undefined)
    return `${name}: 0 uses in ${String(term.counts.length)} reports.`;
  const when =
    years.length <= 6
      ? `in ${listWords(years.map(String))}`
      : `in ${String(years.length)} reports, first in ${String(first)}, last in ${String(last)}`;
  return `${name}: ${formatValue(term.total, 'uses')}, ${when}.`;
}

function describeDots(rows: WordRows, view: DotsView): Description {
  const terms = view.rows.map(({ term }) => termOf(rows, term));
  const focus = view.rows.filter(({ tone }) => tone === 'focus').map(({ term }) => termOf(rows, term));
  const point = focus.map((term) => {
    const [first, last] = spanOf(term) ?? [];
    return `“${shortEnglish(term)}” ${first === undefined ? 'never' : `${formatValue(term.total, 'uses')}, ${String(first)} to ${String(last)}`}`;
  });
  return {
    short: `Rows of dots, one a term, over 49 yearly reports, one dot a use: ${listWords(point)}.`,
    full: `Each column is a report, from 1978 to 2026; each row a term; each dot a use; a tick a report without it. ${terms.map(sentenceOf).join(' ')} A red line marks the report of 5 March 2023. ${HOLLOW}`,
  };
}

function describeRates(rows: WordRows, view: RatesView): Description {
  const terms = [termOf(rows, view.rarer), termOf(rows, view.frequent)];
  const years = view.compared;
  const ratios = years.map((year) => `${ratioOf(rows, view, year)} in ${String(year)}`).join(', ');
  const lines = terms.map((term) => {
    const peak = peakOf(term);
    const compared = years.map((year) => `${formatNumber(countIn(term, year).rate, 1)} in ${String(year)}`);
    return `“${shortEnglish(term)}”: highest ${rate(peak)} in ${String(peak.year)}; ${listWords(compared)}.`;
  });
  return {
    short: `Two lines over 49 yearly reports: reform falls and science rises until they almost meet in ${String(years.at(-1))}.`,
    full: `Uses per 10,000 Chinese characters, on a scale from 0 to 80, by report, 1978 to 2026. ${lines.join(' ')} Uses of reform to uses of science: ${ratios}. A red line marks the report of 5 March 2023. The lines break at the reports of 1980 and 1991, by other speakers, and that of 2007, which is incomplete.`,
  };
}

/** The state in words, with every number counted from the rows. */
export function describeWords(rows: WordRows, view: View): Description {
  return view.kind === 'dots' ? describeDots(rows, view) : describeRates(rows, view);
}

const reportName = (rows: WordRows, count: Count): string => {
  const status = rows['work-reports'].find((report) => report.year === count.year)?.status;
  const remark =
    status === 'other_report'
      ? ' (another speaker’s report)'
      : status === 'incomplete'
        ? ' (incomplete)'
        : '';
  return `${String(count.year)}${remark}`;
};

/** A row for each term over all reports, then one for each of its counts that is drawn. */
export function tabulateWords(rows: WordRows, view: View): FigureTable {
  const groups =
    view.kind === 'dots'
      ? view.rows.map(({ term }) => termOf(rows, term)).map((term) => ({ term, counts: usesOf(term) }))
      : [view.frequent, view.rarer]
          .map((id) => termOf(rows, id))
          .map((term) => ({ term, counts: pointsOf(term, view) }));
  return {
    caption:
      view.kind === 'dots'
        ? 'Reports that use each term, 1978 to 2026'
        : 'Uses in the reports marked with a point',
    columns: [
      { label: 'Term', lang: 'zh-Hans' },
      { label: 'In English' },
      { label: 'Report' },
      { label: 'Uses', numeric: true },
      { label: 'Per 10,000 characters', numeric: true },
    ],
    rows: groups.flatMap(({ term, counts }) => [
      {
        claim: term.claim,
        cells: [term.zh, term.english, `all ${String(term.counts.length)}`, formatNumber(term.total), '–'],
      },
      ...counts.map((count) => ({
        claim: count.claim,
        cells: [
          term.zh,
          term.english,
          reportName(rows, count),
          formatNumber(count.uses),
          formatNumber(count.rate, 2),
        ],
      })),
    ]),
  };
}
