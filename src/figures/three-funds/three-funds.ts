import { classes, round, type Mark, type Size } from '../../scene/mark';
import { defineFigure } from '../figure';
import { areasOf, type AreaId, type Arrangement, type Box } from './areas';
import type { FundId, FundRows } from './facts';
import { labelsOf } from './labels';
import { neckMarks } from './neck';
import { describeFunds, fundsIn, tabulateFunds } from './words';

/** How the areas are set, and which phase is the news. */
interface View {
  arrangement: Arrangement;
  focus?: FundId;
}

/** Sums that went to firms: filled where they come from the fund, hollow where others paid or the share is not known. */
const SUMS: readonly { id: AreaId; look: string; claim: string }[] = [
  { id: 'other-firms', look: 'fill-mark', claim: 'state-funds/big-fund-ii' },
  { id: 'cxmt', look: 'fill-china', claim: 'state-capital/cxmt-big-fund-2023' },
  { id: 'ymtc', look: 'fill-china', claim: 'state-capital/ymtc-big-fund-2023' },
  { id: 'ymtc-others', look: 'hollow', claim: 'state-capital/ymtc-total-2023' },
  { id: 'smic', look: 'hollow', claim: 'state-capital/smic-2020' },
];

/** Areas that keep their size for a billion yuan within a state, and words in and beside them. */
function scene(rows: FundRows, view: View, size: Size): { marks: Mark[] } {
  const { arrangement, focus } = view;
  const areas = areasOf(rows, arrangement, size.class);
  const preferred = areas.get('preferred');
  return {
    marks: [
      ...(preferred ? [area('preferred', preferred, 'hollow', 'state-funds/big-fund-i')] : []),
      ...fundsIn(arrangement).map((id) => {
        const box = areas.get(id);
        if (!box) throw new Error(`the fund "${id}" has no area`);
        return area(id, box, id === focus ? 'fill-china' : 'fill-muted', `state-funds/${id}`);
      }),
      ...SUMS.flatMap(({ id, look, claim }) => {
        const box = areas.get(id);
        return box ? [area(id, box, look, claim)] : [];
      }),
      ...(arrangement === 'neck' ? neckMarks(rows, areas, size) : []),
      ...labelsOf(rows, arrangement, focus, areas, size),
    ],
  };
}

/** A rectangle; a line of paper keeps it apart from its neighbours. */
const area = (key: string, box: Box, look: string, claim: string): Mark => ({
  key,
  tag: 'rect',
  attrs: {
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    class: look === 'hollow' ? look : classes(look, 'stroke-paper'),
  },
  claim,
});

const SUBTITLE = 'Registered capital in billion yuan, areas to scale';

/**
 * The three phases of China's chip fund as areas. Sources: Central News Agency and Yicai for registered capital, China
 * News Service and TrendForce for founders, sums raised and the inquiry; company records in Bloomberg, the South China
 * Morning Post, TechNode and Reuters for what firms got.
 */
export default defineFigure<
  View,
  'state-funds' | 'state-capital' | 'policy-timeline',
  'one' | 'two' | 'probe' | 'three' | 'where-it-went'
>({
  id: 'three-funds',
  name: 'The three funds',
  tables: ['state-funds', 'state-capital', 'policy-timeline'],
  legend: 'Hollow: money beyond the registered capital.',
  note: 'Each picture has a scale of its own.',
  states: {
    one: {
      arrangement: 'alone',
      focus: 'big-fund-i',
      takeaway: 'In 2014 the state set up a fund for chips',
      subtitle: `${SUBTITLE}; hollow: what it raised beyond that`,
      legend: '',
    },
    two: {
      arrangement: 'pair',
      focus: 'big-fund-ii',
      takeaway: 'In 2019 came a second fund, twice as large',
      subtitle: SUBTITLE,
    },
    probe: {
      arrangement: 'neck',
      takeaway: 'In 2022 those who had managed the money came under inquiry',
      subtitle: `${SUBTITLE}; one line for each 10 billion. As known in March 2023`,
    },
    three: {
      arrangement: 'piles',
      focus: 'big-fund-iii',
      takeaway: 'In 2024 came a third, larger than the first two together',
      subtitle: `${SUBTITLE}; hollow: preference shares of the first fund`,
      legend: '',
    },
    'where-it-went': {
      arrangement: 'line',
      takeaway: 'The fund’s largest sums we can follow went to makers of memory',
      subtitle: 'Billion yuan, areas to scale: capital of the three funds, and sums reported for firms',
      legend: 'Hollow: money of others than the fund.',
      caveat:
        'SMIC’s dollars are drawn at the rate of Yangtze Memory’s sum, stated in both currencies. Not all investments are followed. Each picture has a scale of its own.',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe: (rows, { arrangement }) => describeFunds(rows, arrangement),
  table: (rows, { arrangement }) => tabulateFunds(rows, arrangement),
});
