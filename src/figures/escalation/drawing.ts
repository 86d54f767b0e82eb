import { utcYear } from 'd3-time';
import { formatDate } from '../../data/format';
import { label } from '../../scene/label';
import { classes, round, type Mark, type WidthClass } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { countryOf } from '../figure';
import { lanes, stripBaseline, type Lane, type Layout, type Placed } from './layout';
import { notes } from './notes';
import { endOf, startOf, START, STRETCH } from './time';

const NAMED_YEARS = [START.slice(0, 4), STRETCH.slice(0, 4), '2020', '2022', '2024', '2026'];

const text = (value: number): string => String(round(value));

/** Lane lines and names, and the axis of years between the two sides. */
export function furniture(layout: Layout): Mark[] {
  const { gauge, lines, axisY, x } = layout;
  const rules = [...lines.values()]
    .map((y) => `M${text(gauge.left)},${text(y)}H${text(gauge.right)}`)
    .join('');
  return [
    { key: 'lanes', tag: 'path', attrs: { d: rules, class: 'grid' } },
    { key: 'axis', tag: 'path', attrs: { d: axisPath(layout), class: 'axis' } },
    ...NAMED_YEARS.map((year) =>
      label(`year-${year}`, year, {
        x: x(startOf(year)),
        y: axisY + gauge.axis - 1,
        size: gauge.font,
        anchor: year === NAMED_YEARS[0] ? 'start' : 'middle',
        class: 'tick halo',
      }),
    ),
    ...lanes.flatMap((lane) => laneName(layout, lane)),
  ];
}

/** A tick a year; where the scale changes, at the start of 2018, a double stroke breaks the axis. */
function axisPath({ gauge, axisY, x }: Layout): string {
  const y = axisY + 1;
  const tick = gauge.axis * 0.2;
  const years = utcYear.range(startOf(START), x.domain().at(-1) ?? startOf(START));
  const ticks = years.map((year) => `M${text(x(year))},${text(y)}v${text(tick)}`).join('');
  const bend = x(startOf(STRETCH));
  const strokes = [-1.5, 1.5]
    .map((dx) => `M${text(bend + dx - tick / 2)},${text(y + tick)}l${text(tick)},${text(-2 * tick)}`)
    .join('');
  return `M${text(gauge.left)},${text(y)}H${text(gauge.right)}${ticks}${strokes}`;
}

/** The name of a lane; where two countries share one, each name has a dot of its colour before it. */
function laneName(layout: Layout, { id, name, countries }: Lane): Mark[] {
  const { gauge } = layout;
  const [y, size] = [stripBaseline(layout, id), gauge.font];
  if (!countries) return [label(`lane-${id}`, name, { x: gauge.left, y, size, class: 'tick halo' })];
  let left = gauge.left;
  return countries.flatMap((country) => {
    const r = gauge.radius * 0.85;
    const start = left + 2 * r + size * 0.3;
    const dot: Mark = {
      key: `key-${country}`,
      tag: 'circle',
      attrs: {
        cx: round(left + r),
        cy: round(y - size * 0.33),
        r: round(r),
        class: `fill-${countryOf(country)}`,
      },
    };
    left = start + textWidth(country, 'sans-400', size) + size * 0.7;
    return [dot, label(`lane-${country}`, country, { x: start, y, size, class: 'tick halo' })];
  });
}

/** The time cursor at the end of a period, with its date. */
export function cursor({ gauge, x }: Layout, to: string, height: number): Mark[] {
  const at = round(x(endOf(to)));
  const date = formatDate(to);
  // Always anchored in the middle, and kept inside the box, so that it glides with the line.
  const half = textWidth(date, 'sans-600', gauge.font) / 2;
  const middle = Math.min(Math.max(at, gauge.left + half), gauge.right - half);
  return [
    {
      key: 'cursor',
      tag: 'line',
      attrs: { x1: at, x2: at, y1: gauge.head - 1, y2: height - 2, class: 'axis stroke-ink' },
    },
    label('cursor-date', date, {
      x: middle,
      y: gauge.head - 4.5,
      face: 'sans-600',
      size: gauge.font,
      anchor: 'middle',
    }),
  ];
}

/**
 * An event as a dot in the colour of who acted; hollow when it is only reported, ringed when words stand at it,
 * and with a dashed bar to an open end when it suspends something. `at` is missing for events of earlier periods.
 */
export function eventMarks(
  { gauge, events }: Layout,
  placed: Placed,
  width: WidthClass,
  at: number | undefined,
): Mark[] {
  const { event, x, y, until } = placed;
  const [key, claim, country] = [event.id, `policy-timeline/${event.id}`, countryOf(event.actor)];
  const enters = at === undefined ? {} : { at };
  const open = event.confidence === 'medium';
  const ringed = !open && at !== undefined && notes[event.id]?.[width] !== undefined;
  const inner = gauge.radius - gauge.outline / 2;
  const look = open ? `fill-paper stroke-${country}` : classes(`fill-${country}`, ringed && 'stroke-ink');
  const dot: Mark = {
    key,
    tag: 'circle',
    claim,
    ...enters,
    attrs: {
      cx: round(x),
      cy: round(y),
      r: round(open ? inner : gauge.radius),
      class: classes(look, at === undefined && 'is-muted'),
      ...(open || ringed ? { 'stroke-width': gauge.outline } : {}),
    },
  };
  if (until === undefined) return [dot];
  const bar: Mark = {
    key: `${key}-until`,
    tag: 'line',
    claim,
    ...enters,
    attrs: {
      x1: round(x + gauge.radius),
      x2: round(until - gauge.radius),
      y1: round(y),
      y2: round(y),
      class: `stroke-${country} dashed`,
      'stroke-width': gauge.outline,
    },
  };
  // The end of the American suspension is a row of its own, and so already a mark.
  if (events.some((other) => other.x === until && other.lane === placed.lane)) return [bar, dot];
  const end: Mark = {
    key: `${key}-end`,
    tag: 'circle',
    claim,
    ...enters,
    attrs: {
      cx: round(until),
      cy: round(y),
      r: round(inner),
      class: `fill-paper stroke-${country}`,
      'stroke-width': gauge.outline,
    },
  };
  return [bar, end, dot];
}
