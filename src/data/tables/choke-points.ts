import { country, date, integer, number, oneOf, optional, rowId, share, text, year } from '../column';
import { formatDate, formatNumber, formatValue } from '../format';
import { defineTable } from '../table';

/** What goes into making chips: each step, machine and material, with its market and who holds it where that is known. */
export const chipInputs = defineTable({
  id: 'chip-inputs',
  title: 'Inputs of chipmaking and the countries that lead them',
  columns: {
    name: text('Input'),
    stage: oneOf('Stage', 'design', 'fabrication', 'atp', 'chip'),
    kind: oneOf('Kind', 'process', 'tool', 'material', 'design', 'chip'),
    plain_words: text('In plain words'),
    year: optional(year('Year of the shares')),
    market_usd_bn: optional(number('Market', 'billion dollars')),
    leader: optional(country('Leading country')),
    leader_share_pct: optional(share('Its share')),
    allies_share_pct: optional(share('United States, Japan, Netherlands, Taiwan and South Korea')),
    china_share_pct: optional(share('China')),
    concentration_hhi: optional(integer('Concentration, 0 to 10,000', 'points', { max: 10_000 })),
  },
  readout: (row) => ({
    label: row.name,
    value:
      row.leader === undefined || row.leader_share_pct === undefined
        ? 'No shares by country published'
        : `${row.leader} leads with ${formatValue(row.leader_share_pct, 'percent', 0)} of sales`,
    date: row.year === undefined ? formatDate(row.as_of) : String(row.year),
  }),
});

/** Which input goes into which, and which is a kind of which. */
export const chipLinks = defineTable({
  id: 'chip-links',
  title: 'What goes into what in chipmaking',
  columns: {
    from: rowId('Input', 'chip-inputs'),
    to: rowId('Goes into', 'chip-inputs'),
    kind: oneOf('Link', 'goes-into', 'is-a-type-of'),
  },
  readout: (row) => ({
    label: `${row.from} and ${row.to}`,
    value: row.kind === 'goes-into' ? 'goes into' : 'is a kind of',
    date: formatDate(row.as_of),
  }),
});

/** Each country's share of the sales of an input. Years differ by input; kinds and their class must not be added. */
export const chipShares = defineTable({
  id: 'chip-shares',
  title: 'Shares of world sales by supplier’s country',
  columns: {
    input: rowId('Input', 'chip-inputs'),
    country: country('Country'),
    share_pct: share('Share'),
    year: year('Year'),
  },
  parts: { of: ['input', 'year'], share: 'share_pct' },
  readout: (row) => ({
    label: row.country,
    value: `${formatValue(row.share_pct, 'percent')} of sales`,
    date: String(row.year),
  }),
});

/** Who holds a whole stage: by headquarters of firms or by the place of plants. */
export const chipStages = defineTable({
  id: 'chip-stages',
  title: 'Shares of whole stages of chipmaking',
  columns: {
    stage: oneOf('Stage', 'design', 'fabrication', 'assembly, test and packaging'),
    country: country('Country'),
    share_pct: share('Share'),
    basis: oneOf('Counted by', 'firms', 'plants'),
    year: year('Year'),
  },
  parts: { of: ['stage', 'basis', 'year'], share: 'share_pct' },
  readout: (row) => ({
    label: `${row.country}, ${row.stage}`,
    value: `${formatValue(row.share_pct, 'percent')}, by place of ${row.basis}`,
    date: String(row.year),
  }),
});

/** Sales of chip-factory machines by country in 2025: eight families that do not overlap. */
export const machineSales = defineTable({
  id: 'machine-sales',
  title: 'Sales of chip-factory machines by supplier’s country, 2025',
  columns: {
    family: rowId('Family', 'chip-inputs'),
    family_name: text('Machines'),
    country: country('Country'),
    sales_usd_bn: number('Sales', 'billion dollars'),
    share_pct: share('Share of the family'),
  },
  parts: { of: ['family'], share: 'share_pct' },
  readout: (row) => ({
    label: `${row.country}, ${row.family_name.toLowerCase()}`,
    value: `${formatValue(row.sales_usd_bn, 'billion dollars', 1)}, ${formatValue(row.share_pct, 'percent')} of the family`,
    date: '2025',
  }),
});

