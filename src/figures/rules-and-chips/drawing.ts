import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';
import { formatDate, formatNumber } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { countryOf } from '../countries';
import { acrossOf, lowWords, type Across, type Chip, type Name, type Rule, type View } from './chips';

/** Measures in view-box units: the plot, and the words around it. */
const MEASURES = {
  narrow: { left: 46, right: 334, top: 26, foot: 232, ticks: 249, title: 268, type: 13, dot: 5 },
  wide: { left: 62, right: 708, top: 40, foot: 452, ticks: 476, title: 504, type: 15, dot: 8 },
} as const satisfies Record<WidthClass, Record<string, number>>;

const SPEEDS: readonly [least: number, most: number] = [1500, 26_000];
/** Speeds that are ticked besides the thresholds. */
const TICKS = [16_000];
const ACROSS = {
  link: {
    most: 1050,
    ticks: [0, 200, 400, 600, 800, 1000],
    title: 'Link from chip to chip, gigabytes a second',
  },
  memory: {
    most: 5400,
    ticks: [0, 1000, 2000, 3000, 4000, 5000],
    title: 'Speed of the memory, gigabytes a second',
  },
} as const;

type Scale = ScaleContinuousNumeric<number, number>;
interface Scales {
  at: (typeof MEASURES)[WidthClass];
  x: Scale;
  y: Scale;
  wide: boolean;
}

function scalesOf(across: Across, size: Size): Scales {
  const at = MEASURES[size.class];
  return {
    at,
    x: scaleLinear([0, ACROSS[across].most], [at.left, at.right]),
    // Each doubling of speed is the same height, so that the two thresholds and the chips far above them fit one picture.
    y: scaleLog(SPEEDS, [at.foot, at.top]),
    wide: size.class === 'wide',
  };
}

/** Axes: the thresholds are the ticks of the speed; what is measured to the right is said in bold, since it changes. */
export function axes(view: View, rules: readonly Rule[], size: Size): Mark[] {
  const { at, x, y } = scalesOf(view.across, size);
  const { ticks, title } = ACROSS[view.across];
  const thresholds = [...new Set(rules.map(({ tpp_from }) => tpp_from))];
  return [
    {
      key: 'ground',
      tag: 'path',
      attrs: { class: 'axis', d: `M${String(at.left)},${String(at.foot)}H${String(at.right)}` },
    },
    ...[...TICKS, ...thresholds].map((speed) =>
      label(`speed-${String(speed)}`, formatNumber(speed), {
        x: at.left - 6,
        y: y(speed) + at.type * 0.34,
        anchor: 'end',
        size: at.type,
        face: thresholds.includes(speed) ? 'sans-600' : 'sans-400',
        class: thresholds.includes(speed) ? 'fill-united-states' : 'tick',
      }),
    ),
    ...ticks.map((tick) =>
      label(`${view.across}-${String(tick)}`, formatNumber(tick), {
        x: x(tick),
        y: at.ticks,
        anchor: 'middle',
        size: at.type,
        class: 'tick',
      }),
    ),
    label('title-up', 'Computing speed, total processing performance', {
      x: 2,
      y: at.type,
      size: at.type,
      class: 'fill-quiet',
    }),
    label(`title-${view.across}`, title, {
      x: at.right,
      y: at.title,
      anchor: 'end',
      size: at.type,
      face: 'sans-600',
    }),
  ];
}

/** The field that a rule closes, and its edge; broken where it closes it only to chips that are dense enough. */
export function field(rule: Rule, view: View, size: Size): Mark[] {
  const { at, x, y, wide } = scalesOf(view.across, size);
  const left = rule.link_from_gb_s === undefined ? at.left : x(rule.link_from_gb_s);
  const dense = rule.applies === 'dense chips';
  const foot = y(rule.tpp_from);
  // One key for the field of both rules for all chips, so that it is seen to widen.
  const key = dense ? 'field-dense' : 'field';
  return [
    ...(dense
      ? []
      : [
          {
            key,
            tag: 'rect',
            attrs: {
              x: round(left),
              y: at.top,
              width: round(at.right - left),
              height: round(foot - at.top),
              class: 'fill-raised',
            },
          } satisfies Mark,
          {
            key: 'field-side',
            tag: 'line',
            attrs: {
              x1: round(left),
              x2: round(left),
              y1: at.top,
              y2: round(foot),
              class: 'line stroke-united-states',
            },
          } satisfies Mark,
        ]),
    {
      key: `${key}-foot`,
      tag: 'line',
      attrs: {
        x1: round(left),
        x2: at.right,
        y1: round(foot),
        y2: round(foot),
        class: classes('line', dense && 'dashed', 'stroke-united-states'),
      },
      claim: `ai-chip-rules/${rule.id}`,
    },
    label(`${key}-words`, fieldWords(rule, wide), {
      x: left + 7,
      y: dense ? foot - 6 : at.top + at.type + 3,
      size: at.type,
      class: 'fill-united-states',
    }),
  ];
}

