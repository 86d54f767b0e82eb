import { expect, it } from 'vitest';
import { saidOf } from '../fixtures/small-site';

const link = (address: string): string => saidOf(`See [this](${address}).`);

it('leads to pages of the site', () => {
  expect(link('/pledge/')).toBe('');
  expect(link('/pledge/#who-said-it')).toBe('');
  expect(link('/plegde/')).toMatchInlineSnapshot(
    `"7:5  link to "/plegde/": there is no such page. Did you mean "/pledge/"? Pages: /, /pledge/, /sources/"`,
  );
  expect(link('/pledge')).toMatchInlineSnapshot(
    `"7:5  link to "/pledge": page addresses end with a slash: /pledge/"`,
  );
  expect(link('../pledge/')).toMatchInlineSnapshot(
    `"7:5  link to "../pledge/": write the address from the root of the site, like /sources/"`,
  );
  expect(link('')).toMatchInlineSnapshot(
    `"7:5  link to "": has no address; write a page like /sources/ or a place like #heading"`,
  );
});

it('leads to places that are there', () => {
  expect(link('/pledge/#who-says-it')).toMatchInlineSnapshot(
    `"7:5  link to "/pledge/#who-says-it": /pledge/ has no place "#who-says-it". Did you mean "who-said-it"? Places: the-week-listing, who-said-it"`,
  );
  expect(link('/sources/#x')).toMatchInlineSnapshot(
    `"7:5  link to "/sources/#x": /sources/ has no place "#x". Places: none"`,
  );
  expect(saidOf('## One more\n\nSee [this](#one-moor).')).toMatchInlineSnapshot(
    `"9:5  link to "#one-moor": this chapter has no place "#one-moor". Did you mean "one-more"? Places: one-more"`,
  );
  expect(
    saidOf(
      'It was <Value of="uses/zili" col="total" /> [here](#source-customs-2023), [not](#source-xi-speech).',
    ),
  ).toMatchInlineSnapshot(
    `"7:75  link to "#source-xi-speech": this chapter has no place "#source-xi-speech". Places: source-customs-2023"`,
  );
});

it('leads nowhere else', () => {
  expect(link('https://example.org/')).toMatchInlineSnapshot(
    `"7:5  link to "https://example.org/": the text has no external links; add the source to content/sources.csv and write <Cite id="source" />"`,
  );
  expect(link('http://example.org/')).toMatchInlineSnapshot(
    `"7:5  link to "http://example.org/": the text has no external links; add the source to content/sources.csv and write <Cite id="source" />"`,
  );
  expect(link('//example.org/')).toMatchInlineSnapshot(
    `"7:5  link to "//example.org/": the text has no external links; add the source to content/sources.csv and write <Cite id="source" />"`,
  );
  expect(saidOf('See www.example.org today.')).toMatchInlineSnapshot(
    `"7:5  link to "http://www.example.org": the text has no external links; add the source to content/sources.csv and write <Cite id="source" />"`,
  );
  expect(link('mailto:a@example.org')).toMatchInlineSnapshot(
    `"7:5  link to "mailto:a@example.org": only pages of this site are linked"`,
  );
});

it.each([
  'javascript:alert()',
  'JavaScript:alert()',
  'java&#115;cript:alert()',
  'data:text/html,x',
  'vbscript:x',
])('runs no code: %s', (address) => {
  expect(link(address)).toContain('an address that runs or holds code is not allowed');
});

it('has words and no title', () => {
  expect(saidOf('See [](/pledge/).')).toMatchInlineSnapshot(
    `"7:5  link to "/pledge/": has no words; write [words](/pledge/)"`,
  );
  expect(saidOf('See [this](/pledge/ "The pledge").')).toMatchInlineSnapshot(
    `"7:5  link to "/pledge/": a title in quotation marks is not seen on a phone; leave it out"`,
  );
});
