import { utcYear } from 'd3-time';
import { formatDate } from '../../data/format';
import { label } from '../../scene/label';
import { classes, round, type Mark } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { countryOf } from '../countries';
import { endOf, startOf } from '../time';
import { bands, type Band, type Layout, type Placed } from './layout';
import { START, STRETCH } from './time';

const NAMED_YEARS = [START.slice(0, 4), STRETCH.slice(0, 4), '2020', '2022', '2024', '2026'];

const text = (value: number): string => String(round(value));

/** Band lines and names, and the axis of years between the two sides. */
export function furniture(layout: Layout, height: number): Mark[] {
  const { gauge, lines, axisY, x } = layout;
  const rules = [...lines.values()]
    .map((y) => `M${text(gauge.left)},${text(y)}H${text(gauge.right)}`)
    .join('');
  return [
    { key: 'bands', tag: 'path', attrs: { d: rules, class: 'grid' } },
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
    ...bands.flatMap((band) => bandName(layout, band, height)),
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

/**
 * The name of a band in the few units before 2018: next to the axis, or, in the lowest band, at the foot, under the dots
 * of those years. The wide drawing says what the band holds.
 */
function bandName({ gauge, axisY }: Layout, band: Band, height: number): Mark[] {
  const words = [...band.name, ...(gauge.font > 14 ? band.holds : [])];
  const high = (words.length - 1) * gauge.row;
  const first = {
    against: axisY - gauge.font * 0.5 - high,
    answers: axisY + gauge.axis + gauge.font * 1.15,
    prepares: height - gauge.font * 0.3 - high,
  }[band.id];
  return words.map((name, i) =>
    label(`band-${band.id}${i === 0 ? '' : `-line-${String(i + 1)}`}`, name, {
      x: gauge.left,
      y: first + i * gauge.row,
      size: gauge.font,
      face: i < band.name.length ? 'sans-600' : 'sans-400',
      class: i < band.name.length ? 'halo' : 'fill-quiet halo',
    }),
  );
}

/** The time cursor at the end of a period, with its date. */
export function cursor({ gauge, x }: Layout, to: string, height: number): Mark[] {
  const at = round(x(endOf(to)));
  const date = formatDate(to);
  // Always anchored in the middle, and kept inside the box, so that it glides with the line.
  const half = textWidth(date, 'serif-300', gauge.date) / 2;
  const middle = Math.min(Math.max(at, gauge.left + half), gauge.right - half);
  return [
    {
      key: 'cursor',
      tag: 'line',
      attrs: { x1: at, x2: at, y1: gauge.head - gauge.date * 0.2, y2: height - 1, class: 'axis stroke-ink' },
    },
    label('cursor-date', date, {
      x: middle,
      y: gauge.date * 0.8,
      face: 'serif-300',
      size: gauge.date,
      anchor: 'middle',
    }),
  ];
}

/**
 * An event as a dot in the colour of who acted; hollow when it is only reported, and with a dashed bar to an open end
 * when it suspends something. `at` is missing for events of earlier periods.
 */
export function eventMarks({ gauge, events }: Layout, placed: Placed, at: number | undefined): Mark[] {
  const { event, x, y, until } = placed;
  const [key, claim, country] = [event.id, `policy-timeline/${event.id}`, countryOf(event.actor)];
  const enters = at === undefined ? {} : { at };
  const open = event.confidence === 'medium';
  const inner = gauge.radius - gauge.outline / 2;
  const dot: Mark = {
    key,
    tag: 'circle',
    claim,
    ...enters,
    attrs: {
      cx: round(x),
      cy: round(y),
      r: round(open ? inner : gauge.radius),
      class: classes(
        open ? `fill-paper stroke-${country}` : `fill-${country}`,
        at === undefined && 'is-muted',
      ),
      ...(open ? { 'stroke-width': gauge.outline } : {}),
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
  if (events.some((other) => other.x === until && other.band === placed.band)) return [bar, dot];
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
