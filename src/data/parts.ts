import type { Column } from './column';
import type { Problem } from './problem';
import type { Draft, Parts } from './table';

/** A row of whatever table. */
type AnyDraft = Draft<Readonly<Record<string, Column<unknown>>>>;

// Shares are published rounded to whole numbers, each up by at most a half.
const ROUNDING = 0.5;

/**
 * Finds wholes that have more than 100 per cent of parts. The problem stands at the last share of the whole, since an
 * author may have added a row; a share that could not be read has its own problem and counts nothing.
 */
export function checkParts({ of, share }: Parts, drafts: readonly AnyDraft[]): Problem[] {
  const wholes = new Map<string, AnyDraft[]>();
  for (const draft of drafts) {
    const whole = of.map((name) => String(draft.values[name])).join(', ');
    wholes.set(whole, [...(wholes.get(whole) ?? []), draft]);
  }
  return [...wholes].flatMap(([whole, parts]) => {
    const sum = parts.reduce((total, { values }) => total + Number(values[share] ?? 0), 0);
    const last = parts.at(-1);
    if (last === undefined || sum <= 100 + parts.length * ROUNDING) return [];
    const message = `${share}: the shares of ${whole} make ${String(Math.round(sum * 10) / 10)} percent together; 100 is the most`;
    return [{ ...last.at(share), message }];
  });
}
