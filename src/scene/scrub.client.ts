import { flatten, type Mark, type Scene } from './mark';
import { DISCRETE, patch } from './patch.client';
import { blend } from './tween.client';

/** Sets a scrubbed figure to a part (0 to 1) of the way between two scenes. */
export type Scrub = (part: number) => void;

/**
 * Draws the marks of two neighbouring scenes into an SVG and prepares the way from one to the other.
 * Shared marks are interpolated; a mark that only `to` has appears when the part passes its `at`.
 * Only attributes whose value changes are ever written: the result runs on every frame of a scroll.
 */
export function prepareScrub(svg: SVGSVGElement, from: Scene, to: Scene): Scrub {
  patch(svg, { ...to, marks: unionOf(from.marks, to.marks) }, 0);
  const before = new Map(flatten(from.marks).map((mark) => [mark.key, mark]));
  const after = new Map(flatten(to.marks).map((mark) => [mark.key, mark]));
  const nodes = new Map(
    [...svg.querySelectorAll('[data-key]')].map((node) => [node.getAttribute('data-key') ?? '', node]),
  );
  const setters: Scrub[] = [];
  for (const [key, mark] of after) {
    const node = nodes.get(key);
    const earlier = before.get(key);
    if (!node) continue;
    if (earlier) setters.push(...between(node, earlier, mark));
    else setters.push(showFrom(node, mark.at ?? 0.5));
  }
  for (const [key, mark] of before) {
    const node = nodes.get(key);
    if (node && !after.has(key)) setters.push(hideFrom(node, mark.tag === 'text' ? 0.2 : 0.5));
  }
  return (part) => {
    for (const set of setters) set(part);
  };
}

/** The marks of both lists, each key once, `to`'s first; groups that both have are united in the same way. */
function unionOf(from: readonly Mark[], to: readonly Mark[]): Mark[] {
  const earlier = new Map(from.map((mark) => [mark.key, mark]));
  const later = new Set(to.map((mark) => mark.key));
  return [
    ...to.map((mark) =>
      mark.children
        ? { ...mark, children: unionOf(earlier.get(mark.key)?.children ?? [], mark.children) }
        : mark,
    ),
    ...from.filter((mark) => !later.has(mark.key)),
  ];
}

function between(node: Element, from: Mark, to: Mark): Scrub[] {
  const setters: Scrub[] = Object.entries(to.attrs).flatMap(([name, value]) => {
    const start = from.attrs[name];
    if (start === value) return [];
    if (start === undefined || DISCRETE.has(name)) {
      return [
        write(
          (part) => (part < 0.5 ? start : value),
          (v) => setOrRemove(node, name, v),
        ),
      ];
    }
    return [write<string | number>(blend(start, value), (v) => setOrRemove(node, name, v))];
  });
  if (from.text !== to.text) {
    setters.push(
      write(
        (part) => (part < 0.5 ? from.text : to.text),
        (v) => (node.textContent = v ?? ''),
      ),
    );
  }
  return setters;
}

const showFrom = (node: Element, at: number): Scrub => visible(node, (part) => part >= at);
const hideFrom = (node: Element, at: number): Scrub => visible(node, (part) => part < at);

function visible(node: Element, test: (part: number) => boolean): Scrub {
  return write<boolean>(test, (shown) =>
    shown ? node.removeAttribute('visibility') : node.setAttribute('visibility', 'hidden'),
  );
}

/** Writes only when the value differs from the last one written. */
function write<T>(value: (part: number) => T, set: (value: T) => void): Scrub {
  let last: T | symbol = Symbol('nothing written yet');
  return (part) => {
    const next = value(part);
    if (next === last) return;
    last = next;
    set(next);
  };
}

function setOrRemove(node: Element, name: string, value: string | number | undefined): void {
  if (value === undefined || value === '') node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}
