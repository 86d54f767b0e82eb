import type { Entries } from './entry';

const FIELD = 'Our own coarse reading, mostly of names; the rule of 5 December 2024 is read whole as chips';
const GROUPED_FIELD = 'Groups of the fields of entity-listings, our own reading';

/** The firms, and the lists that they stand on. */
export const firms: Entries<
  | 'entity-listings'
  | 'listing-groups'
  | 'listing-counts'
  | 'firm-profiles'
  | 'firm-lists'
  | 'firm-links'
  | 'firm-lookalikes'
  | 'firm-years'
  | 'huawei-phones'
  | 'firm-events'
  | 'smic-years'
  | 'smic-china-share'
  | 'supplier-licences'
  | 'memory-layers'
> = {
  'entity-listings': {
    about:
      'One row is one entry under China, Hong Kong’s among them, in the Entity List as it stood on 9 July 2026. One firm may have several entries. Whoever was removed before that day is not here. Private persons are counted and not named.',
    meanings: {
      kind: 'An organisation, a private person, or a bare address, which is no firm',
      name: 'The name in the list; blank for private persons and bare addresses',
      place:
        'The first place recognised in the entry’s address or name; a firm with many addresses may show another than its seat',
      listed:
        'The date of the entry’s oldest Federal Register citation, which is a few days later than the rule took effect',
      citation: 'That citation: volume and page of the Federal Register of the United States',
      field: FIELD,
      footnote:
        'The number of the list’s footnote that widens the rule for this entry; blank where none does',
      firm: 'The row of firm-profiles that the entry belongs to; blank where the firm has no profile',
    },
  },
  'listing-groups': {
    about:
      'One row is the entries of entity-listings that were listed on one day, before 2019 in one year, in one group of fields. It is counted from that table.',
    meanings: {
      listed: 'The day, or before 2019 the year, of listing',
      field_group: GROUPED_FIELD,
      entries: 'Entries of that day and group',
      people: 'Those of them that are private persons',
      addresses: 'Those of them that are bare addresses',
    },
  },
  'listing-counts': {
    about:
      'One row is one count over entity-listings that the story speaks of. It is counted from that table.',
    meanings: { what: 'Which entries are counted', entries: 'How many there are' },
  },
  'firm-profiles': {
    about:
      'One row is one firm of the story. What is blank was not seen in a source that we trust; it does not mean that there is nothing.',
    meanings: {
      name: 'The name that this site uses',
      also: 'Other names of it, with semicolons between; blank where none is needed',
      name_zh: 'The name in simplified Chinese characters; blank where it was not seen',
      pinyin: 'The Chinese name in Latin letters, with tones',
      city: 'The city of its seat',
      founded: 'The year of its founding; blank where it was not seen',
      makes: 'What it makes or does, in our words',
      owner: 'Who owns it, as far as a source says; blank where none does',
      status: 'The latest word on it, in ours; blank where there is none',
    },
  },
  'firm-lists': {
    about:
      'One row is one firm on one American list. Lists have different effects; standing on one does not mean standing on another.',
    meanings: {
      list: 'The Entity List; the list under section 1260H; the list of Chinese military-industrial firms (ns-cmic); the list of the communications authority (fcc); or that of military end users',
      status: 'Whether the firm stands on the list or has been removed',
      since: 'The date of listing; of a 1260H row that of the latest notice, which is not the first',
      until: 'The date of removal; blank where the firm still stands there',
      citations:
        'Volumes and pages of the Federal Register, with semicolons between; blank where none was read',
      entries: 'Entries of the list that name the firm or its units; blank where they were not counted',
    },
  },
  'firm-links': {
    about:
      'One row is one link between two firms. Links that are alleged, reported or planned are named so in their kind.',
    meanings: {
      from: 'The firm at which the link starts',
      to: 'The firm at which it ends',
      kind: 'What the first is to the second',
      since: 'When the link began, as exact as it is known; blank where it is not',
      from_firm: 'The row of firm-profiles of the first; blank where it has none',
      to_firm: 'The row of firm-profiles of the second; blank where it has none',
    },
    dated: ['since'],
  },
  'firm-lookalikes': {
    about: 'One row is a pair of names that are easily taken for each other.',
    meanings: {
      other_firm: 'The row of firm-profiles of the other; blank where it has none',
      other_name: 'The name of the other, where it has no profile',
      difference: 'What tells the two apart, in our words',
    },
  },
  'firm-years': {
    about:
      'One row is one year, or part of one, of one set of accounts. Audited years, what a chairman said beforehand, twelve rolling months and parts of years stand side by side: compare only rows of one basis.',
    meanings: {
      entity: 'Whose accounts they are: the firm, or its part whose shares are traded',
      basis:
        'Reported by the company or a vendor of such data; said by the chairman before the audit, and then a lower bound; twelve months that end within a year (rolling); or a part of the year',
      period_end: 'The last month of the period',
      revenue_cny_bn: 'Sales in yuan; blank where only dollars were reported',
      revenue_usd_bn: 'Sales in dollars; blank where yuan were reported',
      research_cny_bn: 'Spending on research and development; blank where it was not seen',
      profit_cny_bn: 'Net profit, below zero for a loss; blank where it was not seen or reported in dollars',
      profit_usd_bn:
        'Net profit in dollars, below zero for a loss; blank where it was not seen or reported in yuan',
    },
  },
  'huawei-phones': {
    about:
      'One row is one count of phones shipped, by one house. The houses count differently: their rows must not be joined.',
    meanings: {
      period: 'The whole year, or the quarter that was counted',
      market: 'The world, or China alone',
      phones_million: 'Phones shipped in that period',
      measure: 'Who counted them',
      with_honor: 'Whether phones of Honor, which Huawei sold in November 2020, are counted in',
    },
  },
  'firm-events': {
    about:
      'One row is one thing that happened to Huawei or Yangtze Memory. That one thing followed a listing does not show that the listing caused it.',
    meanings: {
      date: 'The day on which it happened or was reported, as exact as it is known',
      kind: 'What it is about',
      what: 'What happened, in a sentence of our own',
      layers: 'Layers of the memory chip, where that is what happened',
      wafers_per_month: 'Capacity reached or planned, as the sentence says, where that is what happened',
      share_pct: 'The firm’s share of the world market, where that is what happened',
    },
  },
  'smic-years': {
    about:
      'One row is one year of SMIC, as the company reports it. Wafers of all sizes are reckoned as 8-inch ones.',
    meanings: {
      capacity_wafers_per_month: 'Capacity at the end of the year, in wafers of 8 inches',
      utilisation_pct: 'The part of the capacity that was used in the year',
      shipments_million: 'Wafers shipped in the year; blank where not seen',
      capital_spending_usd_bn: 'Spending on plant and machines in the year; blank where not seen',
    },
  },
  'smic-china-share': {
    about:
      'One row is the share of SMIC’s sales that it made in China. The definition changed on the way: it must be named with the number.',
    meanings: {
      china_share_pct: 'The share of sales made in China, by the definition of that year',
      definition: 'What was counted as China and as sales',
    },
  },
  'supplier-licences': {
    about:
      'One row is the licences that suppliers of one listed firm were given from November 2020 to April 2021. Licences are permissions: not all was delivered.',
    meanings: {
      buyer: 'The listed firm that was to be supplied',
      licences: 'Licences given in that time',
      value_usd_bn: 'The value of goods that they allow',
    },
  },
  'memory-layers': {
    about:
      'One row is one step in layers of flash memory by a maker other than Yangtze Memory, as the makers count them.',
    meanings: {
      firm: 'The maker of the memory',
      country: 'The country of its headquarters',
      layers: 'Layers of the memory chip',
      date: 'When it happened, as exact as it is known',
      what: 'What happened to the chip of so many layers',
    },
  },
};
