import type { Mark, Scene } from './mark';

/** Characters that no XML document may have, lone halves of surrogate pairs among them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without the characters that no document may have. */
export const permitted = (text: string): string => text.replace(FORBIDDEN, '');

/** A text as it stands in XML and HTML, between tags or in double quotes. */
export const escapeXml = (text: string): string =>
  permitted(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const NUMBER = /^-?\d+\.\d{2,}$/;

function attribute(name: string, value: string | number): string {
  const text =
    typeof value === 'number' || NUMBER.test(value) ? String(Math.round(Number(value) * 100) / 100) : value;
  return text === '' ? '' : ` ${name}="${escapeXml(text)}"`;
}

/**
 * Writes one mark and its children. Marks carry `data-key`, unique within a scene, so that stills and the
 * live figure can stand in one document without sharing ids.
 */
export function markToSvg(mark: Mark): string {
  const attrs = [
    attribute('data-key', mark.key),
    ...Object.entries(mark.attrs).map(([name, value]) => attribute(name, value)),
    mark.lang ? attribute('lang', mark.lang) : '',
    mark.claim ? attribute('data-claim', mark.claim) : '',
  ].join('');
  const inner =
    mark.text === undefined ? (mark.children ?? []).map(markToSvg).join('') : escapeXml(mark.text);
  return inner === '' ? `<${mark.tag}${attrs}/>` : `<${mark.tag}${attrs}>${inner}</${mark.tag}>`;
}

/** Writes a scene as an inline SVG, hidden from assistive technology: the description stands beside it in words. */
export function toSvg(scene: Scene, className = 'scene'): string {
  const box = `0 0 ${String(scene.width)} ${String(scene.height)}`;
  return `<svg class="${className}" viewBox="${box}" width="${String(scene.width)}" height="${String(scene.height)}" aria-hidden="true" focusable="false">${scene.marks.map(markToSvg).join('')}</svg>`;
}
