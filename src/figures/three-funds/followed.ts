import { formatDate, formatNumber } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import type { Mark } from '../../scene/mark';
import { stated } from '../rows';
import type { AreaId, Areas, Box } from './areas';
import { drawnYuan, fundOf, injectionOf } from './facts';
import { boxOf, DISPLAY, TYPE, type Ink, type Setting } from './setting';
import { noteOf, short } from './words';

/** The sums that can be followed, told at their areas. */
export function lineRemarks(set: Setting): Mark[] {
  const { rows, areas, size } = set;
  const at = TYPE[size.class].label;
  const inside = (id: AreaId, text: string, ink: Ink = 'fill-paper'): Mark => {
    const box = boxOf(areas, id);
    return label(`${id}-value`, text, {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + at * 0.35,
      size: at,
      anchor: 'middle',
      face: 'sans-600',
      class: ink,
    });
  };
  const others = drawnYuan(rows, 'ymtcTotal') - drawnYuan(rows, 'ymtc');
  return [
    inside('ymtc', short(drawnYuan(rows, 'ymtc'))),
    inside('cxmt', short(drawnYuan(rows, 'cxmt'))),
    inside('ymtc-others', short(others), 'fill-ink'),
    inside('other-firms', 'others'),
    ...(size.class === 'wide' ? wideLine(set) : narrowLine(set)),
    ...followed(set),
  ];
}

/** The fund's own money that went to the two makers of memory, as a headline. */
function followed({ rows, areas, size }: Setting): Mark[] {
  const { label: at, head } = TYPE[size.class];
  const wide = size.class === 'wide';
  const added = boxOf(areas, 'ymtc-others');
  const [x, y] = wide
    ? [added.x + added.width + 13, size.height - 62]
    : [added.x + 10, added.y + added.height + 40];
  const sums = drawnYuan(rows, 'ymtc') + drawnYuan(rows, 'cxmt');
  const invested = short(fundOf(rows, 'big-fund-ii').invested_cny_bn ?? 0);
  return [
    label('followed-number', short(sums), { x: x - 2, y, face: DISPLAY, size: head.pair }),
    ...paragraph('followed-words', `of more than ${invested} from Big Fund II went to two makers of memory`, {
      x,
      y: y + head.pair * 0.22 + at,
      size: at,
      width: wide ? 340 : size.width - x - 2,
      face: 'sans-600',
    }),
  ];
}

/** Names beside the areas where the line of funds runs to the right: in the second fund, and in the room below. */
function wideLine({ rows, arrangement, areas, size }: Setting): Mark[] {
  const { label: at, pad } = TYPE[size.class];
  const [cxmt, ymtc, added, smic, first, third] = boxes(areas);
  const beside = (key: string, text: string, box: Box): Mark =>
    label(key, text, {
      x: box.x - pad * 0.7,
      y: box.y + box.height / 2 + at * 0.35,
      size: at,
      anchor: 'end',
    });
  const { invested_cny_bn = 0, invested_until = '' } = fundOf(rows, 'big-fund-ii');
  const whole = injectionOf(rows, 'ymtcTotal');
  const smicRow = injectionOf(rows, 'smic');
  return [
    beside('cxmt-name', 'CXMT', cxmt),
    beside('ymtc-name', 'Yangtze Memory', ymtc),
    ...paragraph(
      'invested',
      `More than ${short(invested_cny_bn)} invested by ${formatDate(invested_until.slice(0, 7))}`,
      {
        x: first.x + first.width + pad,
        y: first.y + 106,
        size: at,
        width: added.x - first.x - first.width - 2 * pad,
      },
    ),
    ...paragraph(
      'ymtc-words',
      `Yangtze Memory got ${short(stated(whole, 'amount_cny_bn'))} by ${formatDate(whole.date)}: ${short(drawnYuan(rows, 'ymtc'))} from the fund, the rest from two other state investors`,
      { x: added.x + added.width + pad, y: added.y + at * 1.6, size: at, width: 300 },
    ),
    ...paragraph(
      'smic-name',
      `SMIC got $${formatNumber(stated(smicRow, 'amount_usd_bn'))} billion in ${formatDate(smicRow.date.slice(0, 7))}, from state funds, the Big Fund’s among them`,
      {
        x: smic.x + smic.width + pad,
        y: smic.y + at * 0.85,
        size: at,
        width: added.x - smic.x - smic.width - 2 * pad,
      },
    ),
    ...paragraph('note', noteOf(rows, arrangement), {
      x: third.x + pad,
      y: third.y + third.height - pad,
      size: at,
      width: third.width - 2 * pad,
    }),
  ];
}

/** Names beside the areas where the line of funds runs down: all to its right, CXMT above its sum. */
function narrowLine({ rows, arrangement, areas, size }: Setting): Mark[] {
  const { label: at } = TYPE[size.class];
  const [cxmt, , added, smic, , third] = boxes(areas);
  const right = added.x + 10;
  const column = { x: right, size: at, width: size.width - right - 2 };
  return [
    label('cxmt-name', 'CXMT', { x: cxmt.x + cxmt.width / 2, y: cxmt.y - 5, size: at, anchor: 'middle' }),
    ...paragraph(
      'ymtc-name',
      `Yangtze Memory: ${short(drawnYuan(rows, 'ymtcTotal'))}, of it ${short(drawnYuan(rows, 'ymtc'))} from the fund`,
      { ...column, y: added.y - at * 1.7 },
    ),
    label('smic-name', `SMIC: $${formatNumber(stated(injectionOf(rows, 'smic'), 'amount_usd_bn'))} billion`, {
      x: smic.x + smic.width + 7,
      y: smic.y + smic.height / 2 + at * 0.35,
      size: at,
    }),
    ...paragraph('note', noteOf(rows, arrangement), { ...column, y: third.y + third.height - at * 1.25 }),
  ];
}

const boxes = (areas: Areas): [Box, Box, Box, Box, Box, Box] =>
  (['cxmt', 'ymtc', 'ymtc-others', 'smic', 'big-fund-i', 'big-fund-iii'] as const).map((id) =>
    boxOf(areas, id),
  ) as [Box, Box, Box, Box, Box, Box];
