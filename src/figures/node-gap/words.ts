import { label, paragraph } from '../../scene/label';
import type { Mark } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { rowOf } from '../rows';
import { beside, dotX, radiusOf, type NodeRow, type Scales, type View } from './drawing';

/** What the state is about, where no chipmaker had come yet: a large number and its words. */
export function finding(nodes: readonly NodeRow[], view: View, { x, size, type }: Scales): Mark[] {
  const wide = size.class === 'wide';
  const large = wide ? 62 : 36;
  const left = (x.range()[0] ?? 0) + (wide ? 10 : 5);
  const { gap } = view;
  const years = gap && rowOf(nodes, gap.to).year - rowOf(nodes, gap.from).year;
  const top = wide ? 34 : 16;
  return [
    label(
      gap ? 'gap-years' : 'finding',
      years === undefined ? (view.number ?? '') : `${String(years)} years`,
      {
        x: left - large * 0.03,
        y: top + large * 0.7,
        size: large,
        face: 'serif-300',
      },
    ),
    ...paragraph('note', view.note, {
      x: left,
      y: top + large * 0.96 + type,
      size: type,
      width: wide ? 250 : 136,
      face: 'sans-600',
    }),
  ];
}

/** The two firms by name. */
export function names(nodes: readonly NodeRow[], { x, y, type, size }: Scales): Mark[] {
  const [tsmc, smic] = [rowOf(nodes, 'tsmc-3'), rowOf(nodes, 'smic-14')];
  const large = size.class === 'wide' ? 20 : 15;
  return [
    label('name-tsmc', 'TSMC', {
      x: x(tsmc.year) - 9,
      y: y(tsmc.node_nm) + type * 0.4,
      anchor: 'end',
      size: large,
      face: 'sans-600',
      class: 'halo',
    }),
    label('name-smic', 'SMIC', {
      x: x(smic.year) + 9,
      y: y(smic.node_nm) + large + 5,
      size: large,
      face: 'sans-600',
      class: 'fill-china halo',
    }),
  ];
}

/** Where the name of another firm stands at its dot: beside it, over or under it. */
type Side = 'left' | 'right' | 'over' | 'roof' | 'under' | 'foot' | 'back';
interface Spot {
  side: Side;
  /** The side on a phone, where that is another. */
  narrow?: Side;
  /** What is said where there is room for more than the name. */
  words?: string;
}
const OTHERS: Readonly<Record<string, Spot>> = {
  'intel-14': { side: 'left' },
  'samsung-14': { side: 'under', narrow: 'back' },
  'umc-14': { side: 'over', narrow: 'under' },
  'samsung-10': { side: 'over' },
  'intel-10': { side: 'left', narrow: 'under' },
  'samsung-7': { side: 'roof', narrow: 'foot' },
  'globalfoundries-7': { side: 'left', words: 'GlobalFoundries gives up' },
  'samsung-3': { side: 'right' },
  'intel-18a': { side: 'left' },
  'hua-hong-7': { side: 'foot', words: 'Hua Hong, trial' },
};

/** The other firms at their dots: with the year, in ink, where the state speaks of them; else quiet. */
export function otherNames(nodes: readonly NodeRow[], { named }: View, scales: Scales): Mark[] {
  const { x, y, size, type } = scales;
  const wide = size.class === 'wide';
  const at = type - 0.2;
  return Object.entries(OTHERS).map(([id, { side, narrow, words }]) => {
    const row = rowOf(nodes, id);
    const isNamed = named.includes(id);
    const text = isNamed ? `${row.firm} ${String(row.year)}` : ((wide ? words : undefined) ?? row.firm);
    const face = isNamed ? 'sans-600' : 'sans-400';
    const r = radiusOf(size);
    const cx = dotX(row, beside(nodes, row), scales);
    const place = {
      left: { x: cx - r - 5, dy: at * 0.35, anchor: 'end' },
      // On the level of a firm's steps a name at the right stands under its line, and ends where the chart does.
      right: {
        x: Math.min(cx - r, (x.range()[1] ?? 0) - 2 - textWidth(text, face, at)),
        dy: r + at + 2,
        anchor: 'start',
      },
      roof: { x: x(row.year) + 4, dy: -r - 4, anchor: 'start' },
      over: { x: cx, dy: -r - 5, anchor: 'middle' },
      under: { x: cx, dy: r + at + 2, anchor: 'middle' },
      // Under the dot, but back to the left, to leave the room at the right to the next name.
      back: { x: cx + r + at, dy: r + at + 2, anchor: 'end' },
      // Next to a line that runs down or to the edge, whichever is nearer.
      foot:
        cx > size.width * 0.8
          ? { x: size.width - 2, dy: r + at + 2, anchor: 'end' }
          : { x: x(row.year) + r + 2, dy: r + at + 2, anchor: 'start' },
    }[wide ? side : (narrow ?? side)] as { x: number; dy: number; anchor: 'start' | 'middle' | 'end' };
    return label(`name-${id}`, text, {
      x: place.x,
      y: y(row.node_nm) + place.dy,
      anchor: place.anchor,
      size: at,
      face,
      class: isNamed ? 'halo' : 'fill-quiet halo',
    });
  });
}
