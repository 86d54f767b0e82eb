import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { lineHeight, textWidth, wrap } from '../../scene/text';
import { stated } from '../rows';
import type { Areas, Arrangement } from './areas';
import { fundOf, preferred, registered, type FundId, type FundRows } from './facts';
import { lineRemarks } from './followed';
import { neckRemark } from './neck';
import { boxOf, DISPLAY, TYPE, type Ink, type Setting } from './setting';
import { fundsIn, noteOf, short } from './words';

/** All words on the picture. */
export function labelsOf(
  rows: FundRows,
  arrangement: Arrangement,
  focus: FundId | undefined,
  areas: Areas,
  size: Size,
): Mark[] {
  const set = { rows, arrangement, areas, size };
  return [
    ...fundsIn(arrangement).flatMap((id) => fundLabel(set, id, id === focus ? 'fill-paper' : 'fill-ink')),
    ...preferredLabel(set),
    ...remarks(set),
  ];
}

/** The number of a phase in its own area, and under it, or beside it where the area is low, its name. */
function fundLabel({ rows, arrangement, areas, size }: Setting, id: FundId, ink: Ink): Mark[] {
  const type = TYPE[size.class];
  const { fund, registered_on, registered_cny_bn } = fundOf(rows, id);
  const box = boxOf(areas, id);
  const number = type.number[arrangement];
  const beside = arrangement === 'line' && size.class === 'narrow';
  const value = short(registered_cny_bn);
  const x = box.x + type.pad - (beside ? 0 : number * 0.04);
  const y = box.y + type.pad * 0.8 + number * 0.72;
  const name =
    arrangement === 'alone'
      ? 'billion yuan registered'
      : arrangement === 'line' || arrangement === 'neck'
        ? fund
        : `${fund}, ${registered_on.slice(0, 4)}`;
  if (arrangement === 'piles' && id === 'big-fund-iii')
    return thirdLabel({ rows, arrangement, areas, size }, name);
  return [
    label(`${id}-value`, value, {
      x,
      y,
      face: DISPLAY,
      size: number,
      class: ink,
      claim: `state-funds/${id}`,
    }),
    label(`${id}-name`, name, {
      x: beside ? x + textWidth(value, DISPLAY, number) + type.pad * 0.8 : box.x + type.pad,
      y: beside ? y : y + number * 0.23 + type.label * 0.85,
      size: type.label,
      face: 'sans-600',
      class: ink,
    }),
  ];
}

/** The third phase has its number above, as the other two have theirs together, and its name under their level. */
function thirdLabel({ rows, areas, size }: Setting, name: string): Mark[] {
  const { label: at, head, pad } = TYPE[size.class];
  const box = boxOf(areas, 'big-fund-iii');
  return [
    label('big-fund-iii-value', short(registered(rows, 'big-fund-iii')), {
      x: box.x,
      y: head.piles * 0.8,
      face: DISPLAY,
      size: head.piles,
      claim: 'state-funds/big-fund-iii',
    }),
    label('big-fund-iii-name', name, {
      x: box.x + pad,
      y: box.y + registeredDrop(rows, areas) + pad + at,
      size: at,
      face: 'sans-600',
      class: 'fill-paper',
    }),
  ];
}

/** How far below the top of the third phase the first two together end. */
const registeredDrop = (rows: FundRows, areas: Areas): number => {
  const third = boxOf(areas, 'big-fund-iii');
  const both = registered(rows, 'big-fund-i', 'big-fund-ii');
  return third.height * (1 - both / registered(rows, 'big-fund-iii'));
};

/** What the hollow rest beyond the registered capital of the first phase is. */
function preferredLabel({ rows, arrangement, areas, size }: Setting): Mark[] {
  if (arrangement === 'line' || arrangement === 'neck') return [];
  const { label: at, pad } = TYPE[size.class];
  const box = boxOf(areas, 'preferred');
  const own = boxOf(areas, 'big-fund-i');
  const high = arrangement === 'piles' ? box.height : box.height - own.height;
  const raised = short(stated(fundOf(rows, 'big-fund-i'), 'raised_cny_bn'));
  const words =
    arrangement === 'piles'
      ? `${short(preferred(rows))} in preference shares`
      : arrangement === 'pair' && size.class === 'narrow'
        ? `${raised} raised`
        : `${raised} raised, with preference shares`;
  return [label('preferred-name', words, { x: box.x + pad, y: box.y + high / 2 + at * 0.35, size: at })];
}

