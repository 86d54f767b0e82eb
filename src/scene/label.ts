import { round, type Mark } from './mark';
import { balance, lineHeight, type Face } from './text';

/** Where a label stands and how it is set. `size` is the font size in view-box units. */
export interface LabelOptions {
  x: number;
  y: number;
  face?: Face;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  class?: string;
  lang?: 'zh-Hans' | 'zh-Latn';
  claim?: string;
  at?: number;
}

/**
 * The least font size of each width class, in view-box units: 12 CSS pixels at the smallest width at which
 * that class is shown (a 340-unit scene on a 320 px screen, a 720-unit scene in a 640 px stage).
 */
export const MIN_FONT = { narrow: 12.8, wide: 13.5 } as const;

/** One line of text; `y` is its baseline. */
export function label(key: string, text: string, options: LabelOptions): Mark {
  const { x, y, face = 'sans-400', size = 13.5, anchor = 'start', lang, claim, at } = options;
  return {
    key,
    tag: 'text',
    attrs: {
      x: round(x),
      y: round(y),
      'font-size': size,
      class: `${face}${options.class ? ` ${options.class}` : ''}`,
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    },
    text,
    ...(lang ? { lang } : {}),
    ...(claim ? { claim } : {}),
    ...(at === undefined ? {} : { at }),
  };
}

/** A label broken into even lines of at most `width` units; `y` is the first baseline. One text mark a line. */
export function paragraph(key: string, text: string, options: LabelOptions & { width: number }): Mark[] {
  const { width, face = 'sans-400', size = 13.5 } = options;
  return balance(text, width, face, size).map((line, i) =>
    label(i === 0 ? key : `${key}-line-${String(i + 1)}`, line, {
      ...options,
      y: options.y + i * lineHeight(size),
    }),
  );
}
