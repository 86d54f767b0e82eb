import { describe, expect, it } from 'vitest';
import { saidOf, saidOfStep } from '../fixtures/small-site';

describe('names', () => {
  it('knows no other component, element or fragment', () => {
    expect(saidOf('Hello <Cites id="xi-speech" />.')).toMatchInlineSnapshot(
      `"7:7  unknown component <Cites>. Did you mean "Cite"? Components: Scrolly, Step, Value, Quote, Cite, Term, Ref, Zh, Summary, Questions, Question"`,
    );
    expect(saidOf('Hello <cite id="x">you</cite>.')).toMatchInlineSnapshot(
      `"7:7  <cite> is not allowed in a chapter. Did you mean "Cite"? Elements: em, strong, sup, sub, abbr, br"`,
    );
    expect(saidOf('Hello <a href="/pledge/">you</a> <div>x</div>.')).toMatchInlineSnapshot(`
      "7:7  <a> is not allowed in a chapter: write a link as [words](/page/)
      7:34  <div> is not allowed in a chapter. Elements: em, strong, sup, sub, abbr, br"
    `);
    expect(saidOf('Hello <>you</>.')).toMatchInlineSnapshot(
      `"7:7  a fragment <> is not allowed in a chapter; take it out"`,
    );
  });

  it.each(['script', 'style', 'iframe', 'object', 'SCRIPT'])('refuses raw <%s>', (tag) => {
    expect(saidOf(`Hello <${tag}>x</${tag}>.`)).toBe(
      `7:7  raw <${tag}> is not allowed in a chapter; take it out`,
    );
  });

  it('refuses Markdown that is not for chapters', () => {
    expect(saidOf('import x from "y"\n\nexport const a = b')).toMatchInlineSnapshot(`
      "7:1  import or export is not allowed in a chapter: every component is at hand without import; take the line out
      9:1  import or export is not allowed in a chapter: every component is at hand without import; take the line out"
    `);
    expect(saidOf('Hello {name} there.\n\n{/* a note */}')).toMatchInlineSnapshot(`
      "7:7  an {expression} or {/* comment */} is not allowed in a chapter: a chapter is text and tags; take the braces out
      9:1  an {expression} or {/* comment */} is not allowed in a chapter: a chapter is text and tags; take the braces out"
    `);
    expect(saidOf('![A cat](cat.png)')).toMatchInlineSnapshot(
      `"7:1  an image is not allowed in a chapter: pictures are drawn by figures: <Scrolly figure="…">"`,
    );
    expect(saidOf('Some `code`.\n\n~~~\nmore\n~~~')).toMatchInlineSnapshot(`
      "7:6  code is not allowed in a chapter
      9:1  code is not allowed in a chapter: code blocks are not part of a chapter"
    `);
    expect(saidOf('A note.[^a]\n\n[^a]: Words.')).toMatchInlineSnapshot(`
      "7:8  a footnote is not allowed in a chapter: say it in the text, or cite a source with <Cite id="source" />
      9:1  a footnote is not allowed in a chapter: say it in the text, or cite a source with <Cite id="source" />"
    `);
    expect(saidOf('A [link][a].\n\n[a]: /pledge/')).toMatchInlineSnapshot(`
      "7:3  a link by reference is not allowed in a chapter: write the address where the link stands: [words](/page/)
      9:1  a link definition is not allowed in a chapter: write the address where the link stands: [words](/page/)"
    `);
    expect(saidOf('| a | b |\n|---|---|\n| c | d |')).toMatchInlineSnapshot(
      `"7:1  a table is not allowed in a chapter: every figure has its table; write a list, or a figure"`,
    );
    expect(saidOf('- [ ] open\n\n~~gone~~')).toMatchInlineSnapshot(`
      "7:1  a tick box is not allowed in a chapter: write a plain list
      9:1  struck-out text is not allowed in a chapter"
    `);
  });

  it('refuses nesting that no prose needs', () => {
    expect(saidOf('> '.repeat(60) + 'a')).toMatchInlineSnapshot(
      `"7:79  stands 40 levels deep; take some of the nesting out"`,
    );
  });
});

