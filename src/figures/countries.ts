/** Country names as classes for fills and strokes; the hues are tokens in `tokens.css`. */
export const countryClass = {
  China: 'china',
  'United States': 'united-states',
  Netherlands: 'netherlands',
  Japan: 'japan',
  Taiwan: 'taiwan',
  'South Korea': 'south-korea',
  Germany: 'germany',
} as const;

/** The class of a country, or of the muted rest. */
export function countryOf(name: string): string {
  return Object.hasOwn(countryClass, name)
    ? countryClass[name as keyof typeof countryClass]
    : 'other-country';
}

/** The hues that are dark enough on paper, and light enough in the dark, for words of any size. */
const READABLE = new Set(['china', 'united-states', 'japan']);

/** The class of words about a country: in its hue where that can be read as words, else empty, which is ink. */
export function hueOfWords(country: string): string {
  const name = countryOf(country);
  return READABLE.has(name) ? `fill-${name}` : '';
}
