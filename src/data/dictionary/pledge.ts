import type { Entries } from './entry';

const FIELD = 'Our own coarse reading of name and description, not an official classification';

/** The pledge: what was said and done around it, the words of the reports, and the money for research. */
export const pledge: Entries<
  | 'policy-timeline'
  | 'entities-march-2023'
  | 'entity-rules'
  | 'state-capital'
  | 'pledge-quotes'
  | 'pledge-sentence'
  | 'report-clauses'
  | 'work-reports'
  | 'counted-terms'
  | 'term-counts'
  | 'research-spending'
  | 'china-research'
  | 'science-budget'
> = {
  'policy-timeline': {
    about:
      'One row is one act of the contest. The list is our choice and not complete; two acts may belong to one decision, and that one follows another does not show that it answers it.',
    meanings: {
      date: 'The day of the act, as exact as it is known',
      lane: 'Who acts and how: a control of the United States or of an ally, or a plan, money, countermeasure or reform of government in China',
      actor: 'The country whose government or institution acted',
      title: 'The act in a few words, as the figures print it',
      what_happened: 'The act in a sentence of our own',
      suspended_until:
        'Where the act suspends a measure, the day up to which; blank where it suspends none, or without a day',
    },
  },
  'entities-march-2023': {
    about:
      'One row is one Chinese entry of the rule that took effect on 2 March 2023. Private persons are counted and not named; one entry is known from the rule’s own count alone.',
    meanings: {
      kind: 'Organisation or private person; unknown is the entry that the later text of the list no longer carries',
      name: 'The name in the list; blank for private persons and for the unknown entry',
      short_name: 'The name as the figures print it; blank where they print the full one',
      city: 'The first city in the entry’s address; blank where none was recognised',
      field: FIELD,
      footnote_4: 'Whether the list’s fourth footnote, the rule on advanced computing, applies to the entry',
      reason: 'The reason that the rule or a report of it gives; blank where we have seen none',
      effective: 'The day on which the rule took effect',
    },
  },
  'entity-rules': {
    about:
      'One row is one rule that added entries to the Entity List, with the counts that it gives of itself.',
    meanings: {
      effective: 'The day on which the rule took effect',
      published: 'The day on which the Federal Register printed it',
      entities_added: 'All entities that the rule adds, by its own count',
      china_entities_added: 'Those of them that it adds under China',
      china_entries_still_cited:
        'Entries under China that cited this rule in the text of the list of 9 July 2026',
    },
  },
  'state-capital': {
    about:
      'One row is one injection of state money into a chipmaker. One row is the total of an injection of which another row is a part: the two must not be added.',
    meanings: {
      date: 'The day on which it was completed or reported, as exact as it is known',
      company: 'The chipmaker that received the money',
      investors: 'Who put the money in, as the sources name them',
      amount_cny_bn: 'The sum in yuan; blank where only dollars are known',
      amount_usd_bn: 'The sum in dollars, as the source gives it',
      capital_after_cny_bn:
        'The registered capital of the company after the injection; blank where it is not known',
    },
  },
  'pledge-quotes': {
    about:
      'One row is one quotation, letter for letter. English words are those of the English text or report that is named; the English of Chinese words is our own.',
    meanings: {
      date: 'The day on which the words were spoken or published',
      speaker: 'The person, body or newspaper whose words they are',
      role: 'The office of the speaker on that day',
      quote: 'The words, in the language in which they were read',
      language: 'The language of the words: zh-Hans is Chinese in simplified characters, en is English',
      form: 'Direct speech or text, words reported by others, or the name of a term',
      gloss: 'What Chinese words say, in our English; blank where the words are English',
      context: 'Where the words were spoken, and who rendered them',
    },
  },
  'pledge-sentence': {
    about:
      'One row is one unit of a sentence of the report of 5 March 2023, in order: the sentence of the pledge, and the one that concedes weakness.',
    meanings: {
      sentence: 'Which of the two sentences the unit belongs to',
      position: 'The place of the unit in its sentence, from 1',
      punctuation: 'The Chinese mark that follows the unit; blank where none does',
      gloss: 'What the unit says, in our English',
      term: 'The row of counted-terms whose word the unit is; blank where it is none',
    },
  },
  'report-clauses': {
    about:
      'One row is one clause of a passage of the report of 5 March 2023, as the Chinese divides it, with our English and, where there is any, the English that a report quoted.',
    meanings: {
      quote: 'The row of pledge-quotes that holds the Chinese passage',
      sentence: 'The name of the sentence; its clauses share it',
      position: 'The place of the clause in its sentence, from 1',
      gloss: 'What the clause says, in our English',
      quoted: 'The English in which a report quoted it; blank where none was seen',
      quoted_from: 'The row of pledge-quotes that holds that English',
      steps: 'The steps of the story that speak of the clause, with spaces between',
    },
  },
  'work-reports': {
    about:
      'One row is the report to the National People’s Congress of one year. Three texts are not what the others are: their counts are lower bounds or those of another report.',
    meanings: {
      speaker: 'Who delivered the report',
      delivered: 'The day on which it was delivered',
      status:
        'Complete; incomplete, where the copy that was read stops early; or other_report, where the archive has another report in place of the premier’s',
      han_characters: 'Chinese characters of the body, from the salutation to the closing sentence',
    },
  },
  'counted-terms': {
    about:
      'One row is one string of characters that was counted. A longer term also counts inside a shorter one, so the totals of different terms must not be added.',
    meanings: {
      pinyin: 'The Chinese in Latin letters, without tones',
      english: 'The English that this site uses for it',
      total: 'Uses in all reports together',
      reports_with_term: 'Reports in which it stands at least once, of 49',
      first_year: 'The first report that uses it; blank where none does',
      last_year: 'The last report that uses it; blank where none does',
    },
    dated: ['first_year', 'last_year'],
  },
  'term-counts': {
    about:
      'One row is one term in one report. A zero is a real zero. Reports differ much in length: compare rates, and see work-reports for the three texts that are not like the others.',
    meanings: {
      year: 'The year of the report',
      term: 'The row of counted-terms whose word was counted',
      uses: 'How often the exact string stands in the body of the report; matches do not overlap',
      per_10000_characters: 'The uses divided by the Chinese characters of the same report, times 10,000',
    },
  },
  'research-spending': {
    about:
      'One row is one economy in one year of one data release. Each release revises the years before it: do not join rows of different releases.',
    meanings: {
      economy: 'The country, or the European Union of 27 members',
      gerd_ppp_usd_bn:
        'Gross domestic spending on research and development, in current dollars at purchasing-power parity',
      gerd_pct_gdp: 'The same as a share of gross domestic product',
      basic_research_pct:
        'The part of it that is basic research; blank where the release read does not give it',
      vintage: 'The year of the data release that the row comes from',
    },
  },
  'china-research': {
    about:
      'One row is one year of China’s own statistics, as first or finally published; the note says which. They are another series than research-spending and must not be joined to it.',
    meanings: {
      gerd_cny_bn: 'Spending on research and development in China, in current yuan',
      gerd_pct_gdp: 'The same as a share of gross domestic product, as published with it',
      basic_research_pct:
        'The part of it that is basic research; blank where the source read does not give it',
    },
  },
  'science-budget': {
    about:
      'One row is the science line of the central government’s budget for a year, or what was spent of it. It is not all public money for science, which provinces spend too.',
    meanings: {
      kind: 'The sum that was budgeted, or the one that was spent (outturn)',
      central_science_cny_bn: 'The sum of the line; blank where only its growth was seen',
      growth_pct: 'The growth over the year before, as announced with the budget; blank where none was seen',
    },
  },
};
