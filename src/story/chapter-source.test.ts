import { expect, it } from 'vitest';
import { readChapter } from './chapter-source';
import { GOOD, HEAD } from './fixtures/small-site';

it('reads a chapter', () => {
  expect(readChapter('content/chapters/02-choke-points.mdx', GOOD)).toMatchInlineSnapshot(`
    {
      "anchors": [
        "who-makes-the-machines",
        "machines-china",
        "machines-world",
        "to-the-reader",
      ],
      "file": "content/chapters/02-choke-points.mdx",
      "frontmatter": {
        "checked_on": "2026-07-01",
        "standfirst": "What one firm in one country can do that no other can.",
        "title": "The choke points",
      },
      "hasChinese": true,
      "number": 2,
      "scrollies": [
        {
          "figure": "machines",
          "line": 17,
          "steps": [
            {
              "id": "machines-china",
              "line": 18,
              "prose": "China has two makers of tools that the world hardly knows, one of them on the
    Entity List.",
              "state": "china",
              "words": 18,
            },
            {
              "id": "machines-world",
              "line": 23,
              "prose": "In the world one firm stands alone,so far and nobody else comes close to it. A second paragraph, quoted.",
              "state": "world",
              "words": 19,
            },
          ],
        },
      ],
      "slug": "choke-points",
      "uses": [
        {
          "claim": "chip-trade/2022",
          "column": "imports_usd_bn",
          "kind": "value",
          "place": {
            "column": 22,
            "line": 9,
          },
          "step": undefined,
        },
        {
          "kind": "cite",
          "place": {
            "column": 24,
            "line": 10,
          },
          "sources": [
            "customs-2023",
          ],
          "step": undefined,
        },
        {
          "kind": "cite",
          "place": {
            "column": 9,
            "line": 11,
          },
          "sources": [
            "xi-speech",
            "entity-list-2026",
          ],
          "step": undefined,
        },
        {
          "claim": "quotes/xi",
          "column": "quote",
          "kind": "quote",
          "place": {
            "column": 23,
            "line": 15,
          },
          "step": undefined,
        },
        {
          "kind": "term",
          "place": {
            "column": 73,
            "line": 15,
          },
          "step": undefined,
          "term": "tough-battle",
        },
        {
          "kind": "term",
          "place": {
            "column": 5,
            "line": 20,
          },
          "step": "machines-china",
          "term": "entity-list",
        },
        {
          "claim": "uses/zili",
          "column": "total",
          "kind": "value",
          "place": {
            "column": 12,
            "line": 34,
          },
          "step": undefined,
        },
      ],
      "words": 103,
    }
  `);
});

it('gives what it can of a faulty file', () => {
  expect(readChapter('notes.mdx', `${HEAD}\n<Step`)).toMatchInlineSnapshot(`
    {
      "anchors": [],
      "file": "notes.mdx",
      "frontmatter": {
        "checked_on": "2026-07-01",
        "standfirst": "What one firm in one country can do that no other can.",
        "title": "The choke points",
      },
      "hasChinese": false,
      "number": 0,
      "scrollies": [],
      "slug": "notes",
      "uses": [],
      "words": 0,
    }
  `);
});

it('counts words as a reader does', () => {
  const words = (prose: string): number => readChapter('01-a.mdx', prose).words;
  expect(words('One two-three, **four** — five.')).toBe(4);
  expect(words('It was <Value of="a/b" col="c" />.<Cite id="x" />')).toBe(3);
  expect(words('He said <Quote of="a/b" part="two words" />, the <Zh>攻坚战</Zh>.')).toBe(6);
});

it('counts the chapter without its ending', () => {
  const words = (prose: string): number => readChapter('01-a.mdx', prose).words;
  const ending =
    '<Summary>\n\nThe same, in short.\n\n</Summary>\n\n<Questions>\n\n<Question ask="Who?">\n\nHe did.\n\n</Question>\n\n</Questions>';
  expect(words(`Four words of prose.\n\n${ending}`)).toBe(4);
});
