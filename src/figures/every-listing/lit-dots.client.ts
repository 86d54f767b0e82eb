import { dotsOf } from './dots';
import type { FinderEntry } from './finder-index';
import { DOTS, SIZE } from './place';

const SVG = 'http://www.w3.org/2000/svg';

/** The dots of entries over the figure’s own: those that were found, and the one a reader points at in the list. */
export interface LitDots {
  /**
   * Lights the dots of what was found, and lets all others step back; nothing where no question is asked. `isLate` is
   * for when the figure’s own dots are still on their way.
   */
  show(hits: readonly number[] | undefined, isLate: boolean): void;
  /** Rings the dot of one entry. */
  point(at: number | undefined): void;
}

/** Lights dots of a figure. What it draws has no key, so that the story leaves it alone. */
export function litDots(svg: SVGSVGElement, entries: readonly FinderEntry[]): LitDots {
  const placed = new Map<'narrow' | 'wide', ReturnType<typeof dotsOf>>();
  const now = (): { size: (typeof DOTS)['narrow' | 'wide']; dots: ReturnType<typeof dotsOf> } => {
    const name = svg.viewBox.baseVal.width === SIZE.wide[0] ? 'wide' : 'narrow';
    const dots = placed.get(name) ?? dotsOf(entries, { class: name });
    placed.set(name, dots);
    return { size: DOTS[name], dots };
  };
  const draw = (tag: 'path' | 'circle', attrs: Readonly<Record<string, string | number>>): void => {
    const mark = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attrs)) mark.setAttribute(name, String(value));
    svg.append(mark);
  };
  const point = (at: number | undefined): void => {
    svg.querySelector('.pointed')?.remove();
    if (at === undefined) return;
    const { size, dots } = now();
    const [cx = 0, cy = 0] = dots[at] ?? [];
    draw('circle', {
      class: 'pointed fill-none stroke-ink',
      cx,
      cy,
      r: size.dot,
      'stroke-width': size.dot / 3,
    });
  };
  return {
    point,
    show(hits, isLate) {
      point(undefined);
      svg.querySelector('.found')?.remove();
      svg.classList.toggle('is-finding', hits !== undefined);
      if (!hits) return;
      const { size, dots } = now();
      const d = hits.map((at) => {
        const [x = 0, y = 0] = dots[at] ?? [];
        return `M${x.toFixed(1)},${y.toFixed(1)}h.01`;
      });
      draw('path', {
        class: `dots found stroke-china${isLate ? ' is-late' : ''}`,
        'stroke-width': size.dot,
        d: d.join(''),
      });
    },
  };
}
