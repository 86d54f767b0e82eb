/** What the controls of a figure are handed in the browser: their element, the figure's stage, and their data. */
export interface Takeover {
  controls: HTMLElement;
  stage: HTMLElement;
  svg: SVGSVGElement;
  data: unknown;
  /** Writes an address in the place of the present one, where the browser lets it. */
  replaceAddress: (address: string) => void;
}

/** The module `explorer.client.ts` beside a figure that readers can take over. */
export interface ExplorerModule {
  /** Starts the controls. The returned function is called each time the story has drawn the state that they own. */
  takeOver(given: Takeover): () => void;
}

/** The address of the data of a figure's controls. */
export const explorerDataPath = (figure: string): string => `/figures/${figure}/explorer.json`;
