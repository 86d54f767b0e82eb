/** The word for a country in an address: `south-korea`. */
export const slugOf = (country: string): string => country.toLowerCase().replaceAll(' ', '-');

/**
 * The countries that an address takes away (`?cut=netherlands,japan`), in the order of `countries`. Words that name
 * none are left aside.
 *
 * @returns nothing where the address says nothing of a cut that can be made
 */
export function readCut(search: string, countries: readonly string[]): string[] | undefined {
  const asked = new URLSearchParams(search).get('cut');
  if (asked === null) return undefined;
  const words = new Set(asked.slice(0, 500).toLowerCase().split(','));
  const known = countries.filter((country) => words.has(slugOf(country)));
  return known.length > 0 || asked === '' ? known : undefined;
}

/** An address with a cut written into it; everything else in it stays. */
export function writeCut(address: string, removed: readonly string[]): string {
  const url = new URL(address);
  // Commas need no escape in a query, and an address is to be read.
  const rest = [...url.searchParams].filter(([name]) => name !== 'cut');
  const others = new URLSearchParams(rest).toString();
  url.search = `${others === '' ? '' : `${others}&`}cut=${removed.map(slugOf).join(',')}`;
  return url.href;
}
