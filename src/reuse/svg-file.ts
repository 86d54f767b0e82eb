import type { DrawnState } from '../figures';
import { standaloneSvg } from '../picture/standalone';
import type { Scene } from '../scene/mark';

/** A framed drawing of a state as an SVG file: what it finds as its title, what it shows as its description. */
export const svgFile = (
  { words, description }: Pick<DrawnState, 'words' | 'description'>,
  framed: Scene,
): string =>
  standaloneSvg(framed, {
    title: words.takeaway,
    description: `${description.short} ${description.full}`,
  });
