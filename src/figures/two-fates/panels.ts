import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatDate, formatNumber } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { lineHeight, textWidth, wrap } from '../../scene/text';
import { middleOf, yearsOf } from '../time';
import { FIRMS, isBefore, pointsOf, type FateRows, type Firm, type Point } from './fates';

/** What a state brings forward, and what it says inside a panel. */
export interface PanelView {
  focus: readonly Firm['key'][];
  /** Only what came before the listing stands out. */
  before?: boolean;
  remarks?: Readonly<Partial<Record<Firm['key'], string>>>;
}

/** Measures in view-box units. Two panels a row; each has its own title and, where there is room, its own years. */
const FRAME = {
  narrow: {
    left: [27, 187],
    rows: [0, 141],
    width: 128,
    title: 11,
    top: 21,
    foot: 124,
    years: [2018, 2022, 2025],
    type: 13,
    number: 20,
    r: 3,
  },
  wide: {
    left: [42, 398],
    rows: [0, 254],
    width: 270,
    title: 15,
    top: 34,
    foot: 224,
    years: [2018, 2020, 2022, 2024],
    type: 15,
    number: 36,
    r: 5,
  },
} as const satisfies Record<WidthClass, Record<string, unknown>>;

const [FIRST, LAST] = [2018, 2026];
const MOST = 250;
const SHARES = [100, 200];

/** Where there is room for a remark: the year on which it starts, and the index above which its lines stand. */
const REMARK_PLACES: Readonly<Record<Firm['key'], { year: number; index: number }>> = {
  inspur: { year: 2018.4, index: 115 },
  naura: { year: 2018.4, index: 62 },
  loongson: { year: 2020.3, index: 10 },
  bgi: { year: 2019.4, index: 132 },
};

interface Panel {
  left: number;
  top: number;
  foot: number;
  title: number;
  x: (time: number) => number;
  y: (index: number) => number;
}

function panelOf(i: number, size: Size): Panel {
  const { left, rows, width, title, top, foot } = FRAME[size.class];
  const [at, row] = [left[i % 2] ?? 0, rows[Math.floor(i / 2)] ?? 0];
  return {
    left: at,
    top: row + top,
    foot: row + foot,
    title: row + title,
    x: scaleLinear([FIRST, LAST], [at, at + width]),
    y: scaleLinear([0, MOST], [row + foot, row + top]),
  };
}

/** A panel for each firm, all on one scale of time and sales: those that sold more above, those that sold less below. */
export function panels(rows: FateRows, view: PanelView, size: Size): Mark[] {
  return FIRMS.flatMap((firm, i) => {
    const panel = panelOf(i, size);
    const points = pointsOf(rows, firm);
    return [
      ...axes(firm, i, panel, size),
      listing(firm, panel),
      ...lines(firm, points, view, panel),
      ...points.map((point) => dot(firm, point, view, panel, size)),
      ...words(firm, points, view, panel, size),
    ];
  });
}

/** Zero and the lines of 100 and 200; shares are written at the left panels, years under those that have room. */
function axes({ key }: Firm, i: number, { left, foot, x, y }: Panel, size: Size): Mark[] {
  const { width, years, type } = FRAME[size.class];
  const last = i >= FIRMS.length - 2;
  return [
    {
      key: `${key}-grid`,
      tag: 'path',
      attrs: {
        class: 'grid',
        d: SHARES.map((v) => `M${String(left)},${String(round(y(v)))}h${String(width)}`).join(''),
      },
    },
    {
      key: `${key}-foot`,
      tag: 'line',
      attrs: { x1: left, x2: left + width, y1: foot, y2: foot, class: 'axis' },
    },
    ...(i % 2 === 0
      ? SHARES.map((value) =>
          label(`${key}-tick-${String(value)}`, String(value), {
            x: left - 4,
            y: y(value) + type * 0.34,
            size: type,
            anchor: 'end',
            class: 'tick',
          }),
        )
      : []),
    ...(last || size.class === 'wide'
      ? years.map((year) =>
          label(`${key}-tick-${String(year)}`, String(year), {
            x: x(year + 0.5),
            y: foot + type * 1.28,
            size: type,
            anchor: 'middle',
            class: 'tick',
          }),
        )
      : []),
  ];
}

const listing = ({ key, listed }: Firm, { x, top, foot }: Panel): Mark => ({
  key: `${key}-listing`,
  tag: 'line',
  attrs: {
    x1: round(x(yearsOf(middleOf(listed)))),
    x2: round(x(yearsOf(middleOf(listed)))),
    y1: top,
    y2: foot,
    class: 'leader dashed',
  },
});

