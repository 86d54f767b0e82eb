import { formatDate } from '../../data/format';
import type { Row } from '../../data/tables';
import { label } from '../../scene/label';
import { round, type Mark } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { countryOf, hueOfWords } from '../countries';
import { stated } from '../rows';
import { middleOf, yearsOf } from '../time';
import { HOLLOW, LAYERS_PER_STRIPE, type Frame } from './frame';

type Event = Row<'firm-events'>;

/** Stripes from one layer up to another, as one path: a stripe for every eight layers, the last one thinner. */
function stripes(
  from: number,
  to: number,
  left: number,
  width: number,
  frame: Frame,
  hollow = false,
): string {
  const parts: string[] = [];
  const pitch = frame.layers(0) - frame.layers(LAYERS_PER_STRIPE);
  // Outlines so near to each other would run together: one does for all.
  const step = hollow && pitch < 4 ? to - from : LAYERS_PER_STRIPE;
  const gap = pitch * 0.24;
  for (let low = from; low < to; low += step) {
    const high = Math.min(to, low + step);
    const [bottom, top] = [frame.layers(low) - gap / 2, frame.layers(high) + gap / 2];
    if (bottom - top < 0.3) continue;
    parts.push(
      `M${String(round(left))},${String(round(bottom))}h${String(width)}V${String(round(top))}h${String(-width)}Z`,
    );
  }
  return parts.join('');
}

/** Layers that store, of a chip that counts others too. */
export const activeLayers = ({ what }: Event): number | undefined => {
  const found = /of which (\d+) active/.exec(what)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** A chip as a stack on the day it was shown or made: its number above; layers that do not store are hollow. */
export function stackMarks(row: Event, status: string | undefined, frame: Frame): Mark[] {
  const { label: font, stack } = frame;
  const layers = stated(row, 'layers');
  const active = activeLayers(row);
  const x = frame.x(yearsOf(middleOf(row.date)));
  const left = x - stack / 2;
  const top = frame.layers(layers);
  const filled: Mark = {
    key: active === undefined ? row.id : `${row.id}-active`,
    tag: 'path',
    attrs: { d: stripes(0, active ?? layers, left, stack, frame), class: 'fill-china' },
    claim: `firm-events/${row.id}`,
  };
  if (active !== undefined)
    return [
      filled,
      {
        key: row.id,
        tag: 'path',
        attrs: { d: stripes(active, layers, left, stack, frame, true), class: HOLLOW },
        claim: `firm-events/${row.id}`,
      },
      ...[`${String(layers)} in all,`, `${String(active)} store`].map((text, i) =>
        label(i === 0 ? `${row.id}-value` : `${row.id}-store`, text, {
          x: left - 6,
          y: top + font * (0.75 + i * 1.2),
          size: font,
          anchor: 'end',
          face: 'sans-600',
        }),
      ),
    ];
  return [
    filled,
    label(`${row.id}-value`, String(layers), {
      x,
      y: top - 5 - (status === undefined ? 0 : font * 1.15),
      size: font,
      anchor: 'middle',
      face: 'sans-600',
    }),
    ...(status === undefined
      ? []
      : [
          label(`${row.id}-status`, status, {
            x,
            y: top - 6,
            size: 13.5,
            anchor: 'middle',
            class: 'fill-quiet',
          }),
        ]),
  ];
}

/** Another maker’s count as a level, named above it: up to the stack that reached it, or from its day on. */
export function levelMarks(row: Row<'memory-layers'>, reachedBy: Event | undefined, frame: Frame): Mark[] {
  const { label: font, right, stack } = frame;
  const country = countryOf(row.country);
  const words = `${row.firm}: ${String(row.layers)}, ${formatDate(row.date.slice(0, 7))}`;
  const end = reachedBy ? frame.x(yearsOf(middleOf(reachedBy.date))) - stack / 2 - 3 : right;
  const aside = reachedBy ? 9 : 0;
  const width = textWidth(words, 'sans-600', font) + aside;
  const start = Math.min(end - width, reachedBy ? end : frame.x(yearsOf(middleOf(row.date))));
  const y = round(frame.layers(row.layers));
  return [
    {
      key: row.id,
      tag: 'line',
      attrs: { x1: round(start), x2: round(end), y1: y, y2: y, class: `line stroke-${country}` },
      claim: `memory-layers/${row.id}`,
    },
    label(`${row.id}-words`, words, {
      x: end - aside,
      y: y - 6,
      size: font,
      anchor: 'end',
      face: 'sans-600',
      class: hueOfWords(row.country),
    }),
  ];
}
