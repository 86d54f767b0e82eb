import { select, type BaseType, type Selection } from 'd3-selection';
import type { Attrs, Mark, Scene } from './mark';
import { blend, run, stop, type Move } from './tween.client';

const SVG = 'http://www.w3.org/2000/svg';

/** Calls off a movement that has not begun. */
const waiting = new WeakMap<SVGSVGElement, () => void>();

/**
 * Draws a scene into an SVG: marks are joined by key, so nodes that are already there (from the server or an
 * earlier state) are kept and moved. With `ms` of 0 everything changes at once, without a clock; else after the next frame,
 * since the words of a new state are enough for one. The last call holds.
 *
 * @param onDrawn called when the nodes of the scene are there, moving or not
 */
export function patch(svg: SVGSVGElement, scene: Scene, ms: number, onDrawn?: () => void): void {
  halt(svg);
  const draw = (): void => {
    join(svg, scene, ms);
    onDrawn?.();
  };
  if (ms === 0) draw();
  else waiting.set(svg, afterNextFrame(draw));
}

/** Ends what is moving or about to move. */
export function halt(svg: SVGSVGElement): void {
  waiting.get(svg)?.();
  stop(svg);
}

/**
 * Calls between the next frame and the one after it: what the call writes is laid out in a frame that has nothing else to do.
 *
 * @returns calls it off
 */
function afterNextFrame(call: () => void): () => void {
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timeout = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timeout);
  };
}

function join(svg: SVGSVGElement, scene: Scene, ms: number): void {
  set(svg, 'viewBox', `0 0 ${String(scene.width)} ${String(scene.height)}`);
  const moves: Move[] | undefined = ms > 0 ? [] : undefined;
  patchChildren(svg, scene.marks, moves);
  if (moves && moves.length > 0) run(svg, moves, ms);
}

/** Joins one level of marks to its nodes. Without a list for moves, everything is written at once. */
function patchChildren(parent: SVGElement, marks: readonly Mark[], moves: Move[] | undefined): void {
  const joined = select(parent).selectChildren<SVGElement, Mark>('[data-key]').data(marks, keyOf);
  leave(joined.exit<Mark>(), moves);
  const entered = joined.enter().append<SVGElement>((mark) => document.createElementNS(SVG, mark.tag));
  entered.each(function (mark) {
    this.setAttribute('data-key', mark.key);
    write(this, mark.attrs);
    describe(this, mark);
    patchChildren(this, mark.children ?? [], undefined);
    if (moves) appear(this, mark, moves);
  });
  joined.each(function (mark) {
    describe(this, mark);
    if (!moves) write(this, mark.attrs);
    else if (mark.tag === 'text') moveText(this, mark.attrs, moves);
    else move(this, mark, moves);
    patchChildren(this, mark.children ?? [], moves);
  });
  entered.merge(joined).order();
}

/** D3 asks for the key of each node (then `this` is the node) and of each datum (then `this` is the parent). */
function keyOf(this: unknown, mark: Mark, i: number, group: ArrayLike<unknown>): string {
  return this instanceof Element && group[i] === this ? (this.getAttribute('data-key') ?? '') : mark.key;
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
  for (const name of node.getAttributeNames())
    if (!(name in attrs) && !KEPT.has(name)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(attrs)) set(node, name, value);
}

/** Attributes that change in steps, not gradually. */
export const DISCRETE: ReadonlySet<string> = new Set(['class', 'text-anchor']);

/** The part of the whole time that a mark moves for when marks go by turns: fewer at once, so that frames keep up. */
const TURN = 0.5;

