import { round, type Mark, type Size } from '../../scene/mark';
import { label, paragraph } from '../../scene/label';
import { middleOf, yearsOf } from '../time';
import { stageOf, type Stage } from './frame';
import { COUNTED, drawn, planOf, type Share, type ShareRows, type View } from './shares';
import { goalWords, ownerWords, shortWords } from './tube-words';

/** One tube a year: its height is all the chips that China buys, its filling what is made there. */
export function marksOf(rows: ShareRows, view: View, size: Size): Mark[] {
  const stage = stageOf(view, size);
  const shares = drawn(rows, view);
  const goals = shares.filter(({ measure }) => measure === 'goal');
  // The goal has no tube of its own where one tube is opened up: it stands at that tube’s level.
  const years = [
    ...new Set(
      shares.filter((row) => view.show !== 'owners' || row.measure !== 'goal').map(({ year }) => year),
    ),
  ];
  const { at } = stage;
  return [
    ...years.map((year) => tube(year, stage)),
    // The filling of Chinese-owned firms is a part of that of all firms, so it stands before it.
    ...shares.filter(({ measure }) => measure === 'any owner').map((row) => filling(row, stage)),
    ...shares.filter(({ measure }) => measure === 'Chinese-owned').map((row) => filling(row, stage)),
    { key: 'foot', tag: 'line', attrs: { x1: 0, x2: size.width, y1: at.foot, y2: at.foot, class: 'axis' } },
    ...(view.show === 'goals' ? planMarks(rows, stage) : []),
    ...(view.show === 'made' ? shortWords(rows, stage) : []),
    ...(view.show === 'owners' ? ownerWords(rows, stage) : goalWords(rows, view, stage)),
    ...goals.map((row) => ring(row, view, stage)),
    ...yearTicks(years, view, stage),
    ...paragraph('note', view.note, {
      x: 0,
      y: at.label * 1.1,
      size: at.label,
      face: 'sans-600',
      width: size.width,
    }),
  ];
}

function tube(year: number, { sides, at }: Stage): Mark {
  const [left, right] = sides(year);
  return {
    key: `tube-${String(year)}`,
    tag: 'rect',
    attrs: {
      x: left,
      y: at.top,
      width: round(right - left),
      height: round(at.foot - at.top),
      class: 'fill-raised stroke-muted',
      // Wide enough to cover a whole pixel wherever it falls: half a pixel of so pale a line is lost on a dark ground.
      'stroke-width': 1.5,
    },
  };
}

function filling(row: Share, { sides, y, at }: Stage): Mark {
  const [left, right] = sides(row.year);
  const own = row.measure === 'Chinese-owned';
  const hue = own ? 'china' : 'ink';
  const look: Mark['attrs'] =
    row.kind === 'forecast'
      ? { class: `fill-paper dashed stroke-${hue}`, 'stroke-width': 1.25 }
      : { class: `fill-${hue}` };
  return {
    key: row.id,
    tag: 'rect',
    attrs: {
      x: left,
      y: y(row.share_pct),
      width: round(right - left),
      height: round(at.foot - y(row.share_pct)),
      ...look,
    },
    claim: `chip-self-sufficiency/${row.id}`,
  };
}

function ring(row: Share, { show }: View, { middle, sides, y, at }: Stage): Mark {
  const x = show === 'owners' ? sides(COUNTED)[1] : middle(row.year);
  return {
    key: row.id,
    tag: 'circle',
    attrs: {
      cx: round(x),
      cy: y(row.share_pct),
      r: at.ring,
      class: 'ring fill-paper stroke-china',
    },
    claim: `chip-self-sufficiency/${row.id}`,
  };
}

/** The day of the plan, as a line between the counts before it and the goals after it. */
function planMarks(rows: ShareRows, { x, y, at }: Stage): Mark[] {
  const plan = planOf(rows);
  const here = round(x(yearsOf(middleOf(plan.date))));
  return [
    {
      key: plan.id,
      tag: 'line',
      attrs: { x1: here, x2: here, y1: y(24), y2: at.top, class: 'leader stroke-ink' },
      claim: `policy-timeline/${plan.id}`,
    },
    ...['Made in', 'China 2025,', 'May 2015'].map((text, i) =>
      label(`plan-name-${String(i)}`, text, {
        x: here + 5,
        y: y(100) + at.label * (0.75 + i * 1.2),
        size: at.label,
      }),
    ),
  ];
}

function yearTicks(years: readonly number[], view: View, { middle, sides, at, wide }: Stage): Mark[] {
  const forecast = (year: number): boolean => view.show === 'owners' && year > 2025;
  // On a phone neighbouring years have no room for all their names: that of a goal has its year at its ring.
  const crowded = [2019, view.show === 'made' ? 2020 : 2021, 2026];
  const named = years.filter((year) => view.show === 'owners' || wide || !crowded.includes(year));
  return named.map((year) =>
    label(`tick-${String(year)}`, forecast(year) ? `${String(year)}, expected` : String(year), {
      x: forecast(year) ? sides(year)[1] : middle(year),
      y: at.ticks,
      size: at.label,
      anchor: forecast(year) ? 'end' : 'middle',
      class: 'fill-quiet',
    }),
  );
}
