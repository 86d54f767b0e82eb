import { HAN } from '../data/characters';
import { readFrontmatter, type Frontmatter } from './check/frontmatter';
import { anchorsOf } from './check/headings';
import { lineCounter } from './check/lines';
import { blocksOf, wordsBelow } from './check/prose';
import { stepsOf } from './check/scrollies';
import { stepAround } from './check/steps';
import { descend, parseSyntax, valueOf, type SyntaxNode } from './check/syntax';
import { usesOf, type Use } from './check/uses';

export type { Frontmatter } from './check/frontmatter';
export type { Use, Used } from './check/uses';

/** A chapter as the site knows it, read from its raw file. Of a faulty file it holds what could be read. */
export interface ChapterSource {
  file: string;
  /** The file's name without number and ending: the address of the chapter. */
  slug: string;
  /** The place of the chapter in the story; 0 when the file's name does not say. */
  number: number;
  /** Undefined when the front matter has a fault. */
  frontmatter: Frontmatter | undefined;
  scrollies: readonly ScrollySource[];
  /** What its prose uses of the site's content, in document order. */
  uses: readonly Use[];
  /** The words of its prose, headings included. The ending is not counted: it is another way to read the chapter, not more of it. */
  words: number;
  /** The ids of its headings and steps, in document order. */
  anchors: readonly string[];
  /** Whether Chinese stands in its text. */
  hasChinese: boolean;
}

/** One figure of a chapter and the steps that tell its states. */
interface ScrollySource {
  figure: string;
  line: number;
  /** `prose` is the running text; what prints a value or cites stands in it as one private-use character. */
  steps: readonly { state: string; id: string; line: number; words: number; prose: string }[];
}

/** What a chapter's file must be called: `01-pledge.mdx`. */
const NAME = /(?:^|\/)(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Number and slug of a chapter's file, or undefined when it is not called as a chapter must be. */
export function chapterName(file: string): { number: number; slug: string } | undefined {
  const match = NAME.exec(file);
  return match ? { number: Number(match[1]), slug: match[2] ?? '' } : undefined;
}

/** Reads a chapter. Never throws; what is wrong with the file is said by `checkChapter`. */
export function readChapter(file: string, source: string): ChapterSource {
  const syntax = parseSyntax(source);
  const { text, root } = syntax;
  const place = lineCounter(text);
  const { number, slug } = chapterName(file) ?? {
    number: 0,
    slug: (file.split('/').at(-1) ?? '').replace(/\.mdx$/, ''),
  };
  return {
    file,
    slug,
    number,
    frontmatter: readFrontmatter(text).frontmatter,
    scrollies: [...descend(root)]
      .filter(({ tag }) => tag === 'Scrolly')
      .map((scrolly) => ({
        figure: valueOf(scrolly, 'figure'),
        line: place(scrolly.start).line,
        steps: stepsOf(scrolly).map((step) => ({
          state: valueOf(step, 'state'),
          id: stepAround(step)?.id ?? '',
          line: place(step.start).line,
          words: wordsBelow(step, text),
          prose: [...blocksOf(step, text)].map((block) => block.text).join(' '),
        })),
      })),
    uses: usesOf(syntax),
    words: root ? wordsBelow(root, text) - wordsOfEnding(root, text) : 0,
    anchors: [...new Set(anchorsOf(syntax).map(({ id }) => id))],
    hasChinese: HAN.test(text),
  };
}

const wordsOfEnding = (root: SyntaxNode, text: string): number =>
  root.children
    .filter(({ tag }) => tag === 'Summary' || tag === 'Questions')
    .reduce((sum, part) => sum + wordsBelow(part, text), 0);
