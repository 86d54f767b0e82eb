import { expect, it } from 'vitest';
import { expectRefused, type Refusal } from '../data/fixtures/refusals';
import { checkChapter } from './check-chapter';
import { HEAD, known } from './fixtures/small-site';

// Faults that a chapter can have, by accident or by ill will. Each is refused with file, line and reason.
const FILE = 'content/chapters/02-choke-points.mdx';

interface Case extends Refusal {
  source: string;
}

/** A case of sound front matter in which some words are others. */
function head(fault: string, from: string, to: string, line: number, reason: string): Case {
  if (!HEAD.includes(from)) throw new Error(`the front matter has no "${from}"`);
  return { fault, source: `${HEAD.replace(from, to)}\nHello.\n`, line, reason };
}

/** A case of sound front matter and this text, which begins on line 7. */
const body = (fault: string, text: string, line: number, reason: string): Case => ({
  fault,
  source: `${HEAD}\n${text}\n`,
  line,
  reason,
});

/** A case of words in a step, on line 9. */
const step = (fault: string, words: string, reason: string): Case =>
  body(
    fault,
    `<Scrolly figure="the-week">\n<Step state="listing">\n${words} and so on, until the step is long enough.\n</Step>\n</Scrolly>`,
    9,
    reason,
  );

const TITLE = 'title: The choke points';
const frontMatter: Case[] = [
  { fault: 'none', source: 'Hello.\n', line: 1, reason: 'the front matter is missing; begin the file with' },
  { fault: 'never closed', source: '---\ntitle: Hello\n', line: 1, reason: 'is not closed; end it with' },
  { fault: 'an empty file', source: '', line: 1, reason: 'the front matter is missing' },
  {
    fault: 'TOML',
    source: '+++\ntitle = "x"\n+++\n',
    line: 1,
    reason: 'front matter in TOML is not allowed',
  },
  { fault: 'a list', source: '---\n- a\n---\n', line: 2, reason: 'must be keys with values' },
  head('no title', `${TITLE}\n`, '', 1, 'the key "title" is missing'),
  head('no day of the check', 'checked_on: 2026-07-01\n', '', 1, 'the key "checked_on" is missing'),
  head('a number for a title', TITLE, 'title: 5', 2, 'title: must be text, not number'),
  head('a list for a title', TITLE, 'title: [a, b]', 2, 'title: must be text'),
  head('binary', TITLE, 'title: !!binary aGk=', 2, 'title: must be text'),
  head('an unknown key', 'title', 'layout: x\ntitle', 2, 'unknown key "layout". Keys: title'),
  head('a mistyped key', 'standfirst', 'standfrist', 3, 'Did you mean "standfirst"?'),
  head('a key twice', 'checked_on', 'title: Again\nchecked_on', 4, 'the key "title" stands twice'),
  head('an open quotation mark', TITLE, 'title: "open', 5, 'cannot be read as YAML: Missing closing'),
  head('a colon in a value', TITLE, 'title: one: two', 2, 'cannot be read as YAML: Nested mappings'),
  head('an alias', TITLE, 'title: *all', 2, 'title: must be text'),
  head('a byte order mark', '---', '\uFEFF---', 1, 'begins with a byte order mark'),
  head('CR LF', '\n', '\r\n', 1, 'lines end with CR LF'),
  head('a tab', 'title: ', 'title:\t', 2, 'tab; use spaces'),
  head('NUL', 'choke', 'cho\0ke', 2, 'invisible character U+0000 (null)'),
  head('a huge title', 'The choke', 'x'.repeat(5000), 2, '80 is the most'),
  head('a title of lookalike letters', 'The choke', 'Тhe choke', 2, 'mixes Latin letters with U+0422'),
  head('a day that is none', '2026-07-01', '2026-02-30', 4, '"2026-02-30" is not a day'),
  head('a day of another century', '2026-07-01', '2126-07-01', 4, '"2126-07-01" is not a day'),
];

