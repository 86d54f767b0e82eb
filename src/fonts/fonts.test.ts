import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUDGET_BYTES, buildFonts, type BuildResult } from './build.ts';
import { FALLBACKS, sizeAdjust, textWidth } from './fallback.ts';
import fallbackWidths from './fallback-widths.json' with { type: 'json' };
import { HAN_FILE, HAN_TEXT_FILE, LATIN_FACES } from './faces.ts';
import { measureWidths, type Metrics } from './metrics.ts';

const SEED =
  '自立自强新型举国体制关键核心技术企业科技创新主体地位能力还不强政策要聚焦完善发挥好政府在攻关中的组织作用突出卡脖子' +
  '半导体芯片改革引进自力更生集成电路。，、“”';
/** With the seed, about the 150 Chinese characters that the budget is meant for. */
const MORE =
  '共党百年奋斗重大成就和历史经验决议国务院印发产业展纲人民日报社论习近平两士会上讲话光刻机设备材料软件操系统航空动' +
  '美商部出口管实清单华为台积造投资基金第三期规划十四五';
const PARAGRAPH =
  'Twenty years after the first plan, the firms that cut, coat and etch silicon are still few, and the tools they use ' +
  'are made by fewer. One company in the Netherlands sells every scanner of the newest kind; two in Japan sell most of ' +
  'the coating tracks. To be cut off from either is to stop. “We were late,” a minister said in 2021, “but not by much.”';
const ROUNDING = 0.0006;

let root: string;
let target: string;
let result: BuildResult;
let metrics: Metrics;

