import { formatDate } from '../data/format';
import { label } from '../scene/label';
import { round, type Mark } from '../scene/mark';
import { lineHeight, textWidth } from '../scene/text';

/** An event on an axis of time: its date and words stand below, tied to its day by a thin leader. */
interface Flag {
  /** Id of the event; keys of its marks start with it. */
  id: string;
  claim: string;
  date: string;
  /** The words after the date, broken into lines. */
  lines: readonly string[];
  /** Who acted: a country as a class of `figure.css`, or ink for anyone else. */
  actor: 'china' | 'united-states' | 'ink';
  /** On which side of the leader the words stand. */
  side: 'left' | 'right';
  /** The day on the axis, the axis, and the first baseline of the words. */
  x: number;
  axis: number;
  baseline: number;
  size: number;
}

const ASIDE = 8;

/** Between the date and the words, in sizes of the type: a space alone is too little beside bold figures. */
const GAP = 0.3;

/** A dot on the axis, a leader, and the words, coloured by who acted. */
export function flagMarks({ id, claim, date, lines, actor, side, x, axis, baseline, size }: Flag): Mark[] {
  const out = side === 'left' ? -1 : 1;
  const middle = baseline - size * 0.33;
  const when = `${formatDate(date)}:`;
  const [first = '', ...others] = lines;
  const edge = x + out * ASIDE;
  const anchor = side === 'left' ? 'end' : 'start';
  const tone = `fill-${actor}`;
  return [
    {
      key: `${id}-leader`,
      tag: 'path',
      attrs: {
        d: `M${String(round(x))},${String(round(axis))}V${String(round(middle))}H${String(round(x + out * (ASIDE - 3)))}`,
        class: `fill-none stroke-${actor}`,
      },
    },
    {
      key: id,
      tag: 'circle',
      attrs: { cx: round(x), cy: round(axis), r: size * 0.27, class: `${tone} stroke-paper` },
      claim,
    },
    label(`${id}-date`, when, {
      x: side === 'left' ? edge - textWidth(first, 'sans-400', size) - GAP * size : edge,
      y: baseline,
      size,
      anchor,
      face: 'sans-600',
      class: tone,
    }),
    label(`${id}-words`, first, {
      x: side === 'left' ? edge : edge + textWidth(when, 'sans-600', size) + GAP * size,
      y: baseline,
      size,
      anchor,
      class: tone,
    }),
    ...others.map((line, i) =>
      label(`${id}-words-line-${String(i + 2)}`, line, {
        x: edge,
        y: baseline + (i + 1) * lineHeight(size),
        size,
        anchor,
        class: tone,
      }),
    ),
  ];
}
