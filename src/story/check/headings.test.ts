import { expect, it } from 'vitest';
import { saidOf } from '../fixtures/small-site';

it('are of two levels, none skipped', () => {
  expect(saidOf('# One')).toMatchInlineSnapshot(
    `"7:1  heading #: the title of a chapter stands in its front matter; begin with ##"`,
  );
  expect(saidOf('### One')).toMatchInlineSnapshot(
    `"7:1  heading ###: skips a level; a ## must stand above it"`,
  );
  expect(saidOf('## One\n\n#### Two')).toMatchInlineSnapshot(
    `"9:1  heading ####: a chapter has only ## and ###"`,
  );
  expect(saidOf('## One\n\n### Two\n\n### Three\n\n## Four')).toBe('');
});

it('have words, without digits and components', () => {
  expect(saidOf('##')).toMatchInlineSnapshot(`"7:1  the heading is empty"`);
  expect(saidOf('## The year 2023')).toMatchInlineSnapshot(
    `"7:1  "2023" in a heading cannot have a source; say it in words, or in the text"`,
  );
  expect(saidOf('## The <Zh>举国体制</Zh> system <Cite id="xi-speech" />')).toMatchInlineSnapshot(
    `"7:29  <Cite> cannot stand in a heading; put it into the text"`,
  );
});

it('have ids of their own', () => {
  expect(saidOf('## Who?\n\n## Who!')).toMatchInlineSnapshot(
    `"9:1  the id "who" is taken by line 7; give the heading other words"`,
  );
  const scrolly =
    '<Scrolly figure="the-week">\n<Step state="listing">\nEight words are the least that a step may have.\n</Step>\n</Scrolly>';
  expect(saidOf(`${scrolly}\n\n## The week listing`)).toMatchInlineSnapshot(
    `"13:1  the id "the-week-listing" is taken by line 8; give the heading other words"`,
  );
});
