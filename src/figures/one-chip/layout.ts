import { max, sum } from 'd3-array';
import { pack, type HierarchyCircularNode } from 'd3-hierarchy';
import { scaleThreshold } from 'd3-scale';
import type { Size, WidthClass } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { STATION_NAMES, type StationId } from './stations';
import type { Input, Station } from './tree';

/** A circle of a station: an input, with its place in the box and how deep it stands (0: the station itself). */
export interface Bubble {
  input: Input;
  x: number;
  y: number;
  r: number;
  depth: number;
  isClass: boolean;
}

/** A station in its place: its circle's centre and radius, the baseline of its name, and all circles inside. */
export interface PlacedStation {
  id: StationId;
  x: number;
  y: number;
  r: number;
  name: { text: string; x: number; y: number };
  bubbles: readonly Bubble[];
}

/** Upper ends of the classes of markets, in billion dollars. */
const MARKET_CLASSES = [0.2, 1, 4, 15] as const;

/** Measures, in view-box units: radii of the five classes of markets, type, and the margins of the box. */
export const MEASURES = {
  narrow: { radii: [2, 2.8, 4.1, 6, 8.1], inside: 0.9, rim: 2.2, type: 13, margin: 4, gap: 5.5, chip: 8 },
  wide: { radii: [4.1, 5.8, 8.5, 12.3, 16.6], inside: 2, rim: 4, type: 15, margin: 5, chip: 17, depth: 560 },
} as const;

// Three bands: before the factory, in the factory, after it. The way turns at each end, as an ox ploughs.
const BANDS: readonly (readonly StationId[])[] = [
  ['n0', 'n117', 'n118'],
  ['n35', 'n25', 'n46', 'n16', 'n57'],
  ['n69', 'n78', 'n99'],
];

/** Radius of an input by the class of its market; the least where none is published. */
const radiusOf = ({ market_usd_bn }: Input, width: WidthClass): number =>
  scaleThreshold().domain(MARKET_CLASSES).range(MEASURES[width].radii)(market_usd_bn ?? 0);

/**
 * Packs what goes into each station into a circle, kinds inside their class, and sets the stations along the way: in
 * three rows on a phone, in three columns where there is room.
 */
export function placeStations(stations: readonly Station[], size: Size): PlacedStation[] {
  const { type } = MEASURES[size.class];
  const packed = new Map(stations.map((station) => [station.id, packStation(station, size.class)]));
  const bands = BANDS.map((ids) =>
    ids.map((id): Box => {
      const root = packed.get(id);
      if (!root) throw new Error(`there is no station "${id}"`);
      const words = textWidth(STATION_NAMES[id], 'sans-600', type);
      return { id, root, width: Math.max(2 * root.r, words), height: 2 * root.r + type * 1.12 };
    }),
  );
  return size.class === 'narrow' ? inRows(bands, size) : inColumns(bands, size);
}

/** A station with the room it takes, its name above its circle. */
interface Box {
  id: StationId;
  root: HierarchyCircularNode<Input>;
  width: number;
  height: number;
}

/** Three rows, names of a row on one line; the last row runs back from the right and closes up to what is above. */
function inRows([first = [], second = [], third = []]: readonly Box[][], { width }: Size): PlacedStation[] {
  const { margin, gap } = MEASURES.narrow;
  const spread = (boxes: readonly Box[]): number[] => {
    const free = (width - 2 * margin - sum(boxes, (box) => box.width)) / (boxes.length - 1);
    return boxes.map((_, i) => margin + sum(boxes.slice(0, i), (box) => box.width) + i * free);
  };
  const row = (boxes: readonly Box[], top: number) =>
    spread(boxes).map((left, i) => ({ box: boxes[i] as Box, left, top }));
  const upper = row(first, margin);
  const middle = row(second, margin + gap * 2 + (max(first, (box) => box.height) ?? 0));
  let right = width - margin;
  const lower = third.map((box) => {
    const left = right - box.width;
    right = left - gap * 2;
    const above = middle.filter(
      (other) => other.left < left + box.width && other.left + other.box.width > left,
    );
    return { box, left, top: gap + (max(above, (other) => other.top + other.box.height) ?? 0) };
  });
  // What follows the packaging stands on one line.
  const lane = max(lower.slice(1), ({ box, top }) => top + box.height - box.root.r) ?? 0;
  return [
    ...[...upper, ...middle, ...lower.slice(0, 1)].map(({ box, left, top }) =>
      place(box, left + box.width / 2, top + box.height - box.root.r, 'narrow'),
    ),
    ...lower.slice(1).map(({ box, left }) => place(box, left + box.width / 2, lane, 'narrow')),
  ];
}

/** Three columns as high as the box; the last one runs back from the foot. */
function inColumns(bands: readonly Box[][], { height }: Size): PlacedStation[] {
  const { margin, depth } = MEASURES.wide;
  const thick = bands.map((boxes) => max(boxes, (box) => box.width) ?? 0);
  const between = (depth - 2 * margin - sum(thick)) / (bands.length - 1);
  return bands.flatMap((boxes, i) => {
    const free = (height - 2 * margin - sum(boxes, (box) => box.height)) / (boxes.length - 1);
    const ordered = i === bands.length - 1 ? boxes.toReversed() : boxes;
    const x = margin + sum(thick.slice(0, i)) + i * between + (thick[i] ?? 0) / 2;
    return ordered.map((box, j) => {
      const top = margin + sum(ordered.slice(0, j), (other) => other.height) + j * free;
      return place(box, x, top + box.height - box.root.r, 'wide');
    });
  });
}

function packStation({ tree }: Station, width: WidthClass): HierarchyCircularNode<Input> {
  const { inside, rim, chip } = MEASURES[width];
  const sorted = tree
    .copy()
    .sum((input) => radiusOf(input, width) ** 2)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return pack<Input>()
    .radius(({ data }) => (tree.children ? radiusOf(data, width) : chip))
    .padding(({ depth }) => (depth === 0 ? rim : inside))(sorted);
}

function place({ id, root }: Box, x: number, y: number, width: WidthClass): PlacedStation {
  const bubbles = root.descendants().map((node) => ({
    input: node.data,
    x: x + node.x - root.x,
    y: y + node.y - root.y,
    r: node.r,
    depth: node.depth,
    isClass: node.children !== undefined,
  }));
  const name = { text: STATION_NAMES[id], x, y: y - root.r - MEASURES[width].type * 0.36 };
  return { id, x, y, r: root.r, name, bubbles };
}
