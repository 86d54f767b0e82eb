import { max } from 'd3-array';
import { formatNumber, numberWord } from '../../data/format';
import { label } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import {
  budgets,
  budgetScales,
  gapYears,
  runAfter,
  signed,
  type Budget,
  type BudgetView,
} from './budget-facts';
import { pathOf, type, weight, type FigureRows } from './economies';

/** The growth of each budget above its head, or beside it where it fell. */
export function growthLabels(
  all: readonly Budget[],
  view: BudgetView,
  size: Size,
  head: (row: Budget) => [number, number],
): Mark[] {
  const t = type[size.class];
  const r = weight[size.class].lollipop;
  return all.map((row) => {
    const [cx, cy] = head(row);
    const rose = row.growth_pct > 0;
    const before = row.year < view.pledgeYear;
    return label(`growth-${row.year}`, signed(row.growth_pct), {
      x: rose ? cx : cx + r + 6,
      y: rose ? cy - r - 5 : cy + t.label * 0.34,
      size: t.label,
      face: before ? 'sans-400' : 'sans-600',
      anchor: rose ? 'middle' : 'start',
      class: before ? 'fill-quiet' : 'fill-china',
    });
  });
}

/** The year of each column on the side of the zero line that its stem leaves free; from the pledge on, the level. */
export function yearsAndLevels(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const { x, y } = budgetScales(rows, size);
  const t = type[size.class];
  const narrow = size.class === 'narrow';
  const zero = y(0);
  const known = budgets(rows);
  // The levels take the room that the one fall leaves under the years.
  const levelSize = narrow ? 17.5 : 36;
  const levelY = zero + (narrow ? 56 : 124);
  const levels = known.filter((row) => row.year >= view.pledgeYear);
  const levelText = (row: Budget): string[] =>
    row.central_science_cny_bn === undefined
      ? []
      : [formatNumber(row.central_science_cny_bn, row.central_science_cny_bn % 1 === 0 ? 0 : 1)];
  const [first] = levels;
  const indent = first === undefined ? 0 : textWidth(levelText(first)[0] ?? '', 'serif-300', levelSize) / 2;
  return [
    ...x.domain().map((year) => {
      const below = (known.find((row) => row.year === year)?.growth_pct ?? 1) > 0;
      const pledge = year === view.pledgeYear;
      return label(`tick-${year}`, String(year), {
        x: x(year) ?? 0,
        y: below ? zero + t.quiet + (narrow ? 4 : 8) : zero - 7,
        size: t.quiet,
        anchor: 'middle',
        face: pledge ? 'sans-600' : 'sans-400',
        class: pledge ? 'fill-ink' : 'tick',
      });
    }),
    ...gapYears(rows).map((year) =>
      // Under its year: on the line of the years above the axis it would be read as one with its neighbour.
      label(`gap-${year}`, 'no figure', {
        x: x(year) ?? 0,
        y: zero + t.quiet * 2.25 + (narrow ? 4 : 8),
        size: t.quiet,
        anchor: 'middle',
        class: 'fill-quiet',
      }),
    ),
    ...levels.flatMap((row) =>
      levelText(row).map((text) =>
        label(`level-${row.year}`, text, {
          x: x(row.year) ?? 0,
          y: levelY,
          size: levelSize,
          face: 'serif-300',
          anchor: 'middle',
        }),
      ),
    ),
    label('level-unit', 'billion yuan budgeted', {
      x: (x(first?.year ?? view.pledgeYear) ?? 0) - indent,
      y: levelY + t.label * (narrow ? 1.4 : 1.8),
      size: t.quiet,
      class: 'fill-quiet',
    }),
  ];
}

/** What the years after the pledge brought, with a leader down to the year of the pledge. */
export function annotation(rows: FigureRows, view: BudgetView, size: Size): Mark[] {
  const { x, y } = budgetScales(rows, size);
  const t = type[size.class];
  const pledge = budgets(rows).find((row) => row.year === view.pledgeYear);
  if (pledge === undefined) throw new Error(`science-budget has no growth for ${view.pledgeYear}`);
  const run = runAfter(rows, view.pledgeYear);
  const lines = [
    `${signed(pledge.growth_pct)} in the pledge year,`,
    `then ${signed(run.growth)} ${numberWord(run.count)} years running`,
  ];
  const width = max(lines, (text) => textWidth(text, 'sans-600', t.note)) ?? 0;
  const leaderX = x(pledge.year) ?? 0;
  const left = Math.max(4, leaderX - 12 - width);
  const top = t.note + (size.class === 'narrow' ? 0 : 12);
  const bottom = top + t.note * 1.25;
  // The leader runs beside the text where there is room for both, else it starts below.
  const start = left + width < leaderX - 4 ? top - t.note * 0.7 : bottom + 7;
  const end = y(pledge.growth_pct) - weight[size.class].lollipop - t.label - 8;
  return [
    ...lines.map((text, i) =>
      label(i === 0 ? 'annotation' : 'annotation-line-2', text, {
        x: left,
        y: i === 0 ? top : bottom,
        size: t.note,
        face: 'sans-600',
      }),
    ),
    {
      key: 'annotation-leader',
      tag: 'path',
      attrs: {
        d: pathOf([
          [leaderX, start],
          [leaderX, end],
        ]),
        class: 'leader',
      },
    },
  ];
}
