/** The sections of the method page by their ids, in order: what figures and chapters may link to. */
export const METHOD_SECTIONS = [
  'claims',
  'acts',
  'words',
  'listing',
  'money',
  'chips',
  'nodes',
  'trade',
  'firms',
  'since',
  'thirty-five',
  'sources',
  'unknown',
  'corrections',
  'licence',
] as const;

export type MethodSection = (typeof METHOD_SECTIONS)[number];
