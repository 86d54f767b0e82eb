import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { formatNumber } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { NEWEST, type Kind } from './kinds';

/** Measures in view-box units: the plot, the column of names beside it and, where there is room, that of the sales. */
const MEASURES = {
  narrow: { left: 36, right: 168, top: 12, foot: 252, names: 182, type: 13, pitch: 15.6, dot: 3.6, sales: 0 },
  wide: { left: 48, right: 400, top: 36, foot: 484, names: 428, type: 15, pitch: 21, dot: 5, sales: 592 },
} as const satisfies Record<WidthClass, Record<string, number>>;

const FIRST = 2019;
const MOST = 15.5;
const SHARES = [0, 5, 10, 15];
const LONGEST_BAR = 84;

/** What is written on the drawing: a number and what it counts. */
export interface Note {
  figure: string;
  words: string;
}

/** Which kinds are in focus, and which are drawn at all: each line that is drawn has its name. */
export interface Look {
  focus: Kind['group'];
  groups: readonly Kind['group'][];
}

interface Scales {
  at: (typeof MEASURES)[WidthClass];
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

function scalesOf(size: Size): Scales {
  const at = MEASURES[size.class];
  return {
    at,
    x: scaleLinear([FIRST, NEWEST], [at.left, at.right]),
    y: scaleLinear([0, MOST], [at.foot, at.top]),
  };
}

/** The ticks of years and shares; the unit stands on the uppermost only. */
export function axes(size: Size): Mark[] {
  const { at, x, y } = scalesOf(size);
  const years = [FIRST, NEWEST - 1, NEWEST];
  return [
    {
      key: 'grid',
      tag: 'path',
      attrs: {
        d: SHARES.map((s) => `M${String(at.left)},${String(round(y(s)))}H${String(at.right)}`).join(''),
        class: 'grid',
      },
    },
    ...SHARES.map((share) =>
      label(`tick-${String(share)}`, `${String(share)}${share === SHARES.at(-1) ? '%' : ''}`, {
        x: at.left - (share === SHARES.at(-1) && size.class === 'narrow' ? 3 : 9),
        y: y(share) + at.type * 0.34,
        anchor: 'end',
        size: at.type,
        class: 'tick',
      }),
    ),
    ...years.map((year, i) =>
      label(`year-${String(year)}`, String(year), {
        x: x(year) + (at.sales ? 0 : ([-4, 3, -3][i] ?? 0)),
        y: at.foot + at.type + 8,
        anchor: at.sales ? 'middle' : i === 1 ? 'end' : 'start',
        size: at.type,
        class: 'tick',
      }),
    ),
  ];
}

/** The band under one per cent, where the machines of the last state lie. */
export function floor(size: Size): Mark {
  const { at, y } = scalesOf(size);
  return {
    key: 'floor',
    tag: 'rect',
    attrs: {
      x: at.left,
      y: round(y(1)),
      width: at.names - 6 - at.left,
      height: round(y(0) - y(1)),
      class: 'fill-wash',
    },
  };
}

/** A kind as a line: broken where its two ends come from releases that do not quite compare, whole where they do. */
export function slope(kind: Kind, look: Look, size: Size): Mark[] {
  const { at, x, y } = scalesOf(size);
  const colour = kind.group === 'level' || kind.group !== look.focus ? 'mark' : 'china';
  const focus = kind.group === look.focus;
  const stroke = classes('line', `stroke-${colour}`, focus ? 'is-focus' : 'is-muted');
  const [last, first] = kind.before.toReversed();
  if (!last) return [];
  const segment = (from: { year: number; share_pct: number }, to: { year: number; share: number }) => ({
    x1: round(x(from.year)),
    y1: round(y(from.share_pct)),
    x2: round(x(to.year)),
    y2: round(y(to.share)),
  });
  return [
    ...(first
      ? [
          {
            key: `${kind.id}-until-${String(last.year)}`,
            tag: 'line',
            attrs: {
              ...segment(first, { year: last.year, share: last.share_pct }),
              class: classes('line', 'dashed', `stroke-${colour}`, !focus && 'is-muted'),
            },
          } satisfies Mark,
        ]
      : []),
    {
      key: `${kind.id}-since-${String(last.year)}`,
      tag: 'line',
      attrs: { ...segment(last, { year: NEWEST, share: kind.share }), class: stroke },
    },
    ...kind.before.map((row): Mark => ({
      key: row.id,
      tag: 'circle',
      attrs: {
        cx: round(x(row.year)),
        cy: round(y(row.share_pct)),
        r: at.dot * 0.8,
        // Hollow: rounded to whole per cent, and of an older release.
        class: classes(
          row.year === FIRST ? `fill-paper stroke-${focus ? colour : 'muted'} ring` : `fill-${colour}`,
          !focus && row.year !== FIRST && 'is-muted',
        ),
      },
      claim: `china-machine-shares/${row.id}`,
    })),
    {
      key: kind.id,
      tag: 'circle',
      attrs: {
        cx: round(x(NEWEST)),
        cy: round(y(kind.share)),
        r: at.dot,
        class: classes(`fill-${colour}`, !focus && 'is-muted'),
      },
      claim: `chip-inputs/${kind.id}`,
    },
  ];
}

/**
 * Names in the order of the shares, each as near to the end of its line as its neighbours allow; beside them, where
 * there is room, the sales. `longest` is the market that fills the column, the same in every state.
 */
export function names(kinds: readonly Kind[], longest: number, look: Look, size: Size): Mark[] {
  const { at, x, y } = scalesOf(size);
  const places = spread(
    kinds.map(({ share }) => y(share)),
    at.pitch,
    at.foot - 1,
  );
  return kinds.flatMap((kind, i) => {
    const [place = 0, end] = [places[i], y(kind.share)];
    const focus = kind.group === look.focus;
    const text = classes(focus ? '' : 'fill-quiet');
    const baseline = place + at.type * 0.34;
    const share = `${formatNumber(kind.share)}${size.class === 'wide' ? '%' : ''}`;
    const dollars = size.class === 'narrow' && look.focus === 'light' && focus;
    return [
      {
        key: `${kind.id}-leader`,
        tag: 'path',
        attrs: {
          d: `M${String(round(x(NEWEST) + at.dot + 1))},${String(round(end))}L${String(at.names - 4)},${String(round(place))}`,
          class: 'leader',
        },
      } satisfies Mark,
      label(
        `${kind.id}-name`,
        `${share} ${kind.name}${dollars ? `, $${formatNumber(kind.market)} bn` : ''}`,
        {
          x: at.names,
          y: baseline,
          size: dollars ? 12.8 : at.type,
          face: focus ? 'sans-600' : 'sans-400',
          class: text,
        },
      ),
      ...(at.sales
        ? [
            {
              key: `${kind.id}-sales-bar`,
              tag: 'rect',
              attrs: {
                x: at.sales,
                y: round(place - 7),
                width: round((kind.market / longest) * LONGEST_BAR),
                height: 14,
                class: focus ? 'fill-mark' : 'fill-muted',
              },
            } satisfies Mark,
            label(`${kind.id}-sales`, formatNumber(kind.market, 1), {
              x: at.sales + (kind.market / longest) * LONGEST_BAR + 5,
              y: baseline,
              size: at.type - 0.5,
              face: focus ? 'sans-600' : 'sans-400',
              class: text,
            }),
          ]
        : []),
    ];
  });
}

/** What stands over the names and the sales. */
export function heads(size: Size): Mark[] {
  const { at } = scalesOf(size);
  if (!at.sales) return [];
  return [
    label('head-sales', `Sales ${String(NEWEST)}, $ bn`, {
      x: at.sales,
      y: 16,
      size: at.type - 0.5,
      class: 'fill-quiet',
    }),
    label('head-share', `China’s share, ${String(NEWEST)}`, {
      x: at.names,
      y: 16,
      size: at.type - 0.5,
      class: 'fill-quiet',
    }),
  ];
}

/** A number set large over the lines where they have not yet risen, and what it is. */
export function note({ figure, words }: Note, size: Size): Mark[] {
  const { at } = scalesOf(size);
  const wide = size.class === 'wide';
  const x = at.left + (wide ? 8 : 5);
  const y = at.top + (wide ? 66 : 34);
  return [
    label('note-figure', figure, { x, y, size: wide ? 48 : 26, face: 'serif-300', class: 'fill-china' }),
    ...paragraph('note', words, {
      x: x + 1,
      y: y + at.type * 1.45,
      width: wide ? 226 : 100,
      size: at.type,
      class: 'halo',
    }),
  ];
}

/** Places at least `gap` apart, in the same order, none below `foot`: each is pushed up by the one under it. */
function spread(wanted: readonly number[], gap: number, foot: number): number[] {
  const places: number[] = [];
  let limit = foot;
  for (const want of wanted.toReversed()) {
    const place = Math.min(want, limit);
    places.unshift(place);
    limit = place - gap;
  }
  return places;
}