function move(node: SVGElement, { attrs, at: turn }: Mark, moves: Move[]): void {
  const [from, to] = turn === undefined ? [0, 1] : [turn * (1 - TURN), turn * (1 - TURN) + TURN];
  for (const name of node.getAttributeNames())
    if (!(name in attrs) && !KEPT.has(name)) node.removeAttribute(name);
  const changes: ((part: number) => void)[] = [];
  for (const [name, value] of Object.entries(attrs)) {
    const now = node.getAttribute(name);
    if (now === null || DISCRETE.has(name)) set(node, name, value);
    else if (now !== String(value)) {
      const at = blend(now, value);
      changes.push((part) => {
        node.setAttribute(name, String(part === 1 ? value : at(part)));
      });
    }
  }
  if (changes.length === 0) return;
  moves.push({
    from,
    to,
    set: (part) => {
      for (const change of changes) change(part);
    },
  });
}

/**
 * Text takes its new place and size at once and is carried there by a group of its own: to move the text itself, or to
 * scale it, would set its type anew in every frame, which takes a browser ten times as long.
 */
function moveText(node: SVGElement, attrs: Attrs, moves: Move[]): void {
  const before = placeOf(node);
  write(node, attrs);
  const after = placeOf(node);
  const [dx, dy] = [before.x - after.x, before.y - after.y];
  if (Math.abs(dx) + Math.abs(dy) < 0.05) return;
  const carrier = document.createElementNS(SVG, 'g');
  const carry = (left: number): void => {
    carrier.setAttribute('transform', `translate(${(dx * left).toFixed(2)},${(dy * left).toFixed(2)})`);
  };
  let left = 1;
  moves.push({
    from: 0,
    to: 1,
    begin: () => {
      carry(left);
      node.replaceWith(carrier);
      carrier.append(node);
    },
    set: (part) => {
      left = 1 - part;
      carry(left);
    },
    end: () => {
      // Cut short, it stays where it was carried to.
      if (left > 0) node.setAttribute('transform', carrier.getAttribute('transform') ?? '');
      carrier.replaceWith(node);
    },
  });
}

/** Where a text stands, what carried it there counted in. */
function placeOf(node: SVGElement): { x: number; y: number } {
  const [, dx = 0, dy = 0] =
    /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(node.getAttribute('transform') ?? '')?.map(Number) ?? [];
  return { x: Number(node.getAttribute('x')) + dx, y: Number(node.getAttribute('y')) + dy };
}

/** A fade in eight steps: the eye sees no more in a third of a second, and a phone repaints no more often. */
function fade(node: SVGElement, opacity: (part: number) => number): (part: number) => void {
  let last = -1;
  return (part) => {
    const step = Math.round(part * 8);
    if (step === last) return;
    last = step;
    node.setAttribute('opacity', opacity(step / 8).toFixed(3));
  };
}

/** New marks come last: text after the shapes it speaks of. */
function appear(node: SVGElement, mark: Mark, moves: Move[]): void {
  const full = Number(mark.attrs['opacity'] ?? 1);
  node.setAttribute('opacity', '0');
  moves.push({
    from: mark.tag === 'text' ? 0.6 : 0.3,
    to: mark.tag === 'text' ? 1 : 0.8,
    set: fade(node, (part) => part * full),
    end: () => {
      set(node, 'opacity', mark.attrs['opacity']);
    },
  });
}

/**
 * Marks that go lose their key, so that a mark of the same name may come while they fade, and their claim: they tell nothing
 * any more. So do the marks in them.
 */
function leave(gone: Selection<SVGElement, Mark, BaseType, unknown>, moves: Move[] | undefined): void {
  if (!moves) {
    gone.remove();
    return;
  }
  gone.each(function () {
    const start = Number(this.getAttribute('opacity') ?? 1);
    for (const node of [this, ...this.querySelectorAll('[data-key]')]) {
      node.removeAttribute('data-key');
      node.removeAttribute('data-claim');
    }
    this.setAttribute('data-leaving', '');
    moves.push({
      from: 0,
      to: 0.35,
      set: fade(this, (part) => start * (1 - part)),
      end: () => {
        this.remove();
      },
    });
  });
}
