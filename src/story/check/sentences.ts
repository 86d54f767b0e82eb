import { CITE } from './prose';

/** A sentence of a running text, from `start` to before `end`. */
interface Sentence {
  start: number;
  end: number;
}

// After these a name or number follows, not a sentence; a company’s “Ltd.” may end one, and then two stay one.
const BEFORE_A_NAME =
  /(?:^|[\s(“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|No|Nos|Art|Sec|Fig|Dept|Co|Inc|Corp|Ltd|vs|cf|ca|pp?|e\.g|i\.e)$/;
// A single capital is an initial or part of "U.S.".
const INITIAL = /(?:^|[\s.(“‘])\p{Lu}$/u;

/**
 * Cuts a running text into sentences. A citation directly after the full stop belongs to the sentence before it.
 * Decimals, titles and initials do not cut, nor does a full stop inside an open quotation. In doubt two sentences stay one.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  const ending = new RegExp(`[.!?…]+([”’)\\]]*)((?:\\s*${CITE})*)`, 'gu');
  let start = 0;
  let quotes = 0;
  let counted = 0;
  for (const match of text.matchAll(ending)) {
    const [whole, , cites = ''] = match;
    const end = match.index + whole.length;
    quotes = openQuotes(text.slice(counted, end), quotes);
    counted = end;
    if (quotes > 0 || !(cites || /^(?:\s|$)/.test(text.slice(end, end + 1)))) continue;
    const before = text.slice(start, match.index);
    if (whole.startsWith('.') && (BEFORE_A_NAME.test(before) || INITIAL.test(before))) continue;
    if (/^\s*\p{Ll}/u.test(text.slice(end, end + 40))) continue;
    found.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}

/** How many quotation marks are open after a text. */
function openQuotes(text: string, open: number): number {
  for (const character of text) {
    if (character === '“') open++;
    else if (character === '”') open = Math.max(0, open - 1);
  }
  return open;
}
