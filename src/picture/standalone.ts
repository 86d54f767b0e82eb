import type { Scene } from '../scene/mark';
import { escapeXml, markToSvg } from '../scene/svg';
import { painted, painter } from './paint';

/** What a picture says to those who cannot see it. */
interface PictureWords {
  title: string;
  description: string;
}

/** A drawing as an SVG document that needs nothing beside it: its look in attributes, its words inside. */
export function standaloneSvg({ width, height, marks }: Scene, { title, description }: PictureWords): string {
  const root = Object.entries(painter.root).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const box = `viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img"${root.join('')}>`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...painted(marks).map(markToSvg),
    '</svg>\n',
  ].join('\n');
}
