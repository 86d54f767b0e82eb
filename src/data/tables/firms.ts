import { date, integer, number, oneOf, optional, rowId, share, text, year } from '../column';
import { formatDate, formatNumber, formatValue } from '../format';
import { defineTable } from '../table';

/** Fields of industry, our own coarse reading, mostly of the name; the 2024 rule is read whole as chips. */
const FIELDS = [
  'semiconductors',
  'ai_supercomputing',
  'quantum',
  'telecom',
  'surveillance',
  'aerospace',
  'shipping_logistics',
  'biotech_genomics',
  'military_university',
  'nuclear',
  'other',
] as const;

/** The fields in groups that can be drawn. */
const FIELD_GROUPS = ['chips', 'computing', 'telecoms', 'craft', 'science', 'other'] as const;

/** Every China entry of the Entity List in the text of July 2026. Private persons are counted, not named. */
export const entityListings = defineTable({
  id: 'entity-listings',
  title: 'China entries of the US Entity List in force in July 2026',
  columns: {
    kind: oneOf('Kind', 'organisation', 'person', 'address'),
    name: optional(text('Name')),
    place: optional(text('First place named')),
    listed: date('First listed'),
    citation: text('Federal Register citation'),
    field: oneOf('Field, our own reading', ...FIELDS),
    footnote: optional(oneOf('Footnote of the list', '1', '3', '4', '5')),
    firm: optional(rowId('Firm profile', 'firm-profiles')),
  },
  readout: (row) => ({
    label: row.name ?? (row.kind === 'person' ? 'A private person' : 'A bare address'),
    value: `listed by ${row.citation}`,
    date: formatDate(row.listed),
  }),
});

/** When a row of `listing-groups` was listed, in words: the years before 2019 stand together. */
export const whenListed = (listed: string): string =>
  listed.length === 4 ? `by the end of ${listed}` : formatDate(listed);

/** The entries of `entity-listings` by day (all before 2019 as one) and group of fields; a test derives them again. */
export const listingGroups = defineTable({
  id: 'listing-groups',
  title: 'China entries of the Entity List by day and field',
  columns: {
    listed: date('First listed'),
    field_group: oneOf('Field, our own reading', ...FIELD_GROUPS),
    entries: integer('Entries', 'entries', { min: 1 }),
    people: integer('Of them private persons', 'entries'),
    addresses: integer('Of them bare addresses', 'entries'),
    citations: text('Federal Register citations'),
  },
  readout: (row) => ({
    label: `Listed ${row.listed.length === 4 ? '' : 'on '}${whenListed(row.listed)}`,
    value: `${formatValue(row.entries, 'entries')} in ${row.citations}`,
    date: 'in force in July 2026',
  }),
});

/** Counts over `entity-listings` that prose and figures speak of; a test derives them again. */
export const listingCounts = defineTable({
  id: 'listing-counts',
  title: 'Counts of the China entries of the Entity List',
  columns: { what: text('What is counted'), entries: integer('Entries', 'entries') },
  readout: (row) => ({
    label: row.what,
    value: formatValue(row.entries, 'entries'),
    date: 'text of July 2026',
  }),
});

/** Firms of the story: what they are called, where they are and what they make. */
export const firmProfiles = defineTable({
  id: 'firm-profiles',
  title: 'Firms of the story',
  columns: {
    name: text('Firm'),
    also: optional(text('Also known as')),
    name_zh: optional(text('Chinese')),
    pinyin: optional(text('Pinyin')),
    city: text('Seat'),
    founded: optional(year('Founded')),
    makes: text('What it makes'),
    owner: optional(text('Owner')),
    status: optional(text('Latest word')),
  },
  readout: (row) => ({ label: row.name, value: row.makes, date: formatDate(row.as_of) }),
});

/** Which firm stands on which American list. `since` of a 1260H row is the latest notice, not the first. */
export const firmLists = defineTable({
  id: 'firm-lists',
  title: 'Firms and the lists they stand on',
  columns: {
    firm: rowId('Firm profile', 'firm-profiles'),
    list: oneOf('List', 'entity-list', '1260h', 'ns-cmic', 'fcc', 'military-end-user'),
    status: oneOf('Status', 'listed', 'removed'),
    since: date('Dated'),
    until: optional(date('Removed')),
    citations: optional(text('Federal Register citations')),
    entries: optional(integer('Entries that name the firm', 'entries')),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: row.list,
    value: row.status === 'removed' ? 'removed' : 'listed',
    date: formatDate(row.since),
  }),
});

/** Who owns, supplies, spun off or sued whom; alleged and reported links are named so. */
export const firmLinks = defineTable({
  id: 'firm-links',
  title: 'Links between firms',
  columns: {
    from: text('From'),
    to: text('To'),
    kind: oneOf(
      'Link',
      'subsidiary-of',
      'manufactures-for',
      'spun-off-from',
      'planned-supplier-to',
      'run-by-former-executive-of',
      'sister-firm-of',
      'investor-in',
      'supply-chain-partner-of',
      'alleged-network-member-of',
      'former-subsidiary-of',
      'supplier-to',
      'sued',
      'shareholder-in',
      'bought-tools-for',
      'founded-by-former-executives-of',
      'reported-supplier-to',
      'owner-of',
      'bought',
    ),
    since: optional(date('Since')),
    from_firm: optional(rowId('Profile of the first', 'firm-profiles')),
    to_firm: optional(rowId('Profile of the second', 'firm-profiles')),
  },
  readout: (row) => ({
    label: `${row.from} and ${row.to}`,
    value: row.kind.replaceAll('-', ' '),
    date: formatDate(row.since ?? row.as_of),
  }),
});

