import { describe, expect, it } from 'vitest';
import { saidOf } from '../fixtures/small-site';

it('has curly quotation marks', () => {
  expect(saidOf(`It's "so" and\nso &quot;on&quot;.`)).toMatchInlineSnapshot(`
    "7:3  straight quotation mark '; write ’ (or ‘ to open)
    7:6  straight quotation mark "; write “ or ”
    7:9  straight quotation mark "; write “ or ”
    8:4  &quot; is a character written as a code; write the character itself
    8:12  &quot; is a character written as a code; write the character itself"
  `);
});

it('has no unfinished places', () => {
  expect(saidOf('TODO: write. TK and Lorem ipsum. A todo in TKTK.')).toMatchInlineSnapshot(`
    "7:1  "TODO" marks unfinished text; write it or take it out
    7:14  "TK" marks unfinished text; write it or take it out
    7:21  "Lorem" marks unfinished text; write it or take it out
    7:44  "TKTK" marks unfinished text; write it or take it out"
  `);
});

it('marks Chinese as Chinese, and nothing else', () => {
  expect(saidOf('The 举国体制，新型 system and <Term id="entity-list">实体清单</Term>.'))
    .toMatchInlineSnapshot(`
    "7:5  Chinese must stand inside <Zh>: <Zh>举国体制，新型</Zh>
    7:47  Chinese must stand inside <Zh>: <Zh>实体清单</Zh>"
  `);
  expect(saidOf('The <Zh>new system</Zh>.')).toMatchInlineSnapshot(
    `"7:5  <Zh>: holds no Chinese; take the tag away"`,
  );
  expect(saidOf('The *<Zh>举国体制。</Zh>* system.')).toBe('');
});

it('is in paragraphs', () => {
  expect(
    saidOf(
      '<Scrolly figure="the-week">\n<Step state="listing">Eight words are the least that a step may have.</Step>\n</Scrolly>',
    ),
  ).toMatchInlineSnapshot(
    `"8:23  these words are in no paragraph; begin them on a line of their own, after the tag"`,
  );
  expect(saidOf('Hello.\n\n<Cite id="xi-speech" />')).toMatchInlineSnapshot(
    `"9:1  <Cite> stands alone, in no paragraph; put it into a sentence, on the same line as its words"`,
  );
  expect(saidOf('> <Quote of="quotes/xi" />')).toBe('');
});

describe('a digit', () => {
  it.each([
    ['in a sentence that prints a cell', 'Of 5 it was <Value of="uses/zili" col="total" />.'],
    ['in a sentence that quotes', 'In 2020 he said <Quote of="quotes/xi" />.'],
    ['in a sentence that cites', 'In 2020<Cite id="xi-speech" /> he spoke.'],
    [
      'before a citation after the full stop',
      'In 2020 he spoke. <Cite id="xi-speech" />\n<Cite id="customs-2023" /> Then all.',
    ],
    [
      'after a decimal, a title and an initial',
      'At 2.5 per cent Mr. Li of the U.S. Commerce Dept. and J. Wu met at No. 9.<Cite id="xi-speech" />',
    ],
    ['after a full stop inside a quotation', 'He said “We can. We will!” in 2020.<Cite id="xi-speech" />'],
    ['after a quotation that ends a sentence', 'He said “We can.” It was 2020.<Cite id="xi-speech" />'],
    ['in a list with a citation', '- In 2020.<Cite id="xi-speech" />\n- Then all.'],
  ])('may stand %s', (_, body) => {
    expect(saidOf(body)).toBe('');
  });

  it('has a source in its sentence', () => {
    expect(saidOf('He spoke.<Cite id="xi-speech" /> It was in 2020, then 2021. *All 5G* chips.'))
      .toMatchInlineSnapshot(`
      "7:44  "2020" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />
      7:66  "5G" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />"
    `);
    expect(saidOf('He said “We can.” It was 2020. Then all.<Cite id="xi-speech" />')).toMatchInlineSnapshot(
      `"7:26  "2020" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />"`,
    );
    expect(saidOf('- The A100 chip.\n- All.<Cite id="xi-speech" />')).toMatchInlineSnapshot(
      `"7:7  "A100" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />"`,
    );
    expect(saidOf('About ½ of\n> it.\n\n> Lines\n> of 1,000.5 words.')).toMatchInlineSnapshot(`
      "7:7  "½" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />
      11:6  "1,000.5" stands in a sentence without a source; print it with <Value of="table/row" col="column" />, or end the sentence with <Cite id="source" />"
    `);
  });
});
