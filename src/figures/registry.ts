// Every figure, in the order of the story. Each lives in a folder of its own name.
export const registry = {};
