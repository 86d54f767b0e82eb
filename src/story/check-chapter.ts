import type { Problem } from '../data/problem';
import { chapterName } from './chapter-source';
import { checkCharacters } from './check/characters';
import { checkElements } from './check/elements';
import { checkEnding } from './check/ending';
import { readFrontmatter } from './check/frontmatter';
import { anchorsOf, checkHeadings } from './check/headings';
import type { Known } from './check/knowledge';
import { lineCounter } from './check/lines';
import { checkLinks } from './check/links';
import { checkReferences } from './check/references';
import { checkPicture, checkScrollies } from './check/scrollies';
import { parseSyntax, type Fault, type Syntax } from './check/syntax';
import { checkText } from './check/text';
import { sourceAnchors, usesOf } from './check/uses';

export type { Known, KnownFigure } from './check/knowledge';

/**
 * Everything that is wrong with a chapter's file, sorted by place. Pure, and never throws, whatever the file holds.
 * When the file cannot be parsed, its characters and front matter are still checked.
 */
export function checkChapter(file: string, source: string, known: Known): Problem[] {
  const syntax = parseSyntax(source);
  const place = lineCounter(syntax.text);
  const lineOf = (offset: number): number => place(offset).line;
  const { frontmatter, faults: headFaults } = readFrontmatter(syntax.text);
  const faults: Fault[] = [
    ...checkName(file),
    ...checkCharacters(source),
    ...headFaults,
    ...checkPicture(syntax, frontmatter),
    ...syntax.faults,
    ...checkElements(syntax),
    ...checkScrollies(syntax, known, lineOf),
    ...checkEnding(syntax),
    ...checkReferences(syntax, known),
    ...checkLinks(syntax, known, placesOf(syntax, known)),
    ...checkHeadings(syntax, lineOf),
    ...checkText(syntax),
  ];
  return faults
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => ({ file, ...place(offset), message }));
}

function* checkName(file: string): Generator<Fault> {
  if (chapterName(file) !== undefined) return;
  yield { offset: 0, message: 'the file must be called by number and name, like 02-choke-points.mdx' };
}

/** The places of this chapter that a link may jump to: headings, steps, and the sources that its prose uses. */
function placesOf(syntax: Syntax, known: Known): ReadonlySet<string> {
  const ids = anchorsOf(syntax).map(({ id }) => id);
  return new Set([...ids, ...sourceAnchors(usesOf(syntax), known.rowSources)]);
}
