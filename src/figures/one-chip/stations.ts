/** A step of the way from sand to phone, or a store that feeds several steps. Its id is that of its row. */
export type StationId = (typeof STATIONS)[number];

/** The way in its order; the two stores feed the five steps of the factory. */
export const STATIONS = [
  'n0',
  'n117',
  'n118',
  'n35',
  'n25',
  'n46',
  'n16',
  'n57',
  'n69',
  'n78',
  'n99',
] as const;

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

/** Is it a station, and not something that goes into one? */
export const isStation = (id: string): id is StationId => (STATIONS as readonly string[]).includes(id);

/** Is it a step of the making? Materials and control feed the steps, and the chip is what comes of them. */
export const isStepOfMaking = (id: StationId): boolean => id !== 'n117' && id !== 'n118' && id !== 'n99';
