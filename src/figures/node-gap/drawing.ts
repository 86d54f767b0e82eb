import { ascending } from 'd3-array';
import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { rowOf } from '../rows';

export type NodeRows = Rows<'chip-nodes'>;
export type NodeRow = Row<'chip-nodes'>;

/** Two dots compared: the distance between them in years is drawn and said. */
interface Gap {
  from: string;
  to: string;
}

/** Which dots are named, which distance is measured, and whether the wall and the stretch are shown. */
export interface View {
  named: readonly string[];
  gap?: Gap;
  wall: boolean;
  stretch: boolean;
  /** The generations that the description tells, coarsest first, where earlier states have told the others; none if empty. */
  tells?: readonly number[];
  /** The number that the state is about, set large; where a gap is measured, its years. */
  number?: string;
  note: string;
}

type Scale = ScaleContinuousNumeric<number, number>;
/** Where years (x, with their fractions) and generations in nm (y) stand, and the size of labels: all in view-box units. */
export interface Scales {
  x: Scale;
  y: Scale;
  size: Size;
  type: number;
}

// The generations that are ticks; the names of the others stand at their dots where a state speaks of them.
const TICKS = [28, 14, 7, 5, 3, 2];
const YEARS = [2012, 2016, 2020, 2024];
/** The wall stands halfway, on the scale, between the last node made without EUV light and the next one. */
const WALL_NM = Math.sqrt(7 * 5);

const COUNTRY: ReadonlyMap<string, string> = new Map([
  ['TSMC', 'taiwan'],
  ['Samsung', 'south-korea'],
  ['Intel', 'united-states'],
  ['SMIC', 'china'],
  ['Hua Hong', 'china'],
  ['UMC', 'taiwan'],
  ['GlobalFoundries', 'united-states'],
]);
/** The firms whose way is drawn in steps: the one in front, and China’s. Dots of the others are faint unless a state names them. */
export const LEADERS = ['TSMC', 'SMIC'];

/** The scales of a drawing: years evenly, generations by their ratio, the finer ones higher up. */
export function scalesOf(size: Size): Scales {
  const wide = size.class === 'wide';
  return {
    x: scaleLinear()
      .domain([2010.4, 2026.6])
      .range(wide ? [58, size.width - 8] : [40, size.width - 6]),
    // Finer is higher: the way of a chipmaker goes up.
    y: scaleLog()
      .domain([30, 1.75])
      .range(wide ? [size.height - 30, 22] : [size.height - 24, 14]),
    size,
    type: wide ? 15 : 13,
  };
}

/** A line and a number for each of six generations in nm, and every fourth year at the foot. */
export function axes({ x, y, size, type }: Scales): Mark[] {
  const at = type - 0.2;
  const [left = 0, right = 0] = x.range();
  return [
    {
      key: 'grid',
      tag: 'path',
      attrs: {
        d: TICKS.map((nm) => `M${round(left - 4)},${round(y(nm))}H${round(right)}`).join(''),
        class: 'grid',
      },
    },
    ...TICKS.map((nm, i) =>
      label(`tick-${String(nm)}`, i === 0 ? `${String(nm)} nm` : String(nm), {
        x: i === 0 && size.class === 'narrow' ? left - 2 : left - 10,
        y: y(nm) + at * 0.35,
        anchor: 'end',
        size: at,
        class: 'tick',
      }),
    ),
    ...YEARS.map((year) =>
      label(`year-${String(year)}`, String(year), {
        x: x(year),
        y: size.height - 4,
        anchor: 'middle',
        size: at,
        class: 'tick',
      }),
    ),
  ];
}

// Between these two, no source that we trust dates the firm's next generations.
const UNSEEN = { firm: 'TSMC', until: 'tsmc-7' };

/** The steps of a firm, from each start of production to the next; broken where the way between is not dated. */
export function steps(nodes: readonly NodeRow[], firm: string, scales: Scales): Mark[] {
  const own = nodes
    .filter((row) => row.firm === firm && row.stretched === 'no')
    .toSorted((a, b) => ascending(a.year, b.year));
  const seen = own.findIndex(({ id }) => id === UNSEEN.until);
  const last = own.at(-1);
  const sure = own.slice(Math.max(0, seen));
  const part = (key: string, rows: readonly { year: number; node_nm: number }[], broken: boolean): Mark => ({
    key: `${key}-${firm.toLowerCase()}`,
    tag: 'path',
    attrs: {
      d: stepPath(rows, scales),
      class: classes('line is-strong', broken && 'dashed', `stroke-${COUNTRY.get(firm) ?? ''}`),
    },
  });
  return [
    ...(seen > 0 ? [part('unseen', own.slice(0, seen + 1), true)] : []),
    part('steps', last ? [...sure, { year: 2025.7, node_nm: last.node_nm }] : sure, false),
  ];
}

