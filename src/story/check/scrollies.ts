import { nearest } from '../../data/problem';
import type { Known } from './knowledge';
import { wordsBelow } from './prose';
import type { Frontmatter } from './frontmatter';
import { stepAround, stepId } from './steps';
import { around, attribute, descend, valueOf, type Fault, type Syntax, type SyntaxNode } from './syntax';
import { markdown, tagText } from './vocabulary';
import { counted, listed, shown, suggestion } from './words';

/** The fewest and the most words of a step: fewer says nothing, more is longer than the picture holds a reader. */
const STEP_WORDS = { least: 8, most: 120 };

/** Scrollies and their steps: where they stand, which figure and states they name, and whether every state is told. */
export function* checkScrollies(
  syntax: Syntax,
  known: Known,
  lineOf: (offset: number) => number,
): Generator<Fault> {
  const nodes = [...descend(syntax.root)];
  const scrollies = nodes.filter(({ tag }) => tag === 'Scrolly');
  for (const node of scrollies) yield* checkScrollyPlace(node, lineOf);
  for (const node of nodes.filter(({ tag }) => tag === 'Step')) {
    yield* checkStepPlace(node, lineOf);
    yield* checkStepLength(node, syntax.text);
  }
  const firsts = new Map<string, SyntaxNode>();
  for (const scrolly of scrollies) {
    const at = attribute(scrolly, 'figure');
    if (at === undefined || at.value.trim() === '') continue;
    const tag = tagText(scrolly, at);
    const first = firsts.get(at.value);
    const figure = known.figures.get(at.value);
    if (figure === undefined) {
      const names = [...known.figures.keys()];
      const hint = `${suggestion(at.value, names)} Figures: ${listed(names)}. They are declared in src/figures/registry.ts`;
      yield { offset: at.offset, message: `${tag}: there is no figure "${shown(at.value)}".${hint}` };
    } else if (first !== undefined) {
      const message = `${tag}: the figure is used already on line ${String(lineOf(first.start))}; a chapter shows a figure once, in as many steps as it needs`;
      yield { offset: at.offset, message };
    }
    if (first === undefined) firsts.set(at.value, scrolly);
  }
  for (const [id, scrolly] of firsts) yield* checkStates(id, scrolly, scrollies, known, lineOf);
}

/** Whether the picture that stands for a chapter is one that its steps show. */
export function* checkPicture({ root }: Syntax, frontmatter: Frontmatter | undefined): Generator<Fault> {
  const picture = frontmatter?.picture;
  if (picture === undefined) return;
  const steps = [...descend(root)].flatMap((node) => (node.tag === 'Step' ? (stepAround(node) ?? []) : []));
  const shownHere = steps.map(({ figure, state }) => `${figure}/${state}`);
  if (shownHere.includes(picture)) return;
  const hint = suggestion(picture, shownHere);
  yield {
    offset: 0,
    message: `picture: no step of this chapter shows "${shown(picture)}"; write figure/state.${hint}`,
  };
}

