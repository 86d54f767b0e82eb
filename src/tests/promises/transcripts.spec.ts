import { expect, test } from '@playwright/test';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { ancestors, attribute, byId, elementsIn, hasClass, textOf } from '../reading/documents';
import { chapters, withClass } from '../reading/provenance';
import { asTranscript, readAloud, withoutSpace, wordsHeard } from '../reading/transcript';

const english = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** What a block of prose prints of the ledger: each claim, and the sentence that it stands in, without source marks. */
function sentencesOf(block: Tree.Element): { claim: string; sentence: string }[] {
  let text = '';
  const printed: { claim: string; at: number }[] = [];
  const collect = (node: Tree.ChildNode): void => {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value.replace(/\s+/g, ' ');
    if (!defaultTreeAdapter.isElementNode(node) || hasClass(node, 'mark')) return;
    const claim = attribute(node, 'data-claim');
    if (claim) printed.push({ claim, at: text.length });
    node.childNodes.forEach(collect);
  };
  block.childNodes.forEach(collect);
  const sentences = english.segment(text);
  return printed.map(({ claim, at }) => ({
    claim,
    sentence: sentences.containing(at)?.segment.trim() ?? '',
  }));
}

/** The elements of prose below an element that print claims, each with all that stands in it. */
const blocksWithClaims = (element: Tree.Element): Tree.Element[] => [
  ...new Set(
    elementsIn(element)
      .filter((below) => attribute(below, 'data-claim') && !isDrawn(below))
      .map((below) => ancestors(below).find(({ tagName }) => /^(?:p|li|h[1-6])$/.test(tagName)) ?? below),
  ),
];

const isDrawn = (element: Tree.Element): boolean =>
  ancestors(element).some(({ tagName }) => tagName === 'svg');

for (const { slug, page: built } of chapters) {
  test(`${slug}: a screen reader hears what it has always heard, every claim and every description`, async ({
    page,
  }) => {
    const transcript = asTranscript(await readAloud(page, built.path));
    expect
      .soft(transcript, 'the kept transcript ("npm run transcripts" renews it)')
      .toMatchSnapshot(`${slug}.txt`);

    const heard = wordsHeard(transcript);
    const said = blocksWithClaims(byId(built, 'main')).flatMap(sentencesOf);
    expect(said.length, 'claims printed in prose').toBeGreaterThan(0);
    for (const { claim, sentence } of said)
      expect.soft(heard.includes(withoutSpace(sentence)), `${claim}: "${sentence}"`).toBe(true);

    const steps = withClass(built.elements, 'step');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const [description] = withClass(elementsIn(step), 'visually-hidden');
      const words = description ? textOf(description) : '';
      expect(words.length, attribute(step, 'id')).toBeGreaterThan(80);
      expect.soft(heard.includes(withoutSpace(words)), `${attribute(step, 'id')}: "${words}"`).toBe(true);
    }
  });
}
