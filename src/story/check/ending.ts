import { wordsBelow } from './prose';
import { around, attribute, descend, type Fault, type Syntax, type SyntaxNode } from './syntax';
import { tagText } from './vocabulary';
import { checkWording } from './wording';
import { counted } from './words';

/** What the ending of a chapter may have: two minutes are about 440 words. */
export const ENDING = {
  summary: { least: 100, most: 440 },
  questions: 5,
  answer: { least: 5, most: 70 },
} as const;

/** The summary and the questions with which a chapter ends: where they stand, how many there are, and how long they are. */
export function* checkEnding({ root, text }: Syntax): Generator<Fault> {
  const nodes = [...descend(root)];
  const ofTag = (tag: string): SyntaxNode[] => nodes.filter((node) => node.tag === tag);
  for (const tag of ['Summary', 'Questions']) {
    const [first, ...more] = ofTag(tag);
    for (const node of more)
      yield { offset: node.start, message: `<${tag}> stands twice; a chapter has one` };
    if (first && first.parent?.source.type !== 'root')
      yield { offset: first.start, message: `<${tag}> must stand by itself, on lines of its own` };
    const scrolly = first && ofTag('Scrolly').find(({ start }) => start > first.start);
    if (scrolly)
      yield { offset: first.start, message: `<${tag}> belongs at the end, after the last <Scrolly>` };
  }
  for (const node of ofTag('Summary')) yield* checkLength(node, text, ENDING.summary);
  for (const node of ofTag('Questions')) {
    const own = ofTag('Question').filter((question) => around(question, 'Questions') === node).length;
    if (own !== ENDING.questions) {
      const message = `<Questions>: has ${counted(own, 'question')}; a chapter asks ${String(ENDING.questions)}`;
      yield { offset: node.start, message };
    }
  }
  for (const node of ofTag('Question')) yield* checkQuestion(node, text);
}

function* checkQuestion(node: SyntaxNode, text: string): Generator<Fault> {
  if (around(node, 'Questions') === undefined)
    yield { offset: node.start, message: '<Question> stands outside <Questions>; put it between its tags' };
  yield* checkLength(node, text, ENDING.answer);
  const ask = attribute(node, 'ask');
  if (ask === undefined || ask.value.trim() === '') return;
  const tag = tagText(node, ask);
  if (!ask.value.trim().endsWith('?'))
    yield { offset: ask.offset, message: `${tag}: is no question; end it with ?` };
  for (const { message } of checkWording(ask.value))
    yield { offset: ask.offset, message: `${tag}: ${message}` };
  const digits = /\p{N}[\p{N}.,]*/u.exec(ask.value)?.[0];
  if (digits !== undefined) {
    const message = `${tag}: "${digits}" cannot have a source here; say it in words, or in the answer`;
    yield { offset: ask.offset, message };
  }
}

function* checkLength(
  node: SyntaxNode,
  text: string,
  { least, most }: { least: number; most: number },
): Generator<Fault> {
  const words = wordsBelow(node, text);
  const has = `<${node.tag ?? ''}>: has ${counted(words, 'word')}`;
  if (words < least) yield { offset: node.start, message: `${has}; ${String(least)} is the least` };
  if (words > most) yield { offset: node.start, message: `${has}; ${String(most)} is the most` };
}
