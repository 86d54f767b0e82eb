/** A step as it stands in a scrolly's rendered slot: the state it asks for and its prose as HTML. */
interface RenderedStep {
  state: string;
  prose: string;
}

const STEP = /<story-step data-state="([^"]*)">([\s\S]*?)<\/story-step>/g;

/**
 * Reads the steps out of the HTML of a scrolly's slot. Components have no way to hand things to their children
 * that is safe when siblings render at the same time, so each Step leaves a marker and the parent reads it.
 */
export function splitSteps(html: string): RenderedStep[] {
  return [...html.matchAll(STEP)].map(([, state = '', prose = '']) => ({ state, prose: prose.trim() }));
}
