import { didYouMean, shown } from '../../data/problem';

export { shown };

/** ` Did you mean "x"?` or ''. A text too long for a name is near to none. */
export const suggestion = (typed: string, known: readonly string[]): string =>
  typed.length > 80 ? '' : didYouMean(typed, known);

const MOST = 12;

/** Names in a row; of many, the first dozen and how many more there are. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const rest = names.length - MOST;
  return names.slice(0, MOST).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}

/** `1 word`, `3 words`. */
export const counted = (n: number, noun: string): string => `${String(n)} ${noun}${n === 1 ? '' : 's'}`;
