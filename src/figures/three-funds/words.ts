import { formatDate, formatNumber, formatValue, numberWord } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import { stated } from '../rows';
import type { Arrangement } from './areas';
import {
  drawnYuan,
  fundOf,
  FUNDS,
  injectionOf,
  preferred,
  probeOf,
  registered,
  type Firm,
  type FundId,
  type FundRows,
} from './facts';

/** At most one decimal: enough to tell the areas apart. */
export const short = (value: number): string => formatNumber(Number(value.toFixed(1)));

/** Phases that a state draws. */
export const fundsIn = (arrangement: Arrangement): readonly FundId[] =>
  FUNDS.slice(0, arrangement === 'alone' ? 1 : arrangement === 'pair' || arrangement === 'neck' ? 2 : 3);

/** Whether a state draws what the first phase raised beyond its registered capital. */
const withPreferred = (arrangement: Arrangement): boolean => arrangement !== 'line';

const FIRMS: readonly Firm[] = ['ymtc', 'ymtcTotal', 'cxmt', 'smic'];

/** The remark that stands on the picture. */
export function noteOf(rows: FundRows, arrangement: Arrangement): string {
  const one = fundOf(rows, 'big-fund-i');
  const two = registered(rows, 'big-fund-i', 'big-fund-ii');
  switch (arrangement) {
    case 'alone':
      return `Registered on ${formatDate(one.registered_on)}`;
    case 'pair':
      return `${short(registered(rows, 'big-fund-ii') / one.registered_cny_bn)} times the first, by registered capital`;
    case 'neck':
      return 'From mid-2022 the party’s discipline body investigated the fund’s former head and executives of its manager';
    case 'piles':
      return `${short(registered(rows, 'big-fund-iii') - two)} more than both`;
    case 'line':
      return 'Big Fund III: we found no list of its investments';
  }
}

const fundWords = (rows: FundRows, id: FundId): string => {
  const { fund, registered_on, registered_cny_bn } = fundOf(rows, id);
  return `${fund}, ${formatDate(registered_on)}: ${formatValue(registered_cny_bn, 'billion yuan')} registered`;
};

const sumOf = (rows: FundRows, firm: Firm): string => {
  const row = injectionOf(rows, firm);
  return row.amount_cny_bn === undefined
    ? formatValue(stated(row, 'amount_usd_bn'), 'billion dollars')
    : formatValue(row.amount_cny_bn, 'billion yuan');
};

const firmWords = (rows: FundRows, firm: Firm): string => {
  const { company, date, investors } = injectionOf(rows, firm);
  return `${company}, ${formatDate(date)}: ${sumOf(rows, firm)} from ${investors}`;
};

/** What the remark on the picture is said of, where the eye sees it. */
const SUBJECT: Readonly<Record<Exclude<Arrangement, 'alone'>, string>> = {
  pair: 'The second has ',
  neck: '',
  piles: 'The third has ',
  line: '',
};

/** The picture in words, for readers who do not see it. */
export function describeFunds(rows: FundRows, arrangement: Arrangement): Description {
  const ids = fundsIn(arrangement);
  const first = fundOf(rows, 'big-fund-i');
  const second = fundOf(rows, 'big-fund-ii');
  return {
    short: `Areas to scale: registered capital of ${ids.length === 1 ? 'one phase' : `${numberWord(ids.length)} phases`} of the Big Fund, ${ids.map((id) => short(fundOf(rows, id).registered_cny_bn)).join(', ')} billion yuan.`,
    full: [
      `Registered capital as areas: ${ids.map((id) => fundWords(rows, id)).join('; ')}`,
      ...(withPreferred(arrangement)
        ? [
            `Around the first, hollow, what it raised: ${formatValue(stated(first, 'raised_cny_bn'), 'billion yuan')}, ${short(preferred(rows))} of it beyond registered capital`,
          ]
        : []),
      ...(arrangement === 'neck'
        ? ['Lines run from both areas to one point, the manager Sino IC Capital']
        : []),
      ...(arrangement === 'piles'
        ? [
            `The first two together: ${formatValue(registered(rows, 'big-fund-i', 'big-fund-ii'), 'billion yuan', 2)} registered`,
          ]
        : []),
      ...(arrangement === 'line'
        ? [
            `In the second, more than ${formatValue(stated(second, 'invested_cny_bn'), 'billion yuan')} invested by November 2023`,
            ...FIRMS.map((firm) => firmWords(rows, firm)),
            `SMIC’s area is drawn as ${formatValue(drawnYuan(rows, 'smic'), 'billion yuan', 1)}`,
          ]
        : []),
      ...(arrangement === 'alone' ? [] : [`${SUBJECT[arrangement]}${noteOf(rows, arrangement)}`]),
      ...(arrangement === 'alone' ? [`Among its shareholders: ${first.shareholders_named ?? ''}`] : []),
    ]
      .join('. ')
      .concat('.'),
  };
}

/** The areas as rows. */
export function tabulateFunds(rows: FundRows, arrangement: Arrangement): FigureTable {
  return {
    caption: 'The Big Fund: registered capital, sums raised and sums that can be followed',
    columns: [{ label: 'When' }, { label: 'What' }, { label: 'Sum', numeric: true }, { label: 'Remark' }],
    rows: [
      ...fundsIn(arrangement).map((id) => {
        const { registered_on, fund, registered_cny_bn, raised_cny_bn, note } = fundOf(rows, id);
        const raised =
          raised_cny_bn === undefined ? '' : `Raised ${formatValue(raised_cny_bn, 'billion yuan')}. `;
        return {
          claim: `state-funds/${id}`,
          cells: [
            formatDate(registered_on),
            `${fund}, registered capital`,
            formatValue(registered_cny_bn, 'billion yuan'),
            `${raised}${note}`,
          ],
        };
      }),
      ...(arrangement === 'neck'
        ? [
            {
              claim: `policy-timeline/${probeOf(rows).id}`,
              cells: [formatDate(probeOf(rows).date), probeOf(rows).title, '', probeOf(rows).what_happened],
            },
          ]
        : []),
      ...(arrangement === 'line'
        ? FIRMS.map((firm) => {
            const { id, date, company, investors, note } = injectionOf(rows, firm);
            return {
              claim: `state-capital/${id}`,
              cells: [formatDate(date), company, sumOf(rows, firm), `From ${investors}. ${note}`],
            };
          })
        : []),
    ],
  };
}
