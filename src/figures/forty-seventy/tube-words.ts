import { formatValue } from '../../data/format';
import { label } from '../../scene/label';
import type { Mark } from '../../scene/mark';
import type { Stage } from './frame';
import {
  COUNTED,
  drawn,
  EXPECTED,
  LAST_GOAL,
  shareOf,
  shortfall,
  type Share,
  type ShareRows,
  type View,
} from './shares';

const percent = (share: number): string => formatValue(share, 'percent');

/** The goals, named at their rings, and the shares that a state is about, beside their tubes. */
export function goalWords(rows: ShareRows, view: View, { sides, y, at, wide }: Stage): Mark[] {
  const made = view.show === 'made';
  const left = (year: number): number => sides(year)[0] - 5;
  const goals = drawn(rows, view).filter(({ measure }) => measure === 'goal');
  const named = drawn(rows, view).filter(
    ({ measure, year }) =>
      measure === 'any owner' && (made ? [2011, COUNTED, EXPECTED] : [2011, 2014]).includes(year),
  );
  return [
    ...goals.flatMap((row) => {
      // The tube of the year before stands in the way once it is drawn: the name moves to its left.
      const beside = made && row.year === 2020 ? left(2019) : left(row.year);
      const leader: Mark[] =
        beside === left(row.year)
          ? []
          : [
              {
                key: `${row.id}-leader`,
                tag: 'line',
                attrs: {
                  x1: beside + 3,
                  x2: sides(row.year)[0],
                  y1: y(row.share_pct),
                  y2: y(row.share_pct),
                  class: 'leader',
                },
              },
            ];
      return [
        ...leader,
        label(`${row.id}-value`, percent(row.share_pct), {
          x: beside,
          y: y(row.share_pct) + at.label * 0.1,
          size: at.label,
          anchor: 'end',
          face: 'sans-600',
          class: 'fill-china',
        }),
        label(`${row.id}-name`, `by ${String(row.year)}`, {
          x: beside,
          y: y(row.share_pct) + at.label * 1.25,
          size: at.label,
          anchor: 'end',
          class: 'fill-china',
        }),
      ];
    }),
    ...named.map((row) => {
      // On a phone the first share would touch the second tube and seem to be its own: it stands on its filling.
      const above = !wide && row.year === 2011;
      return label(`${row.id}-value`, percent(row.share_pct), {
        x: above ? sides(row.year)[0] : sides(row.year)[1] + 4,
        y: y(row.share_pct) + at.label * (above ? -0.4 : 0.35),
        size: at.label,
        face: row.kind === 'forecast' ? 'sans-400' : 'sans-600',
        class: 'halo',
      });
    }),
  ];
}

/** The distance between the forecast for the last goal’s year and the goal, and that it is a forecast’s. */
export function shortWords(rows: ShareRows, { sides, y, at, wide }: Stage): Mark[] {
  // Between the goal's name and its tube, so that it can reach from the one level to the other.
  const x = sides(LAST_GOAL)[0] - 2.5;
  const goal = shareOf(rows, 'goal', LAST_GOAL).share_pct;
  const forecast = shareOf(rows, 'any owner', LAST_GOAL).share_pct;
  const middle = y((goal + forecast) / 2);
  return [
    {
      key: 'shortfall',
      tag: 'line',
      attrs: { x1: x, x2: x, y1: y(goal), y2: y(forecast), class: 'leader stroke-ink' },
    },
    ...[
      formatValue(Math.round(shortfall(rows)), 'points').replace(/ .*/, ''),
      'points',
      'short, by',
      wide ? 'the forecast' : 'forecast',
    ].map((text, i) =>
      label(`shortfall-${String(i)}`, text, {
        x: x - 5,
        y: middle + at.label * (i - 1) * 1.2,
        size: at.label,
        anchor: 'end',
        face: i === 0 ? 'sans-600' : 'sans-400',
      }),
    ),
  ];
}

/** Whose plants made it: each level of the opened tube runs out into a shelf on which its name stands. */
export function ownerWords(rows: ShareRows, stage: Stage): Mark[] {
  const any = shareOf(rows, 'any owner', COUNTED);
  const own = shareOf(rows, 'Chinese-owned', COUNTED);
  return [
    ...shelves(any, own, stage),
    ...shelfWords(any, own, stage),
    ...marketWords(any, stage),
    ...heldGoal(shareOf(rows, 'goal', LAST_GOAL), stage),
    ...sharesInside(rows, stage),
  ];
}

