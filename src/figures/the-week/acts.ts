import { utcDay } from 'd3-time';
import { formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { rowOf, stated } from '../rows';
import { startOf } from '../time';

/** The tables the strip is drawn from. */
export const TABLES = ['policy-timeline', 'entities-march-2023', 'entity-rules', 'state-capital'] as const;
export type WeekRows = Rows<(typeof TABLES)[number]>;

/** The acts of the fortnight by the names used here, and their rows in the policy timeline. */
export const ACT_IDS = {
  listing: '2023-03-02-37-entities-28-of-them-chinese',
  money: '2023-03-02-ymtc-recapitalised',
  pledge: '2023-03-05-the-pledge',
  jiangsu: '2023-03-05-xi-to-the-jiangsu-delegation',
  names: '2023-03-06-xi-names-the-united-states',
  plan: '2023-03-07-plan-for-a-central-science-commission',
  dutch: '2023-03-08-dutch-letter-to-parliament',
  published: '2023-03-16-central-science-and-technology-commission',
} as const;
export type Act = keyof typeof ACT_IDS;

const RULE_ID = 'march-2023';
const MONEY_ID = 'ymtc-big-fund-2023';

/** The four entries named at their dots, in the order of the rows of the block; the others have a name in the table. */
export const NAMED_ENTRIES = [
  'inspur-group-co-ltd',
  'loongson-technology',
  'bgi-research',
  '4paradigm-technology-co-ltd',
];

export type Entry = Row<'entities-march-2023'>;

/** Our words for the fields that a named entry works in. */
export const FIELD_WORDS: Readonly<Record<Entry['field'], string>> = {
  ai_supercomputing: 'AI, computing',
  biotech_genomics: 'genomics',
  semiconductors: 'chips',
  shipping_logistics: 'shipping',
  telecom: 'telecoms',
  other: 'other fields',
};

/** The row of an act in the policy timeline. Throws when there is none, as the two below do. */
export const actRow = (rows: WeekRows, act: Act): Row<'policy-timeline'> =>
  rowOf(rows['policy-timeline'], ACT_IDS[act]);
/** The row of the rule that put the Chinese entries on the list. */
export const ruleRow = (rows: WeekRows): Row<'entity-rules'> => rowOf(rows['entity-rules'], RULE_ID);
/** The row of the state’s money for Yangtze Memory. */
export const moneyRow = (rows: WeekRows): Row<'state-capital'> => rowOf(rows['state-capital'], MONEY_ID);

/** The day of an act, at midnight UTC. */
export const dayOf = (rows: WeekRows, act: Act): Date => startOf(actRow(rows, act).date);

/** Whole days from one act to another. */
export const daysBetween = (rows: WeekRows, from: Act, to: Act): number =>
  utcDay.count(dayOf(rows, from), dayOf(rows, to));

/** The same in words: `1 day`, `3 days`. */
export function dayCount(rows: WeekRows, from: Act, to: Act): string {
  const count = daysBetween(rows, from, to);
  return `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`;
}

/** A short name of each act for its mark; numbers come from the rows. */
export function actLabel(rows: WeekRows, act: Act): string {
  switch (act) {
    case 'listing':
      return `${formatNumber(ruleRow(rows).china_entities_added)} Chinese entries go on the list`;
    case 'money':
      return `${formatValue(stated(moneyRow(rows), 'amount_cny_bn'), 'billion yuan')} for ${moneyRow(rows).company}`;
    case 'pledge':
      return 'The pledge';
    case 'jiangsu':
      return 'Xi speaks to the Jiangsu delegation';
    case 'names':
      return 'Xi names the United States';
    case 'plan':
      return 'Overseer planned';
    case 'published':
      return 'published';
    case 'dutch':
      return 'A Dutch letter to parliament';
  }
}

/** One sentence more on an act, the number first; the two steps to the overseer share theirs. */
export function actDetail(rows: WeekRows, act: Act): string {
  switch (act) {
    case 'listing':
      return `${formatNumber(ruleRow(rows).entities_added)} were added in all. Hollow: counted, not named`;
    case 'money':
      return 'State money for a chipmaker, reported the same day';
    case 'pledge':
      return 'A better system to mobilise resources nationwide for key technologies';
    case 'jiangsu':
      return 'Self-reliance in science: the necessary road';
    case 'names':
      return `${dayCount(rows, 'pledge', act)} on: US-led Western countries, he says, contain and suppress China`;
    case 'plan':
    case 'published':
      return `${dayCount(rows, 'plan', 'published')} from plan to print: a party commission to oversee science`;
    case 'dutch':
      return `${dayCount(rows, 'listing', act)} after the list: extra controls on chipmaking tools`;
  }
}