/** What is said beside the areas. */
function remarks(set: Setting): Mark[] {
  switch (set.arrangement) {
    case 'alone':
      return aloneRemark(set);
    case 'pair':
      return pairRemark(set);
    case 'neck':
      return neckRemark(set);
    case 'piles':
      return pileRemarks(set);
    case 'line':
      return lineRemarks(set);
  }
}

function aloneRemark({ rows, arrangement, areas, size }: Setting): Mark[] {
  const { label: at, pad } = TYPE[size.class];
  const box = boxOf(areas, 'preferred');
  const x = box.x + box.width + pad * 1.4;
  const set = { x, size: at, width: Math.min(size.class === 'wide' ? 190 : 150, size.width - x - 2) };
  const names = (fundOf(rows, 'big-fund-i').shareholders_named ?? '').split(', ');
  const lines = names.map((name) => wrap(name, set.width, 'sans-400', at));
  const step = lineHeight(at);
  const gap = at * 0.45;
  const foot = box.y + box.height - 2;
  const high = (from: number): number =>
    lines.slice(from).reduce((sum, own) => sum + own.length * step + gap, 0) - gap;
  const note = noteOf(rows, arrangement);
  const head = wrap('Among its shareholders', set.width, 'sans-600', at).length;
  return [
    // Where there is room for it, the date stays in one line.
    ...paragraph(
      'note',
      size.class === 'wide' ? note.replace(/ (?=\w+ \d{4}$)| (?=\d{4}$)/g, '\u00a0') : note,
      {
        ...set,
        y: box.y + at * 0.85,
        face: 'sans-600',
      },
    ),
    ...paragraph('shareholders', 'Among its shareholders', {
      ...set,
      y: foot - high(0) - gap - (head - 1) * step,
      face: 'sans-600',
    }),
    ...names.flatMap((name, i) =>
      paragraph(`shareholder-${String(i + 1)}`, name, { ...set, y: foot - high(i) + step }),
    ),
  ];
}

function pairRemark({ rows, arrangement, areas, size }: Setting): Mark[] {
  const { label: at, head } = TYPE[size.class];
  const [number = '', rest = ''] = noteOf(rows, arrangement).split(' times ');
  const x = boxOf(areas, 'preferred').x;
  return [
    label('times-number', `${number} times`, {
      x: x - head.pair * 0.03,
      y: head.pair * 0.8,
      face: DISPLAY,
      size: head.pair,
    }),
    label('note', rest, { x, y: head.pair * 1.05 + at * 0.85, size: at, face: 'sans-600' }),
  ];
}

function pileRemarks({ rows, arrangement, areas, size }: Setting): Mark[] {
  const { label: at, head, pad } = TYPE[size.class];
  const third = boxOf(areas, 'big-fund-iii');
  const left = boxOf(areas, 'big-fund-i').x;
  const both = registered(rows, 'big-fund-i', 'big-fund-ii');
  const level = third.y + registeredDrop(rows, areas);
  const top = head.piles * 0.8;
  const words = (key: string, text: string, x: number): Mark =>
    label(key, text, { x, y: top + at * 1.45, size: at, face: 'sans-600' });
  return [
    label('both-number', short(both), { x: left, y: top, face: DISPLAY, size: head.piles }),
    words(
      'both-words',
      size.class === 'wide' ? 'registered in the first two phases' : 'in the first two',
      left,
    ),
    words('third-words', 'in the third', third.x),
    {
      key: 'level',
      tag: 'line',
      attrs: {
        x1: round(third.x),
        x2: round(third.x + third.width),
        y1: round(level),
        y2: round(level),
        class: 'stroke-paper dashed',
      },
    },
    label('note', noteOf(rows, arrangement), {
      x: third.x + pad,
      y: (third.y + level) / 2 + at * 0.35,
      size: at,
      face: 'sans-600',
      class: 'fill-paper',
    }),
  ];
}
