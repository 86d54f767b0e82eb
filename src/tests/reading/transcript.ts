// cspell:ignore fulfill
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const reader = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
const READER_ADDRESS = '/virtual-screen-reader.js';

/** A part of what was heard: a phrase, and what was heard between it and its "end of …". */
interface Heard {
  phrase: string;
  inside: readonly Heard[];
}

// These stand within a line of text: a link is told by its name, stress only by its words.
const LINK = 'link, ';
const STRESS = /^(?:strong|emphasis|mark)$/;

/**
 * Has the virtual screen reader read a page from its beginning to its end, every fold open, as it stands before any
 * script of ours has run: the plain document.
 *
 * @returns the phrases that it speaks, in order
 */
export async function readAloud(page: Page, path: string): Promise<string[]> {
  await page.route(/\.js$/, (route) => route.abort());
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script>.*?<\/script>/s, '');
    await route.fulfill({ response, body });
  });
  await page.route(`**${READER_ADDRESS}`, (route) =>
    route.fulfill({ path: reader, contentType: 'text/javascript' }),
  );
  await page.goto(path);
  return page.evaluate(async (address) => {
    const { virtual } = (await import(address)) as typeof import('@guidepup/virtual-screen-reader');
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    await virtual.start({ container: document.body });
    while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
  }, READER_ADDRESS);
}

/**
 * Phrases as a text to read and compare: one line a paragraph, item or heading, indented by what it stands in; a link
 * in braces, by its name. What the reader says at the end of each part is left out.
 */
export function asTranscript(phrases: readonly string[]): string {
  return `${linesOf(nest(phrases), '').join('\n')}\n`;
}

/** The words of a transcript without roles, source marks and white space, to look for sentences in. */
export function wordsHeard(transcript: string): string {
  return withoutSpace(transcript.replace(/\{link, Source \d+\}/g, '').replace(/\{link, ([^}]*)\}/g, '$1'));
}

/** A text without white space: a screen reader's phrases begin and end where elements do. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** A part is what has an end of its own further on; everything else is a phrase by itself. */
function nest(phrases: readonly string[]): Heard[] {
  const heard: Heard[] = [];
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at] ?? '';
    const end = endOf(phrases, at);
    heard.push({ phrase, inside: end === undefined ? [] : nest(phrases.slice(at + 1, end)) });
    at = end ?? at;
  }
  return heard;
}

/** Where the part that a phrase begins ends, parts of the same name inside it left aside. */
function endOf(phrases: readonly string[], start: number): number | undefined {
  const opening = phrases[start] ?? '';
  let depth = 0;
  for (let at = start; at < phrases.length; at += 1) {
    if (phrases[at] === opening) depth += 1;
    if (phrases[at] === `end of ${opening}`) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

const isInLine = ({ phrase, inside }: Heard): boolean =>
  inside.length === 0 || phrase.startsWith(LINK) || STRESS.test(phrase);

function linesOf(heard: readonly Heard[], indent: string): string[] {
  const lines: string[] = [];
  let line: Heard[] = [];
  const endLine = (): void => {
    if (line.length > 0) lines.push(indent + inOneLine(line));
    line = [];
  };
  for (const part of heard) {
    if (isInLine(part)) {
      line.push(part);
      continue;
    }
    endLine();
    if (part.inside.every(isInLine)) lines.push(`${indent}${part.phrase}: ${inOneLine(part.inside)}`);
    else lines.push(indent + part.phrase, ...linesOf(part.inside, `${indent}  `));
  }
  endLine();
  return lines;
}

function inOneLine(heard: readonly Heard[]): string {
  return heard
    .map(({ phrase, inside }) =>
      phrase.startsWith(LINK) ? `{${phrase}}` : STRESS.test(phrase) ? inOneLine(inside) : phrase,
    )
    .join(' ')
    .replace(/ (?=[.,;:!?)’”%-])/g, '')
    .replace(/(?<=[(“‘]) /g, '');
}
