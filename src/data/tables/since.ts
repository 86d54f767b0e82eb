import { date, number, oneOf, optional, rowId, share, text, year } from '../column';
import { formatDate, formatValue } from '../format';
import { defineTable } from '../table';

/**
 * China’s share of the sales of chip machines in 2019 and 2024; that of 2025 stands in `chip-inputs`. The year 2019 is
 * given only where the kind of machine was cut out alike in the release that carries it, and it comes in whole per cent.
 */
export const chinaMachineShares = defineTable({
  id: 'china-machine-shares',
  title: 'China’s share of chip machines in 2019 and 2024',
  columns: {
    input: rowId('Kind of machine', 'chip-inputs'),
    year: year('Year'),
    share_pct: share('China’s share of world sales'),
    release: date('Release of the dataset'),
  },
  readout: (row) => ({
    label: 'China’s share of world sales',
    value: formatValue(row.share_pct, 'percent'),
    date: String(row.year),
  }),
});

/**
 * What part of ASML’s sales went to China. Three bases that must not be joined: all sales, service included; machines
 * alone; and what the company expected.
 */
export const asmlChinaShares = defineTable({
  id: 'asml-china-shares',
  title: 'China’s share of ASML’s sales',
  columns: {
    from: date('First month'),
    until: date('Last month'),
    span: oneOf('Span', 'average', 'year', 'quarter'),
    basis: oneOf('Share of', 'all sales', 'machines', 'forecast'),
    share_pct: share('China’s share'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label:
      row.basis === 'forecast'
        ? 'China’s share of ASML’s sales, forecast'
        : `China’s share of ASML’s sales: ${row.basis}`,
    value: formatValue(row.share_pct, 'percent'),
    date: `${formatDate(row.from)} to ${formatDate(row.until)}`,
  }),
});

/** Chips for artificial intelligence by the two measures that American rules look at, and by the speed of their memory. */
export const aiChips = defineTable({
  id: 'ai-chips',
  title: 'Chips for artificial intelligence',
  columns: {
    name: text('Chip'),
    maker: text('Maker'),
    country: oneOf('Country', 'China', 'United States'),
    released: date('Released or announced'),
    tpp: number('Total processing performance', 'points'),
    tpp_low: optional(number('The same, lowest report', 'points')),
    memory_gb_s: number('Speed of its memory', 'gigabytes a second'),
    link_gb_s: optional(number('Speed of its link to other chips', 'gigabytes a second')),
    for_china: oneOf('Made for China by an American firm', 'yes', 'no'),
    status: oneOf('Status', 'on sale', 'announced'),
    note: optional(text('Note')),
  },
  readout: (row) => ({
    label: `${row.maker} ${row.name}`,
    value: `${formatValue(row.tpp, 'points')} of total processing performance, memory ${formatValue(row.memory_gb_s, 'gigabytes a second')}`,
    date: `${row.status === 'announced' ? 'announced ' : ''}${formatDate(row.released)}`,
  }),
});

/** From where on a chip may not go to China without a licence. Simplified: bands by density beyond these are left out. */
export const aiChipRules = defineTable({
  id: 'ai-chip-rules',
  title: 'Thresholds of the American chip rules, simplified',
  columns: {
    date: date('Announced'),
    tpp_from: number('From this total processing performance', 'points'),
    link_from_gb_s: optional(number('And from this link speed', 'gigabytes a second')),
    applies: oneOf('Applies to', 'all', 'dense chips'),
    what: text('What it says'),
  },
  readout: (row) => ({
    label: `American rule: from ${formatValue(row.tpp_from, 'points')}`,
    value: row.what,
    date: formatDate(row.date),
  }),
});
