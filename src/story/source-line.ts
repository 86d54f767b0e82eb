import type { Ledger } from '../data/ledger';
import type { Source } from '../data/sources';
import type { Remarks } from '../figures/figure';

// More names than this would hide the drawing; the figure's page lists every source.
const NAMED = 2;

/** Of the sources of drawn claims the most used publishers, and how many sources are not theirs. */
function sourceLine(claims: readonly string[], ledger: Ledger): { names: string; more: number } {
  const uses = new Map<string, number>();
  const sources = new Set<string>();
  for (const id of claims) {
    for (const source of ledger.claims.get(id)?.sources ?? []) {
      sources.add(source.id);
      const name = shortPublisher(source);
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const publishers = [...uses].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  const named = publishers.slice(0, NAMED);
  const covered = [...sources].filter((id) =>
    claims.some((claim) =>
      ledger.claims.get(claim)?.sources.some((s) => s.id === id && named.includes(shortPublisher(s))),
    ),
  ).length;
  return { names: named.join('; '), more: sources.size - covered };
}

/** Whether any claim drawn is less than certain, which the source line then says in words. */
function hasReported(claims: readonly string[], ledger: Ledger): boolean {
  return claims.some((id) => ledger.claims.get(id)?.confidence === 'medium');
}

/**
 * The whole line under a figure: how marks are read, the sources, and the remark. `numbers` are those of the sources in a
 * list that holds them all; a page whose list does not has none.
 */
export function sourceSentences(
  claims: readonly string[],
  ledger: Ledger,
  { legend, note }: Remarks = {},
  numbers = '',
): string {
  const { names, more } = sourceLine(claims, ledger);
  const others = more > 0 ? ` and ${String(more)} more` : '';
  return [
    legend,
    `Sources: ${names}${others}${numbers === '' ? '' : ` (${numbers})`}.`,
    hasReported(claims, ledger) && 'Some as reported.',
    note,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A publisher's name without its department, journal or release, as a source line has room for. */
const shortPublisher = ({ publisher }: Source): string =>
  publisher.split(/[,;(]| \/ | via /)[0]?.trim() ?? publisher;
