import { expect, it } from 'vitest';
import { allStates, figures } from '../figures';
import { pngOf } from '../picture/png';
import { chapters } from '../story/chapters';
import { readXml, textsOf } from '../tests/reading/xml';
import { CARD, cardSvg } from './card';
import { chapterCard, figureCard, stateCard } from './cards';

const words = { kicker: 'Chapter 1', title: 'A finding', subtitle: 'What, unit, when', source: 'Sources: A' };
const scene = {
  width: 340,
  height: 360,
  marks: [{ key: 'a', tag: 'rect' as const, attrs: { width: 340, height: 360, class: 'fill-china' } }],
};

/** The elements of an SVG and its texts. Throws when it is not well-formed. */
function parts(svg: string): { tags: string[]; texts: string[] } {
  const elements = readXml(svg);
  return { tags: elements.map(({ name }) => name), texts: textsOf(elements, 'text') };
}

/** The size that a PNG states in its header. */
const sizeOf = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

it.each([
  ...allStates.map(({ figure, state }) => [`${figure}/${state}`, () => stateCard(figure, state)] as const),
  ...[...figures.keys()].map((figure) => [figure, () => figureCard(figure)] as const),
  ...chapters.map((chapter) => [chapter.path, () => chapterCard(chapter)] as const),
])('%s has a card whose words stand clear of each other and of the drawing', (_, make) => {
  const svg = make();
  const { tags } = parts(svg);
  expect(tags).not.toContain('image');
  expect(tags.filter((tag) => tag === 'path').length).toBeGreaterThanOrEqual(6);
  const lines = readXml(svg).flatMap(({ name, attributes }) => {
    const part = /^card-(kicker|title|subtitle|source)-\d$/.exec(attributes['data-key'] ?? '')?.[1];
    if (name !== 'text' || part === undefined) return [];
    const [x, y, size, width] = ['x', 'y', 'font-size', 'textLength'].map((key) => Number(attributes[key]));
    return [{ part, y: y ?? NaN, size: size ?? NaN, right: (x ?? NaN) + (width ?? NaN) }];
  });
  expect(new Set(lines.map(({ part }) => part)).size).toBe(4);
  for (const [i, { y, size, right }] of lines.entries()) {
    expect(right).toBeLessThan(CARD.width / 2);
    const above = lines[i - 1];
    if (above)
      expect(y - size, 'stands under the line above').toBeGreaterThanOrEqual(above.y - 0.25 * above.size);
  }
  expect(lines.at(-1)?.y).toBeLessThan(CARD.height - 60);
});

it('escapes whatever its words hold', () => {
  const hostile = `<script>alert("1")</script> & </text> ' ]]> <!-- 卡脖子`;
  const { tags, texts } = parts(
    cardSvg({ kicker: hostile, title: hostile, subtitle: hostile, source: hostile }, scene),
  );
  expect(tags).not.toContain('script');
  expect(texts.join(' ')).toContain('<script>alert("1")</script>');
});

it('cuts words that do not fit, and says so by an ellipsis', () => {
  const long = 'word '.repeat(80).trim();
  const { texts } = parts(cardSvg({ ...words, subtitle: long, source: long }, scene));
  expect(texts.filter((text) => text.endsWith(' …'))).toHaveLength(2);
});

it('is a picture of the size that services ask for, the same each time, and another for other words', async () => {
  const picture = await pngOf(cardSvg(words, scene));
  expect(sizeOf(picture)).toEqual(CARD);
  expect((await pngOf(cardSvg(words, scene))).equals(picture)).toBe(true);
  const other = await pngOf(cardSvg({ ...words, title: 'Another finding' }, scene));
  expect(other.equals(picture)).toBe(false);
});

it('draws every weight and Chinese with the fonts of the site', async () => {
  const drawn = async (face: string, text: string): Promise<Buffer> =>
    pngOf(
      cardSvg(
        { ...words, kicker: ' ', title: ' ', subtitle: ' ', source: ' ' },
        {
          ...scene,
          marks: [{ key: 't', tag: 'text', attrs: { y: 60, 'font-size': 40, class: face }, text }],
        },
      ),
    );
  const pictures = await Promise.all([
    drawn('sans-400', 'node'),
    drawn('sans-600', 'node'),
    drawn('sans-700', 'node'),
    drawn('serif-300', 'node'),
    drawn('serif-400', 'node'),
    drawn('han', '卡脖子'),
    drawn('han', ' '),
  ]);
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(pictures.length);
});
