/** The permanent address of a Federal Register citation (`88 FR 13675`): the page on which the rule begins. */
export const ruleAddress = (citation: string): string =>
  `https://www.federalregister.gov/citation/${citation.replaceAll(' ', '-')}`;
