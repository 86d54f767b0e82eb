import { label } from '../../scene/label';
import { flatten, round, type Mark, type Size } from '../../scene/mark';
import { faceOf, textBox } from '../../scene/text';
import { BANDS, bandOf } from './blocks';
import { DOTS, bandFoot, bandTop, columnLeft, dotsHeight } from './place';

/** The part of 2026 that the text of the list has seen, to 9 July. */
const SEEN_OF_LAST = 189 / 365;
const QUARTERS = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'] as const;

/**
 * The empty calendar: the years with a line each, the months once; lines make way for the `words` that stand on them.
 * Before the first year with a band of its own there is only what comes before it: words that hang under that would
 * else stand in the rows of later years. Two marks, so that it comes and goes at the cost of two.
 */
export function calendar(until: string, words: readonly Mark[], size: Size): Mark[] {
  const { label: at, left } = DOTS[size.class];
  const boxes = boxesOf(words);
  const hasYears = bandOf(until) > 0;
  const years = (hasYears ? BANDS : BANDS.slice(0, 1)).map((name, band) =>
    label(`band-${name.replace(' ', '-')}`, band === 0 ? 'to 2018' : name, {
      x: left - (size.class === 'wide' ? 14 : 6),
      y: bandTop(band, size) + dotsHeight(size) / 2 + at * 0.35,
      size: at,
      anchor: 'end',
      class: band <= bandOf(until) ? 'fill-ink' : 'fill-quiet',
    }),
  );
  const lines = [
    ...ticks(hasYears, size),
    ...BANDS.map((_, band) => yearLine(band, hasYears || band === 0 ? boxes : undefined, size)),
  ];
  return [
    { key: 'calendar-lines', tag: 'path', attrs: { class: 'grid', d: lines.join('') } },
    {
      key: 'calendar-names',
      tag: 'g',
      attrs: {},
      children: [...(hasYears ? [order(size), ...months(size)] : []), ...years],
    },
  ];
}

/** Says of the band above the months that they are not those of its dots, which stand together by field. */
const order = (size: Size): Mark =>
  label('order', size.class === 'wide' ? 'all years together, not by month' : 'not by month', {
    x: partLeft(1, size),
    y: bandTop(0, size) + dotsHeight(size) / 2 + DOTS[size.class].label * 0.35,
    size: DOTS[size.class].label,
    anchor: 'end',
    class: 'fill-quiet',
  });

/** Where the names of the months stand. */
const monthsFoot = (size: Size): number => bandTop(1, size) - (size.class === 'wide' ? 5 : 3);

/** Where a part of the year stands, 0 to 1. */
const partLeft = (part: number, size: Size): number => columnLeft(part * DOTS[size.class].columns, size);

/** The ends of the quarters; not drawn, they are strokes of no length, so that they grow. */
const ticks = (areDrawn: boolean, size: Size): string[] =>
  [1, 2, 3].map((quarter) => {
    const foot = monthsFoot(size);
    const top = areDrawn ? foot - DOTS[size.class].label * 0.8 : foot;
    return `M${String(round(partLeft(quarter / 4, size)))},${String(round(top))}V${String(round(foot))}`;
  });

/** The names of the quarters above 2019. */
const months = (size: Size): Mark[] =>
  QUARTERS.map((name, i) =>
    label(`months-${String(i + 1)}`, name, {
      x: partLeft((i + 0.5) / 4, size),
      y: monthsFoot(size) - DOTS[size.class].label * 0.1,
      size: DOTS[size.class].label,
      anchor: 'middle',
      class: 'fill-quiet',
    }),
  );

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes of all words among marks. */
export const boxesOf = (marks: readonly Mark[]): Box[] =>
  flatten(marks)
    .filter(({ tag }) => tag === 'text')
    .map(({ key, text = '', attrs }) =>
      textBox(text, {
        x: Number(attrs['x']),
        y: Number(attrs['y']),
        face: faceOf({ key, attrs }),
        size: Number(attrs['font-size']),
        anchor: String(attrs['text-anchor'] ?? 'start'),
      }),
    );

/** The line of a year, open where words stand on it; the last ends where the text of the list does. Of no length without boxes. */
function yearLine(band: number, boxes: readonly Box[] | undefined, size: Size): string {
  const y = bandFoot(band, size);
  const left = partLeft(0, size);
  const end = band === BANDS.length - 1 ? SEEN_OF_LAST : 1;
  const right = boxes ? partLeft(end, size) : left;
  const on = (boxes ?? []).filter(({ top, bottom }) => top < y + 1 && bottom > y - 1);
  const within = (x: number): number => Math.min(right, Math.max(left, x));
  const [from, to] =
    on.length > 0
      ? [
          within(Math.min(...on.map((box) => box.left)) - 5),
          within(Math.max(...on.map((box) => box.right)) + 5),
        ]
      : [right, right];
  // The same strokes in every state, so that a line opens and closes.
  return `M${String(round(left))},${String(round(y))}H${String(round(from))}M${String(round(to))},${String(round(y))}H${String(round(right))}`;
}
