import { countryClass } from '../figures/countries';
import { flatten, type Mark } from '../scene/mark';

/** Marks that belong together, as a reader walks through them or reads them as a list. */
export interface MarkGroup {
  name: string;
  /** The claims of its marks in drawing order, each once. */
  claims: readonly string[];
}

/** Countries by the class that gives a mark its hue. */
const COUNTRIES = Object.entries(countryClass).map(
  ([name, hue]) => [new RegExp(`-${hue}\\b`), name] as const,
);

/**
 * The groups of a drawn state: what each table tells or, where all comes from one table, what is drawn in the hue of each
 * country and the rest. A claim stands once, in the group of its first mark.
 *
 * @param titles the titles of the tables, by id
 */
export function groupsOf(
  marks: readonly Mark[],
  titles: Readonly<Record<string, string>>,
): readonly MarkGroup[] {
  const drawn = new Map<string, Mark>();
  for (const mark of flatten(marks)) {
    if (mark.claim !== undefined && !drawn.has(mark.claim)) drawn.set(mark.claim, mark);
  }
  const tableOf = (claim: string): string => claim.split('/')[0] ?? '';
  const isOneTable = new Set([...drawn.keys()].map(tableOf)).size === 1;
  const nameOf = (claim: string, mark: Mark): string =>
    isOneTable ? hueOf(mark) : (titles[tableOf(claim)] ?? tableOf(claim));
  const groups = new Map<string, string[]>();
  for (const [claim, mark] of drawn) {
    const name = nameOf(claim, mark);
    groups.set(name, [...(groups.get(name) ?? []), claim]);
  }
  return [...groups].map(([name, claims]) => ({ name, claims }));
}

/** The country whose hue a mark, or the first mark in it that has one, is drawn in. */
function hueOf(mark: Mark): string {
  for (const { attrs } of flatten([mark])) {
    const classes = String(attrs['class'] ?? '');
    const country = COUNTRIES.find(([pattern]) => pattern.test(classes));
    if (country) return country[1];
  }
  return 'The rest';
}

/** Where a key leads from a claim; undefined for keys that lead nowhere. Walks round at the ends. */
export function claimAfter(
  key: string,
  groups: readonly MarkGroup[],
  claim: string | undefined,
): string | undefined {
  const all = groups.flatMap(({ claims }) => claims);
  const at = claim === undefined ? -1 : all.indexOf(claim);
  const group = groups.findIndex(({ claims }) => claim !== undefined && claims.includes(claim));
  const round = <T>(list: readonly T[], index: number): T | undefined => list.at(index % list.length);
  switch (key) {
    case 'ArrowRight':
      return round(all, at + 1);
    case 'ArrowLeft':
      return at < 0 ? all.at(-1) : all.at(at - 1);
    case 'ArrowDown':
      return round(groups, group + 1)?.claims[0];
    case 'ArrowUp':
      return (group < 0 ? groups.at(-1) : groups.at(group - 1))?.claims[0];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
