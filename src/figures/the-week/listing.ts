import { line } from 'd3-shape';
import { countryOf } from '../countries';
import { label } from '../../scene/label';
import { classes, emphasisClass, round, translate, type Mark } from '../../scene/mark';
import {
  ACT_IDS,
  actDetail,
  actLabel,
  actRow,
  dayOf,
  FIELD_WORDS,
  NAMED_ENTRIES,
  ruleRow,
  type Entry,
  type WeekRows,
} from './acts';
import { emphasisOf } from './emphasis';
import type { Strip, WeekView } from './strip';

/** Dots in a row of the block; with four rows, the four named entries stand at the row ends, beside their names. */
const COLUMNS = 7;

/** The room between the frame and the dots’ own. */
const insetOf = (pitch: number): number => pitch * 0.1 + 1;

const isNamed = (entry: Entry): boolean => NAMED_ENTRIES.includes(entry.id);

/** An entry with its place in the block, counted in dots. */
interface Placed {
  entry: Entry;
  column: number;
  row: number;
}

/** Fills the block row by row in the order of the rule, the unnamed last, each row closed by an entry that is named. */
export function placeEntries(rows: WeekRows): Placed[] {
  const entries = rows['entities-march-2023'];
  const others = entries
    .filter((entry) => !isNamed(entry))
    .sort((a, b) => Number(a.kind !== 'organisation') - Number(b.kind !== 'organisation'));
  const inner = COLUMNS - 1;
  return [
    ...others.map((entry, i) => ({ entry, column: i % inner, row: Math.floor(i / inner) })),
    ...entries
      .filter(isNamed)
      .map((entry) => ({ entry, column: inner, row: NAMED_ENTRIES.indexOf(entry.id) })),
  ];
}

/**
 * The listing: a blue flag on its day, and in it 28 dots. Colour says whose: the entries are Chinese, so the dots
 * are China's red, and the act that holds them is Washington's, so pole and frame are the blue of the United States.
 * Blue dots would pass for American firms, red ones without the frame for acts of Beijing. Entries without a name
 * (private persons, and one that no longer cites the rule) are hollow.
 */
export function listingMarks(rows: WeekRows, view: WeekView, strip: Strip): Mark[] {
  const { measures, axis } = strip;
  const pitch = measures.pitch[view.list];
  const x = strip.x(dayOf(rows, 'listing'));
  const top = measures.frameTop[view.list];
  const inset = insetOf(pitch);
  const places = placeEntries(rows);
  const right = x + COLUMNS * pitch + 2 * inset;
  const bottom = top + (places.length / COLUMNS) * pitch + 2 * inset;
  const emphasis = emphasisOf(view, 'listing');
  const flag =
    line().digits(1)([
      [x, axis],
      [x, top],
      [right, top],
      [right, bottom],
      [x, bottom],
    ]) ?? '';
  const country = countryOf(actRow(rows, 'listing').actor);
  const claim = `policy-timeline/${ACT_IDS.listing}`;
  const face = emphasis === 'focus' ? 'sans-600' : 'sans-400';
  const words = { face, claim, class: emphasisClass(emphasis) } as const;
  const tells = measures.allDetails || emphasis === 'focus';
  return [
    {
      key: 'listing-flag',
      tag: 'path',
      attrs: { d: flag, class: classes('line', `stroke-${country}`, emphasisClass(emphasis)) },
      claim: `entity-rules/${ruleRow(rows).id}`,
    },
    {
      key: 'listing-dots',
      tag: 'g',
      attrs: { transform: translate(x + inset, top + inset), class: emphasis === 'muted' ? 'is-muted' : '' },
      children: places.map((place) => dot(place, pitch, measures.radius[view.list])),
    },
    label(ACT_IDS.listing, actLabel(rows, 'listing'), {
      ...words,
      x: x - 1,
      y: measures.label,
      size: measures.label,
    }),
    ...(tells
      ? [
          label(`${ACT_IDS.listing}-detail`, actDetail(rows, 'listing'), {
            x: x - 1,
            y: measures.label + measures.detail[emphasis] * 1.3,
            size: measures.detail[emphasis],
            class: emphasis === 'focus' ? '' : 'tick',
          }),
        ]
      : []),
    ...(view.list === 'open'
      ? places
          .filter(({ entry }) => isNamed(entry))
          .flatMap((place) => name(place, right, top + inset, strip))
      : []),
  ];
}

function dot({ entry, column, row }: Placed, pitch: number, radius: number): Mark {
  const attrs = { cx: round((column + 0.5) * pitch), cy: round((row + 0.5) * pitch), r: radius };
  const look = entry.name === undefined ? 'fill-paper stroke-china' : 'fill-china';
  return {
    key: entry.id,
    tag: 'circle',
    attrs: { ...attrs, class: look },
    claim: `entities-march-2023/${entry.id}`,
  };
}

/** A known name to the right of its dot, its field beneath. A leader says that it is that dot’s, and not the row’s. */
function name({ entry, row }: Placed, right: number, top: number, { measures }: Strip): Mark[] {
  const pitch = measures.pitch.open;
  const middle = top + (row + 0.5) * pitch;
  const x = right + measures.dot + 3;
  const claim = `entities-march-2023/${entry.id}`;
  return [
    {
      key: `${entry.id}-leader`,
      tag: 'line',
      attrs: {
        x1: round(right - insetOf(pitch) - pitch / 2 + measures.radius.open),
        x2: round(x - 2),
        y1: round(middle),
        y2: round(middle),
        class: 'leader',
      },
    },
    label(`${entry.id}-name`, entry.short_name ?? '', {
      x,
      y: middle - measures.label * 0.14,
      size: measures.label,
      face: 'sans-600',
      claim,
    }),
    label(`${entry.id}-field`, FIELD_WORDS[entry.field], {
      x,
      y: middle + measures.detail.normal * 0.95,
      size: measures.detail.normal,
      class: 'tick',
    }),
  ];
}
