import { line } from 'd3-shape';
import { utcDay } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import { countryOf } from '../countries';
import { label } from '../../scene/label';
import { classes, emphasisClass, round, type Mark } from '../../scene/mark';
import { ACT_IDS, actRow, dayCount, dayOf, moneyRow, type Act, type WeekRows } from './acts';
import { emphasisOf } from './emphasis';
import { dayStart, type PlacedAct, type Strip, type WeekView } from './strip';

const path = line().digits(1);
const dayNumber = utcFormat('%-d');
const month = utcFormat('%B');

/** The days that have an act, each once. */
const ACT_DAYS: readonly Act[] = ['listing', 'pledge', 'names', 'plan', 'dutch', 'published'];

/** The axis with a tick a day, the numbers of the days that have an act, and the names of the two sides. */
export function axisMarks(rows: WeekRows, view: WeekView, strip: Strip): Mark[] {
  const { x, axis, measures, size } = strip;
  const [first = new Date(0), last = first] = x.domain();
  const ticks = utcDay.range(first, utcDay.offset(last, 1)).map(
    (day) =>
      path([
        [x(day), axis],
        [x(day), axis + 4],
      ]) ?? '',
  );
  const baseline = axis + measures.band * 0.82;
  const side = {
    x: (x(dayOf(rows, 'dutch')) + x(last)) / 2,
    size: measures.day,
    anchor: 'middle',
    face: 'sans-600',
    class: 'tick',
  } as const;
  return [
    {
      key: 'axis',
      tag: 'path',
      attrs: {
        d: `${
          path([
            [0, axis],
            [size.width, axis],
          ]) ?? ''
        }${ticks.join('')}`,
        class: 'axis',
      },
    },
    ...ACT_DAYS.map((act, i) => {
      const day = dayOf(rows, act);
      const lit = view.focus.some((focused) => Number(dayOf(rows, focused)) === Number(day));
      return label(`day-${dayNumber(day)}`, i === 0 ? `${dayNumber(day)} ${month(day)}` : dayNumber(day), {
        x: dayStart(x(day), dayNumber(day), measures.day),
        y: baseline,
        size: measures.day,
        face: lit ? 'sans-600' : 'sans-400',
        class: lit ? 'is-focus' : 'tick',
      });
    }),
    label('side-allies', '↑ Washington and its allies', { ...side, y: axis - measures.day * 0.55 }),
    label('side-beijing', '↓ Beijing', { ...side, y: baseline }),
  ];
}

/** The hinge: the day of the pledge, drawn through the other side as well, so that the strip reads before and after. */
export function hingeMarks(rows: WeekRows, view: WeekView, { x, axis, measures }: Strip): Mark[] {
  if (!view.acts.includes('pledge')) return [];
  const at = x(dayOf(rows, 'pledge'));
  return [
    {
      key: 'hinge',
      tag: 'path',
      attrs: {
        d:
          path([
            [at, measures.frameTop[view.list]],
            [at, axis],
          ]) ?? '',
        class: 'axis',
      },
    },
  ];
}

/** The way from the plan to its publication, once both are there. */
export function spanMarks(rows: WeekRows, view: WeekView, acts: readonly PlacedAct[]): Mark[] {
  const plan = acts.find(({ act }) => act === 'plan');
  const published = acts.find(({ act }) => act === 'published');
  if (plan === undefined || published === undefined) return [];
  const d =
    path([
      [plan.x + plan.r, plan.y],
      [published.x - published.r, published.y],
    ]) ?? '';
  return [{ key: 'overseer-span', tag: 'path', attrs: { d, class: strokeOf(rows, view, 'plan') } }];
}

/** The days between two acts, measured from the day of the first to the dot of the second. */
export function intervalMarks(
  rows: WeekRows,
  view: WeekView,
  { x, measures }: Strip,
  acts: readonly PlacedAct[],
): Mark[] {
  if (view.interval === undefined) return [];
  const [from, to] = view.interval;
  const end = acts.find(({ act }) => act === to);
  if (end === undefined) return [];
  const start = x(dayOf(rows, from));
  return [
    {
      key: 'interval',
      tag: 'path',
      attrs: {
        d:
          path([
            [start + 4, end.y],
            [end.x - end.r - 3, end.y],
          ]) ?? '',
        class: 'leader',
      },
    },
    label('interval-label', dayCount(rows, from, to), {
      x: (start + end.x) / 2,
      y: end.y - measures.day * 0.4,
      size: measures.day,
      anchor: 'middle',
      face: 'sans-600',
    }),
  ];
}

/** Where an act's stem starts: at the axis, or at the dot of an act of the same day that stands on the way. */
function footOf({ x, y }: PlacedAct, { axis, measures }: Strip, acts: readonly PlacedAct[]): number {
  if (y < axis) return axis;
  const before = acts.filter((other) => other.x === x && other.y > axis && other.y < y);
  return Math.max(axis + measures.band, ...before.map((other) => other.y + other.r));
}

/**
 * An act as a stem from the axis, a dot at its end and its words beside it. A plan is an open dot.
 * The stem stops at the dot's rim, so that muted ones do not show through.
 */
export function actMarks(
  rows: WeekRows,
  view: WeekView,
  strip: Strip,
  placed: PlacedAct,
  acts: readonly PlacedAct[],
): Mark[] {
  const { act, x, y, r, label: words, details, detailSize } = placed;
  const emphasis = emphasisOf(view, act);
  const country = countryOf(actRow(rows, act).actor);
  const claim = `policy-timeline/${ACT_IDS[act]}`;
  // The act of the money is the report of 2 March; its label prints the amount, which is another row.
  const labelClaim = act === 'money' ? `state-capital/${moneyRow(rows).id}` : claim;
  const fill = act === 'plan' ? `fill-paper stroke-${country} is-focus` : `fill-${country}`;
  const rim = y > strip.axis ? y - r : y + r;
  return [
    {
      key: `${ACT_IDS[act]}-stem`,
      tag: 'path',
      attrs: {
        d:
          path([
            [x, footOf(placed, strip, acts)],
            [x, rim],
          ]) ?? '',
        class: strokeOf(rows, view, act),
      },
    },
    {
      key: ACT_IDS[act],
      tag: 'circle',
      attrs: { cx: round(x), cy: round(y), r, class: classes(fill, emphasis === 'muted' && 'is-muted') },
      claim,
    },
    label(`${ACT_IDS[act]}-label`, words.text, {
      x: words.x,
      y: words.y,
      size: words.size,
      anchor: words.anchor,
      face: emphasis === 'focus' ? 'sans-600' : 'sans-400',
      class: emphasisClass(emphasis),
      claim: labelClaim,
    }),
    ...details.map((detail, i) =>
      label(`${ACT_IDS[act]}-detail-${String(i + 1)}`, detail.text, {
        x: words.x,
        y: detail.y,
        size: detailSize,
        class: emphasis === 'focus' ? '' : 'tick',
      }),
    ),
  ];
}

function strokeOf(rows: WeekRows, view: WeekView, act: Act): string {
  return classes(
    'line',
    `stroke-${countryOf(actRow(rows, act).actor)}`,
    emphasisClass(emphasisOf(view, act)),
  );
}
