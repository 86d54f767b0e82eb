/** One fault in a content file, placed so that an editor can jump to it. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** The problems with those of one file together, in the order of the files, each file's from top to bottom. */
export function byPlace(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Writes one problem as `file:line:column  message`, the form that editors and terminals make clickable. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${String(line)}:${String(column)}  ${message}`;
}

/** Thrown when content is wrong. Carries every problem found, so that an editor mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
    super(`${count} in the content\n\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Throws a `ContentError` if there is any problem; otherwise returns quietly. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

/** A piece of the author's text inside a message: on one line, not too long, nothing invisible. */
export function shown(text: string): string {
  const start = text.slice(0, 200);
  const plain = start.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�');
  return plain.length > 60 || text.length > start.length ? `${plain.slice(0, 57)}…` : plain;
}

/**
 * The known name nearest to a mistyped one, for "Did you mean"; undefined when none is near
 * (more than a third of the letters would have to change; in a short name more than two, or all).
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  // No name is so long; comparing a long text with every name takes seconds.
  if (typed.length > 200) return undefined;
  const best = known
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return best && best.distance < typed.length && best.distance <= Math.max(2, typed.length / 3)
    ? best.name
    : undefined;
}

/** ` Did you mean "x"?` or an empty string. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const name = nearest(typed, known);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}

/** Levenshtein distance between two short strings. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
