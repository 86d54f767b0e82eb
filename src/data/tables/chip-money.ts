import { number, oneOf, optional, share, text, year } from '../column';
import { formatValue } from '../format';
import { defineTable } from '../table';

/**
 * China’s trade in chips and its imports of crude oil by year: customs values in current dollars. `worked back`: computed
 * from another year and a stated growth, or from a stated balance; `summed`: added up from customs regimes.
 */
export const chipTrade = defineTable({
  id: 'chip-trade',
  title: 'China’s trade in chips and its imports of crude oil',
  columns: {
    year: year('Year'),
    goods: oneOf('Goods', 'integrated circuits', 'crude oil'),
    flow: oneOf('Flow', 'imports', 'exports'),
    value_usd_bn: number('Customs value', 'billion dollars'),
    basis: oneOf('Basis', 'stated', 'worked back', 'summed'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `China’s ${row.flow} of ${row.goods}${row.basis === 'stated' ? '' : `, ${row.basis}`}`,
    value: formatValue(row.value_usd_bn, 'billion dollars'),
    date: String(row.year),
  }),
});

/** What each measure of `chip-self-sufficiency` is a share of, in words. Two measures never share a line. */
export const MEASURES = {
  goal: 'Goal for self-sufficiency in chips, as IC Insights reads the plan',
  'any owner': 'Chips made in China by firms of any country',
  'Chinese-owned': 'Chips made in China by firms with headquarters there',
} as const;

/** Goals, counts and forecasts of how much of its chips China makes, as a share of its market by value. */
export const chipSelfSufficiency = defineTable({
  id: 'chip-self-sufficiency',
  title: 'Chips made in China as a share of the chips it buys',
  columns: {
    year: year('Year'),
    kind: oneOf('Kind', 'target', 'actual', 'forecast'),
    measure: oneOf('Measure', 'goal', 'any owner', 'Chinese-owned'),
    share_pct: share('Share of China’s chip market by value'),
    output_usd_bn: optional(number('Output', 'billion dollars')),
    market_usd_bn: optional(number('Market', 'billion dollars')),
    issuer: text('Counted by'),
    note: text('Note'),
  },
  readout: (row) => ({
    label: `${MEASURES[row.measure]}${row.kind === 'forecast' ? ', forecast' : ''}`,
    value: formatValue(row.share_pct, 'percent'),
    date: String(row.year),
  }),
});
