import { getDocumentProxy } from 'unpdf';

/** One page of a PDF as a reader without eyes has it. */
interface PrintedPage {
  /** Every piece of text in drawing order, without white space: lines break anywhere. */
  pieces: readonly string[];
  /** All of them in one. */
  text: string;
  /** What is said of each drawing. */
  drawings: readonly string[];
}

/** A PDF read back. */
export interface Printed {
  pages: readonly PrintedPage[];
  /** The outline with its levels, 0 for the highest, and the page that each entry opens, counted from 1. */
  outline: readonly { title: string; level: number; page: number }[];
  /** The names of the fonts in it, those without a name left out. */
  fonts: readonly string[];
  tagged: boolean;
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Outline = Awaited<ReturnType<Proxy['getOutline']>>;
type Reference = Parameters<Proxy['getPageIndex']>[0];
interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** A text as it is compared: line breaks and spaces differ between a page and its print. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Reads a PDF back: text, outline, fonts and what is said of its drawings. */
export async function readPrinted(pdf: Uint8Array): Promise<Printed> {
  const source = Buffer.from(pdf).toString('latin1');
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? squeezed(item.str) : [])).filter(Boolean);
    const tree = (await page.getStructTree()) as Node | null;
    pages.push({ pieces, text: pieces.join(''), drawings: tree ? alternatives(tree) : [] });
  }
  return {
    pages,
    outline: await entriesOf(document, await document.getOutline(), 0),
    fonts: [
      ...new Set(
        [...source.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/>]+)/g)].map(([, name = '']) => name),
      ),
    ],
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(source),
  };
}

const alternatives = ({ role, alt, children = [] }: Node): string[] => [
  ...(role === 'Figure' && alt ? [alt] : []),
  ...children.flatMap(alternatives),
];

async function entriesOf(
  document: Proxy,
  entries: Outline,
  level: number,
): Promise<{ title: string; level: number; page: number }[]> {
  const all = [];
  // The outline of a document without headings is null, whatever the types say.
  for (const { title, dest, items } of (entries as Outline | null) ?? []) {
    const place = (typeof dest === 'string' ? await document.getDestination(dest) : dest) as
      Reference[] | null;
    const page = place?.[0] ? (await document.getPageIndex(place[0])) + 1 : 0;
    all.push({ title, level, page }, ...(await entriesOf(document, items as Outline, level + 1)));
  }
  return all;
}
