import { hierarchy, type HierarchyNode } from 'd3-hierarchy';
import type { Row, Rows } from '../../data/tables';

export type ChipRows = Rows<'chip-inputs' | 'chip-links' | 'chip-shares'>;
export type Input = Row<'chip-inputs'>;

/** A step of the way from sand to phone, or a store that feeds several steps. Its id is that of its row. */
export type StationId = (typeof STATIONS)[number];

// The way in its order; the two stores feed the five steps of the factory.
const STATIONS = ['n0', 'n117', 'n118', 'n35', 'n25', 'n46', 'n16', 'n57', 'n69', 'n78', 'n99'] as const;

/** What a station is called in the figure; the dataset's names are longer. */
export const STATION_NAMES: Readonly<Record<StationId, string>> = {
  n0: 'Design',
  n117: 'Materials',
  n118: 'Control',
  n35: 'Coating',
  n25: 'Printing',
  n46: 'Etching',
  n16: 'Doping',
  n57: 'Polishing',
  n69: 'Packaging',
  n78: 'Testing',
  n99: 'Chip',
};

/** A station with all that goes into it: kinds inside their class, things inside what they are made into. */
export interface Station {
  id: StationId;
  tree: HierarchyNode<Input>;
}

/** The stations of the way, each with its inputs. Each input stands once, at the first place it goes to. */
export function stationsOf(rows: ChipRows): Station[] {
  const inputs = new Map(rows['chip-inputs'].map((input) => [input.id, input]));
  const stations: ReadonlySet<string> = new Set(STATIONS);
  const parents = new Map<string, string>();
  // What goes into something stands there; only what does not stands in its class.
  for (const kind of ['goes-into', 'is-a-type-of'] as const)
    for (const { from, to, kind: own } of rows['chip-links'])
      if (own === kind && !parents.has(from) && !stations.has(from)) parents.set(from, to);
  // A class whose kinds all stand elsewhere would be an empty circle.
  const classes = new Set(rows['chip-links'].filter(({ kind }) => kind !== 'goes-into').map(({ to }) => to));
  const held = new Set(parents.values());
  for (const id of classes) if (!held.has(id)) parents.delete(id);

  const childrenOf = ({ id }: Input): Input[] =>
    [...parents].flatMap(([child, parent]) => (parent === id ? (inputs.get(child) ?? []) : []));
  return STATIONS.map((id) => {
    const root = inputs.get(id);
    if (!root) throw new Error(`chip-inputs has no row "${id}"`);
    return { id, tree: hierarchy(root, childrenOf) };
  });
}

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
