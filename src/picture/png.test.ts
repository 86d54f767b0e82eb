import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { drawnState } from '../figures';
import { kitOf } from '../reuse/kit';
import { pngOf } from './png';
import { PNG_SCALE } from '../reuse/png-scale';

const site = new URL('https://choke-points.example');

it('draws a picture at twice the size of its drawing, the same each time, with Chinese in it', async () => {
  const svg = kitOf({ figure: 'the-sentence', state: 'firms' }, site).svg();
  const file = await pngOf(svg, PNG_SCALE);
  const { width, data } = PNG.sync.read(file);
  const scene = drawnState('the-sentence', 'firms').scene('wide');
  expect(width).toBe((scene.width + 64) * PNG_SCALE);
  expect((await pngOf(svg, PNG_SCALE)).equals(file)).toBe(true);
  // The paper alone is one colour; letters and their edges are many.
  const colours = new Set(Array.from({ length: data.length / 4 }, (_, i) => data.readUInt32BE(i * 4)));
  expect(colours.size).toBeGreaterThan(50);
});

it('draws each face from its own font: no two alike, none blank', async () => {
  const line = async (attributes: string, text = 'Hamburg'): Promise<string> => {
    const file = await pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 24" width="90" height="24"><text x="2" y="18" font-size="18" ${attributes}>${text}</text></svg>`,
    );
    return file.toString('base64');
  };
  const faces = await Promise.all([
    line('font-family="Source Sans 3" font-weight="400"'),
    line('font-family="Source Sans 3" font-weight="600"'),
    line('font-family="Source Sans 3" font-weight="700"'),
    line('font-family="Source Serif 4" font-weight="400"'),
    line('font-family="Source Serif 4" font-weight="300"'),
    line('font-family="Noto Serif SC"', '自立'),
    line('', ''),
  ]);
  expect(new Set(faces).size).toBe(faces.length);
});
