import { around, valueOf, type SyntaxNode } from './syntax';

/** The id of a step on the page, and in its address. */
export const stepId = (figure: string, state: string): string => `${figure}-${state}`;

/** The step a node stands in, or is: its figure, state and id. */
export function stepAround(node: SyntaxNode): { figure: string; state: string; id: string } | undefined {
  const step = node.tag === 'Step' ? node : around(node, 'Step');
  const scrolly = step && around(step, 'Scrolly');
  if (!step || !scrolly) return undefined;
  const figure = valueOf(scrolly, 'figure');
  const state = valueOf(step, 'state');
  return { figure, state, id: stepId(figure, state) };
}
