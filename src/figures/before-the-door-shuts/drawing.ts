import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { formatNumber, formatValue } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { endOf, middleOf, startOf, yearsOf } from '../time';
import { actOf, type DoorRows, type Share, type Step } from './shares';

/** Measures in view-box units: the plot, and the rows of words over and under it. */
const MEASURES = {
  narrow: {
    left: 26,
    right: 336,
    top: 64,
    foot: 224,
    head: 14,
    headPitch: 16,
    type: 13,
    rows: [240, 257, 274],
  },
  wide: {
    left: 44,
    right: 712,
    top: 96,
    foot: 432,
    head: 16,
    headPitch: 24,
    type: 15,
    rows: [454, 480, 504],
  },
} as const satisfies Record<WidthClass, Record<string, unknown>>;

const [FIRST, LAST] = [2022, 2027];
const YEARS = [2022, 2023, 2024, 2025, 2026];
const MOST = 50;
const SHARES = [0, 10, 20, 30, 40, 50];

/** A large number, what it is, from which time on there is room for it, and at the height of which share it stands. */
interface Note {
  figure: string;
  words: string;
  from: number;
  share: number;
}

interface Scales {
  at: (typeof MEASURES)[WidthClass];
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  wide: boolean;
}

function scalesOf(size: Size): Scales {
  const at = MEASURES[size.class];
  return {
    at,
    x: scaleLinear([FIRST, LAST], [at.left, at.right]),
    y: scaleLinear([0, MOST], [at.foot, at.top]),
    wide: size.class === 'wide',
  };
}

/** Ticks of shares and years. */
export function axes(size: Size): Mark[] {
  const { at, x, y, wide } = scalesOf(size);
  return [
    {
      key: 'grid',
      tag: 'path',
      attrs: {
        class: 'grid',
        d: SHARES.slice(1)
          .map((share) => `M${String(at.left)},${String(round(y(share)))}H${String(at.right)}`)
          .join(''),
      },
    },
    ...SHARES.map((share) =>
      label(`tick-${String(share)}`, `${String(share)}${share === MOST ? '%' : ''}`, {
        x: at.left - 6 + (share === MOST && !wide ? 4 : 0),
        y: y(share) + at.type * 0.34,
        anchor: 'end',
        size: at.type,
        class: 'tick',
      }),
    ),
    ...YEARS.map((year) =>
      label(`tick-${String(year)}`, String(year), {
        x: x(year + 0.5),
        y: at.rows[0],
        anchor: 'middle',
        size: at.type,
        class: 'tick',
      }),
    ),
  ];
}

/** The line that all columns stand on. */
export function ground(size: Size): Mark {
  const { at } = scalesOf(size);
  return {
    key: 'ground',
    tag: 'path',
    attrs: { class: 'axis', d: `M${String(at.left)},${String(at.foot)}H${String(at.right)}` },
  };
}

/**
 * One share as a column over its months. A year’s share of machines is grey; one of all sales is only an outline; a
 * forecast a broken one. Quarters are red, and hollow where a single report gives them.
 */
export function column(row: Share, size: Size): Mark {
  const { at, x, y } = scalesOf(size);
  const inset = row.span === 'quarter' ? (size.class === 'wide' ? 1.5 : 0.8) : 1;
  const [from, until] = [x(yearsOf(startOf(row.from))) + inset, x(yearsOf(endOf(row.until))) - inset];
  const look =
    row.span === 'quarter'
      ? row.confidence === 'high'
        ? 'fill-china'
        : 'fill-paper stroke-china ring'
      : row.basis === 'machines'
        ? 'fill-muted'
        : classes('hollow', row.basis === 'forecast' && 'dashed');
  return {
    key: row.id,
    tag: 'rect',
    attrs: {
      x: round(from),
      width: round(until - from),
      y: round(y(row.share_pct)),
      height: round(at.foot - y(row.share_pct)),
      class: look,
    },
    claim: `asml-china-shares/${row.id}`,
  };
}

/** The number of a quarter: in its column where that is broad enough, or else over it. */
export function quarterLabel(row: Share, size: Size): Mark {
  const { at, x, y, wide } = scalesOf(size);
  return label(`${row.id}-value`, formatNumber(row.share_pct), {
    x: (x(yearsOf(startOf(row.from))) + x(yearsOf(endOf(row.until)))) / 2,
    y: y(row.share_pct) + (wide ? at.type * 1.25 : -4),
    anchor: 'middle',
    size: at.type,
    face: 'sans-600',
    class: wide ? (row.confidence === 'high' ? 'fill-paper' : '') : 'halo',
  });
}

