import { formatNumber } from '../../data/format';
import type { StateWords } from '../figure';
import { acrossOf, chipOf, ruleOf, type View } from './chips';

const BY_LINK = 'AI chips by computing speed (points, on a doubling scale) and by link from chip to chip';
const BY_MEMORY = 'AI chips by computing speed (points, on a doubling scale) and by speed of memory';

/** The five states: two on the first rule, by link; three on the second, by memory. */
export const states: Record<'line' | 'ducked' | 'line-2' | 'h20' | 'home-made', View & StateWords> = {
  line: {
    across: 'link',
    rules: ['2022-10-07'],
    chips: ['a100', 'h100'],
    focus: ['a100', 'h100'],
    names: [
      { of: 'a100', text: 'Nvidia A100', side: 'under' },
      { of: 'h100', text: 'Nvidia H100', side: 'under' },
    ],
    slowed: [],
    line: [],
    note: {
      figure: (rows) => {
        const { tpp_from, link_from_gb_s = NaN } = ruleOf(rows, '2022-10-07');
        return `${formatNumber(tpp_from)} and ${formatNumber(link_from_gb_s)}`;
      },
      words: 'A chip that has both needs a licence',
      place: { x: 0, y: 2800, width: 0.9 },
    },
    takeaway: 'In October 2022 a corner was closed: fast chips with a fast link',
    subtitle: BY_LINK,
  },
  ducked: {
    across: 'link',
    rules: ['2022-10-07'],
    chips: ['a100', 'h100', 'a800', 'h800'],
    focus: ['a800', 'h800'],
    names: [
      { of: 'a100', text: 'A100', side: 'under' },
      { of: 'h100', text: 'H100', side: 'under' },
      { of: 'a800', text: 'A800', side: 'left' },
      { of: 'h800', text: 'H800', side: 'left' },
    ],
    slowed: [
      ['a100', 'a800'],
      ['h100', 'h800'],
    ],
    line: [],
    note: {
      figure: (rows) => formatNumber(acrossOf(chipOf(rows, 'a800'), 'link')),
      words: 'gigabytes a second: made slower, for China',
      place: { x: 0, y: 2800, width: 0.9 },
    },
    takeaway: 'Within months the same chips came with a slower link',
    subtitle: BY_LINK,
  },
  'line-2': {
    across: 'memory',
    rules: ['2023-10-17', '2023-10-17-dense'],
    chips: ['a100', 'h100', 'a800', 'h800'],
    focus: ['a100', 'h100', 'a800', 'h800'],
    names: [
      { of: 'a800', text: 'A100, A800', side: 'under' },
      { of: 'h800', text: 'H100, H800', side: 'left' },
    ],
    slowed: [],
    line: [],
    note: {
      figure: (rows) => formatNumber(ruleOf(rows, '2023-10-17').tpp_from),
      words: 'points are too many now, whatever the link',
      place: { x: 0, y: 8000, width: 0.9 },
    },
    takeaway: 'In October 2023 the link was dropped, and the corner became a ceiling',
    subtitle: BY_MEMORY,
  },
  h20: {
    across: 'memory',
    rules: ['2023-10-17', '2023-10-17-dense'],
    chips: ['a100', 'a800', 'h100', 'h800', 'h20'],
    focus: ['h20'],
    names: [
      { of: 'a800', text: 'A100, A800', side: 'under' },
      { of: 'h800', text: 'H100, H800', side: 'left' },
      { of: 'h20', text: 'H20', side: 'under', speed: true },
    ],
    slowed: [],
    line: [],
    note: {
      figure: (rows) => formatNumber(acrossOf(chipOf(rows, 'h20'), 'memory')),
      words: 'gigabytes a second, more than the H100',
      place: { x: 0, y: 8000, width: 0.9 },
    },
    takeaway: 'The next chip for China stayed just under the line',
    subtitle: BY_MEMORY,
  },
  'home-made': {
    across: 'memory',
    rules: ['2023-10-17', '2023-10-17-dense'],
    chips: ['h100', 'h20', 'h200', 'ascend-910b', 'ascend-910c', 'ascend-950dt'],
    focus: ['ascend-910b', 'ascend-910c', 'ascend-950dt'],
    names: [
      { of: 'h20', text: 'H20', side: 'under' },
      { of: 'h100', text: 'H100', side: 'left' },
      { of: 'h200', text: 'H200', side: 'left' },
      { of: 'ascend-910b', text: 'Ascend 910B', side: 'left' },
      { of: 'ascend-910c', text: '910C', side: 'right' },
      { of: 'ascend-950dt', text: '950DT', side: 'right' },
    ],
    slowed: [],
    line: ['ascend-910b', 'ascend-910c', 'ascend-950dt'],
    note: {
      figure: (rows) => formatNumber(chipOf(rows, 'ascend-910c').tpp),
      words: 'points: Huawei’s 910C',
      place: { x: 0, y: 14_600, width: 0.6 },
    },
    takeaway: 'Huawei’s own chips have passed the line drawn for American ones',
    subtitle: BY_MEMORY,
    legend: 'Hollow: sources differ (line), or only announced.',
  },
};