/** The two shelves, and what the filling between them is. */
function shelves(any: Share, own: Share, { sides, y, at, wide }: Stage): Mark[] {
  const [left, right] = sides(COUNTED);
  const end = sides(EXPECTED)[0] - (wide ? 22 : 8);
  const shelf = (key: string, share: number): Mark => ({
    key,
    tag: 'line',
    attrs: { x1: right, x2: end, y1: y(share), y2: y(share), class: 'leader' },
  });
  return [
    label('foreign', wide ? 'plants of firms from abroad' : 'foreign plants', {
      x: left + 8,
      y: (y(any.share_pct) + y(own.share_pct)) / 2 + at.label * 0.36,
      size: at.label,
      class: 'fill-paper',
    }),
    shelf('any-shelf', any.share_pct),
    shelf('own-shelf', own.share_pct),
  ];
}

/** What the shelves carry: the share of all plants, on one line or on three, and that of Chinese firms’ own. */
function shelfWords(any: Share, own: Share, { sides, y, at, wide }: Stage): Mark[] {
  const x = sides(COUNTED)[1] + 8;
  const line = (key: string, text: string, up: number, strong = true): Mark =>
    label(key, text, {
      x,
      y: y(any.share_pct) - 5 - up * at.label * 1.2,
      size: at.label,
      face: strong ? 'sans-600' : 'sans-400',
    });
  const whose = wide ? `by Chinese-owned firms: ${money(own.output_usd_bn)}` : 'by Chinese firms';
  return [
    line('any-value', `${percent(any.share_pct)} made in China`, wide ? 1 : 2),
    ...(wide
      ? [line('any-name', `by firms of any country: ${money(any.output_usd_bn)}`, 0, false)]
      : [line('any-name', 'by firms of any', 1, false), line('any-name-2', 'country', 0, false)]),
    // Beside its own band: above its shelf it would stand beside the plants from abroad.
    label('own-value', `${percent(own.share_pct)} ${whose}`, {
      x,
      y: y(own.share_pct / 2) + at.label * 0.36,
      size: at.label,
      face: 'sans-600',
      class: 'fill-china',
    }),
  ];
}

/** What the whole tube is, at its top. */
function marketWords(any: Share, { sides, at, wide }: Stage): Mark[] {
  const bought = wide ? ['all the chips China bought'] : ['all the chips', 'China bought'];
  return [`${money(any.market_usd_bn)}:`, ...bought].map((text, i) =>
    label(`market-${String(i)}`, text, {
      x: sides(COUNTED)[0] + 8,
      y: at.top + at.label * (1.4 + i * 1.2),
      size: at.label,
      face: i === 0 ? 'sans-600' : 'sans-400',
    }),
  );
}

/** The goal for later, held across the tube of what was counted. */
function heldGoal(goal: Share, { sides, y, at }: Stage): Mark[] {
  const [left, right] = sides(COUNTED);
  const level = y(goal.share_pct);
  return [
    {
      key: 'goal-shelf',
      tag: 'line',
      attrs: { x1: left, x2: right, y1: level, y2: level, class: 'dashed stroke-china' },
    },
    label(`${goal.id}-value`, percent(goal.share_pct), {
      x: right + at.ring + 6,
      y: level + at.label * 0.1,
      size: at.label,
      face: 'sans-600',
      class: 'fill-china',
    }),
    label(`${goal.id}-name`, `by ${String(goal.year)}, the goal`, {
      x: right + at.ring + 6,
      y: level + at.label * 1.25,
      size: at.label,
      class: 'fill-china',
    }),
  ];
}

/** The shares of the forecast: of all plants above its filling, of Chinese firms’ own in it. */
function sharesInside(rows: ShareRows, { middle, y, at }: Stage): Mark[] {
  return (['any owner', 'Chinese-owned'] as const).map((measure) => {
    const row = shareOf(rows, measure, EXPECTED);
    const isOwn = measure === 'Chinese-owned';
    return label(`${row.id}-inside`, percent(row.share_pct), {
      x: middle(EXPECTED),
      y: isOwn ? y(row.share_pct / 2) + at.label * 0.36 : y(row.share_pct) - 5,
      size: at.label,
      anchor: 'middle',
      class: isOwn ? 'fill-china' : '',
    });
  });
}

const money = (value: number | undefined): string =>
  value === undefined ? '' : formatValue(value, 'billion dollars');
