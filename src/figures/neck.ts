import { ascending, group, sum } from 'd3-array';
import { scalePoint, scaleSqrt } from 'd3-scale';
import { line, curveMonotoneX, curveMonotoneY } from 'd3-shape';
import type { Row } from '../data/tables';
import { classes, round, type Mark } from '../scene/mark';
import { countryOf } from './countries';

/** Where the neck is drawn: which way the lines run, and the box. */
export interface NeckBox {
  direction: 'across' | 'down';
  width: number;
  height: number;
  /** The part of the box, along the lines, at which the neck stands; and the parts across it where the two ends begin and stop. */
  neck: { at: number; from: number; to: number };
  start: { from: number; to: number };
  end: { from: number; to: number };
}

// The countries from the neck's one side to the other; whoever is not named comes last, in order of name.
const ORDER = [
  'United States',
  'Netherlands',
  'Japan',
  'South Korea',
  'Germany',
  'Singapore',
  'Austria',
  'Sweden',
  'China',
];
const place = (country: string): number => (ORDER.includes(country) ? ORDER.indexOf(country) : ORDER.length);

/** An input whose market and leading country are known: what the neck can draw. */
export type LedInput = Row<'chip-inputs'> & {
  leader: string;
  leader_share_pct: number;
  market_usd_bn: number;
};

/** The inputs whose market and leading country are known. */
export const ledInputs = (inputs: readonly Row<'chip-inputs'>[]): LedInput[] =>
  inputs.filter(
    (input): input is LedInput =>
      input.leader !== undefined && input.leader_share_pct !== undefined && input.market_usd_bn !== undefined,
  );

/**
 * The motif of the site, from data: every line an input of chipmaking, coloured by the country that leads it, weighted
 * by its market; apart at the start, bundled by country in the neck, fanned out at the end. Full in colour where one
 * country holds at least half of the market.
 * Source: Emerging Technology Observatory, Advanced Semiconductor Supply Chain Dataset, August 2026.
 */
export function drawNeck(inputs: readonly LedInput[], box: NeckBox): Mark[] {
  const weight = scaleSqrt()
    .domain([0, 60])
    .range([0.9, box.width > 900 ? 7 : 5])
    .clamp(true);
  // Scattered at the start: by name, which has nothing to do with the country.
  const scattered = inputs.toSorted((a, b) => ascending(scatter(a.id), scatter(b.id)));
  const bundled = inputs.toSorted(
    (a, b) =>
      place(a.leader) - place(b.leader) ||
      ascending(a.leader, b.leader) ||
      b.leader_share_pct - a.leader_share_pct,
  );
  const across = box.direction === 'across' ? box.height : box.width;
  const along = box.direction === 'across' ? box.width : box.height;
  const spread = (rows: readonly LedInput[], { from, to }: { from: number; to: number }) =>
    scalePoint()
      .domain(rows.map(({ id }) => id))
      .range([from * across, to * across]);
  const start = spread(scattered, box.start);
  const end = spread(bundled, box.end);
  const neck = stack(bundled, weight, box.neck.from * across, box.neck.to * across);
  const curve = box.direction === 'across' ? curveMonotoneX : curveMonotoneY;
  const path = line<[along: number, across: number]>(
    ([a, b]) => (box.direction === 'across' ? a : b),
    ([a, b]) => (box.direction === 'across' ? b : a),
  ).curve(curve);

  return bundled.map((input) => {
    const at = (scale: (id: string) => number | undefined): number => scale(input.id) ?? 0;
    const middle = neck.get(input.id) ?? 0;
    const shape = path([
      [-0.02 * along, at(start)],
      [box.neck.at * 0.18 * along, at(start)],
      [(box.neck.at - 0.03) * along, middle],
      [(box.neck.at + 0.03) * along, middle],
      [(1 - (1 - box.neck.at) * 0.12) * along, at(end)],
      [1.02 * along, at(end)],
    ]);
    return {
      key: input.id,
      tag: 'path',
      attrs: {
        d: (shape ?? '').replace(/\d+\.\d+/g, (n) => String(round(Number(n)))),
        'stroke-width': round(weight(input.market_usd_bn)),
        class: classes(`stroke-${countryOf(input.leader)}`, input.leader_share_pct < 50 && 'is-shared'),
      },
      claim: `chip-inputs/${input.id}`,
    };
  });
}

/** The place of each input in the neck: weights stacked edge to edge, squeezed into the neck's width. */
function stack(
  rows: readonly LedInput[],
  weight: (market: number) => number,
  from: number,
  to: number,
): ReadonlyMap<string, number> {
  const total = sum(rows, (row) => weight(row.market_usd_bn));
  let used = 0;
  return new Map(
    rows.map((row) => {
      const own = weight(row.market_usd_bn);
      const middle = from + ((used + own / 2) / total) * (to - from);
      used += own;
      return [row.id, middle];
    }),
  );
}

/** A number that depends on the id alone and scatters neighbours (a small multiplicative hash). */
function scatter(id: string): number {
  return [...id].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
}

/** How many inputs each country leads, most first: what the picture says, in words. */
export function leaders(inputs: readonly LedInput[]): { country: string; inputs: number }[] {
  return [...group(inputs, ({ leader }) => leader)]
    .map(([country, rows]) => ({ country, inputs: rows.length }))
    .toSorted((a, b) => b.inputs - a.inputs);
}
