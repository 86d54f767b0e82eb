import { hierarchy, type HierarchyNode } from 'd3-hierarchy';
import type { Row, Rows } from '../../data/tables';
import { isStation, STATIONS, type StationId } from './stations';

export type ChipRows = Rows<'chip-inputs' | 'chip-links' | 'chip-shares'>;
export type Input = Row<'chip-inputs'>;

/** A station with all that goes into it: kinds inside their class, things inside what they are made into. */
export interface Station {
  id: StationId;
  tree: HierarchyNode<Input>;
}

/** The stations of the way, each with its inputs. Each input stands once, at the first place it goes to. */
export function stationsOf(rows: ChipRows): Station[] {
  const inputs = new Map(rows['chip-inputs'].map((input) => [input.id, input]));
  const parents = new Map<string, string>();
  // What goes into something stands there; only what does not stands in its class.
  for (const kind of ['goes-into', 'is-a-type-of'] as const)
    for (const { from, to, kind: own } of rows['chip-links'])
      if (own === kind && !parents.has(from) && !isStation(from)) parents.set(from, to);
  // A class whose kinds all stand elsewhere would be an empty circle.
  const classes = new Set(rows['chip-links'].filter(({ kind }) => kind !== 'goes-into').map(({ to }) => to));
  const held = new Set(parents.values());
  for (const id of classes) if (!held.has(id)) parents.delete(id);
  // Kinds of which nothing is published would be empty circles too: their class says as much.
  const feeders = new Set(
    rows['chip-links'].filter(({ kind }) => kind === 'goes-into').map(({ from }) => from),
  );
  for (const { id, leader } of rows['chip-inputs'])
    if (leader === undefined && !feeders.has(id) && !hasKinds(rows, id)) parents.delete(id);

  const childrenOf = ({ id }: Input): Input[] =>
    [...parents].flatMap(([child, parent]) => (parent === id ? (inputs.get(child) ?? []) : []));
  return STATIONS.map((id) => {
    const root = inputs.get(id);
    if (!root) throw new Error(`chip-inputs has no row "${id}"`);
    return { id, tree: hierarchy(root, childrenOf) };
  });
}

const hasKinds = (rows: ChipRows, id: string): boolean =>
  rows['chip-links'].some(({ to, kind }) => to === id && kind !== 'goes-into');

/** The links between stations, each once: what goes from anything in one into anything in another. */
export function stationLinks(
  rows: ChipRows,
  stations: readonly Station[],
): { from: StationId; to: StationId }[] {
  const home = new Map(
    stations.flatMap(({ id, tree }) => tree.descendants().map(({ data }) => [data.id, id])),
  );
  const links = rows['chip-links'].flatMap(({ from, to, kind }) => {
    const [a, b] = [home.get(from), home.get(to)];
    return kind === 'goes-into' && a && b && a !== b ? [{ from: a, to: b }] : [];
  });
  return [...new Map(links.map((link) => [`${link.from}-${link.to}`, link])).values()];
}
