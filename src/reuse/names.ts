import { allStates, type StateName } from '../figures';

/** What can be taken away of a state, by the ending of its file. */
type Ending = 'svg' | 'png' | 'csv' | 'json' | 'bib' | 'csl.json' | 'oembed.json';

/** A file's name without its ending: it says what it is when it lies alone in a folder. */
export const fileStem = ({ figure, state }: StateName): string => `choke-points-${figure}-${state}`;

/** The path of a file that can be taken away. */
export const filePath = (name: StateName, ending: Ending): string =>
  `/figures/${name.figure}/${fileStem(name)}.${ending}`;

/** The path of the page that other sites may frame. */
export const embedPath = ({ figure, state }: StateName): string => `/embed/${figure}/${state}/`;

/** The path of a state on the page of its figure: where a reader of a copy finds table and sources. */
export const statePath = ({ figure, state }: StateName): string => `/figures/${figure}/#${state}`;

/** The routes of the files: one a state, with the state itself as props. */
export const fileRoutes = (): { params: { figure: string; name: string }; props: StateName }[] =>
  allStates.map((name) => ({
    params: { figure: name.figure, name: `${name.figure}-${name.state}` },
    props: name,
  }));
