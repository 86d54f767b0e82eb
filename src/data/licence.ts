import type { Source } from './sources';

/** The licence of text, data and drawings; `spdx` is its name for programs. */
export const LICENCE = {
  name: 'CC BY-NC 4.0',
  spdx: 'CC-BY-NC-4.0',
  title: 'Creative Commons Attribution-NonCommercial 4.0 International',
  url: 'https://creativecommons.org/licenses/by-nc/4.0/',
} as const;

/** A work whose makers ask for credit wherever its rows go, reworked or not. */
export interface Credit {
  text: string;
  url: string;
}

/** The datasets that are reworked here, by what the ids of their sources begin with. */
const REWORKED: readonly (Credit & { ids: string })[] = [
  {
    ids: 'eto-chip-explorer-',
    text: 'Reworked from Emerging Technology Observatory, Advanced Semiconductor Supply Chain Dataset, CC BY-NC 4.0',
    url: 'https://eto.tech/dataset-docs/chipexplorer',
  },
  {
    ids: 'epoch-ml-hardware-',
    text: 'Reworked from Epoch AI, Machine Learning Hardware database',
    url: 'https://epoch.ai/data/machine-learning-hardware',
  },
];

/** The credits that rows with these sources must carry, each once. */
export function creditsOf(sources: readonly Pick<Source, 'id'>[]): Credit[] {
  return REWORKED.filter(({ ids }) => sources.some(({ id }) => id.startsWith(ids))).map(({ text, url }) => ({
    text,
    url,
  }));
}
