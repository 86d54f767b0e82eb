import { MIN_FONT } from './label';
import { flatten, type Mark, type Scene, type WidthClass } from './mark';
import { pathBox, type Box } from './path-box';
import { faceOf, textBox } from './text';

/** A fault of a drawn scene, in words. */
type SceneFault = string;

interface Placed {
  mark: Mark;
  dx: number;
  dy: number;
}

/**
 * Finds what no reader should see: two marks with one key, a coordinate or a word that is not a number, text or shapes
 * outside the box (by more than a hair; strokes are not counted), labels that overlap, type that is too small, a scene
 * without a word on it. Throws on a text that is set in no face and on a path of unknown commands: neither has a box.
 */
export function checkScene(scene: Scene, width: WidthClass): SceneFault[] {
  const placed = place(scene.marks, 0, 0);
  return [
    ...duplicateKeys(placed),
    ...placed.flatMap(({ mark }) => badNumbers(mark)),
    ...outside(scene, placed),
    ...overlaps(placed),
    ...smallType(placed, width),
    ...(placed.some(({ mark }) => mark.tag === 'text') ? [] : ['has no label or annotation']),
  ];
}

/** Adds up the translations of groups. Only `translate(x,y)` is used by figures. */
function place(marks: readonly Mark[], dx: number, dy: number): Placed[] {
  return marks.flatMap((mark) => {
    const [, x = 0, y = 0] =
      /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(String(mark.attrs['transform'] ?? ''))?.map(Number) ?? [];
    return [{ mark, dx: dx + x, dy: dy + y }, ...place(mark.children ?? [], dx + x, dy + y)];
  });
}

function duplicateKeys(placed: Placed[]): SceneFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ mark }) => {
    if (seen.has(mark.key)) return [`two marks have the key "${mark.key}"`];
    seen.add(mark.key);
    return [];
  });
}

/** What marks, and their children, have or say that is no number: coordinates, or a “NaN” in their words. */
export const numberFaults = (marks: readonly Mark[]): SceneFault[] => flatten(marks).flatMap(badNumbers);

function badNumbers({ key, attrs, text }: Mark): SceneFault[] {
  const faults = Object.entries(attrs)
    .filter(([, value]) =>
      typeof value === 'number' ? !Number.isFinite(value) : /NaN|Infinity|undefined/.test(value),
    )
    .map(([name, value]) => `"${key}" has ${name}=${String(value)}`);
  // As words alone: a text may speak of Nanjing.
  const words = text !== undefined && /\b(?:NaN|Infinity|undefined)\b/.test(text);
  return words ? [...faults, `"${key}" says "${text}"`] : faults;
}

/** The box of a mark without its stroke, in the scene's own units; undefined for groups, whose children have boxes of their own. */
function boxOf({ mark, dx, dy }: Placed): Box | undefined {
  const n = (name: string): number => Number(mark.attrs[name] ?? 0);
  switch (mark.tag) {
    case 'text':
      return textBox(mark.text ?? '', {
        x: n('x') + dx,
        y: n('y') + dy,
        face: faceOf(mark),
        size: n('font-size'),
        anchor: String(mark.attrs['text-anchor'] ?? 'start'),
      });
    case 'rect':
      return {
        left: n('x') + dx,
        right: n('x') + dx + n('width'),
        top: n('y') + dy,
        bottom: n('y') + dy + n('height'),
      };
    case 'circle':
      return {
        left: n('cx') + dx - n('r'),
        right: n('cx') + dx + n('r'),
        top: n('cy') + dy - n('r'),
        bottom: n('cy') + dy + n('r'),
      };
    case 'line':
      return {
        left: Math.min(n('x1'), n('x2')) + dx,
        right: Math.max(n('x1'), n('x2')) + dx,
        top: Math.min(n('y1'), n('y2')) + dy,
        bottom: Math.max(n('y1'), n('y2')) + dy,
      };
    case 'path':
      return moved(pathBox(String(mark.attrs['d'] ?? '')), dx, dy);
    case 'g':
      return undefined;
  }
}

const moved = (box: Box | undefined, dx: number, dy: number): Box | undefined =>
  box && { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };

function outside(scene: Scene, placed: Placed[]): SceneFault[] {
  const slack = 0.6;
  return placed.flatMap((p) => {
    const box = boxOf(p);
    if (!box) return [];
    const out =
      box.left < -slack ||
      box.top < -slack ||
      box.right > scene.width + slack ||
      box.bottom > scene.height + slack;
    const by = `x ${box.left.toFixed(0)} to ${box.right.toFixed(0)}, y ${box.top.toFixed(0)} to ${box.bottom.toFixed(0)}`;
    return out
      ? [
          `"${p.mark.key}"${p.mark.text ? ` ("${p.mark.text}")` : ''} stands outside the box: ${by} of ${String(scene.width)} × ${String(scene.height)}`,
        ]
      : [];
  });
}

function overlaps(placed: Placed[]): SceneFault[] {
  const texts = placed
    .filter(({ mark }) => mark.tag === 'text' && mark.text !== '')
    .map((p) => ({ text: p.mark.text ?? '', box: boxOf(p) as Box }));
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      return wide > 0.5 && high > 0.5 ? [`the labels "${a.text}" and "${b.text}" overlap`] : [];
    }),
  );
}

function smallType(placed: Placed[], width: WidthClass): SceneFault[] {
  return placed.flatMap(({ mark }) =>
    mark.tag === 'text' && Number(mark.attrs['font-size']) < MIN_FONT[width]
      ? [
          `"${mark.text ?? ''}" is set at ${String(mark.attrs['font-size'])}, under the least size of ${String(MIN_FONT[width])}`,
        ]
      : [],
  );
}
