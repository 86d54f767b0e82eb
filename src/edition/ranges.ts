/** Whole numbers in order, each once, three or more neighbours as a range: `3, 7–9`. */
export function inRanges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .flatMap((run) => (run.length > 2 ? `${String(run[0])}–${String(run.at(-1))}` : run.map(String)))
    .join(', ');
}
