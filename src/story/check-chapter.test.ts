import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChapter } from './check-chapter';
import { readChapter } from './chapter-source';
import { GOOD, HEAD, known, said, saidOf } from './fixtures/small-site';

it('finds nothing wrong with a good chapter', () => {
  expect(said(GOOD)).toBe('');
});

it('reports all problems of a file at once, in order of place', () => {
  expect(said('## A "b"\n\n<Step state="x">\nIt’s 5.\n</Step>\n')).toMatchInlineSnapshot(`
    "1:1  the front matter is missing; begin the file with title: …, standfirst: … and checked_on: 2026-07-01, between two lines of ---
    1:6  straight quotation mark "; write “ or ”
    1:8  straight quotation mark "; write “ or ”
    3:1  <Step state="x"> stands outside a <Scrolly>; put it between <Scrolly figure="…"> and </Scrolly>
    3:1  <Step state="x">: has 2 words; 8 is the least
    4:6  "5" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />"
  `);
});

describe('the file', () => {
  it('has a number and a name', () => {
    expect(said(GOOD, 'content/chapters/choke_points.mdx')).toMatchInlineSnapshot(
      `"1:1  the file must be called by number and name, like 02-choke-points.mdx"`,
    );
  });

  it('has no byte order mark, no CR LF (said once), no tab', () => {
    expect(said(`\uFEFF${GOOD}`)).toMatchInlineSnapshot(
      `"1:1  begins with a byte order mark (U+FEFF); save the file as UTF-8 without one"`,
    );
    expect(said(GOOD.replaceAll('\n', '\r\n'))).toMatchInlineSnapshot(
      `"1:4  lines end with CR LF; save the file with LF (Unix) line ends"`,
    );
    expect(saidOf('Two\ttabs\t\there.')).toMatchInlineSnapshot(`
      "7:4  tab; use spaces
      7:9  tab; use spaces"
    `);
  });

  it('has no character that is not seen, or that turns the order of others', () => {
    expect(saidOf('a\0b c\u200Bd e\u202Ef g\uE000h i\uD800j')).toMatchInlineSnapshot(`
      "7:2  invisible character U+0000 (null); delete it
      7:6  invisible character U+200B (zero-width space); delete it
      7:10  invisible character U+202E (right-to-left override); delete it
      7:14  invisible character U+E000; delete it
      7:18  invisible character U+D800; delete it"
    `);
    expect(saidOf('a\rb')).toMatchInlineSnapshot(
      `"7:2  invisible character U+000D (carriage return); delete it"`,
    );
    expect(saidOf('caf\uFFFD')).toMatchInlineSnapshot(
      `"7:4  U+FFFD stands where a character was lost; save the file as UTF-8"`,
    );
  });

  it('is not huge', () => {
    expect(said(HEAD + 'word '.repeat(30_000))).toMatchInlineSnapshot(
      `"1:1  the file has 150122 characters; 100000 is the most for a chapter"`,
    );
  });
});

describe('a file that is no MDX', () => {
  it.each([
    [
      'an unclosed component',
      '<Scrolly figure="machines">\n\nHello.',
      '7:1  cannot be read as MDX: Expected a closing tag for `<Scrolly>` (7:1)',
    ],
    [
      'a stray end tag',
      'Hello </Step> there.',
      '7:7  cannot be read as MDX: Unexpected closing tag `</Step>`, expected an open tag first',
    ],
    [
      'a value without quotation marks',
      'Hello <Cite id=x /> there.',
      '7:7  the tag <Cite cannot be read; write attributes as name="value" and end the tag with > or />',
    ],
    [
      'a sign that is no tag',
      'Hello <https://example.org>.',
      '7:7  a < begins a tag; write &lt; for the sign, and [words](/page/) for a link',
    ],
    [
      'an open brace',
      'Hello {there.',
      '7:7  cannot be read as MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{` (a chapter has no {expressions})',
    ],
    [
      'an HTML comment',
      'Hello.\n\n<!-- note -->',
      '9:1  HTML comments are not allowed; take it out, it would not be seen',
    ],
  ])('says where: %s', (_, body, message) => {
    expect(saidOf(body)).toBe(`${message}. The rest of the text is checked when this is mended`);
  });

  it('is still checked for characters and front matter', () => {
    expect(said('---\ntitle: 5\n---\n\n<Step>\u200B\n')).toMatchInlineSnapshot(`
      "1:1  front matter: the key "standfirst" is missing
      1:1  front matter: the key "checked_on" is missing
      2:1  title: must be text, not number; if it begins with a sign or looks like a number, put it in "…"
      5:1  cannot be read as MDX: Expected a closing tag for \`<Step>\` (5:1) before the end of \`paragraph\`. The rest of the text is checked when this is mended
      5:7  invisible character U+200B (zero-width space); delete it"
    `);
  });
});

describe('whatever the file holds', () => {
  const pieces = [
    '<',
    '>',
    '"',
    '{',
    '}',
    '/',
    '<Step state="',
    '</Step>',
    '<Scrolly figure="machines">',
    '\u202E',
    '自立',
    '&#5;',
    '---',
    '\n\n',
    '```',
    '5',
    '[a](',
    '> ',
    '- ',
    '\r',
    '|a|\n|-|\n',
    '<Ref to="',
    '<b {...x} onclick={1}>',
    '# ',
  ];
  const mutation = fc.record({
    from: fc.nat(GOOD.length),
    cut: fc.nat(40),
    insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })),
  });
  const mutated = fc
    .array(mutation, { minLength: 1, maxLength: 6 })
    .map((mutations) =>
      mutations.reduce(
        (text, { from, cut, insert }) => text.slice(0, from) + insert + text.slice(from + cut),
        GOOD,
      ),
    );
  const sound = (source: string): void => {
    const problems = checkChapter('content/chapters/02-choke-points.mdx', source, known);
    readChapter('content/chapters/02-choke-points.mdx', source);
    const lines = source.split('\n');
    for (const [i, { line, column, message }] of problems.entries()) {
      expect(message).toMatch(/^\S.*\S$/);
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      const before = problems[i - 1];
      if (before) expect(before.line * 1e6 + before.column).toBeLessThanOrEqual(line * 1e6 + column);
    }
  };

  it('reads and checks a chapter with random changes without throwing, places inside the file', () => {
    fc.assert(fc.property(mutated, sound), { numRuns: 500 });
  });

  it('reads and checks any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.array(fc.constantFrom(...pieces)).map((p) => p.join('')),
        ),
        sound,
      ),
      { numRuns: 500 },
    );
  });

  it.each(['>', '<b>', '- ', '[a', '*', '{', '<Step>\n\n', '“', '&', '自 '])(
    'is not slow or deep in %j a thousandfold',
    (piece) => {
      sound(HEAD + piece.repeat(2000));
    },
  );
});
