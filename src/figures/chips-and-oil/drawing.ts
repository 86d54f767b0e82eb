import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../data/format';
import { label, paragraph, type LabelOptions } from '../../scene/label';
import { round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { middleOf, yearsOf } from '../time';
import {
  actsOf,
  drawn,
  lead,
  seriesOf,
  valueOf,
  type Series,
  type Trade,
  type TradeRows,
  type View,
} from './trade';

/** Measures in view-box units: the stage of the columns, the lines under it, the size of labels, and the breadth of the note. */
const FRAME = {
  narrow: { left: 28, right: 338, top: 52, foot: 251, base: 176, ticks: 268, label: 13, note: 332 },
  wide: { left: 40, right: 716, top: 36, foot: 488, base: 330, ticks: 511, label: 15, note: 400 },
} as const satisfies Record<WidthClass, Record<string, number>>;

const FIRST_YEAR = 2013;
const LAST_YEAR = 2025;
const YEAR_TICKS = [2013, 2016, 2019, 2022, 2025];
/** The value that the top of the stage stands for. */
const MOST = 440;

/** Where things stand in a state: a year’s left edge, and the height of a value above the zero line. */
interface Stage {
  x: (year: number) => number;
  y: (value: number) => number;
  at: (typeof FRAME)[WidthClass];
  wide: boolean;
}

function stageOf({ against }: View, size: Size): Stage {
  const at = FRAME[size.class];
  const x = scaleLinear([FIRST_YEAR, LAST_YEAR + 1], [at.left, at.right]);
  // Exports hang below the zero line, at the same scale, so it moves up to make room for them.
  const y = scaleLinear([0, MOST], [against === 'exports' ? at.base : at.foot, at.top]);
  return { x, y, at, wide: size.class === 'wide' };
}

/** The columns of one state, with grid, ticks, acts, and the words that stand at them. */
export function marksOf(rows: TradeRows, view: View, size: Size): Mark[] {
  const stage = stageOf(view, size);
  const { x, y, at } = stage;
  return [
    grid(view, stage),
    ...actLines(rows, view, stage),
    ...(view.against === 'past' ? [pastLine(rows, 'past', stage)] : []),
    ...columns(rows, view, stage),
    ...(view.against === 'past' ? [pastLine(rows, 'past-cut', stage)] : []),
    { key: 'zero', tag: 'line', attrs: { x1: at.left, x2: at.right, y1: y(0), y2: y(0), class: 'axis' } },
    ...gridLabels(view, stage),
    ...YEAR_TICKS.map((year) =>
      label(`tick-${String(year)}`, String(year), {
        x: x(year + 0.5),
        y: at.ticks,
        size: at.label,
        anchor: 'middle',
        class: 'fill-quiet',
      }),
    ),
    ...words(rows, view, stage),
    ...paragraph('note', view.note, {
      x: 0,
      y: at.label * 1.1,
      size: at.label,
      face: 'sans-600',
      width: at.note,
    }),
  ];
}

const gridValues = ({ against }: View): number[] => [200, 400, ...(against === 'exports' ? [-200] : [])];

function grid(view: View, { y, at }: Stage): Mark {
  const d = gridValues(view)
    .map((value) => `M${String(at.left)},${String(round(y(value)))}H${String(at.right)}`)
    .join('');
  return { key: 'grid', tag: 'path', attrs: { class: 'grid', d } };
}

function gridLabels(view: View, { y, at }: Stage): Mark[] {
  return gridValues(view).map((value) =>
    label(`grid-${String(value)}`, value === 400 ? '400 billion dollars' : formatNumber(Math.abs(value)), {
      x: 0,
      y: value === 400 ? y(value) - 4 : y(value) + at.label * 0.35,
      size: at.label,
      class: 'fill-quiet halo',
    }),
  );
}

/** The share of a year’s room that a column takes: chips are narrow where they stand before oil. */
function breadth(series: Series, { against }: View): number {
  if (series === 'oil-in') return 0.86;
  return against === 'oil' ? 0.42 : 0.6;
}

/** Back to front: oil, then chips before it. */
const ORDER: readonly Series[] = ['oil-in', 'chips-in', 'chips-out'];

function columns(rows: TradeRows, view: View, { x, y }: Stage): Mark[] {
  return drawn(rows, view)
    .toSorted((a, b) => ORDER.indexOf(seriesOf(a)) - ORDER.indexOf(seriesOf(b)))
    .map((row): Mark => {
      const series = seriesOf(row);
      const half = breadth(series, view) / 2;
      const end = y(series === 'chips-out' ? -row.value_usd_bn : row.value_usd_bn);
      return {
        key: row.id,
        tag: 'rect',
        attrs: {
          x: round(x(row.year + 0.5 - half)),
          width: round(x(row.year + 0.5 + half) - x(row.year + 0.5 - half)),
          y: round(Math.min(y(0), end)),
          height: round(Math.abs(y(0) - end)),
          ...look(row, view),
        },
        claim: `chip-trade/${row.id}`,
      };
    });
}

/** Years that stand out among the imports of chips, where they are set against their own past. */
const PAST = [2013, 2022] as const;

/** The look of a column. Hollow: we computed its value from stated figures. */
function look(row: Trade, { against }: View): Mark['attrs'] {
  const hollow = (hue: string): Mark['attrs'] => ({
    class: `fill-paper stroke-${hue}`,
    'stroke-width': 1.25,
  });
  const worked = row.basis !== 'stated';
  switch (seriesOf(row)) {
    case 'oil-in':
      return { class: `${worked ? 'fill-paper' : 'fill-muted'} stroke-mark`, 'stroke-width': 1 };
    case 'chips-out':
      return worked ? hollow('china') : { class: 'fill-china' };
    case 'chips-in':
      if (against === 'oil') return worked ? hollow('ink') : { class: 'fill-ink' };
      if (worked) return hollow('mark');
      return { class: against === 'past' ? pastLook(row.year) : 'fill-mark' };
  }
}

function pastLook(year: number): string {
  if (year > PAST[1]) return 'fill-muted';
  return (PAST as readonly number[]).includes(year) ? 'fill-ink' : 'fill-mark';
}

/** The first known bill as a level: seen between the columns behind which it runs, and across the last one. */
function pastLine(rows: TradeRows, key: 'past' | 'past-cut', { x, y }: Stage): Mark {
  const level = round(y(valueOf(rows, 'chips-in', PAST[0])));
  const [from, to] = key === 'past' ? [PAST[0] + 0.8, PAST[1] + 0.2] : [PAST[1] + 0.2, PAST[1] + 0.8];
  return {
    key,
    tag: 'line',
    attrs: {
      x1: round(x(from)),
      x2: round(x(to)),
      y1: level,
      y2: level,
      class: `dashed stroke-${key === 'past' ? 'mark' : 'paper'}`,
      'stroke-width': 1.25,
    },
  };
}

/** The acts as lines in time, in the gaps between columns; each is named at its top. */
function actLines(rows: TradeRows, view: View, { x, y, at }: Stage): Mark[] {
  return actsOf(rows, view).flatMap(({ row, name, height, side }) => {
    const here = round(x(yearsOf(middleOf(row.date))));
    const pledge = row.lane === 'china_policy';
    const top = round(y(height));
    return [
      {
        key: row.id,
        tag: 'line',
        attrs: {
          x1: here,
          x2: here,
          y1: round(y(0)),
          y2: top,
          class: pledge ? 'stroke-china' : 'stroke-mark',
          'stroke-width': pledge ? 1.5 : 1,
        },
        claim: `policy-timeline/${row.id}`,
      } satisfies Mark,
      label(`${row.id}-name`, name, {
        x: side === 'beside' ? here + 5 : side === 'before' ? here + 2 : here - 1,
        y: side === 'beside' ? top + at.label * 0.7 : top - 5,
        size: at.label,
        anchor: side === 'before' ? 'end' : 'start',
        class: pledge ? 'fill-china' : '',
      }),
    ];
  });
}

/** The words at the columns: what they are, and the values that the state is about. */
function words(rows: TradeRows, view: View, { x, y, at, wide }: Stage): Mark[] {
  const say = (
    key: string,
    text: string,
    year: number,
    level: number,
    more: Partial<LabelOptions> = {},
  ): Mark => label(key, text, { x: x(year + 0.5), y: level, size: at.label, anchor: 'middle', ...more });
  const top = (series: Series, year: number): number => y(valueOf(rows, series, year)) - (wide ? 7 : 5);
  const strong = { face: 'sans-600' } as const;
  if (view.against === 'oil') {
    const oil = top('oil-in', 2019);
    return [
      ...lead(rows).map(({ year, more }) =>
        say(`more-${String(year)}`, `+${formatNumber(more, 0)}`, year, top('chips-in', year), strong),
      ),
      say('chips-name', 'chips', 2017, top('chips-in', 2017), strong),
      ...(['crude', 'oil'] as const).map((word, i) =>
        say(`oil-name-${String(i)}`, word, 2019, oil - (1 - i) * at.label * 1.15, { class: 'fill-quiet' }),
      ),
    ];
  }
  const number = (series: Series, year: number, more: Partial<LabelOptions> = strong): Mark => {
    const value = valueOf(rows, series, year);
    const level = series === 'chips-out' ? y(-value) + at.label * (wide ? 1.15 : 1.05) : top(series, year);
    return say(`${series}-${String(year)}-value`, formatNumber(value, 0), year, level, more);
  };
  if (view.against === 'past') return PAST.map((year) => number('chips-in', year));
  return [
    ...[2017, 2024].map((year) => number('chips-in', year, {})),
    ...[2017, 2025].map((year) => number('chips-out', year, { ...strong, class: 'fill-china' })),
    label('in-name', 'imports', { x: x(2015), y: y(0) - at.label * 0.6, size: at.label, anchor: 'middle' }),
    label('out-name', 'exports', {
      x: x(2015),
      y: y(0) + at.label * 1.2,
      size: at.label,
      anchor: 'middle',
      face: 'sans-600',
      class: 'fill-china',
    }),
  ];
}