function stepPath(rows: readonly { year: number; node_nm: number }[], { x, y }: Scales): string {
  const path = line<{ year: number; node_nm: number }>(
    (row) => x(row.year),
    (row) => y(row.node_nm),
  ).curve(curveStepAfter);
  return (path(rows) ?? '').replace(/\d+\.\d+/g, (n) => String(round(Number(n))));
}

/** The part of the chart that needs EUV light, and its name. */
export function wall({ x, y, type }: Scales): Mark[] {
  const [left = 0, right = 0] = x.range();
  const [, top = 0] = y.range();
  return [
    {
      key: 'wall',
      tag: 'rect',
      attrs: {
        x: round(left),
        y: round(top - 8),
        width: round(right - left),
        height: round(y(WALL_NM) - top + 8),
        class: 'fill-raised',
      },
    },
    {
      key: 'wall-line',
      tag: 'line',
      attrs: {
        x1: round(left),
        x2: round(right),
        y1: round(y(WALL_NM)),
        y2: round(y(WALL_NM)),
        class: 'axis',
      },
    },
    label('wall-name', 'The EUV wall', { x: left + 6, y: y(WALL_NM) - 7, size: type, face: 'sans-600' }),
  ];
}

/** A stretched node: a longer step on the level of the one it refines, broken, with a hollow end. */
export function stretch(nodes: readonly NodeRow[], { x, y, size }: Scales): Mark[] {
  const row = nodes.find(({ stretched }) => stretched === 'yes');
  const base = nodes.find(
    (other) => other.firm === row?.firm && other.node_nm === row.node_nm && other !== row,
  );
  if (!row || !base) return [];
  return [
    {
      key: 'stretch',
      tag: 'line',
      attrs: {
        x1: round(x(base.year)),
        x2: round(x(row.year)),
        y1: round(y(row.node_nm) - lift(size)),
        y2: round(y(row.node_nm) - lift(size)),
        class: 'line is-strong dashed stroke-china',
      },
    },
  ];
}

/** The distance in years between two dots of one generation, as a bracket over them. */
export function gapMarks(nodes: readonly NodeRow[], gap: Gap, { x, y, size }: Scales): Mark[] {
  const [from, to] = [rowOf(nodes, gap.from), rowOf(nodes, gap.to)];
  const [x1, x2, at] = [x(from.year), x(to.year), y(from.node_nm) - (size.class === 'wide' ? 30 : 13)];
  const hook = size.class === 'wide' ? 9 : 6;
  return [
    {
      key: 'gap',
      tag: 'path',
      attrs: {
        d: `M${round(x1)},${round(at + hook)}V${round(at)}H${round(x2)}V${round(at + hook)}`,
        class: 'line stroke-ink',
      },
    },
  ];
}

/**
 * How many dots of the same year and generation stand before this one: they are set side by side. A generation given up
 * stands before them all: on the steps of another firm it would look like one of its steps.
 */
export function beside(nodes: readonly NodeRow[], row: NodeRow): number {
  if (row.status === 'abandoned') return -1;
  const same = nodes.filter(
    ({ year, node_nm, stretched, status }) =>
      year === row.year && node_nm === row.node_nm && stretched === row.stretched && status !== 'abandoned',
  );
  return same.indexOf(row);
}

/** Radius of a dot. */
export const radiusOf = (size: Size): number => (size.class === 'wide' ? 7.5 : 4.8);

/** How far a stretched node is drawn over the one it refines. */
const lift = (size: Size): number => (size.class === 'wide' ? 15 : 10);

/** Where a dot stands; those of one year and generation side by side. */
export const dotX = (row: NodeRow, place: number, { x, size }: Scales): number =>
  x(row.year) + place * (2 * radiusOf(size) + 1.5);

/** One start of production: filled when it was seen in volume, hollow when planned or a trial, a cross when given up. */
export function dot(row: NodeRow, place: number, view: View, scales: Scales): Mark {
  const colour = COUNTRY.get(row.firm) ?? 'other-country';
  const r = radiusOf(scales.size);
  const [cx, cy] = [
    round(dotX(row, place, scales)),
    round(scales.y(row.node_nm) - (row.stretched === 'yes' ? lift(scales.size) : 0)),
  ];
  const faint = !LEADERS.includes(row.firm) && !view.named.includes(row.id);
  const claim = `chip-nodes/${row.id}`;
  if (row.status === 'abandoned') {
    const d = `M${cx - r},${cy - r}L${cx + r},${cy + r}M${cx - r},${cy + r}L${cx + r},${cy - r}`;
    return {
      key: row.id,
      tag: 'path',
      attrs: { d, class: classes('line', `stroke-${colour}`, faint && 'is-muted') },
      claim,
    };
  }
  const hollow = row.status !== 'volume' || row.stretched === 'yes';
  return {
    key: row.id,
    tag: 'circle',
    attrs: {
      cx,
      cy,
      r,
      class: classes(
        hollow ? `fill-paper stroke-${colour}` : `fill-${colour}`,
        hollow && 'ring',
        faint && 'is-muted',
      ),
    },
    claim,
  };
}
