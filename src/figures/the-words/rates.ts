import { extent, max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatNumber } from '../../data/format';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { columnOf, PLEDGE_YEAR, pledgeMarks, type Frame } from './frame';
import { countIn, peakOf, shortEnglish, termOf, type Count, type Term, type WordRows } from './terms';
import type { RatesView } from './view';

const GRID = [20, 40, 60, 80];
const NAMED = [40, 80];
/** The years over which both lines run level, with room above them for their names. */
const LEVEL = [1992, 2006] as const;
/** How many reports a value at the right end of a line stands over. */
const RECENT = 4;

/** The years of a term that get a point: the view's, the peak and the hollow texts. */
export function pointsOf(term: Term, view: RatesView): Count[] {
  const years = new Set([...view.years, peakOf(term).year]);
  return term.counts.filter((count) => count.hollow || years.has(count.year));
}

/** How many uses of the frequent term stand against one of the rarer: `6.1 to 1`. */
export function ratioOf(rows: WordRows, view: RatesView, year: number): string {
  const [frequent, rarer] = [
    countIn(termOf(rows, view.frequent), year),
    countIn(termOf(rows, view.rarer), year),
  ];
  return `${formatNumber(frequent.uses / rarer.uses, 1)} to 1`;
}

/** Two rates over all reports, as lines that break where a text is not the premier's full report. */
export function rateMarks(rows: WordRows, view: RatesView, frame: Frame, size: Size): Mark[] {
  const wide = size.class === 'wide';
  const pair = { rarer: termOf(rows, view.rarer), frequent: termOf(rows, view.frequent) };
  const y = scaleLinear([0, 80], [frame.bottom, frame.top]);
  const x = (year: number) => columnOf(frame, year);

  const grid: Mark = {
    key: 'rate-grid',
    tag: 'path',
    attrs: {
      class: 'grid',
      d: GRID.map((rate) => `M${String(frame.left)} ${String(round(y(rate)))}H${String(frame.right)}`).join(
        '',
      ),
    },
  };
  const zero: Mark = {
    key: 'rate-zero',
    tag: 'line',
    attrs: { class: 'axis', x1: frame.left, x2: frame.right, y1: y(0), y2: y(0) },
  };
  const gridLabels = NAMED.map((rate) =>
    label(`rate-${String(rate)}`, rate === 80 ? '80 per 10,000 characters' : String(rate), {
      x: frame.left,
      y: y(rate) - 5,
      size: frame.font,
      class: 'tick',
    }),
  );

  // The red line ends on the rarer term's point of that year, so that the words beneath stand free.
  const pledge = pledgeMarks(rows, frame, y(countIn(pair.rarer, PLEDGE_YEAR).rate));

  const path = line<Count>(
    (count) => x(count.year),
    (count) => y(count.rate),
  )
    // A hollow text is not joined to its neighbours: it is another speaker's, or only a part.
    .defined((count) => !count.hollow)
    .digits(1);
  const drawn = [
    { term: pair.frequent, stroke: 'stroke-mark', fill: 'fill-mark', width: wide ? 2.25 : 1.75 },
    { term: pair.rarer, stroke: 'stroke-china', fill: 'fill-china', width: wide ? 3 : 2.25 },
  ].flatMap(({ term, stroke, fill, width }): Mark[] => [
    {
      key: `rate-line-${term.id}`,
      tag: 'path',
      attrs: { class: classes('line', stroke), 'stroke-width': width, d: path(term.counts) ?? '' },
      claim: term.claim,
    },
    ...pointsOf(term, view).map((count): Mark => ({
      key: `rate-${count.id}`,
      tag: 'circle',
      attrs: {
        class: count.hollow ? 'hollow' : fill,
        cx: round(x(count.year)),
        cy: round(y(count.rate)),
        r: wide ? 4.5 : 2.8,
      },
      claim: count.claim,
    })),
  ]);
  return [
    grid,
    zero,
    ...gridLabels,
    ...pledge,
    ...comparisons(rows, view, frame, x, y),
    ...drawn,
    ...lineNames(pair, frame, x, y),
    ...valueLabels(pair, view, frame, wide, x, y),
  ];
}

type Position = (value: number) => number;

