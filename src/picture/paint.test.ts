import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from './families';
import { painted, painter, readPainter } from './paint';

const TOKENS =
  ':root { --ink: light-dark(#111, #eee); --mark: var(--ink); } @media print { :root { --ink: #00f; } }';

describe('reading the style sheets', () => {
  it('takes the light colour, through other tokens too, and nothing of paper or forced colours', () => {
    const { root, paintOf } = readPainter(
      `.scene { display: block; fill: var(--ink); font-family: var(--sans); }
       .scene .a { stroke: var(--mark); } .scene .b { fill: light-dark(#222, #ddd); }
       @media (forced-colors: active) { .scene .a { stroke: CanvasText; } }`,
      TOKENS,
    );
    expect(root).toEqual({ fill: '#111', 'font-family': FAMILIES['--sans'] });
    expect(paintOf('rect', ['a', 'b'])).toEqual({ stroke: '#111', fill: '#222' });
  });

  it('lets the later rule win, and the one that names the tag before all', () => {
    const { paintOf } = readPainter(
      '.scene text.a { opacity: 1; } .scene .a { opacity: 0.3; fill: none; } .scene .b { fill: #333; }',
      TOKENS,
    );
    expect(paintOf('rect', ['b', 'a'])).toEqual({ opacity: '0.3', fill: '#333' });
    expect(paintOf('text', ['a'])).toEqual({ opacity: '1', fill: 'none' });
  });

  it('lets the rule of two classes win over those of one, and asks for both', () => {
    const { paintOf } = readPainter(
      '.scene .a.b { opacity: 0.5; } .scene .a { opacity: 0.3; } .scene .b { fill: #333; }',
      TOKENS,
    );
    expect(paintOf('path', ['a', 'b'])).toEqual({ opacity: '0.5', fill: '#333' });
    expect(paintOf('path', ['a'])).toEqual({ opacity: '0.3' });
  });

  it.each([
    ['.scene .a > .b { fill: none; }', 'the selector ".scene .a > .b" cannot be made attributes'],
    ['.scene .a { fill: var(--no-such); }', 'there is no token "--no-such"'],
    ['.scene .a { fill: color-mix(in srgb, red, blue); }', 'cannot be made an attribute'],
    ['@media (width > 40rem) { .scene .a { fill: none; } }', 'cannot be made attributes'],
  ])('refuses what it would lose: %s', (css, message) => {
    expect(() => readPainter(css, TOKENS)).toThrow(message);
  });

  it('knows a class that has a look in forced colours alone, and gives it none', () => {
    const { paintOf } = readPainter(
      '@media (forced-colors: active) { .scene text.c { fill: CanvasText; } }',
      TOKENS,
    );
    expect(paintOf('text', ['c'])).toEqual({});
  });

  it('passes over what a pointer does, and refuses a class that has no rule', () => {
    const { paintOf } = readPainter('.scene g.is-lit [data-claim]:not(text) { stroke: #111; }', TOKENS);
    expect(() => paintOf('g', ['is-lit'])).toThrow('the class "is-lit" has no rule in figure.css');
  });
});

it('gives each class of a colour the light colour of its token', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const rules = readFileSync('src/styles/figure.css', 'utf8').matchAll(
    /\.scene \.((?:fill|stroke)-[\w-]+) \{\s*(fill|stroke): var\(--([\w-]+)\)/g,
  );
  const seen = [...rules].map(([, name = '', property = '', token = '']) => {
    const light = new RegExp(`--${token}: light-dark\\((#\\w+)`).exec(tokens)?.[1];
    expect(painter.paintOf('path', [name])[property], name).toBe(light);
    return name;
  });
  expect(seen.length).toBeGreaterThan(25);
});

it('writes classes as attributes, keeps what a mark is, and holds text to its width', () => {
  const [group] = painted([
    {
      key: 'g',
      tag: 'g',
      attrs: { transform: 'translate(1,2)' },
      children: [
        {
          key: 't',
          tag: 'text',
          attrs: { x: 1, y: 2, 'font-size': 10, class: 'han fill-china' },
          text: '自立',
          lang: 'zh-Hans',
          claim: 'a/b',
        },
      ],
    },
  ]);
  expect(group?.attrs).toEqual({ transform: 'translate(1,2)' });
  expect(group?.children).toEqual([
    {
      key: 't',
      tag: 'text',
      claim: 'a/b',
      text: '自立',
      attrs: {
        x: 1,
        y: 2,
        'font-size': 10,
        'font-family': FAMILIES['--han'],
        'font-weight': '400',
        fill: '#b3261e',
        'xml:lang': 'zh-Hans',
        textLength: '20.0',
        lengthAdjust: 'spacingAndGlyphs',
      },
    },
  ]);
});