/** A firm’s years as a line, in two parts that meet at its listing; twelve months that are no calendar year are dashed. */
function lines(firm: Firm, points: readonly Point[], view: PanelView, { x, y }: Panel): Mark[] {
  const path = line<Point>()
    .x(({ time }) => round(x(time)))
    .y(({ index }) => round(y(index)));
  const cut = points.findLastIndex((point) => isBefore(firm, point));
  const year = points.findLastIndex(({ row }) => row.basis === 'reported');
  const part = (name: string, from: number, to: number, look: string): Mark[] =>
    to > from
      ? [
          {
            key: `${firm.key}-${name}`,
            tag: 'path',
            attrs: { class: `line ${look}`, d: path(points.slice(from, to + 1)) ?? '' },
          },
        ]
      : [];
  const strong = view.focus.includes(firm.key);
  const [before, after] = [strong, strong && view.before !== true].map((on) =>
    on ? 'stroke-china' : 'stroke-mark is-muted',
  );
  return [
    ...part('line', 0, cut, before ?? ''),
    ...part('after', cut, year, after ?? ''),
    ...part('rolling', year, points.length - 1, `dashed ${after ?? ''}`),
  ];
}

function dot(firm: Firm, point: Point, view: PanelView, { x, y }: Panel, size: Size): Mark {
  const { row, time, index } = point;
  const strong = view.focus.includes(firm.key) && (view.before !== true || isBefore(firm, point));
  const look =
    row.basis === 'rolling'
      ? classes('hollow', strong && 'stroke-china')
      : strong
        ? 'fill-china'
        : 'fill-mark';
  return {
    key: row.id,
    tag: 'circle',
    attrs: {
      cx: round(x(time)),
      cy: round(y(index)),
      r: FRAME[size.class].r,
      class: classes(look, !strong && 'is-muted'),
    },
    claim: `firm-years/${row.id}`,
  };
}

/** Who a firm is and what it makes, when it was listed, where its sales ended, and what a state remarks. */
function words(firm: Firm, points: readonly Point[], view: PanelView, panel: Panel, size: Size): Mark[] {
  const { type, number, r } = FRAME[size.class];
  const { left, top, title, x, y } = panel;
  const { key, name, makes, who, listed } = firm;
  const strong = view.focus.includes(key);
  const face = strong ? 'sans-600' : 'sans-400';
  const day = formatDate(listed.slice(0, 7));
  const dates = size.class === 'wide' ? [`${who} ${day}`] : [who, day];
  const end = points.at(-1);
  const large = strong && view.before !== true;
  const remark = view.remarks?.[key];
  return [
    label(`${key}-name`, name, { x: left, y: title, size: type, face, class: strong ? '' : 'fill-quiet' }),
    label(`${key}-makes`, makes, {
      x: left + textWidth(name, face, type) + type * 0.4,
      y: title,
      size: type,
      class: 'fill-quiet',
    }),
    ...dates.map((text, i) =>
      label(i === 0 ? `${key}-listed` : `${key}-listed-line-2`, text, {
        x: x(yearsOf(middleOf(listed))) - type * 0.35,
        y: top + type * 0.9 + i * lineHeight(type),
        size: type,
        anchor: 'end',
        class: 'fill-quiet halo',
      }),
    ),
    ...(end
      ? [
          label(`${key}-end`, formatNumber(end.index, 0), {
            x: x(end.time) + r + (large ? 4 : 5),
            y: y(end.index) + (large ? number : type) * 0.34,
            size: large ? number : type,
            face: large ? 'serif-300' : 'sans-400',
            class: large ? 'fill-china' : 'fill-quiet',
          }),
        ]
      : []),
    ...(remark === undefined ? [] : remarkMarks(key, remark, panel, size)),
  ];
}

function remarkMarks(key: Firm['key'], text: string, { x, y }: Panel, size: Size): Mark[] {
  const { type, width } = FRAME[size.class];
  const { year, index } = REMARK_PLACES[key];
  const room = width * 0.48;
  const count = wrap(text, room, 'sans-600', type).length;
  return paragraph(`${key}-remark`, text, {
    x: x(year),
    y: y(index) - (count - 1) * lineHeight(type),
    size: type,
    width: room,
    face: 'sans-600',
    class: 'fill-china halo',
  });
}
