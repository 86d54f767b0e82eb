import { formatValue } from '../../data/format';
import { countIn, spanOf, usesOf, type Term } from './terms';
import type { NoteSpec } from './view';

/** A remark under a row, and the reports it speaks of. */
export interface Note {
  key: string;
  text: string;
  from: number;
  to: number;
}

/** Puts a remark into words with numbers counted from the rows. Throws when the term does not bear it. */
export function noteOf(term: Term, spec: NoteSpec): Note {
  const years = term.counts.map((count) => count.year);
  const [first = 0, last = 0] = spanOf(term) ?? [];
  const [start = 0, end = 0] = [years[0], years.at(-1)];
  const since = (year: number) => term.counts.filter((count) => count.year >= year);
  const key = `note-${spec.kind}-${term.id}`;
  switch (spec.kind) {
    case 'unused-before-first':
      return {
        key,
        text: `0 uses in ${String(years.filter((year) => year < first).length)} reports`,
        from: start,
        to: first - 1,
      };
    case 'in-all-since-first': {
      if (since(first).some((count) => count.uses === 0))
        throw new Error(`not every report since ${String(first)} uses ${term.zh}`);
      return { key, text: `in all ${String(since(first).length)} since`, from: first, to: end };
    }
    case 'unused-after-last':
      return { key, text: `0 uses since ${String(last)}`, from: last + 1, to: end };
    case 'uses-in': {
      const { uses } = countIn(term, spec.year);
      const text = `${formatValue(uses, 'uses')} in ${String(spec.year)}${spec.remark ? `, ${spec.remark}` : ''}`;
      return { key, text, from: spec.year, to: spec.year };
    }
    case 'uses-since': {
      const uses = since(spec.year).reduce((sum, count) => sum + count.uses, 0);
      return {
        key,
        text: `${formatValue(uses, 'uses')} since ${String(spec.year)}`,
        from: spec.year,
        to: end,
      };
    }
    case 'unused': {
      if (usesOf(term).length > 0) throw new Error(`${term.zh} is used`);
      return { key, text: `0 uses in ${String(years.length)} reports`, from: start, to: end };
    }
  }
}
