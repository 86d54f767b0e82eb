import { readFileSync } from 'node:fs';
import { converter, differenceEuclidean, interpolate, wcagContrast, type Lrgb } from 'culori';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const base = css.slice(0, css.indexOf('@media'));
const tokens = new Map(
  [...base.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const COUNTRIES = [
  'china',
  'united-states',
  'netherlands',
  'japan',
  'taiwan',
  'south-korea',
  'germany',
  'other-country',
];
// The least distances of the art direction; normal vision counts three quarters, since it tells hues apart best.
const LEAST = { light: 0.116, dark: 0.111 };
const distance = differenceEuclidean('oklab');
const linear = converter('lrgb');
const clamp = (part: number): number => Math.min(1, Math.max(0, part));

/** A colour as an eye sees it that lacks one kind of cone: a matrix on linear light (Machado, Oliveira, Fernandes 2009, severity 1). */
const seenThrough =
  (matrix: readonly (readonly [number, number, number])[]) =>
  (hex: string): Lrgb => {
    const { r, g, b } = linear(hex) ?? { r: 0, g: 0, b: 0 };
    const [red = 0, green = 0, blue = 0] = matrix.map(([x, y, z]) => clamp(x * r + y * g + z * b));
    return { mode: 'lrgb', r: red, g: green, b: blue };
  };

const visions = [
  {
    name: 'normal',
    weight: 0.75,
    see: seenThrough([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
  },
  {
    name: 'deutan',
    weight: 1,
    see: seenThrough([
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ]),
  },
  {
    name: 'protan',
    weight: 1,
    see: seenThrough([
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
  },
];

const colour = (name: string, theme: 'light' | 'dark'): string => {
  const token = tokens.get(name);
  if (!token) throw new Error(`no token --${name}`);
  return token[theme];
};

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const paper = colour('paper', theme);

  it.each(visions)('keeps the countries apart in $name vision', ({ see, weight }) => {
    const pairs = COUNTRIES.flatMap((a, i) => COUNTRIES.slice(i + 1).map((b) => [a, b] as const)).filter(
      ([a, b]) => a !== 'other-country' && b !== 'other-country',
    );
    const close = pairs
      .map(([a, b]) => ({
        pair: `${a} ${b}`,
        apart: distance(see(colour(a, theme)), see(colour(b, theme))) * weight,
      }))
      .filter(({ apart }) => apart < LEAST[theme] - 0.0005);
    expect(close).toEqual([]);
  });

  it.each([...COUNTRIES, 'mark', 'accent'])('sets --%s off the ground by 3:1', (name) => {
    expect(wcagContrast(colour(name, theme), paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'ink-quiet'])('sets text in --%s off every ground by 4.5:1', (name) => {
    for (const ground of ['paper', 'paper-raised', 'wash']) {
      expect(wcagContrast(colour(name, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps labels in China red, American blue and Japanese purple readable as text', () => {
    for (const name of ['china', 'united-states', 'japan', 'accent']) {
      expect(wcagContrast(colour(name, theme), paper), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('keeps what is faded in the dark off the ground by 2.4:1, and the rivals in full twice as far', () => {
  const dark = readFileSync(new URL('./figure.css', import.meta.url), 'utf8').split(
    '(prefers-color-scheme: dark)',
  )[1];
  const opacities = [...(dark ?? '').matchAll(/opacity: ([\d.]+)/g)].map(([, value]) => Number(value));
  expect(opacities).toHaveLength(2);
  const [usual = 0, southKorea = 0] = opacities;
  const paper = colour('paper', 'dark');
  for (const name of COUNTRIES) {
    const full = colour(name, 'dark');
    const faded = interpolate([paper, full], 'rgb')(name === 'south-korea' ? southKorea : usual);
    expect(wcagContrast(faded, paper), name).toBeGreaterThanOrEqual(2.4);
    if (['china', 'united-states'].includes(name))
      expect(wcagContrast(full, paper) / wcagContrast(faded, paper), name).toBeGreaterThan(2);
  }
});

it('tells the rivals apart in grey print', () => {
  const grey = (name: string): number => wcagContrast(colour(name, 'light'), '#ffffff');
  expect(grey('united-states') / grey('netherlands')).toBeGreaterThan(1.5);
  expect(grey('united-states') / grey('china')).toBeGreaterThan(1.15);
});