/** The states that all scrollies of one figure show together. */
function* checkStates(
  id: string,
  first: SyntaxNode,
  all: readonly SyntaxNode[],
  known: Known,
  lineOf: (offset: number) => number,
): Generator<Fault> {
  const figure = known.figures.get(id);
  const same = all.filter((scrolly) => valueOf(scrolly, 'figure') === id);
  const steps = same.flatMap(stepsOf);
  const shownOn = new Map<string, number>();
  for (const step of steps) {
    const at = attribute(step, 'state');
    if (at === undefined || at.value.trim() === '') continue;
    const earlier = shownOn.get(at.value);
    if (figure && !figure.states.includes(at.value)) {
      const hint = `${suggestion(at.value, figure.states)} States: ${figure.states.join(', ')}`;
      yield {
        offset: at.offset,
        message: `${tagText(step, at)}: figure "${id}" has no state "${shown(at.value)}".${hint}. They are declared in ${figure.file}`,
      };
    } else if (earlier !== undefined) {
      const message = `${tagText(step, at)}: the state is told already on line ${String(earlier)}; both would have the id "${stepId(id, at.value)}"`;
      yield { offset: at.offset, message };
    }
    if (earlier === undefined) shownOn.set(at.value, lineOf(step.start));
  }
  if (figure === undefined || steps.length === 0) return;
  // A state that a misspelled one stands for is reported there.
  const meant = [...shownOn.keys()].flatMap((state) =>
    figure.states.includes(state) ? [] : (nearest(state, figure.states) ?? []),
  );
  const untold = figure.states.filter((state) => !shownOn.has(state) && !meant.includes(state));
  for (const state of untold) {
    const message = `${tagText(first, attribute(first, 'figure'))}: no step tells the state "${state}"; add <Step state="${state}">, or take the state out of ${figure.file}`;
    yield { offset: first.start, message };
  }
}

/** The steps whose nearest scrolly this is. */
export const stepsOf = (scrolly: SyntaxNode): SyntaxNode[] =>
  [...descend(scrolly)].filter((node) => node.tag === 'Step' && around(node, 'Scrolly') === scrolly);

function* checkScrollyPlace(node: SyntaxNode, lineOf: (offset: number) => number): Generator<Fault> {
  const outer = around(node, 'Scrolly', 'Step');
  if (outer !== undefined) {
    const message = `<Scrolly> cannot stand inside <${outer.tag ?? ''}>; close the one of line ${String(lineOf(outer.start))} first`;
    yield { offset: node.start, message };
  } else if (node.parent?.source.type !== 'root') {
    yield {
      offset: node.start,
      message:
        '<Scrolly> must stand by itself, on lines of its own, not inside a list, quotation or paragraph',
    };
  }
  if (stepsOf(node).length === 0) {
    yield { offset: node.start, message: '<Scrolly> is empty; it needs at least one <Step state="…">' };
  }
  for (const child of node.children) {
    // What is not allowed anywhere, or nested, is reported as that.
    const spoken =
      child.tag === undefined ? !markdown.has(child.source.type) : ['Step', 'Scrolly'].includes(child.tag);
    // Steps on one line are put into a paragraph by MDX; the paragraph itself holds nothing else.
    const wraps = child.source.type === 'paragraph' && child.children.every(({ tag }) => tag === 'Step');
    if (!spoken && !wraps) {
      yield {
        offset: child.start,
        message:
          'only steps may stand in a <Scrolly>; put this inside a <Step>, or before or after the <Scrolly>',
      };
    }
  }
}

function* checkStepPlace(node: SyntaxNode, lineOf: (offset: number) => number): Generator<Fault> {
  const outer = around(node, 'Step', 'Scrolly');
  const tag = tagText(node, attribute(node, 'state'));
  if (outer?.tag === 'Step') {
    yield {
      offset: node.start,
      message: `${tag} cannot stand inside another <Step>; close the one of line ${String(lineOf(outer.start))} first`,
    };
  } else if (outer === undefined) {
    yield {
      offset: node.start,
      message: `${tag} stands outside a <Scrolly>; put it between <Scrolly figure="…"> and </Scrolly>`,
    };
  }
}

function* checkStepLength(node: SyntaxNode, text: string): Generator<Fault> {
  const words = wordsBelow(node, text);
  const { least, most } = STEP_WORDS;
  const tag = tagText(node, attribute(node, 'state'));
  const has = `${tag}: has ${counted(words, 'word')}`;
  if (words === 0)
    yield { offset: node.start, message: `${tag}: is empty; write what the picture shows in this state` };
  else if (words < least) yield { offset: node.start, message: `${has}; ${String(least)} is the least` };
  else if (words > most)
    yield {
      offset: node.start,
      message: `${has}; ${String(most)} is the most. Cut it, or give the figure one more state`,
    };
}