/** What hollow quarters have in common, written once over the last of them. */
export function hollowWords(quarters: readonly Share[], size: Size): Mark[] {
  const { at, x, y, wide } = scalesOf(size);
  const hollow = quarters.filter(({ confidence }) => confidence !== 'high');
  const [first, last] = [hollow.at(0), hollow.at(-1)];
  if (!first || !last) return [];
  return [
    label('hollow-words', 'one report each', {
      x: (x(yearsOf(startOf(first.from))) + x(yearsOf(endOf(last.until)))) / 2,
      y: y(Math.max(...hollow.map(({ share_pct }) => share_pct))) - (wide ? 7 : at.type + 7),
      anchor: 'middle',
      size: at.type,
      class: 'fill-quiet halo',
    }),
  ];
}

/** The row of whole years under the axis, and under it what they are shares of. */
export function yearRow(shares: readonly Share[], size: Size): Mark[] {
  const { at, x, wide } = scalesOf(size);
  const years = shares.filter(({ span }) => span === 'year');
  const bases = [...new Set(years.map(({ basis }) => basis))];
  const words = { 'all sales': 'of all sales', machines: 'of machine sales', forecast: 'forecast' };
  return [
    ...years.map((row) =>
      label(`${row.id}-value`, formatValue(row.share_pct, 'percent'), {
        x: x(Number(row.from.slice(0, 4)) + 0.5),
        y: at.rows[1],
        anchor: 'middle',
        size: at.type,
        face: row.basis === 'machines' ? 'sans-600' : 'sans-400',
      }),
    ),
    ...bases.map((basis) => {
      const own = years.filter((row) => row.basis === basis);
      const [from, until] = [own[0]?.from ?? '', own.at(-1)?.until ?? ''];
      return label(`basis-${basis.replace(' ', '-')}`, words[basis], {
        x: (x(yearsOf(startOf(from))) + x(yearsOf(endOf(until)))) / 2,
        y: at.rows[2],
        anchor: 'middle',
        size: wide ? at.type : 12.8,
        class: 'fill-quiet',
      });
    }),
  ];
}

/**
 * The acts of the Dutch government as lines that come down on what was sold at the time; each is named to its right,
 * the first uppermost, so that no name crosses a line.
 */
export function steps(rows: DoorRows, list: readonly Step[], shares: readonly Share[], size: Size): Mark[] {
  const { at, x, y, wide } = scalesOf(size);
  return list.flatMap((step, i) => {
    const time = yearsOf(middleOf(step.from));
    const below = shares
      .filter((row) => yearsOf(startOf(row.from)) <= time && time < yearsOf(endOf(row.until)))
      .toSorted((a, b) => b.share_pct - a.share_pct)
      .find(({ basis }) => basis === 'machines');
    const gap = below?.span === 'quarter' && !wide ? at.type + 7 : 0;
    const head = at.head + i * at.headPitch;
    return [
      {
        key: `${step.id}-line`,
        tag: 'line',
        attrs: {
          x1: round(x(time)),
          x2: round(x(time)),
          y1: round(head - at.type * 0.7),
          y2: round(below ? y(below.share_pct) - gap : at.foot),
          class: 'line stroke-netherlands',
        },
        claim: `policy-timeline/${actOf(rows, step).id}`,
      } satisfies Mark,
      label(step.id, step.words[wide ? 'wide' : 'narrow'], { x: x(time) + 6, y: head, size: at.type }),
    ];
  });
}

/** What a state says in a large number. */
export function note({ figure, words, from, share }: Note, size: Size): Mark[] {
  const { at, x, y, wide } = scalesOf(size);
  const left = x(from) + (wide ? 8 : 5);
  return [
    label('note-figure', figure, {
      x: left,
      y: y(share),
      size: wide ? 48 : 26,
      face: 'serif-300',
      class: 'fill-china halo',
    }),
    ...paragraph('note', words, {
      x: left + 1,
      y: y(share) + at.type * 1.45,
      width: Math.min(wide ? 380 : 170, at.right - left),
      size: at.type,
      class: 'halo',
    }),
  ];
}
