import { lineCounter, type Place } from './lines';
import { stepAround } from './steps';
import { descend, valueOf, type Syntax, type SyntaxNode } from './syntax';

/** One use of the site's content in the prose: where it stands, the id of its step, and what it uses. */
export type Use = { place: Place; step: string | undefined } & Used;

/** What a use uses. */
export type Used =
  | { kind: 'cite'; sources: readonly string[] }
  | { kind: 'value' | 'quote'; claim: string; column: string }
  | { kind: 'term'; term: string };

/** Every citation, printed cell, quotation and term of a chapter, in document order. */
export function usesOf({ root, text }: Syntax): Use[] {
  const place = lineCounter(text);
  return [...descend(root)].flatMap((node) => {
    const used = usedBy(node);
    return used ? { ...used, step: stepAround(node)?.id, place: place(node.start) } : [];
  });
}

/** The ids, in a chapter's list of sources, of the sources that its prose uses. */
export function sourceAnchors(
  uses: readonly Use[],
  rowSources: (claim: string) => readonly string[] | undefined,
): string[] {
  const ids = uses.flatMap((use) => {
    if (use.kind === 'term') return [];
    return use.kind === 'cite' ? use.sources : (rowSources(use.claim) ?? []);
  });
  return [...new Set(ids)].map((id) => `source-${id}`);
}

function usedBy(node: SyntaxNode): Used | undefined {
  switch (node.tag) {
    case 'Cite':
      return { kind: 'cite', sources: valueOf(node, 'id').split(/\s+/).filter(Boolean) };
    case 'Value':
      return { kind: 'value', claim: valueOf(node, 'of'), column: valueOf(node, 'col') };
    case 'Quote':
      return { kind: 'quote', claim: valueOf(node, 'of'), column: 'quote' };
    case 'Term':
      return { kind: 'term', term: valueOf(node, 'id') };
    default:
      return undefined;
  }
}
