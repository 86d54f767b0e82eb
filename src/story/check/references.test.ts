import { describe, expect, it } from 'vitest';
import { saidOf, saidOfStep } from '../fixtures/small-site';

const value = (attributes: string): string => saidOf(`It was <Value ${attributes} />.`);

describe('<Value>', () => {
  it('prints a cell that is there', () => {
    expect(value('of="chip-trade/2032" col="year"')).toMatchInlineSnapshot(
      `"7:15  <Value of="chip-trade/2032">: there is no row "chip-trade/2032". Did you mean "chip-trade/2022"? Rows of content/data/chip-trade.csv: 2022, 2023"`,
    );
    expect(value('of="chip-trad/2022" col="year"')).toMatchInlineSnapshot(
      `"7:15  <Value of="chip-trad/2022">: there is no row "chip-trad/2022". Did you mean "chip-trade/2022"? Write table/row; tables: chip-trade, uses, quotes"`,
    );
    expect(value('of="chip-trade/2022" col="import_usd_bn"')).toMatchInlineSnapshot(
      `"7:36  <Value col="import_usd_bn">: content/data/chip-trade.csv has no column "import_usd_bn" to print. Did you mean "imports_usd_bn"? Columns: year, imports_usd_bn, note"`,
    );
    expect(value('of="chip-trade/2023" col="note"')).toMatchInlineSnapshot(
      `"7:36  <Value col="note">: the cell of "chip-trade/2023" is blank in content/data/chip-trade.csv"`,
    );
  });

  it('is written in one of the ways a number can be', () => {
    expect(value('of="uses/zili" col="total" digits="two"')).toMatchInlineSnapshot(
      `"7:42  <Value digits="two">: digits is the number of decimals, from 0 to 6"`,
    );
    expect(value('of="uses/zili" col="total" as="word"')).toMatchInlineSnapshot(
      `"7:42  <Value as="word">: "word" is no way to write a number. Did you mean "words"? Ways: number, words, bare"`,
    );
    expect(value('of="uses/zili" col="change" as="words"')).toMatchInlineSnapshot(
      `"7:43  <Value as="words">: -2 is not a whole number and cannot be written in words"`,
    );
    expect(value('of="uses/zili" col="total" as="words" digits="0"')).toMatchInlineSnapshot(
      `"7:53  <Value digits="0">: a number in words has no decimals; leave digits or as out"`,
    );
    expect(value('of="chip-trade/2022" col="note" as="bare"')).toMatchInlineSnapshot(
      `"7:47  <Value as="bare">: the cell is text ("customs figures"); leave as out"`,
    );
  });
});

describe('<Quote>', () => {
  it('prints words of a quotation, exactly', () => {
    expect(saidOf('He said <Quote of="quotes/xl" />.')).toMatchInlineSnapshot(
      `"7:16  <Quote of="quotes/xl">: there is no row "quotes/xl". Did you mean "quotes/xi"? Rows of content/data/quotes.csv: xi"`,
    );
    expect(saidOf('He said <Quote of="uses/zili" />.')).toMatchInlineSnapshot(
      `"7:16  <Quote of="uses/zili">: content/data/uses.csv has no quotation in this row; <Quote> prints the column "quote", <Value> any other"`,
    );
    expect(saidOf('He said <Quote of="quotes/xi" part="easy battle" />.')).toMatchInlineSnapshot(
      `"7:31  <Quote part="easy battle">: these words are not in the quotation. The words are "We must win the tough battle in “key” core technologies" (content/data/quotes.csv)"`,
    );
    expect(saidOf(`He said <Quote of="quotes/xi" part='In "key" core' />.`)).toMatchInlineSnapshot(
      `"7:31  <Quote part="In "key" core">: these words are not in the quotation. Only capitals, spaces or quotation marks differ; the exact words are "in “key” core""`,
    );
  });
});

describe('<Cite>', () => {
  it('names sources, each once', () => {
    expect(saidOf('Hello.<Cite id="customs-2022 xi-speech" />')).toMatchInlineSnapshot(
      `"7:13  <Cite id="customs-2022 xi-speech">: unknown source "customs-2022". Did you mean "customs-2023"? Add it to content/sources.csv"`,
    );
    expect(saidOf('Hello.<Cite id="xi-speech xi-speech" />')).toMatchInlineSnapshot(
      `"7:13  <Cite id="xi-speech xi-speech">: the source "xi-speech" stands twice"`,
    );
  });
});

describe('<Term>', () => {
  it('names a term of the glossary', () => {
    expect(saidOf('The <Term id="entity-lists">list</Term>.')).toMatchInlineSnapshot(
      `"7:11  <Term id="entity-lists">: unknown term "entity-lists". Did you mean "entity-list"? Add it to content/glossary.yaml"`,
    );
  });

  it('may stand twice', () => {
    expect(saidOf('The <Term id="entity-list">list</Term> is a <Term id="entity-list">list</Term>.')).toBe(
      '',
    );
  });
});

describe('<Ref>', () => {
  it('names marks of its step', () => {
    expect(saidOf('The <Ref to="smee">firm</Ref>.')).toMatchInlineSnapshot(
      `"7:5  <Ref to="smee"> stands outside a <Step>; it lights marks of the step’s figure"`,
    );
    expect(saidOfStep('The <Ref to="smee">firm</Ref>')).toMatchInlineSnapshot(
      `"9:10  <Ref to="smee">: figure "the-week" draws no mark "smee" in the state "listing", narrow and wide. Marks: none"`,
    );
    const rest = 'and seven more words to fill the step.';
    const body = `<Scrolly figure="machines">\n<Step state="china">\nThe <Ref to="smee asmi">firms</Ref> ${rest}\n</Step>\n<Step state="world">\nThe <Ref to="asmi">firm</Ref> ${rest}\n</Step>\n</Scrolly>`;
    expect(saidOf(body)).toMatchInlineSnapshot(`
      "9:10  <Ref to="smee asmi">: figure "machines" draws no mark "asmi" in the state "china", narrow and wide. Marks: smee, naura
      12:10  <Ref to="asmi">: figure "machines" draws no mark "asmi" in the state "world", narrow and wide. Did you mean "asml"? Marks: smee, asml, nikon"
    `);
  });
});