describe('attributes', () => {
  it('knows those of its components only, each once, as plain text', () => {
    expect(saidOf('Hello.<Cite\n  ids="xi-speech" />')).toMatchInlineSnapshot(`
      "7:7  <Cite>: the attribute "id" is missing; write <Cite id="source" />
      8:3  <Cite>: unknown attribute "ids". Did you mean "id"? Attributes: id"
    `);
    expect(saidOf('Hello.<Cite id="xi-speech" id="xi-speech" />')).toMatchInlineSnapshot(
      `"7:28  <Cite>: the attribute "id" stands twice; keep one"`,
    );
    expect(saidOf('Hello.<Cite id={"xi-speech"} />')).toMatchInlineSnapshot(
      `"7:13  <Cite>: write id="…", a plain value in quotation marks"`,
    );
    expect(saidOf('Hello.<Cite id />')).toMatchInlineSnapshot(
      `"7:13  <Cite>: write id="…", a plain value in quotation marks"`,
    );
    expect(saidOf('Hello.<Cite id="" />')).toMatchInlineSnapshot(
      `"7:13  <Cite>: the attribute "id" is empty"`,
    );
    expect(saidOf('Hello.<Cite {...{ id: "}" }} />')).toMatchInlineSnapshot(`
      "7:7  <Cite>: the attribute "id" is missing; write <Cite id="source" />
      7:13  <Cite>: {…} is not allowed in a tag; write each attribute as name="value""
    `);
    expect(saidOf('Hello.<Cite id="xi&#45;speech" />')).toMatchInlineSnapshot(
      `"7:13  <Cite>: the attribute "id" has a character written as a code; write the character itself"`,
    );
    expect(saidOf('Hello <em class="x">you</em>.')).toMatchInlineSnapshot(
      `"7:11  <em>: unknown attribute "class". Attributes: none"`,
    );
  });

  it('are all there', () => {
    expect(saidOf('Hello <Value digits="2" />.')).toMatchInlineSnapshot(`
      "7:7  <Value>: the attribute "of" is missing; write <Value of="table/row" col="column" />
      7:7  <Value>: the attribute "col" is missing; write <Value of="table/row" col="column" />"
    `);
  });

  it('run nothing and style nothing', () => {
    expect(saidOf('Hello <em onClick="x()">you</em> <b style="x">y</b>.')).toMatchInlineSnapshot(`
      "7:11  <em>: the event attribute "onClick" is not allowed; pages run no script from the text
      7:34  <b> is not allowed in a chapter: write **words**
      7:37  <b>: the attribute "style" is not allowed; the look is in src/styles"
    `);
    expect(saidOf('Hello <Term id=" java script:alert()">you</Term>.')).toMatchInlineSnapshot(`
      "7:13  <Term>: " java script:alert()" is an address that runs or holds code; it is not allowed
      7:13  <Term id=" java script:alert()">: unknown term " java script:alert()". Add it to content/glossary.yaml"
    `);
  });
});

describe('content', () => {
  it('is where it belongs', () => {
    expect(saidOf('Hello.<Cite id="xi-speech">here</Cite>')).toMatchInlineSnapshot(
      `"7:7  <Cite>: holds no words; write <Cite id="source" />"`,
    );
    expect(saidOf('Hello <Term id="entity-list"></Term> <em> </em>.')).toMatchInlineSnapshot(`
      "7:7  <Term>: is empty; put the words between <Term> and </Term>
      7:38  <em>: is empty; put the words between <em> and </em>"
    `);
    expect(saidOf('<Term id="entity-list">\n\nHello.\n\n</Term>')).toMatchInlineSnapshot(`
      "7:1  <Term>: must open and close within one paragraph
      7:1  <Term> stands alone, in no paragraph; put it into a sentence, on the same line as its words"
    `);
  });

  it('has no link in a link', () => {
    expect(saidOf('A <Term id="entity-list">list<Cite id="xi-speech" /></Term>.')).toMatchInlineSnapshot(
      `"7:30  <Cite>: is a link itself and cannot stand inside <Term>; put it after"`,
    );
    expect(saidOf('A [list <Term id="entity-list">of it</Term>](/pledge/).')).toMatchInlineSnapshot(
      `"7:9  <Term>: is a link itself and cannot stand inside a link; put it after"`,
    );
    expect(saidOfStep('A <Zh>自<Zh>立</Zh></Zh>')).toMatchInlineSnapshot(
      `"9:8  <Zh>: cannot stand inside another <Zh>"`,
    );
    expect(saidOf('A <Ref to="a">b <Cite id="customs-2023" /></Ref>.')).toContain(
      '<Cite>: is a link itself and cannot stand inside <Ref>; put it before or after',
    );
    expect(saidOf('A <Ref to="a">b <Ref to="c">d</Ref></Ref>.')).toMatchInlineSnapshot(`
      "7:3  <Ref to="a"> stands outside a <Step>; it lights marks of the step’s figure
      7:17  <Ref>: cannot stand inside another <Ref>; name all keys in one: to="key other-key"
      7:17  <Ref to="c"> stands outside a <Step>; it lights marks of the step’s figure"
    `);
  });
});
