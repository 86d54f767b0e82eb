import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { ACT_IDS, actRow, daysBetween, moneyRow, ruleRow, type Entry, type WeekRows } from './acts';
import type { WeekView } from './strip';

/** The acts a state shows as sentences, side by side; the dots are told as a number, not one by one. */
export function describeWeek(rows: WeekRows, view: WeekView & { takeaway: string }): Description {
  const rule = ruleRow(rows);
  const money = moneyRow(rows);
  const told = view.acts.map((act) => actRow(rows, act));
  const ofBeijing = told.filter((row) => row.actor === 'China');
  const ofOthers = told.filter((row) => row.actor !== 'China');
  const sentence = (row: (typeof told)[number]): string =>
    `${formatDate(row.date)}, ${row.actor}: ${row.what_happened}`;
  const unnamed = rows['entities-march-2023'].filter((entry) => entry.name === undefined).length;
  return {
    short: `Two-sided strip of days, 2 to 16 March 2023. ${view.takeaway}.`,
    full: [
      `A horizontal axis of days from ${formatDate(actRow(rows, 'listing').date)} to ${formatDate(actRow(rows, 'published').date)}; acts of Washington and its allies above it, acts of Beijing below.`,
      `Above: ${ofOthers.map(sentence).join(' ')}`,
      `The listing is drawn as ${formatNumber(rule.china_entities_added)} dots, one a Chinese entry, out of ${formatValue(rule.entities_added, 'entities')} added; ${formatNumber(unnamed)} dots are hollow, because their entries are counted but not named.`,
      `Below: ${ofBeijing.map(sentence).join(' ')}`,
      `The sum reported for ${money.company} is ${formatValue(money.amount_cny_bn, 'billion yuan')}.`,
      ...(view.acts.includes('pledge')
        ? [`The pledge comes ${formatNumber(daysBetween(rows, 'listing', 'pledge'))} days after the listing.`]
        : []),
    ].join(' '),
  };
}

const UNNAMED: Readonly<Record<Exclude<Entry['kind'], 'organisation'>, string>> = {
  person: 'A private person, counted but not named',
  unknown: 'An entry that the list no longer carries under this rule',
};

const entryName = ({ kind, name }: Entry): string => name ?? (kind === 'organisation' ? '' : UNNAMED[kind]);

/** Acts first, in the order of their days, then the sum and the rule, then the 28 entries. */
export function tabulateWeek(rows: WeekRows, view: WeekView): FigureTable {
  const rule = ruleRow(rows);
  const money = moneyRow(rows);
  return {
    caption: 'Acts of 2 to 16 March 2023 and the Chinese entries of the listing rule',
    columns: [
      { label: 'Date' },
      { label: 'Who acted' },
      { label: 'Act or entry' },
      { label: 'What happened' },
    ],
    rows: [
      ...view.acts.map((act) => {
        const { date, actor, title, what_happened } = actRow(rows, act);
        return {
          claim: `policy-timeline/${ACT_IDS[act]}`,
          cells: [formatDate(date), actor, title, what_happened],
        };
      }),
      {
        claim: `state-capital/${money.id}`,
        cells: [
          formatDate(money.date),
          money.investors,
          `${formatValue(money.amount_cny_bn, 'billion yuan')} for ${money.company}`,
          money.note,
        ],
      },
      {
        claim: `entity-rules/${rule.id}`,
        cells: [
          formatDate(rule.effective),
          'United States',
          `Rule ${rule.citation}`,
          `${formatValue(rule.entities_added, 'entities')} added, ${formatNumber(rule.china_entities_added)} of them in China`,
        ],
      },
      ...rows['entities-march-2023'].map((entry) => ({
        claim: `entities-march-2023/${entry.id}`,
        cells: [
          formatDate(entry.effective),
          'United States',
          entryName(entry),
          entry.reason ?? 'Added to the Entity List; no reason for this entry seen in a source',
        ],
      })),
    ],
  };
}