/** What stands at the edge of a field. */
function fieldWords({ date, applies }: Rule, wide: boolean): string {
  const words = applies === 'all' ? 'licence needed' : 'licence needed if dense';
  return wide ? `${words}, rule of ${formatDate(date.slice(0, 7))}` : words;
}

/** The way from a chip to the same chip with a slower link. */
export function slowing(from: Chip, to: Chip, view: View, size: Size): Mark {
  const { at, x, y } = scalesOf(view.across, size);
  const end = x(acrossOf(to, view.across)) + at.dot + 2;
  return {
    key: `${from.id}-to-${to.id}`,
    tag: 'path',
    attrs: {
      d: `M${String(round(x(acrossOf(from, view.across)) - at.dot))},${String(round(y(from.tpp)))}H${String(round(end))}m5,-4l-5,4l5,4`,
      class: 'line stroke-united-states',
    },
  };
}

/** The chips of one design as a line, from the first to the newest; broken to one that is only announced. */
export function generations(chips: readonly Chip[], view: View, size: Size): Mark[] {
  const { x, y } = scalesOf(view.across, size);
  return chips.slice(1).map((chip, i) => {
    const before = chips[i] ?? chip;
    return {
      key: `${before.id}-to-${chip.id}`,
      tag: 'line',
      attrs: {
        x1: round(x(acrossOf(before, view.across))),
        y1: round(y(before.tpp)),
        x2: round(x(acrossOf(chip, view.across))),
        y2: round(y(chip.tpp)),
        class: classes('line', chip.status === 'announced' && 'dashed', 'stroke-china'),
      },
    };
  });
}

/** A chip: hollow where sources differ widely or it is only announced; a line shows how far down reports go, and says so. */
export function dot(chip: Chip, view: View, size: Size): Mark[] {
  const { at, x, y } = scalesOf(view.across, size);
  const colour = countryOf(chip.country);
  const muted = !view.focus.includes(chip.id);
  const [cx, cy] = [round(x(acrossOf(chip, view.across))), round(y(chip.tpp))];
  const low = chip.tpp_low === undefined ? cy : round(y(chip.tpp_low));
  const range = low - cy > at.dot;
  const hollow = range || chip.status === 'announced';
  return [
    ...(range && chip.tpp_low !== undefined
      ? [
          {
            key: `${chip.id}-range`,
            tag: 'path',
            attrs: {
              d: `M${String(cx)},${String(cy)}V${String(low)}m${String(-at.dot)},0h${String(2 * at.dot)}`,
              class: `line stroke-${colour}`,
            },
          } satisfies Mark,
          label(`${chip.id}-low`, lowWords(chip.tpp_low), {
            x: cx + at.dot + 5,
            y: low + at.type * 0.34,
            size: at.type,
            class: 'fill-quiet',
          }),
        ]
      : []),
    {
      key: chip.id,
      tag: 'circle',
      attrs: {
        cx,
        cy,
        r: at.dot,
        class: classes(
          hollow ? `fill-paper stroke-${colour} ring` : `fill-${colour} stroke-paper`,
          muted && 'is-muted',
        ),
      },
      claim: `ai-chips/${chip.id}`,
    },
  ];
}

/** The name of a chip, or of two that lie on one another. */
export function name({ text, side, speed }: Name, chip: Chip, view: View, size: Size): Mark {
  const { at, x, y } = scalesOf(view.across, size);
  const muted = !view.focus.includes(chip.id);
  const [dx, dy] =
    side === 'under'
      ? [0, at.dot + at.type + 2]
      : [(side === 'left' ? -1 : 1) * (at.dot + 5), at.type * 0.34];
  return label(`${chip.id}-name`, speed ? `${text}: ${formatNumber(chip.tpp)}` : text, {
    x: x(acrossOf(chip, view.across)) + dx,
    y: y(chip.tpp) + dy,
    anchor: side === 'under' ? 'middle' : side === 'left' ? 'end' : 'start',
    size: at.type,
    face: muted ? 'sans-400' : 'sans-600',
    class: classes('halo', muted && 'fill-quiet'),
  });
}

/** What a state says: a large number and its words. */
export function note(figure: string, view: View, size: Size): Mark[] {
  const { at, x, y, wide } = scalesOf(view.across, size);
  const { words, place } = view.note;
  const [left, base] = [x(place.x) + 8, y(place.y)];
  return [
    label('note-figure', figure, { x: left, y: base, size: wide ? 44 : 24, face: 'serif-300' }),
    ...paragraph('note', words, {
      x: left + 1,
      y: base + at.type * 1.45,
      width: (at.right - at.left) * place.width,
      size: at.type,
    }),
  ];
}
