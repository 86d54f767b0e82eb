import { scalePoint, type ScalePoint } from 'd3-scale';
import { formatDate } from '../../data/format';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { rowOf } from '../rows';
import type { WordRows } from './terms';

/** The year of the pledge; the day is read from its report. */
export const PLEDGE_YEAR = 2023;
/** Years named on the axis: the ends and three decades. */
const AXIS_YEARS = [1978, 1990, 2000, 2010, 2026];

/** What every state shares: one column a report, type sizes, and the band left for the drawing. */
export interface Frame {
  x: ScalePoint<number>;
  font: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Lays one column for each report; the same in every state, so that nothing moves sideways. */
export function frameOf(rows: WordRows, size: Size): Frame {
  const wide = size.class === 'wide';
  const [left, right] = [wide ? 12 : 8, size.width - (wide ? 12 : 8)];
  const years = rows['work-reports'].map((report) => report.year).toSorted((a, b) => a - b);
  return {
    x: scalePoint(years, [left, right]),
    font: wide ? 15 : 13.5,
    top: wide ? 22 : 17,
    bottom: size.height - (wide ? 28 : 21),
    left: left - (wide ? 5 : 3),
    right: right + (wide ? 5 : 3),
  };
}

/** The x of a report's column. Throws for a year without a report. */
export function columnOf(frame: Frame, year: number): number {
  const x = frame.x(year);
  if (x === undefined) throw new Error(`there is no report of ${String(year)}`);
  return x;
}

/** The x of the day of the pledge: its report's column. */
export const pledgeX = (frame: Frame): number => columnOf(frame, PLEDGE_YEAR);

/** The years along the foot and faint verticals above them. */
export function axisMarks(frame: Frame, size: Size): Mark[] {
  const verticals = AXIS_YEARS.map(
    (year) => `M${String(round(columnOf(frame, year)))} ${String(frame.top)}V${String(frame.bottom)}`,
  );
  return [
    { key: 'verticals', tag: 'path', attrs: { class: 'grid', d: verticals.join('') } },
    ...AXIS_YEARS.map((year, i) => {
      const anchor = i === 0 ? 'start' : i === AXIS_YEARS.length - 1 ? 'end' : 'middle';
      const x = anchor === 'start' ? frame.left : anchor === 'end' ? frame.right : columnOf(frame, year);
      return label(`axis-${String(year)}`, String(year), {
        x,
        y: size.height - 5,
        size: frame.font,
        anchor,
        class: 'tick',
      });
    }),
  ];
}

/** The day of the pledge: a red line from its date down to `foot`. */
export function pledgeMarks(rows: WordRows, frame: Frame, foot: number): Mark[] {
  const day = formatDate(rowOf(rows['work-reports'], String(PLEDGE_YEAR)).delivered);
  const x = round(pledgeX(frame));
  return [
    {
      key: 'pledge-line',
      tag: 'line',
      attrs: { class: 'stroke-china', 'stroke-width': 1.25, x1: x, x2: x, y1: frame.top, y2: round(foot) },
    },
    label('pledge-day', day, {
      x: Math.min(x + textWidth(day, 'sans-600', frame.font) / 2, frame.right),
      y: frame.top - 5,
      face: 'sans-600',
      size: frame.font,
      anchor: 'end',
      class: 'fill-china',
    }),
  ];
}
