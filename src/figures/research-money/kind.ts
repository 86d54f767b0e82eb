import { max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { formatValue } from '../../data/format';
import type { Row } from '../../data/tables';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { pathOf, type, weight, type FigureRows, type Spending } from './economies';
import { lollipops } from './lollipops';

/** The share of basic research by economy in one year, and China's newest share by its own statistics. */
export interface KindView {
  chart: 'kind';
  year: number;
}

/** A row whose share of basic research is known. */
type WithShare<R> = R & { basic_research_pct: number };
const hasShare = <R extends { basic_research_pct?: number | undefined }>(row: R): row is WithShare<R> =>
  row.basic_research_pct !== undefined;

/** Economies with a share of basic research in a year, from the largest share to the smallest. */
export function sharesOf(rows: FigureRows, year: number): WithShare<Spending>[] {
  return rows['research-spending']
    .filter((row) => row.year === year)
    .filter(hasShare)
    .toSorted((a, b) => b.basic_research_pct - a.basic_research_pct);
}

/** China's newest share in its own statistics. Throws when there is none. */
export function newestOwnShare(rows: FigureRows): WithShare<Row<'china-research'>> {
  const newest = rows['china-research'].filter(hasShare).toSorted((a, b) => b.year - a.year)[0];
  if (newest === undefined) throw new Error('china-research has no share of basic research');
  return newest;
}

/** Draws a lollipop an economy; the ring is China's own later figure, from another source. */
export function kindScene(rows: FigureRows, view: KindView, size: Size): Mark[] {
  const t = type[size.class];
  const w = weight[size.class];
  const narrow = size.class === 'narrow';
  const shares = sharesOf(rows, view.year);
  const own = newestOwnShare(rows);
  const most = max(shares, (row) => row.basic_research_pct) ?? 1;
  const left = narrow ? 5 : 8;
  const foot = size.height - (narrow ? 20 : 26);
  const x = scaleLinear([0, most], [left, size.width - textWidth('00.0%', 'sans-600', t.label) / 2 - 4]);
  // The last row is China's, with room below it for what its ring says.
  const y = scalePoint(
    shares.map((row) => row.economy),
    [narrow ? 31 : 60, foot - (narrow ? 32 : 62)],
  );
  const ringX = x(own.basic_research_pct);
  const ringY = y('China') ?? 0;
  const noteX = ringX + w.lollipop + (narrow ? 8 : 12);
  return [
    ...axis(x, size, foot),
    {
      key: 'china-own',
      tag: 'circle',
      attrs: {
        cx: ringX,
        cy: ringY,
        r: w.lollipop - 1,
        class: 'fill-paper stroke-china',
        'stroke-width': narrow ? 1.75 : 2.5,
      },
      claim: `china-research/${own.id}`,
    },
    ...lollipops(
      shares.map((row) => ({
        row,
        x: x(row.basic_research_pct),
        y: y(row.economy) ?? 0,
        value: formatValue(row.basic_research_pct, 'percent', 1),
      })),
      rows,
      left,
      size,
    ),
    label('china-own-value', `${formatValue(own.basic_research_pct, 'percent')} in ${own.year}`, {
      x: noteX,
      y: ringY + t.label * 0.34,
      size: t.label,
      face: 'sans-600',
    }),
    label('china-own-source', 'by China’s own statistics', {
      x: noteX,
      y: ringY + t.label * 1.6,
      size: t.quiet,
      class: 'fill-quiet',
    }),
  ];
}

/** Upright gridlines at a few shares, with the unit on the first. */
function axis(x: ReturnType<typeof scaleLinear<number>>, size: Size, foot: number): Mark[] {
  const t = type[size.class];
  const ticks = x.ticks(3);
  return [
    {
      key: 'grid',
      tag: 'path',
      attrs: {
        d: ticks
          .slice(1)
          .map((v) =>
            pathOf([
              [x(v), 4],
              [x(v), foot],
            ]),
          )
          .join(''),
        class: 'grid',
      },
    },
    {
      key: 'baseline',
      tag: 'path',
      attrs: {
        d: pathOf([
          [x(0), 4],
          [x(0), foot],
        ]),
        class: 'axis',
      },
    },
    ...ticks.map((v, i) =>
      label(`share-${v}`, i === 0 ? `${v}%` : String(v), {
        x: x(v),
        y: size.height - 4,
        size: t.quiet,
        anchor: i === 0 ? 'start' : 'middle',
        class: 'tick',
      }),
    ),
  ];
}
