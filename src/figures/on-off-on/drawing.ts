import { scaleUtc, type ScaleTime } from 'd3-scale';
import { utcMonth } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import { label } from '../../scene/label';
import { round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { lineHeight, textWidth, wrap } from '../../scene/text';
import { countryOf } from '../countries';
import { startOf } from '../time';
import {
  changes,
  dayInWords,
  endIn,
  measuresOf,
  type Measure,
  type Span,
  type SpanRows,
  type View,
} from './spans';

/** Measures of the box, in view-box units. */
const FRAME = {
  narrow: { left: 6, right: 334, head: 17, axis: 18, font: 13, note: 13, bar: 12, ring: 3.5, outline: 1.4 },
  wide: { left: 8, right: 712, head: 24, axis: 24, font: 15, note: 19, bar: 24, ring: 6, outline: 2 },
} as const satisfies Record<WidthClass, Record<string, number>>;

type Time = ScaleTime<number, number>;

/** Where a measure's row stands: its words above its bar. */
interface Place {
  words: number;
  lines: 1 | 2;
  top: number;
  height: number;
}

/** Every measure a row: its name and changes over its bar, on one axis of time. */
export function drawing(rows: SpanRows, view: View, size: Size): Mark[] {
  const { left, right, head, axis } = FRAME[size.class];
  const x = scaleUtc()
    .domain([startOf(view.from), startOf(view.to)])
    .range([left, right]);
  const measures = measuresOf(rows, view);
  const foot = size.height - axis;
  const pitch = (foot - head) / measures.length;
  const places = measures.map((_, i) => placeOf(head + i * pitch, pitch, size.class));
  return [
    bandMark(view, x, size),
    ...axisMarks(view, x, size),
    ...measures.flatMap((measure, i) => rowMarks(measure, places[i] as Place, view, x, size)),
    ...noteMarks(measures, places, view, x, size),
  ];
}

function placeOf(top: number, pitch: number, width: WidthClass): Place {
  const { font, bar } = FRAME[width];
  const lines = pitch >= 2 * lineHeight(font) + bar ? 2 : 1;
  const words = lines * lineHeight(font);
  const height = Math.min(bar, pitch - words - font * 0.35);
  return { words: top + font * 0.9, lines, top: top + words + font * 0.1, height };
}

/** The stretch of time of which a state speaks, behind everything. */
function bandMark({ band }: View, x: Time, size: Size): Mark {
  const { head, axis } = FRAME[size.class];
  const [from, to] = [x(startOf(band[0])), x(startOf(band[1]))];
  return {
    key: 'band',
    tag: 'rect',
    attrs: {
      x: round(from),
      y: head - 2,
      width: round(Math.max(3, to - from)),
      height: size.height - head - axis + 4,
      class: 'fill-raised',
    },
  };
}

const monthAndYear = utcFormat('%b %Y');
const monthName = utcFormat('%B');

/** A tick a quarter on a short axis, a half-year on a long one; the year is named at each January and at the first. */
function axisMarks({ from, to }: View, x: Time, size: Size): Mark[] {
  const { left, right, axis, font, head } = FRAME[size.class];
  const foot = size.height - axis + 2;
  const months = utcMonth.count(startOf(from), startOf(to));
  const step = months > 16 ? 6 : 3;
  const ticks = (utcMonth.every(step) ?? utcMonth).range(startOf(from), startOf(to));
  const named = ticks.filter((tick) => x(tick) < right - font * 2.2);
  return [
    {
      key: 'grid',
      tag: 'path',
      attrs: {
        class: 'grid',
        d: ticks.map((tick) => `M${round(x(tick))},${head - 2}V${round(foot + 3)}`).join(''),
      },
    },
    { key: 'foot', tag: 'line', attrs: { x1: left, x2: right, y1: foot, y2: foot, class: 'axis' } },
    ...named.map((tick, i) =>
      label(
        `tick-${tick.toISOString().slice(0, 7)}`,
        i === 0 || tick.getUTCMonth() === 0 ? monthAndYear(tick) : monthName(tick),
        {
          x: x(tick),
          y: size.height - 3,
          size: font,
          anchor: x(tick) < left + font * 2 ? 'start' : 'middle',
          class: 'tick',
        },
      ),
    ),
  ];
}

function rowMarks(measure: Measure, place: Place, view: View, x: Time, size: Size): Mark[] {
  return [
    ...measure.spans.flatMap((span) => spanMarks(span, place, view, x, size)),
    ...wordMarks(measure, place, view, x, size),
  ];
}

/** A stretch: a full bar in force, a hollow one suspended, a thin one eased. */
function spanMarks(span: Span, { top, height }: Place, view: View, x: Time, size: Size): Mark[] {
  const { left, outline, ring } = FRAME[size.class];
  const country = countryOf(span.actor);
  const start = Math.max(left, span.from === undefined ? left : x(startOf(span.from)));
  const end = x(startOf(endIn(span, view)));
  const inset = span.state === 'suspended' ? outline / 2 : 0;
  const thin = span.state === 'eased' ? height / 4 : height;
  const bar: Mark = {
    key: span.id,
    tag: 'rect',
    attrs: {
      x: round(start + inset),
      y: round(top + (height - thin) / 2 + inset),
      width: round(Math.max(outline, end - start - 2 * inset)),
      height: round(thin - 2 * inset),
      class: span.state === 'suspended' ? `fill-paper stroke-${country}` : `fill-${country}`,
      ...(span.state === 'suspended' ? { 'stroke-width': outline } : {}),
    },
    claim: `measure-spans/${span.id}`,
  };
  if (!view.due || span.due === undefined) return [bar];
  const due = x(startOf(span.due));
  const y = round(top + height / 2);
  return [
    bar,
    {
      key: `${span.id}-to-due`,
      tag: 'line',
      attrs: {
        x1: round(end),
        x2: round(due - ring),
        y1: y,
        y2: y,
        class: `stroke-${country} dashed`,
        'stroke-width': outline,
      },
    },
    {
      key: `${span.id}-due`,
      tag: 'circle',
      attrs: {
        cx: round(due),
        cy: y,
        r: ring,
        class: `fill-paper stroke-${country}`,
        'stroke-width': outline,
      },
    },
  ];
}

/** A measure's name and changes, from where its bar begins or as far right as they fit; a date due stands at its ring. */
function wordMarks(measure: Measure, place: Place, view: View, x: Time, size: Size): Mark[] {
  const { left, right, font } = FRAME[size.class];
  const { lines, words: y } = place;
  const due = view.due ? measure.spans.at(-1)?.due : undefined;
  // On one line there is room for one date.
  const said = due !== undefined && lines === 1 ? '' : changes(measure, view, lines === 2);
  const nameWidth = textWidth(measure.name, 'sans-600', font);
  const saidWidth = textWidth(said, 'sans-400', font);
  const gap = said === '' ? 0 : font * 0.4;
  const width = lines === 2 ? Math.max(nameWidth, saidWidth) : nameWidth + gap + saidWidth;
  const start = measure.spans[0]?.from;
  const at = Math.min(Math.max(left, start === undefined ? left : x(startOf(start))), right - width);
  const second = lines === 2 ? y + lineHeight(font) : y;
  return [
    label(`${measure.id}-name`, measure.name, { x: at, y, size: font, face: 'sans-600', class: 'halo' }),
    ...(said === ''
      ? []
      : [
          label(`${measure.id}-changes`, said, {
            x: lines === 2 ? at : at + nameWidth + gap,
            y: second,
            size: font,
            class: 'fill-quiet halo',
          }),
        ]),
    ...(due === undefined
      ? []
      : [
          label(`${measure.id}-due-words`, `paused to ${dayInWords(due)}`, {
            x: right - font * 0.3,
            y: second,
            size: font,
            face: 'sans-600',
            anchor: 'end',
          }),
        ]),
  ];
}

/** The state's remark: over what is not known, or beside the last rows, which a line holds together if it speaks of them. */
function noteMarks(
  measures: readonly Measure[],
  places: readonly Place[],
  view: View,
  x: Time,
  size: Size,
): Mark[] {
  const { left, right, font, note } = FRAME[size.class];
  const set = { size: note, face: 'sans-600' } as const;
  if (view.due) {
    return [label('note', view.note, { ...set, size: font, x: right, y: font * 0.95, anchor: 'end' })];
  }
  // Beside the last rows, as wide as their words leave.
  const first = measures.length - view.noteRows;
  const rows = places.slice(first);
  const room = Math.min(
    ...measures
      .slice(first)
      .map((measure, i) => Number(wordMarks(measure, rows[i] as Place, view, x, size)[0]?.attrs['x'])),
  );
  const [top, foot] = [
    (rows[0]?.words ?? 0) - font * 0.75,
    (rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0),
  ];
  const line = room - font * 0.7;
  const edge = line - font * 0.6;
  const lines = wrap(view.note, Math.min(edge - left, note * 10.5), set.face, note);
  const rest = (lines.length - 1) * lineHeight(note);
  const y = Math.min((top + foot - rest) / 2 + note * 0.3, foot - rest);
  return [
    ...(view.noteOfBand
      ? []
      : [
          {
            key: 'note-rows',
            tag: 'line',
            attrs: {
              x1: round(line),
              x2: round(line),
              y1: round(top),
              y2: round(foot),
              class: 'stroke-ink',
              'stroke-width': 1.25,
            },
          } satisfies Mark,
        ]),
    ...lines.map((text, i) =>
      label(i === 0 ? 'note' : `note-line-${String(i + 1)}`, text, {
        ...set,
        x: edge,
        y: y + i * lineHeight(note),
        anchor: 'end',
        class: 'halo',
      }),
    ),
  ];
}
