import { date, integer, number, oneOf, optional, rowId, share, text, year } from '../column';
import { formatDate, formatNumber, formatValue } from '../format';
import { defineTable } from '../table';

/** The acts that make up the contest, 2006 to 2026: who acted, when, and what was done. */
export const policyTimeline = defineTable({
  id: 'policy-timeline',
  title: 'Plans, controls and countermeasures, 2006 to 2026',
  columns: {
    date: date('Date'),
    lane: oneOf(
      'Lane',
      'us_control',
      'allied_control',
      'china_policy',
      'china_money',
      'china_countermeasure',
      'china_governance',
    ),
    actor: oneOf('Who acted', 'China', 'United States', 'Netherlands', 'Japan', 'Japan and Netherlands'),
    title: text('Event'),
    what_happened: text('What happened'),
    suspended_until: optional(date('Suspended until')),
  },
  readout: (row) => ({ label: row.title, value: row.what_happened, date: formatDate(row.date) }),
});

/** The Chinese entries of the rule that took effect on 2 March 2023. Private persons are counted, not named. */
export const entitiesMarch2023 = defineTable({
  id: 'entities-march-2023',
  title: 'Chinese entries added to the Entity List on 2 March 2023',
  columns: {
    kind: oneOf('Kind', 'organisation', 'person', 'unknown'),
    name: optional(text('Name')),
    short_name: optional(text('Short name')),
    city: optional(text('City')),
    field: oneOf(
      'Field, our own reading',
      'ai_supercomputing',
      'biotech_genomics',
      'semiconductors',
      'shipping_logistics',
      'telecom',
      'other',
    ),
    footnote_4: optional(oneOf('Advanced-computing rule applies', 'yes', 'no')),
    reason: optional(text('Reason given')),
    effective: date('In force from'),
    citation: text('Federal Register citation'),
  },
  readout: (row) => ({
    label:
      row.name ??
      (row.kind === 'person'
        ? 'A private person'
        : 'An entry that the list no longer carries under this rule'),
    value: row.reason ?? 'No reason for this entry seen in a source',
    date: `in force from ${formatDate(row.effective)}`,
  }),
});

/** What a listing rule says of itself: how many entities it adds, and how many of them under China. */
export const entityRules = defineTable({
  id: 'entity-rules',
  title: 'Listing rules of the US Bureau of Industry and Security',
  columns: {
    effective: date('In force from'),
    published: date('Published'),
    citation: text('Federal Register citation'),
    entities_added: integer('Entities added', 'entities'),
    china_entities_added: integer('Of these in China', 'entities'),
    china_entries_still_cited: integer('China entries that cited the rule in July 2026', 'entities'),
  },
  readout: (row) => ({
    label: `Rule ${row.citation}`,
    value: `${formatValue(row.entities_added, 'entities')} added, ${formatNumber(row.china_entities_added)} of them in China`,
    date: `in force from ${formatDate(row.effective)}`,
  }),
});

/** State money put into chipmakers. */
export const stateCapital = defineTable({
  id: 'state-capital',
  title: 'State capital for chipmakers',
  columns: {
    date: date('Date'),
    company: text('Company'),
    investors: text('Investors'),
    // Blank where a sum is known in dollars alone.
    amount_cny_bn: optional(number('Amount', 'billion yuan')),
    amount_usd_bn: optional(number('Amount in dollars', 'billion dollars')),
    capital_after_cny_bn: optional(number('Capital afterwards', 'billion yuan')),
    note: text('Note'),
  },
  readout: (row) => ({
    label: `State capital for ${row.company}`,
    value:
      row.amount_cny_bn === undefined
        ? formatValue(row.amount_usd_bn ?? 0, 'billion dollars')
        : formatValue(row.amount_cny_bn, 'billion yuan'),
    date: formatDate(row.date),
  }),
});

/** Words of officials, quoted exactly, with our own English gloss for Chinese. */
export const pledgeQuotes = defineTable({
  id: 'pledge-quotes',
  title: 'What officials said',
  columns: {
    date: date('Date'),
    speaker: text('Speaker'),
    role: text('Role'),
    quote: text('Words'),
    language: oneOf('Language', 'zh-Hans', 'en'),
    form: oneOf('Form', 'direct', 'reported', 'term'),
    gloss: optional(text('In English, our own')),
    context: text('Context'),
  },
  readout: (row) => ({ label: row.speaker, value: row.quote, date: formatDate(row.date) }),
});

/** The sentence of the pledge, and the one that concedes weakness, cut into the units that the figure aligns. */
export const pledgeSentence = defineTable({
  id: 'pledge-sentence',
  title: 'The sentence of 5 March 2023, unit by unit',
  columns: {
    sentence: oneOf('Sentence', 'pledge', 'concession'),
    position: integer('Position', 'place', { min: 1 }),
    zh: text('Chinese'),
    punctuation: optional(text('Punctuation after it')),
    pinyin: text('Pinyin'),
    gloss: text('In English, our own'),
    term: optional(rowId('Term', 'counted-terms')),
  },
  readout: (row) => ({ label: row.zh, value: row.gloss, date: formatDate(row.as_of) }),
});

/**
 * The passages of the report of 5 March 2023, clause by clause as the Chinese divides them, with our English and, where
 * there is any, the English that was quoted. `quote` and `quoted_from` are rows of pledge-quotes; `position` counts the
 * clauses of a sentence; `steps` are the steps of the story that speak of the clause.
 */
