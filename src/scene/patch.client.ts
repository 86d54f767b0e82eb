import { select, type BaseType, type Selection } from 'd3-selection';
import 'd3-transition';
import type { Attrs, Mark, Scene } from './mark';

// One name for all movement, so that a new state interrupts what the last one left moving.
const NAME = 'step';
const SVG = 'http://www.w3.org/2000/svg';

type Node = Selection<SVGElement, Mark, BaseType, unknown>;

/**
 * Draws a scene into an SVG: marks are joined by key, so nodes that are already there (from the server or an
 * earlier state) are kept and moved. With `ms` of 0 everything changes at once, without any transition:
 * a transition of no length would still wait for the next tick.
 */
export function patch(svg: SVGSVGElement, scene: Scene, ms: number): void {
  svg.setAttribute('viewBox', `0 0 ${String(scene.width)} ${String(scene.height)}`);
  patchChildren(svg, scene.marks, ms);
}

function patchChildren(parent: SVGElement, marks: readonly Mark[], ms: number): void {
  const joined = select(parent)
    .selectChildren<SVGElement, Mark>('[data-key]:not([data-leaving])')
    .data(marks, keyOf);
  leave(joined.exit<Mark>(), ms);
  const entered = joined.enter().append((mark) => create(mark));
  entered.each(function (mark) {
    write(this, mark.attrs);
    describe(this, mark);
    patchChildren(this, mark.children ?? [], 0);
    if (ms > 0) appear(select<SVGElement, Mark>(this), mark, ms);
  });
  joined.each(function (mark) {
    describe(this, mark);
    const node = select<SVGElement, Mark>(this);
    node.interrupt(NAME);
    if (ms > 0) move(node, mark, ms);
    else write(this, mark.attrs);
    patchChildren(this, mark.children ?? [], ms);
  });
  entered.merge(joined).order();
}

/** D3 asks for the key of each node (then `this` is the node) and of each datum (then `this` is the parent). */
function keyOf(this: unknown, mark: Mark, i: number, group: ArrayLike<unknown>): string {
  return this instanceof Element && group[i] === this ? (this.getAttribute('data-key') ?? '') : mark.key;
}

function create(mark: Mark): SVGElement {
  const node = document.createElementNS(SVG, mark.tag);
  node.setAttribute('data-key', mark.key);
  return node;
}

/** Sets what never moves: text, language, claim. */
function describe(node: SVGElement, mark: Mark): void {
  if (mark.text !== undefined && node.textContent !== mark.text) node.textContent = mark.text;
  set(node, 'lang', mark.lang);
  set(node, 'data-claim', mark.claim);
}

function set(node: SVGElement, name: string, value: string | number | undefined): void {
  if (value === undefined || value === '') node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

/** Attributes that are the join's own and stay when a scene does not name them. */
const KEPT = new Set(['data-key', 'data-claim', 'lang']);

function write(node: SVGElement, attrs: Attrs): void {
  drop(node, attrs);
  for (const [name, value] of Object.entries(attrs)) set(node, name, value);
}

function drop(node: SVGElement, attrs: Attrs): void {
  for (const name of node.getAttributeNames())
    if (!(name in attrs) && !KEPT.has(name)) node.removeAttribute(name);
}

/** Attributes that change in steps, not gradually. */
const DISCRETE = new Set(['class', 'text-anchor', 'dominant-baseline']);

function move(node: Node, mark: Mark, ms: number): void {
  const element = node.node();
  if (!element) return;
  drop(element, mark.attrs);
  const moving: [string, string | number][] = [];
  for (const [name, value] of Object.entries(mark.attrs)) {
    const now = element.getAttribute(name);
    if (now === null || DISCRETE.has(name)) set(element, name, value);
    else if (now !== String(value)) moving.push([name, value]);
  }
  if (moving.length === 0) return;
  const transition = node.transition(NAME).duration(ms);
  for (const [name, value] of moving) transition.attr(name, value);
}

/** New marks come last: text after the shapes it speaks of. */
function appear(node: Node, mark: Mark, ms: number): void {
  const full = mark.attrs['opacity'] ?? 1;
  node
    .attr('opacity', 0)
    .transition(NAME)
    .delay(mark.tag === 'text' ? ms * 0.6 : ms * 0.3)
    .duration(ms * 0.5)
    .attr('opacity', full)
    .on('end interrupt', function () {
      set(this, 'opacity', mark.attrs['opacity']);
    });
}

function leave(gone: Selection<SVGElement, Mark, BaseType, unknown>, ms: number): void {
  gone.interrupt(NAME);
  if (ms === 0) gone.remove();
  else
    gone
      .attr('data-leaving', '')
      .transition(NAME)
      .duration(ms * 0.35)
      .attr('opacity', 0)
      .remove();
}
