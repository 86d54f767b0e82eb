import type { DrawnState } from '../figures';
import { label, paragraph } from '../scene/label';
import { translate, type Mark, type Scene } from '../scene/mark';
import { lineHeight } from '../scene/text';
import { absolute } from '../address/address';
import { LICENCE } from '../data/licence';
import { statePath } from './names';
import type { StateData } from './state-data';

const MARGIN = 32;
const TITLE = 24;
const SUBTITLE = 15.5;
const FOOT = 13.5;
const GAP = 20;

/** The wide drawing of a state in a frame that says what it is: title and subtitle above; sources, credit, address and licence below. */
export function framedScene(
  drawn: DrawnState,
  { credits }: Pick<StateData, 'credits'>,
  sourceLine: string,
  site: URL,
): Scene {
  const { figure, state, words } = drawn;
  const scene = drawn.scene('wide');
  const address = new URL(absolute(statePath({ figure: figure.id, state }), site));
  const width = scene.width + 2 * MARGIN;
  const text = { x: MARGIN, width: scene.width };

  const title = paragraph('frame-title', words.takeaway, {
    ...text,
    y: MARGIN + 0.72 * TITLE,
    face: 'sans-600',
    size: TITLE,
  });
  const subtitle = paragraph('frame-subtitle', words.subtitle, {
    ...text,
    y: below(title) + 8 + 0.72 * SUBTITLE,
    size: SUBTITLE,
    class: 'fill-quiet',
  });
  const top = below(subtitle) + GAP;
  const sources = paragraph('frame-sources', sourceLine, {
    ...text,
    y: top + scene.height + GAP + 0.72 * FOOT,
    size: FOOT,
    class: 'fill-quiet',
  });
  const credited = credits.map(({ text, url }) => `${text}, ${bare(new URL(url))}`).join('; ');
  const credit =
    credited === ''
      ? []
      : paragraph('frame-credit', credited, {
          ...text,
          y: below(sources) + 0.72 * FOOT,
          size: FOOT,
          class: 'fill-quiet',
        });
  const foot = below([...sources, ...credit]) + 10 + 0.72 * FOOT;
  const marks: Mark[] = [
    ...title,
    ...subtitle,
    { key: 'frame-figure', tag: 'g', attrs: { transform: translate(MARGIN, top) }, children: scene.marks },
    ...sources,
    ...credit,
    label('frame-name', 'Choke Points', { x: MARGIN, y: foot, face: 'sans-600', size: FOOT }),
    label('frame-address', `${bare(address)} · ${LICENCE.name}`, {
      x: width - MARGIN,
      y: foot,
      size: FOOT,
      anchor: 'end',
      class: 'fill-quiet',
    }),
  ];
  const height = Math.ceil(foot + 0.22 * FOOT + MARGIN * 0.75);
  const paper: Mark = {
    key: 'frame-paper',
    tag: 'rect',
    attrs: { x: 0, y: 0, width, height, class: 'fill-paper' },
  };
  return { width, height, marks: [paper, ...marks] };
}

/** Where the lowest of the lines of text ends. */
function below(lines: readonly Mark[]): number {
  const last = lines.at(-1);
  const size = Number(last?.attrs['font-size']);
  return Number(last?.attrs['y']) + lineHeight(size) - 0.72 * size;
}

/** An address as it is printed: without its scheme and the slash at its end. */
const bare = ({ host, pathname, hash }: URL): string => `${host}${pathname}${hash}`.replace(/\/$/, '');