/** The distance of the lines in the compared years and its ratio: beside the gap where there is room, else under it. */
function comparisons(rows: WordRows, view: RatesView, frame: Frame, x: Position, y: Position): Mark[] {
  return view.compared.flatMap((year) => {
    const [low, high] = [view.rarer, view.frequent].map((id) => y(countIn(termOf(rows, id), year).rate)) as [
      number,
      number,
    ];
    const text = `${ratioOf(rows, view, year)} in ${String(year)}`;
    const roomy = low - high > 3 * frame.font;
    const start = frame.right - textWidth(text, 'sans-600', frame.font);
    const covered = termOf(rows, view.rarer).counts.filter((count) => x(count.year) >= start);
    const below = y(min(covered, (count) => count.rate) ?? 0) + frame.font * 1.05;
    const place = roomy ? { x: x(year) - 6, y: low + (high - low) * 0.42 } : { x: frame.right, y: below };
    return [
      {
        key: `gap-${String(year)}`,
        tag: 'line',
        attrs: { class: 'leader', x1: round(x(year)), x2: round(x(year)), y1: round(low), y2: round(high) },
      },
      label(`ratio-${String(year)}`, text, {
        ...place,
        face: 'sans-600',
        size: frame.font,
        anchor: 'end',
        class: roomy ? '' : 'halo',
      }),
    ];
  });
}

type Pair = Readonly<Record<'rarer' | 'frequent', Term>>;

/** The names of the lines in both languages, above them where they run level. */
function lineNames(pair: Pair, frame: Frame, x: Position, y: Position): Mark[] {
  const han = frame.font * 1.2;
  return [pair.rarer, pair.frequent].flatMap((term) => {
    const level = term.counts.filter((count) => count.year >= LEVEL[0] && count.year <= LEVEL[1]);
    const at = { x: x(LEVEL[0]), y: y(max(level, (count) => count.rate) ?? 0) - 8 };
    return [
      label(`zh-${term.id}`, term.zh, {
        ...at,
        face: 'han',
        size: round(han),
        lang: 'zh-Hans',
        claim: term.claim,
      }),
      label(`en-${term.id}`, shortEnglish(term), {
        x: at.x + textWidth(term.zh, 'han', han) + 6,
        y: at.y,
        face: 'sans-600',
        size: frame.font,
        class: term === pair.rarer ? 'fill-china' : 'fill-ink',
      }),
    ];
  });
}

/** The values at the peak and at the compared years. */
function valueLabels(
  pair: Pair,
  view: RatesView,
  frame: Frame,
  wide: boolean,
  x: Position,
  y: Position,
): Mark[] {
  const peak = peakOf(pair.frequent);
  const recent = (term: Term) =>
    extent(term.counts.slice(-RECENT), (count) => count.rate) as [number, number];
  const type = { size: frame.font, anchor: 'end' } as const;
  // On a phone the values at the right end would stand nearer to other points than to their own: the ratio says it.
  const isLast = (year: number): boolean => year === pair.frequent.counts.at(-1)?.year;
  const told = view.compared.filter((year) => wide || !isLast(year));
  const values = told.map((year) => {
    const count = countIn(pair.frequent, year);
    // The last value stands clear of the line that leads to it.
    const top = count === pair.frequent.counts.at(-1) ? recent(pair.frequent)[1] : count.rate;
    return label(`value-${count.id}`, formatNumber(count.rate, 1), {
      ...type,
      x: Math.min(x(year) + frame.font, frame.right),
      y: y(top) - 7,
      class: 'fill-ink halo',
    });
  });
  const last = countIn(pair.rarer, view.compared.at(-1) ?? 0);
  const below = y(recent(pair.rarer)[0]) + frame.font * 1.05;
  return [
    label(`value-${peak.id}`, `${formatNumber(peak.rate, 1)} in ${String(peak.year)}`, {
      size: frame.font,
      x: x(peak.year) + 8,
      y: y(peak.rate) + 7,
      class: 'fill-ink',
    }),
    ...values,
    ...(wide || !isLast(last.year)
      ? [
          label(`value-${last.id}`, formatNumber(last.rate, 1), {
            ...type,
            x: frame.right,
            y: below,
            class: 'fill-china halo',
          }),
        ]
      : []),
  ];
}
