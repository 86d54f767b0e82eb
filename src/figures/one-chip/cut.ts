import { sum } from 'd3-array';

/** The part of the tables that the graph is read from; whole rows fit, and so does what the browser is sent. */
export interface GraphRows {
  readonly 'chip-inputs': readonly {
    id: string;
    name: string;
    kind: string;
    market_usd_bn?: number | undefined;
  }[];
  readonly 'chip-links': readonly { from: string; to: string; kind: string }[];
  readonly 'chip-shares': readonly { input: string; country: string; share_pct: number; year: number }[];
}

/** One input, step or class of inputs: its published shares, what it goes into, and its kinds where it is a class. */
interface GraphNode {
  id: string;
  name: string;
  /** A step of the work, or a heading for things that go into one: nobody sells it, so nobody has a share. */
  isStep: boolean;
  marketUsdBn: number | undefined;
  shares: readonly { country: string; sharePct: number }[];
  year: number | undefined;
  goesInto: readonly string[];
  kinds: readonly string[];
}

export type Graph = ReadonlyMap<string, GraphNode>;

/** Names in the table's column of countries that are none: they cannot be taken away. */
const NO_COUNTRY = new Set(['Various countries', 'Europe']);

/** What goes into what, by id. Throws where a link or a share names an input that there is not. */
export function graphOf(rows: GraphRows): Graph {
  const graph = new Map(
    rows['chip-inputs'].map(({ id, name, kind, market_usd_bn }) => [
      id,
      {
        id,
        name,
        isStep: kind === 'process' || kind === 'chip',
        marketUsdBn: market_usd_bn,
        shares: [] as { country: string; sharePct: number }[],
        year: undefined as number | undefined,
        goesInto: [] as string[],
        kinds: [] as string[],
      },
    ]),
  );
  const node = (id: string) => {
    const found = graph.get(id);
    if (!found) throw new Error(`there is no input "${id}"`);
    return found;
  };
  for (const { from, to, kind } of rows['chip-links']) {
    if (kind === 'goes-into') {
      node(to);
      node(from).goesInto.push(to);
    } else {
      node(from);
      node(to).kinds.push(from);
    }
  }
  for (const { input, country, share_pct, year } of rows['chip-shares']) {
    node(input).shares.push({ country, sharePct: share_pct });
    node(input).year = year;
  }
  return graph;
}

/** Every country that has a share of any input, those that lead most first. */
export function countriesOf(graph: Graph): string[] {
  const nodes = [...graph.values()];
  const all = [...new Set(nodes.flatMap(({ shares }) => shares.map(({ country }) => country)))];
  const sold = (country: string): number =>
    sum(nodes, ({ shares }) => shares.find((share) => share.country === country)?.sharePct ?? 0);
  return all.filter((country) => !NO_COUNTRY.has(country)).toSorted((a, b) => sold(b) - sold(a));
}

/**
 * What a cut does to one input:
 * `lost`: the countries taken away hold more than half of its supply (`sharePct`);
 * `reached`: it stands itself, but something that goes into it is lost or reached (`via`);
 * `stands`: neither; `unknown`: neither, as far as is known, since no shares are published.
 */
export interface Verdict {
  status: 'lost' | 'reached' | 'stands' | 'unknown';
  /** What the countries taken away hold, in per cent; of a class without shares of its own, by the market of its kinds. */
  sharePct: number | undefined;
  /** The ids of what goes into it and is lost or reached. */
  via: readonly string[];
}

const MAJORITY_PCT = 50;

/**
 * Takes countries away and follows the links: arithmetic on published shares, not a forecast. A class is judged by its
 * own shares, so that the loss of one kind does not count as that of the whole; a class without shares by its kinds,
 * where those with shares make up most of the known market. "Goes into" alone carries a loss on.
 *
 * @returns a verdict for each id of the graph, in its order
 */
export function cutLink(graph: Graph, removed: ReadonlySet<string>): Map<string, Verdict> {
  const held = new Map<string, number | undefined>();
  const heldOf = (id: string): number | undefined => {
    if (!held.has(id)) held.set(id, heldPct(graph, id, removed, heldOf));
    return held.get(id);
  };
  const hit = new Map<string, string[]>();
  const carryOn = (id: string): void => {
    for (const next of graph.get(id)?.goesInto ?? []) {
      const known = hit.get(next);
      if (known) known.push(id);
      else {
        hit.set(next, [id]);
        if (!isLost(heldOf(next))) carryOn(next);
      }
    }
  };
  for (const id of graph.keys()) if (isLost(heldOf(id))) carryOn(id);

  return new Map(
    [...graph.values()].map(({ id, isStep }) => {
      const sharePct = heldOf(id);
      const via = hit.get(id) ?? [];
      const status = isLost(sharePct)
        ? 'lost'
        : via.length > 0
          ? 'reached'
          : sharePct === undefined && !isStep
            ? 'unknown'
            : 'stands';
      return [id, { status, sharePct, via }];
    }),
  );
}

const isLost = (sharePct: number | undefined): boolean => sharePct !== undefined && sharePct > MAJORITY_PCT;

/** How much of an input the countries hold, in per cent; nothing where that cannot be said. */
function heldPct(
  graph: Graph,
  id: string,
  removed: ReadonlySet<string>,
  heldOf: (id: string) => number | undefined,
): number | undefined {
  const node = graph.get(id);
  if (!node) return undefined;
  if (node.shares.length > 0)
    return sum(node.shares, ({ country, sharePct }) => (removed.has(country) ? sharePct : 0));
  const kinds = node.kinds.map((kind) => ({ market: graph.get(kind)?.marketUsdBn ?? 0, held: heldOf(kind) }));
  const known = sum(kinds, ({ market }) => market);
  const judged = sum(kinds, ({ market, held }) => (held === undefined ? 0 : market));
  if (known === 0 || (judged / known) * 100 <= MAJORITY_PCT) return undefined;
  return (sum(kinds, ({ market, held }) => (isLost(held) ? market : 0)) / known) * 100;
}