const read = (name: string) => readFile(join(target, name));
const open = async (name: string) => create(await read(name)) as Font;
const holds = (font: Font, character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

async function writeContent(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/seed.mdx'), text);
  return folder;
}

beforeAll(async () => {
  root = await writeContent(`# Seed\n\n${SEED}\n${MORE}\n\nOn to Ω →\n`);
  target = join(root, 'generated');
  result = await buildFonts(root, target);
  metrics = JSON.parse(await readFile(join(target, 'metrics.json'), 'utf8')) as Metrics;
}, 30_000);

afterAll(() => rm(root, { recursive: true }));

describe('coverage', () => {
  test('the Chinese face holds exactly the characters in use', async () => {
    const font = await open(HAN_FILE);
    const used = [...new Set(SEED + MORE)].map((character) => character.codePointAt(0) ?? 0);
    expect(font.characterSet.filter((codePoint) => codePoint !== 0xffff).sort()).toEqual(used.sort());
    expect(font).toMatchObject({ unitsPerEm: 1000, ascent: 1151, descent: -286 });
    expect(font.glyphForCodePoint('脖'.codePointAt(0) ?? 0).advanceWidth).toBe(1000);
  });

  test.each(LATIN_FACES)('$file holds its characters', async ({ file, characters }) => {
    const font = await open(file);
    expect(characters.filter((character) => !holds(font, character))).toEqual([]);
  });

  test('text faces keep kerning, ligatures and figures of both kinds', async () => {
    expect((await open('source-serif-latin.woff2')).availableFeatures).toEqual(
      expect.arrayContaining(['kern', 'liga', 'pnum', 'tnum']),
    );
    expect((await open('source-sans-latin.woff2')).availableFeatures).toEqual(
      expect.arrayContaining(['kern', 'liga']),
    );
  });

  test('figures have one width in every style', () => {
    for (const widths of Object.values(metrics.widths)) {
      expect(new Set(Array.from('0123456789', (digit) => widths[digit])).size).toBe(1);
    }
  });

  test('characters that no face holds are reported with their place', () => {
    expect([...result.uncovered]).toEqual([
      ['Ω', { file: 'content/seed.mdx', line: 6 }],
      ['→', { file: 'content/seed.mdx', line: 6 }],
    ]);
  });

  test(
    'characters that one table alone uses are a cut of their own, in no other',
    { timeout: 30_000 },
    async () => {
      const folder = await writeContent(SEED);
      await mkdir(join(folder, 'content/data'));
      await writeFile(join(folder, 'content/data/names.csv'), `id,zh\na,${MORE}自立\n`);
      await buildFonts(folder, join(folder, 'generated'));
      const held = async (file: string) =>
        (create(await readFile(join(folder, 'generated', file))) as Font).characterSet
          .filter((codePoint) => codePoint !== 0xffff)
          .map((codePoint) => String.fromCodePoint(codePoint));
      const common = await held(HAN_FILE);
      const apart = await held('noto-serif-sc-names.woff2');
      expect(new Set(common)).toEqual(new Set(SEED));
      expect(new Set(apart)).toEqual(new Set(MORE).difference(new Set(SEED)));
      await rm(folder, { recursive: true });
    },
  );

  test(
    'characters of running text and of the list of sources are a cut of their own',
    { timeout: 30_000 },
    async () => {
      const folder = await writeContent(SEED);
      await mkdir(join(folder, 'content/chapters'));
      await writeFile(join(folder, 'content/chapters/01-a.mdx'), '自立\n');
      await writeFile(join(folder, 'content/sources.csv'), 'id,title\na,新\n');
      await buildFonts(folder, join(folder, 'generated'));
      const held = async (file: string) =>
        (create(await readFile(join(folder, 'generated', file))) as Font).characterSet;
      const text = Array.from('自立新', (character) => character.codePointAt(0) ?? 0);
      expect(await held(HAN_TEXT_FILE)).toEqual(expect.arrayContaining(text));
      for (const codePoint of text) expect(await held(HAN_FILE)).not.toContain(codePoint);
      await rm(folder, { recursive: true });
    },
  );

  test('a Chinese character in no slice stops the build and is named', { timeout: 30_000 }, async () => {
    const folder = await writeContent('fine\n自立\n新\u{30000}\n');
    await expect(buildFonts(folder, join(folder, 'generated'))).rejects.toThrow(
      /^content\/seed\.mdx:3: no slice .* \u{30000} \(U\+30000\)/u,
    );
    await rm(folder, { recursive: true });
  });

  test('measuring a character the font lacks names it', async () => {
    const font = await open('source-sans-latin.woff2');
    expect(() => measureWidths(font, ['→'])).toThrow('→ (U+2192)');
  });
});

describe('output', () => {
  test('what a page loads first fits the budget', () => {
    expect(result.cjkCount).toBeGreaterThan(130);
    expect(result.firstBytes).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  test('a second build from nothing gives the same bytes', { timeout: 30_000 }, async () => {
    const again = join(root, 'again');
    await buildFonts(root, again);
    const names = (await readdir(target)).sort();
    expect((await readdir(again)).sort()).toEqual(names);
    for (const name of names)
      expect((await readFile(join(again, name))).equals(await read(name)), name).toBe(true);
  });

  test('an unchanged project is not rebuilt; a damaged folder is', { timeout: 30_000 }, async () => {
    const folder = join(root, 'stamped');
    await buildFonts(root, folder);
    expect((await buildFonts(root, folder)).rebuilt).toBe(false);
    await rm(join(folder, 'fonts.css'));
    expect((await buildFonts(root, folder)).rebuilt).toBe(true);
  });

  test('the style sheet declares every font file', async () => {
    const css = (await read('fonts.css')).toString();
    for (const { name } of result.files.filter((file) => file.name.endsWith('.woff2'))) {
      expect(css).toContain(`url('./${name}') format('woff2')`);
    }
  });
});

describe('metrics', () => {
  test.each([
    ['serif-300', 'source-serif-display.woff2', undefined],
    ['serif-400', 'source-serif-latin.woff2', undefined],
    ['sans-400', 'source-sans-latin.woff2', 400],
    ['sans-600', 'source-sans-latin.woff2', 600],
    ['sans-700', 'source-sans-latin.woff2', 700],
  ])('%s agrees with the shipped %s', async (style, file, wght) => {
    const face = LATIN_FACES.find((candidate) => candidate.file === file);
    const characters = face?.characters ?? [];
    // HarfBuzz makes the static font here, so that the widths do not rest on fontkit's arithmetic alone.
    const fixed = await subsetFont(await read(file), characters.join(''), {
      targetFormat: 'woff2',
      ...(wght === undefined ? {} : { variationAxes: { wght } }),
    });
    const expected = measureWidths(create(fixed) as Font, characters);
    for (const character of characters) {
      const difference = Math.abs((metrics.widths[style]?.[character] ?? NaN) - (expected[character] ?? NaN));
      expect(difference, `${style} ${character}`).toBeLessThan(ROUNDING);
    }
  });

  test('heights are those of the families', () => {
    expect(metrics.families).toMatchObject({
      serif: { ascent: 1.036, descent: 0.335, capHeight: 0.67 },
      sans: { ascent: 1.024, descent: 0.4, capHeight: 0.66 },
      han: { ascent: 1.151, descent: 0.286 },
    });
  });
});

describe('fallbacks', () => {
  const cases = (['Source Serif', 'Source Sans'] as const).flatMap((family) =>
    FALLBACKS[family].map(({ measured }) => ({
      measured,
      style: family === 'Source Serif' ? 'serif-400' : 'sans-400',
    })),
  );

  test.each(cases)('$measured is within 2 % of $style on a paragraph', ({ measured, style }) => {
    const ours = metrics.widths[style] ?? {};
    const adjusted = textWidth(PARAGRAPH, fallbackWidths[measured]) * sizeAdjust(measured, ours);
    expect(Math.abs(adjusted / textWidth(PARAGRAPH, ours) - 1)).toBeLessThan(0.02);
  });
});
