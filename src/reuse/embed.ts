import { LICENCE } from '../data/licence';
import type { DrawnState } from '../figures';
import { escapeXml } from '../scene/svg';
import { lineHeight, wrap, type Face } from '../scene/text';
import { absolute } from '../address/address';
import { PNG_SCALE } from './png-scale';
import { embedPath, filePath, statePath } from './names';

/** What `src/styles/embed.css` sets, in CSS pixels. */
const EMBED = {
  padding: 16,
  title: 20,
  subtitle: 15,
  sources: 13,
  /** From this width of the frame on the wide drawing is shown. */
  wideFrom: 640,
  widest: { narrow: 384, wide: 720 },
};
/** The widths of frames for which there must be room: a small phone, a large one, a column, a page. */
const FRAMES = [320, 430, 640, 760];

/** The height of a frame in which the embed of a state need not be scrolled at any width, in CSS pixels. */
export function embedHeight({ words, scene }: Pick<DrawnState, 'words' | 'scene'>, sources: string): number {
  const heights = FRAMES.map((frame) => {
    const width = frame >= EMBED.wideFrom ? 'wide' : 'narrow';
    const drawing = scene(width);
    const room = frame - 2 * EMBED.padding;
    const drawn = (Math.min(room, EMBED.widest[width]) / drawing.width) * drawing.height;
    const lines = (text: string, face: Face, size: number): number =>
      wrap(text, room, face, size).length * lineHeight(size);
    return (
      2 * EMBED.padding +
      lines(words.takeaway, 'sans-600', EMBED.title) +
      lines(words.subtitle, 'sans-400', EMBED.subtitle) +
      drawn +
      // The line back to the story, and the spaces between the parts.
      lines(`${sources} Table and sources at Choke Points. ${LICENCE.name}.`, 'sans-400', EMBED.sources) +
      36
    );
  });
  return Math.ceil(Math.max(...heights) / 10) * 10;
}

/**
 * The HTML that shows a state on another site. The frame is allowed what it needs and no more: its own style sheet and fonts,
 * and links that open beside the page. Scripts stay forbidden, since it has none.
 */
export function embedSnippet({ figure, state, words }: DrawnState, height: number, site: URL): string {
  const src = absolute(embedPath({ figure: figure.id, state }), site);
  return (
    `<iframe src="${escapeXml(src)}" title="${escapeXml(words.takeaway)}" width="100%" height="${String(height)}" ` +
    'loading="lazy" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border: 0"></iframe>'
  );
}

/** The answer of an oEmbed service for a state, as a file. */
export function oembedFile(
  drawn: DrawnState,
  { height, picture, site }: { height: number; picture: { width: number; height: number }; site: URL },
): string {
  const name = { figure: drawn.figure.id, state: drawn.state };
  const at = (path: string): string => absolute(path, site);
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: drawn.words.takeaway,
    author_name: 'Choke Points',
    author_url: at(statePath(name)),
    provider_name: 'Choke Points',
    provider_url: at('/'),
    html: embedSnippet(drawn, height, site),
    width: EMBED.widest.wide + 2 * EMBED.padding,
    height,
    thumbnail_url: at(filePath(name, 'png')),
    thumbnail_width: picture.width * PNG_SCALE,
    thumbnail_height: picture.height * PNG_SCALE,
  })}\n`;
}