export const reportClauses = defineTable({
  id: 'report-clauses',
  title: 'The report of 5 March 2023, Chinese and English clause by clause',
  columns: {
    quote: rowId('Passage', 'pledge-quotes'),
    sentence: text('Sentence'),
    position: integer('Position', 'place', { min: 1 }),
    gloss: text('In English, our own'),
    quoted: optional(text('In English, as quoted')),
    quoted_from: optional(rowId('Quotation', 'pledge-quotes')),
    steps: optional(text('Steps that speak of it')),
    note: optional(text('Note')),
  },
  readout: (row) => ({ label: row.sentence, value: row.gloss, date: formatDate(row.as_of) }),
});

/** One government work report a year. `incomplete`, `other_report`: the counts are a lower bound or of another text. */
export const workReports = defineTable({
  id: 'work-reports',
  title: 'Government work reports, 1978 to 2026',
  columns: {
    year: year('Year'),
    speaker: text('Given by'),
    delivered: date('Delivered'),
    status: oneOf('Text', 'complete', 'incomplete', 'other_report'),
    han_characters: integer('Length', 'characters'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `Report of ${String(row.year)}, ${row.speaker}`,
    value: formatValue(row.han_characters, 'characters'),
    date: formatDate(row.delivered),
  }),
});

/** The words that were counted. `total` and the years run over the 49 reports of 1978 to 2026. */
export const countedTerms = defineTable({
  id: 'counted-terms',
  title: 'Words counted in the reports',
  columns: {
    zh: text('Chinese'),
    pinyin: text('Pinyin'),
    english: text('English'),
    total: integer('Uses, 1978 to 2026', 'uses'),
    reports_with_term: integer('Reports that use it', 'reports', { max: 49 }),
    first_year: optional(year('First used')),
    last_year: optional(year('Last used')),
  },
  readout: (row) => ({
    label: row.zh,
    value: `${formatValue(row.total, 'uses')} in 49 reports`,
    date: '1978 to 2026',
  }),
});

/** How often a word stands in one year's report. A zero is a real zero. */
export const termCounts = defineTable({
  id: 'term-counts',
  title: 'Uses of each word, report by report',
  columns: {
    year: year('Year'),
    term: rowId('Word', 'counted-terms'),
    uses: integer('Uses', 'uses'),
    per_10000_characters: number('Uses per 10,000 characters', 'uses per 10,000 characters'),
  },
  readout: (row) => ({
    label: `Report of ${String(row.year)}`,
    value: `${formatValue(row.uses, 'uses')}, ${formatValue(row.per_10000_characters, 'uses per 10,000 characters', 1)}`,
    date: String(row.year),
  }),
});

/** Research and development by economy in purchasing-power dollars. Vintages differ: a line joins one vintage only. */
export const researchSpending = defineTable({
  id: 'research-spending',
  title: 'Research and development spending by economy',
  columns: {
    year: year('Year'),
    economy: oneOf('Economy', 'China', 'EU27', 'Japan', 'South Korea', 'United States'),
    gerd_ppp_usd_bn: number('Spending', 'billion dollars, PPP'),
    gerd_pct_gdp: share('Share of GDP'),
    basic_research_pct: optional(share('Share of basic research')),
    vintage: oneOf('Data release', '2021', '2023', '2024'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: row.economy,
    value: `${formatValue(row.gerd_ppp_usd_bn, 'billion dollars, PPP')} at purchasing power${
      row.basic_research_pct === undefined
        ? ''
        : `, ${formatValue(row.basic_research_pct, 'percent')} of it basic research`
    }`,
    date: String(row.year),
  }),
});

/** China's own figures for research and development, as first or finally published. */
export const chinaResearch = defineTable({
  id: 'china-research',
  title: 'China’s research and development, its own statistics',
  columns: {
    year: year('Year'),
    gerd_cny_bn: number('Spending', 'billion yuan'),
    gerd_pct_gdp: share('Share of GDP'),
    basic_research_pct: optional(share('Share of basic research')),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: 'China, research and development',
    value: `${formatValue(row.gerd_cny_bn, 'billion yuan')}${
      row.basic_research_pct === undefined
        ? ''
        : `, ${formatValue(row.basic_research_pct, 'percent')} of it basic research`
    }`,
    date: String(row.year),
  }),
});

/** The science line of the central budget; growth is the one announced with the budget. */
export const scienceBudget = defineTable({
  id: 'science-budget',
  title: 'China’s central budget for science and technology',
  columns: {
    year: year('Year'),
    kind: oneOf('Kind', 'budget', 'outturn'),
    central_science_cny_bn: optional(number('Central science spending', 'billion yuan')),
    growth_pct: optional(number('Growth announced', 'percent')),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `Central science ${row.kind}`,
    value:
      [
        row.central_science_cny_bn === undefined
          ? undefined
          : formatValue(row.central_science_cny_bn, 'billion yuan'),
        row.growth_pct === undefined
          ? undefined
          : `${row.growth_pct > 0 ? '+' : ''}${formatValue(row.growth_pct, 'percent')}`,
      ]
        .filter(Boolean)
        .join(', ') || 'No figure seen in a source',
    date: String(row.year),
  }),
});
