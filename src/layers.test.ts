import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The folders of `src`, each after those that it may import from: what knows less comes first. A folder that is not
 * named here is refused, so that a new one gets its place.
 */
const LAYERS = [
  'styles',
  'fonts',
  'data',
  'scene',
  'picture',
  'address',
  'figures',
  'story',
  'original',
  'firms',
  'share',
  'reuse',
  'components',
  'edition',
  'layouts',
  'pages',
];
/** What stands outside: programs that are run, browser tests, and the types and collections that Astro looks for. */
const OUTSIDE = ['commands', 'tests', 'env.d.ts', 'content.config.ts'];
const SOURCE = import.meta.dirname;

interface Import {
  /** A path from `src`, or the name of a package. */
  to: string;
  /** Whether only types come over, of which nothing is left at run time. */
  typeOnly: boolean;
}

/** What a file imports, at its head or later (`import('…')`), from its text. */
function importsOf(file: string, text: string): Import[] {
  const forms = /\b(?:import|export)\s+(type\s)?[^'"();]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;
  return [...text.matchAll(forms)].map(([, type, from, bare]) => {
    const name = from ?? bare ?? '';
    return {
      to: name.startsWith('.') ? join(dirname(file), name.replace(/\?.*/, '')) : name,
      typeOnly: type !== undefined,
    };
  });
}

// Unit tests look at the whole, and may.
const files = new Map(
  globSync('*/**/*.{ts,astro}', { cwd: SOURCE, exclude: ['**/*.test.ts'] }).map((file) => [
    file,
    importsOf(file, readFileSync(join(SOURCE, file), 'utf8')),
  ]),
);
const folderOf = (path: string): string => path.split('/')[0] ?? path;

/** The imports that run against the order of the layers, as `file imports path`. */
function againstTheOrder(sources: ReadonlyMap<string, readonly Import[]>): string[] {
  return [...sources].flatMap(([file, imports]) => {
    const layer = LAYERS.indexOf(folderOf(file));
    if (layer < 0) return OUTSIDE.includes(folderOf(file)) ? [] : [`${file} lies in no layer`];
    return imports
      .filter(({ to }) => LAYERS.indexOf(folderOf(to)) > layer)
      .map(({ to }) => `${file} imports ${to}`);
  });
}

/** The imports by which one figure knows another, as `file imports path`. */
function acrossFigures(sources: ReadonlyMap<string, readonly Import[]>): string[] {
  const figureOf = (path: string): string | undefined => /^figures\/([^/]+)\//.exec(path)?.[1];
  return [...sources].flatMap(([file, imports]) => {
    const own = figureOf(file);
    const other = (path: string): boolean => ![undefined, own].includes(figureOf(path));
    return own === undefined
      ? []
      : imports.filter(({ to }) => other(to)).map(({ to }) => `${file} imports ${to}`);
  });
}

/** The files that reach the browser: scripts of pages, and what they import, by `import('…')` too. */
function reachBrowser(sources: ReadonlyMap<string, readonly Import[]>): Set<string> {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to, typeOnly } of sources.get(file) ?? []) {
      const found = [to, `${to}.ts`, join(to, 'index.ts')].find((path) => sources.has(path));
      if (!typeOnly && found !== undefined) reach(found);
    }
  };
  for (const file of sources.keys()) if (file.endsWith('.client.ts')) reach(file);
  return reached;
}

describe('the folders of src', () => {
  it('import only from those that know less', () => {
    expect(againstTheOrder(files)).toEqual([]);
  });

  it('are told apart: a story that a figure imports, and a folder without a place, are found', () => {
    const faulty = new Map([
      [
        'figures/huawei/huawei.ts',
        importsOf('figures/huawei/huawei.ts', "import { x } from '../../story/chapters';"),
      ],
      ['helpers/things.ts', []],
    ]);
    expect(againstTheOrder(faulty)).toEqual([
      'figures/huawei/huawei.ts imports story/chapters',
      'helpers/things.ts lies in no layer',
    ]);
  });
});

describe('a figure', () => {
  it('knows no other figure', () => {
    expect(acrossFigures(files)).toEqual([]);
  });

  it('is told apart from another', () => {
    const faulty = new Map([
      ['figures/smic/bars.ts', importsOf('figures/smic/bars.ts', "import '../ymtc/views';")],
    ]);
    expect(acrossFigures(faulty)).toEqual(['figures/smic/bars.ts imports figures/ymtc/views']);
  });
});

describe('what reaches the browser', () => {
  const reached = reachBrowser(files);

  it('takes in the scripts of the story and of the figures', () => {
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'story/story.client.ts',
        'scene/patch.client.ts',
        'figures/every-listing/dots.ts',
      ]),
    );
  });

  it('knows no file system, and neither the content nor the figures that are drawn from it', () => {
    const told = [...reached].flatMap((file) =>
      (files.get(file) ?? [])
        .filter(
          ({ to, typeOnly }) =>
            !typeOnly && /^node:|^astro:|^data\/load$|^figures\/(registry|index)$/.test(to),
        )
        .map(({ to }) => `${file} imports ${to}`),
    );
    expect(told).toEqual([]);
  });
});