const MDX = 'cannot be read as MDX';
const text: Case[] = [
  body('an unknown component', 'A <Cites id="xi-speech" />.', 7, 'unknown component <Cites>. Did you mean'),
  body('a wrong prop', 'A <Cite ids="xi-speech" />.', 7, 'unknown attribute "ids". Did you mean "id"?'),
  body('a missing prop', 'A <Value col="total" />.', 7, 'the attribute "of" is missing'),
  body('a prop twice', 'A <Cite id="a" id="b" />.', 7, 'the attribute "id" stands twice'),
  body('a prop that is code', 'A <Cite id={name} />.', 7, 'write id="…", a plain value'),
  body('props from code', 'A <Cite {...all} />.', 7, '{…} is not allowed in a tag'),
  step('an unknown mark', 'The <Ref to="asml">firm</Ref>', 'draws no mark "asml"'),
  body(
    'an unknown step',
    '<Scrolly figure="the-week">\n<Step state="listings">\nWords.\n</Step>\n</Scrolly>',
    8,
    'has no state "listings". Did you mean "listing"?',
  ),
  body('an unknown figure', '<Scrolly figure="weeks">\n</Scrolly>', 7, 'there is no figure "weeks"'),
  body('an id twice', '## One\n\nA.\n\n## One\n\nB.', 11, 'the id "one" is taken by line 7'),
  body('never closed', '<Scrolly figure="machines">\n\nA.', 7, `${MDX}: Expected a closing tag`),
  body('closed, never opened', 'Hello </Step> there.', 7, `${MDX}: Unexpected closing tag`),
  body('an open brace', 'Hello {there.', 7, 'a chapter has no {expressions}'),
  body('an expression', 'Hello {1 + 1}.', 7, 'an {expression} or {/* comment */} is not allowed'),
  body('an import', 'import x from "fs"', 7, 'import or export is not allowed'),
  body('a raw script', 'A <script>alert(1)</script>.', 7, 'raw <script> is not allowed'),
  body('a script in a link', 'A [b](javascript:alert`1`).', 7, 'an address that runs or holds code'),
  body('a script in a link, in code', 'A [b](java&#115;cript:x).', 7, 'an address that runs or holds code'),
  body('an event handler', 'A <em onClick="x()">b</em>.', 7, 'the event attribute "onClick" is not allowed'),
  body('a frame', 'A <iframe src="/pledge/"></iframe>.', 7, 'raw <iframe> is not allowed'),
  body('a form', 'A <form action="/x">b</form>.', 7, '<form> is not allowed in a chapter'),
  body('a style attribute', 'A <em style="color:red">b</em>.', 7, 'the attribute "style" is not allowed'),
  body('an HTML comment', 'Hello.\n\n<!-- note -->', 9, 'HTML comments are not allowed'),
  body('a paragraph in a paragraph', 'A <p>b</p>.', 7, '<p> is not allowed in a chapter'),
  body(
    'a link in a link',
    'A [b <Cite id="xi-speech" />](/pledge/).',
    7,
    'is a link itself and cannot stand',
  ),
  body('a link elsewhere', 'A [b](https://example.org).', 7, 'the text has no external links'),
  body('a link to nowhere', 'A [b](/pledge/#nowhere).', 7, '/pledge/ has no place "#nowhere"'),
  body('a footnote', 'A.[^1]\n\n[^1]: B.', 7, 'a footnote is not allowed'),
  body('nesting without end', '> '.repeat(60) + 'a', 7, 'levels deep'),
  body('a number without a source', 'It was 5.', 7, '"5" stands in a sentence without a source'),
  body('a lookalike letter', 'Made by Нuawei.', 7, '"Нuawei" mixes Latin letters with U+041D'),
];

/** Chapters have no pictures but those that figures draw, so every way to bring one in is a fault. */
const pictures: Case[] = [
  body('an image', '![A cat](cat.png)', 7, 'an image is not allowed in a chapter: pictures are drawn'),
  body('an image without words', '![](cat.png)', 7, 'an image is not allowed'),
  body('an image from elsewhere', '![A](https://example.org/a.png)', 7, 'an image is not allowed'),
  body('an image element', 'A <img src="cat.png" /> cat.', 7, '<img> is not allowed in a chapter'),
  body('a drawing in the text', 'A <svg onload="x()"></svg>.', 7, '<svg> is not allowed in a chapter'),
  body('a film', 'A <video src="cat.mp4"></video>.', 7, '<video> is not allowed in a chapter'),
  body('a data address', 'A [b](data:image/svg+xml,x).', 7, 'an address that runs or holds code'),
  head(
    'no such picture',
    'checked_on',
    'picture: machines/none\nchecked_on',
    1,
    'no step of this chapter shows',
  ),
];

/** Chinese beside the English of a chapter. */
const bilingual: Case[] = [
  body('Chinese in no language', 'The word 自立 is old.', 7, 'Chinese must stand inside <Zh>: <Zh>自立</Zh>'),
  body('no Chinese in Chinese', 'The word <Zh>zili</Zh> is old.', 7, '<Zh>: holds no Chinese'),
  body('Chinese in Chinese', 'A <Zh>自<Zh>立</Zh></Zh>.', 7, '<Zh>: cannot stand inside another <Zh>'),
  body('an unknown term', 'A <Term id="entity-lists">b</Term>.', 7, 'Did you mean "entity-list"?'),
  head('Chinese in a title', TITLE, 'title: 自立', 2, 'Chinese cannot be marked here ("自立")'),
];

const groups = { 'front matter': frontMatter, text, pictures, bilingual };
const cases = Object.entries(groups).flatMap(([group, faults]) => faults.map((one) => ({ group, ...one })));

it.each(cases)('$group: $fault is refused where it is, with the reason', ({ source, ...refusal }) => {
  expectRefused(checkChapter(FILE, source, known), FILE, refusal);
});

it('tries each fault once', () => {
  const names = cases.map(({ group, fault }) => `${group}: ${fault}`);
  expect(names).toEqual([...new Set(names)]);
});
