import { standaloneSvg } from '../picture/standalone';
import { translate, type Mark, type Scene } from '../scene/mark';
import { lineHeight, wrap, type Face } from '../scene/text';
import { label } from '../scene/label';
import { NECK_BOX, neckLines } from './neck-lines';

/** The size that services ask of a picture for a shared link, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** What stands on a card: a finding or name, what it is of, the words below it, the drawing and whose data it is. */
interface CardWords {
  kicker: string;
  title: string;
  subtitle: string;
  source: string;
}

const MARGIN = 60;
const TEXT_WIDTH = 500;
const DRAWING = { left: 610, top: 36, width: 550, height: 558 } as const;
const KICKER = { y: 78, size: 22 } as const;
const TITLE_TOP = 108;
/** The largest size at which the words fit is taken. */
const TITLE_SIZES = [60, 54, 48, 42] as const;
const LEAST_TITLE = 37;
const SUBTITLE = { size: 24, gap: 20, lines: 4 } as const;
const SOURCE = { size: 18, lines: 3 } as const;
const FOOT = { sign: 574, source: 526 } as const;
const SIGN_SCALE = 1.3;

/** The words that fit, and an ellipsis where some do not. */
function fit(text: string, face: Face, size: number, most: number): string[] {
  const lines = wrap(text, TEXT_WIDTH, face, size);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[\s,;:.–]*$/, '')} …`];
}

/** How a block of words is set: its first baseline, face, size and the distance of its lines. */
interface Setting {
  y: number;
  face: Face;
  size: number;
  leading: number;
  class: string;
}

/** Lines of text from a first baseline on. */
const block = (key: string, lines: readonly string[], { y, leading, ...setting }: Setting): Mark[] =>
  lines.map((line, i) =>
    label(`card-${key}-${String(i)}`, line, { ...setting, x: MARGIN, y: y + i * leading }),
  );

/** The words of a card from the top down, each block under the one above. */
function wordsOf({ kicker, title, subtitle, source }: CardWords): Mark[] {
  const sourceLines = fit(source, 'sans-400', SOURCE.size, SOURCE.lines);
  const sourceTop = FOOT.source - (sourceLines.length - 1) * lineHeight(SOURCE.size);
  const subtitleLines = fit(subtitle, 'sans-400', SUBTITLE.size, SUBTITLE.lines);
  const below = SUBTITLE.gap + subtitleLines.length * lineHeight(SUBTITLE.size);
  const room = sourceTop - SOURCE.size - TITLE_TOP - below;
  const leading = (size: number): number => size * 1.1;
  const linesAt = (size: number): string[] => wrap(title, TEXT_WIDTH, 'serif-300', size);
  const size = TITLE_SIZES.find((one) => linesAt(one).length * leading(one) <= room) ?? LEAST_TITLE;
  const titleLines = linesAt(size);
  const titleEnd = TITLE_TOP + size + (titleLines.length - 1) * leading(size);
  return [
    ...block('kicker', [kicker], { ...KICKER, face: 'sans-600', leading: 0, class: 'fill-quiet' }),
    ...block('title', titleLines, {
      y: TITLE_TOP + size,
      face: 'serif-300',
      size,
      leading: leading(size),
      class: 'fill-ink',
    }),
    ...block('subtitle', subtitleLines, {
      y: titleEnd + SUBTITLE.gap + lineHeight(SUBTITLE.size),
      face: 'sans-400',
      size: SUBTITLE.size,
      leading: lineHeight(SUBTITLE.size),
      class: 'fill-ink',
    }),
    ...block('source', sourceLines, {
      y: sourceTop,
      face: 'sans-400',
      size: SOURCE.size,
      leading: lineHeight(SOURCE.size),
      class: 'fill-quiet',
    }),
  ];
}

/** The motif and the name of the site. */
const sign = (): Mark[] => [
  {
    key: 'card-sign',
    tag: 'g',
    attrs: {
      transform: `${translate(MARGIN, FOOT.sign - (NECK_BOX.height / 2) * SIGN_SCALE)} scale(${String(SIGN_SCALE)})`,
    },
    children: neckLines.map((d, i) => ({
      key: `card-sign-${String(i)}`,
      tag: 'path',
      attrs: { d, 'stroke-width': 1.25, class: 'fill-none stroke-ink' },
    })),
  },
  label('card-site', 'Choke Points', {
    x: MARGIN + NECK_BOX.width * SIGN_SCALE + 14,
    y: FOOT.sign + 8,
    face: 'sans-600',
    size: 24,
  }),
];

/** The drawing, as large as its place lets it be, in the middle of it. */
function drawingOf(scene: Scene): Mark {
  const scale = Math.min(DRAWING.width / scene.width, DRAWING.height / scene.height);
  const x = DRAWING.left + (DRAWING.width - scene.width * scale) / 2;
  const y = DRAWING.top + (DRAWING.height - scene.height * scale) / 2;
  return {
    key: 'card-drawing',
    tag: 'g',
    attrs: { transform: `${translate(x, y)} scale(${scale.toFixed(4)})` },
    children: scene.marks,
  };
}

/**
 * A picture for a shared link as a standalone SVG: the finding at the left, the drawing at the right, in the light
 * colours of the site. The scene is the one that the page draws.
 */
export function cardSvg(words: CardWords, scene: Scene): string {
  const paper: Mark = { key: 'card-paper', tag: 'rect', attrs: { ...CARD, class: 'fill-paper' } };
  const marks = [paper, ...wordsOf(words), ...sign(), drawingOf(scene)];
  return standaloneSvg({ ...CARD, marks }, { title: words.title, description: words.subtitle });
}
