import type { Entries } from './entry';

const CLAIMS =
  'Claims of this site, each a table and a row of it, with spaces between; blank where there are none';

/** What has happened since the pledge. */
export const since: Entries<
  | 'china-machine-shares'
  | 'asml-china-shares'
  | 'ai-chips'
  | 'ai-chip-rules'
  | 'measure-spans'
  | 'then-and-now'
> = {
  'china-machine-shares': {
    about:
      'One row is China’s share of one kind of machine in 2019 or 2024; that of 2025 stands in chip-inputs. Years come from different releases, and 2019 in whole per cent: only kinds that were cut alike are given.',
    meanings: {
      input: 'The row of chip-inputs that is the kind of machine',
      share_pct: 'The share of Chinese firms in the world’s sales of the machine',
      release: 'The month of the release that the share comes from',
    },
    dated: ['year'],
  },
  'asml-china-shares': {
    about:
      'One row is the part of ASML’s sales that went to China in a span of time. All sales, machines alone and forecasts are three measures: their rows must not be joined.',
    meanings: {
      from: 'The first month of the span',
      until: 'The last month of the span',
      span: 'A quarter, a year, or the average of several years',
      basis:
        'A share of all sales, service included; of sales of machines alone; or of sales that the company expected',
      share_pct: 'The share of sales that went to customers in China',
    },
  },
  'ai-chips': {
    about:
      'One row is one chip for artificial intelligence. Speeds are those of a database read in a copy; for Huawei’s chips sources differ.',
    meanings: {
      name: 'The chip, as its maker calls it',
      maker: 'The firm that designed it',
      country: 'The country of that firm',
      released: 'The day on which it was announced or went on sale, as exact as it is known',
      tpp: 'Total processing performance as the American rules define it, in the rule’s simple form: operations a second times the length of number',
      tpp_low: 'The lowest value that a source gives, where sources differ',
      memory_gb_s: 'How fast the chip reads its memory',
      link_gb_s: 'How fast it talks to other chips; blank where it was not needed or not seen',
      for_china: 'Whether an American firm made it to stay within the rules for China',
      status: 'On sale, or only announced',
    },
  },
  'ai-chip-rules': {
    about:
      'One row is one threshold above which a chip may not go to China without a licence, in a simplified form: of the bands by density one line is given.',
    meanings: {
      date: 'The day on which the rule was announced',
      tpp_from: 'The total processing performance from which it applies',
      link_from_gb_s:
        'The speed of the link from which it applies as well; blank where the link does not matter',
      applies: 'To all such chips, or to those that pack their speed densely',
      what: 'What the threshold does, in a sentence of our own',
    },
  },
  'measure-spans': {
    about:
      'One row is one stretch of time in which a measure stood, was suspended or was eased. A blank start lies before the events of the timeline; a blank end is one that no source we read names.',
    meanings: {
      measure: 'The measure; its stretches share this name',
      name: 'The measure, as the figures print it',
      actor: 'The country whose measure it is',
      state: 'Whether it stood, was suspended or was eased',
      from: 'The day on which the stretch began',
      to: 'The day on which it ended',
      due: 'The day on which it was to end unless extended',
      begins: 'The row of policy-timeline that begins it',
      ends: 'The row of policy-timeline that ends it',
    },
    dated: ['from', 'to', 'due'],
  },
  'then-and-now': {
    about:
      'One row sets what was said or known in March 2023 beside what is known now. The verdict is ours; the rows it rests on are named.',
    meanings: {
      topic: 'What the row is about',
      then_date: 'When it was said or known first',
      then_brief: 'The same in few words, as the figure sets them large',
      then: 'What was said or known then, in our words',
      now_date: 'Since when the later word is known; blank where there is none',
      now_brief: 'The same in few words, as the figure sets them large',
      now: 'What is known now, in our words',
      verdict: 'Held: it is still so. Overtaken: it no longer is. Still open: what is known does not tell',
      reason: 'Why we say so',
      then_claims: CLAIMS,
      now_claims: CLAIMS,
    },
    dated: ['then_date', 'now_date'],
  },
};