/** Firms whose names invite confusion, and what tells them apart. */
export const firmLookalikes = defineTable({
  id: 'firm-lookalikes',
  title: 'Names that look alike',
  columns: {
    firm: rowId('Firm profile', 'firm-profiles'),
    other_firm: optional(rowId('Profile of the other', 'firm-profiles')),
    other_name: optional(text('The other, where it has no profile')),
    difference: text('What tells them apart'),
  },
  readout: (row) => ({ label: row.firm, value: row.difference, date: formatDate(row.as_of) }),
});

/** Sales, research spending and profit of a firm in a year, or the part of one that `period_end` closes. */
export const firmYears = defineTable({
  id: 'firm-years',
  title: 'Sales, research and profit of firms by year',
  columns: {
    firm: rowId('Firm profile', 'firm-profiles'),
    entity: text('Whose accounts'),
    year: year('Year'),
    basis: oneOf('Basis', 'reported', 'chairman', 'rolling', 'part-year'),
    period_end: date('Period ends'),
    revenue_cny_bn: optional(number('Sales', 'billion yuan')),
    revenue_usd_bn: optional(number('Sales in dollars', 'billion dollars')),
    research_cny_bn: optional(number('Research and development', 'billion yuan')),
    profit_cny_bn: optional(number('Net profit', 'billion yuan', { min: -1000 })),
    profit_usd_bn: optional(number('Net profit in dollars', 'billion dollars', { min: -1000 })),
  },
  readout: (row) => ({
    label: `${row.entity}, sales`,
    value:
      row.revenue_cny_bn === undefined
        ? formatValue(row.revenue_usd_bn ?? 0, 'billion dollars', 2)
        : `${row.basis === 'chairman' ? 'more than ' : ''}${formatValue(row.revenue_cny_bn, 'billion yuan', 1)}`,
    date: {
      reported: String(row.year),
      chairman: `the chairman’s word for ${String(row.year)}`,
      rolling: `twelve months to ${formatDate(row.period_end)}`,
      'part-year': `part of ${String(row.year)}`,
    }[row.basis],
  }),
});

/** Phones that Huawei shipped, by market and measurer: series of different measures are never joined. */
export const huaweiPhones = defineTable({
  id: 'huawei-phones',
  title: 'Phones shipped by Huawei',
  columns: {
    year: year('Year'),
    period: oneOf('Period', 'full year', 'first quarter', 'second quarter'),
    market: oneOf('Market', 'world', 'China'),
    phones_million: number('Phones', 'million phones'),
    measure: text('Counted by'),
    with_honor: oneOf('With Honor', 'yes', 'no'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `Huawei phones, ${row.market}${row.with_honor === 'yes' ? ', with Honor' : ''}`,
    value: `${formatValue(row.phones_million, 'million phones')} (${row.measure})`,
    date: row.period === 'full year' ? String(row.year) : `${row.period} of ${String(row.year)}`,
  }),
});

/** What happened to Huawei and Yangtze Memory, with layers, wafers or market share where that is what happened. */
export const firmEvents = defineTable({
  id: 'firm-events',
  title: 'What happened to Huawei and Yangtze Memory',
  columns: {
    firm: oneOf('Firm profile', 'huawei', 'ymtc'),
    date: date('Date'),
    kind: oneOf(
      'Kind',
      'controls',
      'phones',
      'business',
      'software',
      'chips',
      'capital',
      'technology',
      'supply',
      'capacity',
      'customer',
      'jobs',
      'lawsuit',
      'market',
    ),
    what: text('What happened'),
    layers: optional(integer('Layers', 'layers', { max: 10_000 })),
    wafers_per_month: optional(integer('Capacity', 'wafers a month')),
    share_pct: optional(share('Share of the world market')),
  },
  readout: (row) => ({ label: row.what, value: row.kind, date: formatDate(row.date) }),
});

/** SMIC’s capacity at the end of a year and how full it was, as the company reports them. */
export const smicYears = defineTable({
  id: 'smic-years',
  title: 'SMIC’s capacity and how full it was',
  columns: {
    year: year('Year'),
    capacity_wafers_per_month: integer('Capacity, 8-inch equivalent', 'wafers a month'),
    utilisation_pct: number('Utilisation', 'percent'),
    shipments_million: optional(number('Shipments, 8-inch equivalent', 'million wafers')),
    capital_spending_usd_bn: optional(number('Capital spending', 'billion dollars')),
  },
  readout: (row) => ({
    label: 'SMIC',
    value: `${formatValue(row.capacity_wafers_per_month, 'wafers a month')}, ${formatNumber(row.utilisation_pct)}% full`,
    date: `end of ${String(row.year)}`,
  }),
});

/** The share of SMIC’s sales made in China. Definitions changed a little; `definition` says which. */
export const smicChinaShare = defineTable({
  id: 'smic-china-share',
  title: 'Share of SMIC’s sales made in China',
  columns: {
    year: year('Year'),
    china_share_pct: share('Share'),
    definition: text('Definition'),
  },
  readout: (row) => ({
    label: 'SMIC, sales in China',
    value: formatValue(row.china_share_pct, 'percent'),
    date: String(row.year),
  }),
});

/** Licences to supply two listed firms, November 2020 to April 2021. */
export const supplierLicences = defineTable({
  id: 'supplier-licences',
  title: 'Licences to supply Huawei and SMIC, November 2020 to April 2021',
  columns: {
    buyer: text('Buyer'),
    licences: integer('Licences', 'licences'),
    value_usd_bn: number('Value', 'billion dollars'),
  },
  readout: (row) => ({
    label: `Licences to supply ${row.buyer}`,
    value: `${formatValue(row.licences, 'licences')}, ${formatValue(row.value_usd_bn, 'billion dollars')}`,
    date: 'November 2020 to April 2021',
  }),
});
