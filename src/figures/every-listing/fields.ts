import type { Row } from '../../data/tables';

/** Each field of the list, in our words, and the group in which it is drawn. Fields are our own reading. */
export const FIELD_WORDS: Readonly<
  Record<Row<'entity-listings'>['field'], { name: string; group: Row<'listing-groups'>['field_group'] }>
> = {
  semiconductors: { name: 'Chips and their tools', group: 'chips' },
  ai_supercomputing: { name: 'Computing and AI', group: 'computing' },
  quantum: { name: 'Quantum technology', group: 'computing' },
  telecom: { name: 'Telecoms and military electronics', group: 'telecoms' },
  surveillance: { name: 'Surveillance', group: 'telecoms' },
  aerospace: { name: 'Aircraft, rockets, drones', group: 'craft' },
  shipping_logistics: { name: 'Ships and freight', group: 'craft' },
  biotech_genomics: { name: 'Biotech and genes', group: 'science' },
  military_university: { name: 'Universities tied to the military', group: 'science' },
  nuclear: { name: 'Nuclear', group: 'science' },
  other: { name: 'Other', group: 'other' },
};
