import type { Entries } from './entry';

const INPUT = 'The row of chip-inputs that the row speaks of';
const SUPPLIER = 'The country where the supplying firms have their headquarters, as the dataset names it';

/** What goes into chips and aircraft, and who holds it. */
export const chokePoints: Entries<
  | 'chip-inputs'
  | 'chip-links'
  | 'chip-shares'
  | 'chip-stages'
  | 'machine-sales'
  | 'lithography-events'
  | 'chip-nodes'
  | 'listed-35'
  | 'c919-parts'
  | 'c919-supplier-counts'
  | 'engine-events'
  | 'jet-engine-shares'
> = {
  'chip-inputs': {
    about:
      'One row is one step, machine, material or design of chipmaking. Inputs nest: a kind stands inside its class, and the two must not be added. Blank shares are unknown, not zero. Shares of machines are mostly CSET’s analysis of sales data of TechInsights.',
    meanings: {
      name: 'The input, as the dataset names it',
      stage:
        'Where it is used: design, fabrication, atp (assembly, test and packaging), or the finished chip',
      kind: 'A process, a tool, a material, a design or the chip itself',
      plain_words: 'What it is, in our own words',
      year: 'The year of the shares; blank where there are none',
      market_usd_bn: 'Sales of the input in the world in a year; blank where the dataset gives none',
      leader: 'The country with the largest share of sales; blank where no shares name a country',
      leader_share_pct: 'The share of that country in the world’s sales',
      allies_share_pct: 'The shares of the five named countries together',
      china_share_pct: 'The share of firms with headquarters in China',
      concentration_hhi:
        'The sum of the squared shares of countries, 10,000 where one holds all; sales without a named country are left out, so it is a lower bound',
    },
    dated: ['year'],
  },
  'chip-links': {
    about: 'One row is one arrow between two inputs: the first goes into the second, or is a kind of it.',
    meanings: {
      from: 'The row of chip-inputs at which the arrow starts',
      to: 'The row of chip-inputs, or the stage, at which it ends',
      kind: 'Whether the first goes into the making of the second, or is a type of it',
    },
  },
  'chip-shares': {
    about:
      'One row is the share of one country in the sales of one input. Years differ from input to input; shares of a kind and of its class must not be added. Those of machines are mostly CSET’s analysis of sales data of TechInsights.',
    meanings: {
      input: INPUT,
      country: SUPPLIER,
      share_pct: 'The share of world sales of the input',
      year: 'The year of the shares',
    },
  },
  'chip-stages': {
    about:
      'One row is the share of one country in a whole stage of chipmaking, by one of two ways of counting.',
    meanings: {
      stage: 'Design, fabrication, or assembly, test and packaging',
      country: 'The country of the firms’ headquarters or of the plants, as the basis says',
      share_pct: 'The share of the stage in the world',
      basis:
        'Whether firms count for the country of their headquarters, or plants for the one where they stand',
    },
  },
  'machine-sales': {
    about:
      'One row is the sales of one country in one of eight families of machines that do not overlap, so that they can be added. All are of 2025, and most are CSET’s analysis of sales data of TechInsights.',
    meanings: {
      family: 'The row of chip-inputs that is the family',
      family_name: 'The family, as the figures print it',
      country: SUPPLIER,
      sales_usd_bn: 'Sales of firms of that country in the family in 2025',
      share_pct: 'The same as a share of all sales of the family',
    },
  },
  'lithography-events': {
    about:
      'One row is one thing said or seen of lithography machines made in China. What was said is not always what is so.',
    meanings: {
      date: 'The day on which it happened or was said, as exact as it is known',
      who: 'The maker or project that it is about',
      what: 'What was said or seen, in a sentence of our own',
    },
  },
  'chip-nodes': {
    about:
      'One row is the start of production of one node by one firm. Names of nodes are marketing: the same number does not mean the same chip.',
    meanings: {
      firm: 'The firm that makes the chips',
      node_nm: 'The node by its number, which no longer measures anything on the chip',
      label: 'What the firm or the press calls the process',
      year: 'The year in which production began, or was planned to',
      when: 'The same as exactly as the source has it',
      status: 'Production in volume, planned at the time of the source, a trial, or abandoned',
      stretched: 'Whether the process is an older one refined rather than a new one',
    },
  },
  'listed-35': {
    about:
      'One row is one technology of the newspaper series of 2018. How well each is attested differs; places 11 to 35 are put together from two lists that agree.',
    meanings: {
      position: 'The place in the series',
      name: 'The technology in English, our own',
      field: 'The branch of industry, our own reading',
      published: 'The day on which the newspaper printed the item; 2018 where the day was not seen',
      evidence:
        'What was seen of the item: its headline, a page of the series, a front page, one page that names the newspaper, or later lists alone',
      held_by: 'Countries that the item or a later source names as holding it; blank where none was seen',
      status:
        'Whether a source calls it overcome, reports progress, calls it still open, or says nothing later',
      status_note: 'What that source says, in our words; blank where there is none',
      status_as_of: 'The date of that source',
    },
  },
  'c919-parts': {
    about:
      'One row is one system of the airliner C919 and its supplier, as chosen when it was designed; later changes are not followed.',
    meanings: {
      part: 'The system or part',
      supplier: 'The firm that was chosen',
      country: 'The country of that firm',
      chinese_partner: 'The Chinese partner in a joint venture; blank where none was named',
      chosen: 'The year in which the supplier was chosen',
    },
  },
  'c919-supplier-counts': {
    about: 'One row is how many major suppliers of the C919 come from one region, in one bank’s count.',
    meanings: {
      region: 'The region of the suppliers',
      suppliers: 'Major suppliers from there',
      counted_by: 'Who counted them',
    },
  },
  'engine-events': {
    about:
      'One row is one thing that happened to an engine for China’s airliners, bought or home-made. Plans are given as they stood.',
    meanings: {
      date: 'The day on which it happened or was said, as exact as it is known',
      engine: 'The engine that it is about',
      what: 'What happened, in a sentence of our own',
    },
  },
  'jet-engine-shares': {
    about:
      'One row is the share of one maker of engines in one fleet of airliners in service in the world, in one count.',
    meanings: {
      fleet: 'Airliners with one aisle (narrowbody) or two (widebody)',
      maker: 'The maker, or the joint venture of several',
      share_pct: 'The share of aircraft in service that fly on its engines',
      year: 'The year of the count',
    },
  },
};
