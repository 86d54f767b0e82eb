import { ascending, group } from 'd3-array';
import type { Content } from '../data/content';
import type { Row } from '../data/tables';
import { rowOf } from '../figures/rows';

/** A stretch of Chinese up to its comma or full stop, and the English that goes with it. */
type Clause = Row<'report-clauses'> & { zh: string };

/** A sentence, or the part of one that is quoted. `id` is its place on the page, `number` counts from 1. */
export interface Sentence {
  id: string;
  number: number;
  clauses: readonly Clause[];
}

/** One passage of the report and its sentences. */
export interface Passage {
  quote: Row<'pledge-quotes'>;
  /** Where in the report it stands: `On difficulties`. */
  place: string;
  sentences: readonly Sentence[];
}

const PLACE = /^Government Work Report, (.+)$/;

/** Chinese cut after its commas and full stops. */
export const cutClauses = (zh: string): string[] => zh.match(/[^，。]+[，。]?/gu) ?? [];

/** The Chinese of a sentence as it is written. */
export const chinese = ({ clauses }: Sentence): string => clauses.map(({ zh }) => zh).join('');

/** Whether it is a whole sentence, not a part of one. */
export const isWhole = (sentence: Sentence): boolean => chinese(sentence).endsWith('。');

/** Whether all of a sentence was quoted in English, not a phrase alone. */
export const isQuotedWhole = ({ clauses }: Sentence): boolean =>
  clauses.every(({ quoted }) => quoted !== undefined);

/** The passages of the report in the order of the table, which is that of the report, cut into sentences and clauses. */
export function passagesOf({ rows }: Pick<Content, 'rows'>): Passage[] {
  let count = 0;
  return [...group(rows['report-clauses'], ({ quote }) => quote)].map(([id, own]) => {
    const quote = rowOf(rows['pledge-quotes'], id);
    const place = PLACE.exec(quote.context)?.[1] ?? quote.context;
    const written = cutClauses(quote.quote);
    if (written.length !== own.length)
      throw new Error(`report-clauses: "${id}" has ${String(written.length)} clauses in Chinese`);
    const clauses = own.map((row, i) => ({ ...row, zh: written[i] ?? '' }));
    return {
      quote,
      place: place.charAt(0).toUpperCase() + place.slice(1),
      sentences: [...group(clauses, ({ sentence }) => sentence)].map(([sentence, parts]) => ({
        id: sentence,
        number: (count += 1),
        clauses: parts.toSorted((a, b) => ascending(a.position, b.position)),
      })),
    };
  });
}

/** One quotation in English and the parts of it that stand for clauses of a sentence. */
interface Quoted {
  from: Row<'pledge-quotes'>;
  parts: readonly { position: number; words: string }[];
}

/** The English that was quoted for a sentence, quotation by quotation. */
export function quotedOf({ clauses }: Sentence, { rows }: Pick<Content, 'rows'>): Quoted[] {
  const parts = clauses.flatMap(({ position, quoted: words, quoted_from: from }) =>
    words === undefined || from === undefined ? [] : { position, words, from },
  );
  return [...group(parts, ({ from }) => from)].map(([id, own]) => ({
    from: rowOf(rows['pledge-quotes'], id),
    parts: own,
  }));
}
