import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectRefused, type Refusal } from '../data/fixtures/refusals';
import { checkPublicFile } from './public-files';

const files = globSync('public/**/*')
  .filter((path) => statSync(path).isFile())
  .map((path) => path.replaceAll('\\', '/'));

it.each(files)('%s may be served as it is', (file) => {
  expect(checkPublicFile(file, readFileSync(file))).toEqual([]);
});

/** The head of a PNG of some size: all that is read of it. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">\n${inside}\n</svg>\n`;
const ICON = 'public/favicon.svg';
const CARD = 'public/share/card.png';

interface Case extends Refusal {
  file: string;
  bytes: string | Uint8Array;
}

const icon = (fault: string, inside: string, reason: string): Case => ({
  fault,
  file: ICON,
  bytes: svg(inside),
  line: 2,
  reason,
});

const cases: Case[] = [
  icon('an icon with a script', '<script>alert(1)</script>', 'holds a script, "<script"; take it out'),
  icon('an icon with a handler', '<g onload="alert(1)"/>', 'holds an event handler, "onload="'),
  icon('an icon with a script for an address', '<a href="javascript:x"/>', 'holds an address'),
  icon('an icon that fetches', '<image href="https://example.org/a.png"/>', 'holds an address'),
  icon('an icon that fetches in its style', '<g fill="url(https://example.org/#a)"/>', 'holds an address'),
  icon('an icon with a page inside', '<foreignObject/>', 'holds HTML inside it'),
  icon('an icon that moves', '<animate attributeName="x"/>', 'holds an animation'),
  icon('an icon with entities', '<!ENTITY a "b">', 'holds a document type or entity'),
  {
    fault: 'an icon without a size',
    file: ICON,
    bytes: '<svg><g/></svg>',
    line: 1,
    reason: 'must begin with <svg',
  },
  {
    fault: 'an icon over its budget',
    file: ICON,
    bytes: svg('<g/>'.repeat(1500)),
    line: 1,
    reason: '4000 is the most for .svg',
  },
  { fault: 'an empty file', file: 'public/a.json', bytes: '', line: 1, reason: 'is empty' },
  { fault: 'a picture that is none', file: CARD, bytes: 'GIF89a', line: 1, reason: 'is not a PNG' },
  {
    fault: 'a picture of a wrong size',
    file: CARD,
    bytes: png(600, 315),
    line: 1,
    reason: 'is 600 by 315 pixels; a picture for links has 1200 by 630',
  },
  {
    fault: 'a picture over its budget',
    file: CARD,
    bytes: new Uint8Array(300_000),
    line: 1,
    reason: 'has 300000 bytes; 200000 is the most for .png',
  },
  {
    fault: 'a page',
    file: 'public/a.html',
    bytes: '<p>',
    line: 1,
    reason: 'is no kind of file that is served',
  },
  {
    fault: 'a script',
    file: 'public/a.js',
    bytes: 'alert(1)',
    line: 1,
    reason: 'is no kind of file that is served',
  },
];

it.each(cases)('$fault is refused where it is, with the reason', ({ file, bytes, ...refusal }) => {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  expectRefused(checkPublicFile(file, content), file, refusal);
});

it('a sound icon and a sound picture are not refused', () => {
  expect(checkPublicFile(ICON, new TextEncoder().encode(svg('<path d="M0 0"/>')))).toEqual([]);
  expect(checkPublicFile(CARD, png(1200, 630))).toEqual([]);
});
