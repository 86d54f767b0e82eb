import { formatDate, formatNumber, formatValue, numberWord } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { stated } from '../rows';
import { ACT_IDS, actRow, daysBetween, moneyRow, ruleRow, type Entry, type WeekRows } from './acts';
import type { WeekView } from './strip';

/** What a state adds to the strip, as sentences; the dots are told as a number, once, not one by one. */
export function describeWeek(rows: WeekRows, view: WeekView): Description {
  const told = view.focus.map((act) => actRow(rows, act)).toSorted((a, b) => a.date.localeCompare(b.date));
  const side = (name: string, own: typeof told): string[] =>
    own.length === 0
      ? []
      : [
          `${view.list === 'open' ? 'Drawn' : 'New'} ${name} the axis: ${own.map(({ date, actor, what_happened }) => `${formatDate(date)}, ${actor}: ${what_happened}`).join(' ')}`,
        ];
  const span = view.interval;
  return {
    short:
      'A strip of days, 2 to 16 March 2023: Washington and its allies act above the axis, Beijing below.',
    full: [
      ...side(
        'above',
        told.filter(({ actor }) => actor !== 'China'),
      ),
      ...(view.list === 'open' ? [dotWords(rows)] : []),
      ...side(
        'below',
        told.filter(({ actor }) => actor === 'China'),
      ),
      ...(span && view.focus.includes(span[1])
        ? [`That is ${numberWord(daysBetween(rows, ...span))} days after the listing.`]
        : []),
    ].join(' '),
  };
}

/** The block of dots in a sentence. */
function dotWords(rows: WeekRows): string {
  const rule = ruleRow(rows);
  const unnamed = rows['entities-march-2023'].filter((entry) => entry.name === undefined).length;
  return `The listing is drawn as ${formatNumber(rule.china_entities_added)} dots, one a Chinese entry, out of ${formatValue(rule.entities_added, 'entities')} added; ${numberWord(unnamed)} dots are hollow, because their entries are counted but not named.`;
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
          `${formatValue(stated(money, 'amount_cny_bn'), 'billion yuan')} for ${money.company}`,
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