/** What was said and seen of Chinese lithography machines. */
export const lithographyEvents = defineTable({
  id: 'lithography-events',
  title: 'Chinese lithography machines: dates',
  columns: { date: date('Date'), who: text('Who'), what: text('What happened') },
  readout: (row) => ({ label: row.who, value: row.what, date: formatDate(row.date) }),
});

/** When a firm made chips of a node in volume. Names of nodes are marketing; `stretched` marks a refined older one. */
export const chipNodes = defineTable({
  id: 'chip-nodes',
  title: 'Year of production by firm and node',
  columns: {
    firm: text('Firm'),
    node_nm: number('Node', 'nanometres'),
    label: text('The firm’s name for it'),
    year: year('Year'),
    when: text('When'),
    status: oneOf('Status', 'volume', 'planned', 'trial', 'abandoned'),
    stretched: oneOf('A stretched older node', 'yes', 'no'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `${row.firm}, ${row.label}`,
    value:
      row.status === 'volume' ? 'production' : row.status === 'planned' ? 'planned at the time' : row.status,
    date: row.when,
  }),
});

/** The thirty-five technologies of the 2018 newspaper series, and how well each is attested. */
export const listed35 = defineTable({
  id: 'listed-35',
  title: 'The thirty-five technologies listed in 2018',
  columns: {
    position: integer('Place in the list', 'place', { min: 1, max: 35 }),
    zh: text('Chinese'),
    name: text('English'),
    short_name: text('Short name'),
    field: text('Field'),
    published: date('Published'),
    evidence: oneOf('Attested by', 'headline', 'series_page', 'front_page', 'one_page', 'later_lists'),
    held_by: optional(text('Held by')),
    status: oneOf('Later word', 'overcome', 'progress', 'open', 'no_later_word'),
    status_note: optional(text('What is known')),
    status_as_of: optional(date('Known as of')),
  },
  readout: (row) => ({
    label: row.name,
    value: row.status_note ?? 'No later word seen in a source',
    date: row.status_as_of === undefined ? 'listed 2018' : formatDate(row.status_as_of),
  }),
});

/** Who makes which part of the C919, as chosen when the aircraft was designed. */
export const c919Parts = defineTable({
  id: 'c919-parts',
  title: 'Parts of the C919 and their suppliers, as chosen in 2010',
  columns: {
    part: text('Part'),
    supplier: text('Supplier'),
    country: oneOf('Country', 'China', 'United States', 'United States and France'),
    chinese_partner: optional(text('Chinese partner')),
    chosen: year('Chosen'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: row.part,
    value: `${row.supplier}, ${row.country}${row.chinese_partner === undefined ? '' : `; with ${row.chinese_partner}`}`,
    date: `chosen ${String(row.chosen)}`,
  }),
});

/** How many major suppliers the C919 has, by region, in a bank’s count. */
export const c919SupplierCounts = defineTable({
  id: 'c919-supplier-counts',
  title: 'Major suppliers of the C919 by region',
  columns: {
    region: oneOf('Region', 'United States', 'Europe', 'China'),
    suppliers: integer('Suppliers', 'suppliers'),
    counted_by: text('Counted by'),
  },
  readout: (row) => ({
    label: row.region,
    value: `${formatNumber(row.suppliers)} major suppliers, by ${row.counted_by}’s count`,
    date: formatDate(row.as_of),
  }),
});

/** China’s own jet engine and the licences for the foreign ones. */
export const engineEvents = defineTable({
  id: 'engine-events',
  title: 'Jet engines for China’s airliners: dates',
  columns: { date: date('Date'), engine: text('Engine'), what: text('What happened') },
  readout: (row) => ({ label: row.engine, value: row.what, date: formatDate(row.date) }),
});

/** Whose engines hang under the airliners in service. */
export const jetEngineShares = defineTable({
  id: 'jet-engine-shares',
  title: 'Engines of airliners in service, by maker',
  columns: {
    fleet: oneOf('Fleet', 'narrowbody', 'widebody'),
    maker: text('Maker'),
    share_pct: share('Share of aircraft'),
    year: year('Year'),
  },
  parts: { of: ['fleet', 'year'], share: 'share_pct' },
  readout: (row) => ({
    label: `${row.maker}, ${row.fleet} aircraft`,
    value: formatValue(row.share_pct, 'percent'),
    date: formatDate(row.as_of),
  }),
});
