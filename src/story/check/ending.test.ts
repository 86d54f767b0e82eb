import { expect, it } from 'vitest';
import { chapters } from '../chapters';
import { saidOf } from '../fixtures/small-site';
import { readFileSync } from 'node:fs';
import { ENDING } from './ending';

const long = 'Words that say it short. '.repeat(25);
const question = (ask = 'Who said so?'): string =>
  `<Question ask="${ask}">\n\nThe minister said so himself.\n\n</Question>\n`;
const questions = (count = 5): string => `<Questions>\n\n${question().repeat(count)}\n</Questions>`;

it('finds nothing wrong with a summary and five questions', () => {
  expect(saidOf(`<Summary>\n\n${long}\n\n</Summary>\n\n${questions()}`)).toBe('');
});

it('says what is wrong with the ending of a chapter', () => {
  expect(saidOf(`<Summary>\n\nToo short.\n\n</Summary>`)).toMatchInlineSnapshot(
    `"7:1  <Summary>: has 2 words; 100 is the least"`,
  );
  expect(saidOf(questions(4))).toMatchInlineSnapshot(`"7:1  <Questions>: has 4 questions; a chapter asks 5"`);
  expect(saidOf(question())).toMatchInlineSnapshot(
    `"7:1  <Question> stands outside <Questions>; put it between its tags"`,
  );
  expect(saidOf(questions(4).replace('</Questions>', `${question("In 2023 it wasn't so")}\n</Questions>`)))
    .toMatchInlineSnapshot(`
    "30:11  <Question ask="In 2023 it wasn't so">: is no question; end it with ?
    30:11  <Question ask="In 2023 it wasn't so">: straight quotation mark '; write ’ (or ‘ to open)
    30:11  <Question ask="In 2023 it wasn't so">: "2023" cannot have a source here; say it in words, or in the answer"
  `);
  expect(
    saidOf(
      `<Summary>\n\n${long}\n\n</Summary>\n\n<Summary>\n\n${long}\n\n</Summary>\n\n<Scrolly figure="the-week">\n<Step state="listing">\nAnd so on and on, until the step is long enough.\n</Step>\n</Scrolly>`,
    ),
  ).toMatchInlineSnapshot(`
    "7:1  <Summary> belongs at the end, after the last <Scrolly>
    13:1  <Summary> stands twice; a chapter has one"
  `);
});

it.each(chapters.map(({ file }) => [file]))('%s ends in a summary and questions', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text.match(/^<Summary>$/gm)).toHaveLength(1);
  expect(text.match(/^<Question ask=/gm)).toHaveLength(ENDING.questions);
});
