import { describe, expect, it } from 'vitest';
import { readXml, textsOf } from '../tests/reading/xml';
import type { Mark } from './mark';
import { escapeXml, markToSvg, permitted, toSvg } from './svg';

const text = (words: string): Mark => ({ key: 't', tag: 'text', attrs: { x: 1 }, text: words });

describe('a text in XML', () => {
  it('has its signs escaped, the ampersand of an entity too', () => {
    expect(escapeXml('<b class="x">R&D &lt;</b>')).toBe(
      '&lt;b class=&quot;x&quot;&gt;R&amp;D &amp;lt;&lt;/b&gt;',
    );
  });

  it.each([
    ['control characters', 'a\0b\u0008c\u000bd\u001fe', 'abcde'],
    ['halves of pairs', 'a\ud83db\ude00c', 'abc'],
    ['characters that are none', 'a\ufffeb\uffff', 'ab'],
  ])('loses what no document may have: %s', (_, bad, good) => {
    expect(permitted(bad)).toBe(good);
    expect(escapeXml(bad)).toBe(good);
  });

  it.each(['tab\tline\nreturn\r', '自立自强', '😀', '\ue000\ufffd'])('keeps all that it may: %j', (kept) => {
    expect(permitted(kept)).toBe(kept);
  });

  it('is the same when it is read', () => {
    const words = `"R&D" <nothing> ]]> 'it' 自立 😀`;
    expect(textsOf(readXml(markToSvg(text(words))), 'text')).toEqual([words]);
  });
});

describe('a mark in SVG', () => {
  it('carries its key, language and claim', () => {
    const mark: Mark = { ...text('自立'), lang: 'zh-Hans', claim: 'terms/self-reliance' };
    expect(markToSvg(mark)).toBe(
      '<text data-key="t" x="1" lang="zh-Hans" data-claim="terms/self-reliance">自立</text>',
    );
  });

  it('is closed at once where nothing is in it', () => {
    expect(markToSvg({ key: 'g', tag: 'g', attrs: {} })).toBe('<g data-key="g"/>');
    expect(markToSvg(text(''))).toBe('<text data-key="t" x="1"/>');
  });

  it('has numbers to a hundredth, words as they are, and no empty attribute', () => {
    const attrs = { cx: 1 / 3, cy: '-2.3456', r: 7, d: 'M0.123,4', class: '' };
    expect(markToSvg({ key: 'c', tag: 'circle', attrs })).toBe(
      '<circle data-key="c" cx="0.33" cy="-2.35" r="7" d="M0.123,4"/>',
    );
  });

  it('holds its children in their order', () => {
    const group: Mark = {
      key: 'g',
      tag: 'g',
      attrs: {},
      children: [text('one'), { ...text('two'), key: 'u' }],
    };
    expect(textsOf(readXml(markToSvg(group)), 'text')).toEqual(['one', 'two']);
  });

  it('cannot be broken by a value', () => {
    const attrs = { class: '"/><script>' };
    expect(markToSvg({ key: '<k>', tag: 'g', attrs })).toBe(
      '<g data-key="&lt;k&gt;" class="&quot;/&gt;&lt;script&gt;"/>',
    );
  });
});

it('writes a scene as a picture that is described elsewhere', () => {
  const scene = { width: 340, height: 200.5, marks: [text('one')] };
  expect(toSvg(scene)).toBe(
    '<svg class="scene" viewBox="0 0 340 200.5" width="340" height="200.5" aria-hidden="true" focusable="false"><text data-key="t" x="1">one</text></svg>',
  );
  expect(toSvg(scene, 'live')).toMatch(/^<svg class="live" /);
});
