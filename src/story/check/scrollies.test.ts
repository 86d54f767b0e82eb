import { expect, it } from 'vitest';
import { saidOf } from '../fixtures/small-site';

const PROSE = 'Eight words are the least that a step may have.';
const step = (state: string, prose = PROSE): string => `<Step state="${state}">\n${prose}\n</Step>\n`;
const week = (inside: string): string => `<Scrolly figure="the-week">\n${inside}</Scrolly>`;

it('knows its figures', () => {
  expect(saidOf(`<Scrolly figure="the-weak">\n${step('listing')}</Scrolly>`)).toMatchInlineSnapshot(
    `"7:10  <Scrolly figure="the-weak">: there is no figure "the-weak". Did you mean "the-week"? Figures: machines, the-week. They are declared in src/figures/registry.ts"`,
  );
  expect(saidOf(`${week(step('listing'))}\n\n${week(step('listing'))}`)).toMatchInlineSnapshot(`
    "13:10  <Scrolly figure="the-week">: the figure is used already on line 7; a chapter shows a figure once, in as many steps as it needs
    14:7  <Step state="listing">: the state is told already on line 8; both would have the id "the-week-listing""
  `);
});

it('tells every state of a figure once', () => {
  expect(
    saidOf(`<Scrolly figure="machines">\n${step('chna')}${step('world')}</Scrolly>`),
  ).toMatchInlineSnapshot(
    `"8:7  <Step state="chna">: figure "machines" has no state "chna". Did you mean "china"? States: china, world. They are declared in src/figures/machines/machines.ts"`,
  );
  expect(saidOf(week(step('listing') + step('listing')))).toMatchInlineSnapshot(
    `"11:7  <Step state="listing">: the state is told already on line 8; both would have the id "the-week-listing""`,
  );
  expect(saidOf(`<Scrolly figure="machines">\n${step('world')}</Scrolly>`)).toMatchInlineSnapshot(
    `"7:1  <Scrolly figure="machines">: no step tells the state "china"; add <Step state="china">, or take the state out of src/figures/machines/machines.ts"`,
  );
});

it('holds steps and nothing else', () => {
  expect(saidOf(week(''))).toMatchInlineSnapshot(
    `"7:1  <Scrolly> is empty; it needs at least one <Step state="…">"`,
  );
  expect(saidOf(week(`${step('listing')}\nHello.\n\n- you\n`))).toMatchInlineSnapshot(`
    "12:1  only steps may stand in a <Scrolly>; put this inside a <Step>, or before or after the <Scrolly>
    14:1  only steps may stand in a <Scrolly>; put this inside a <Step>, or before or after the <Scrolly>"
  `);
  expect(saidOf(step('listing'))).toMatchInlineSnapshot(
    `"7:1  <Step state="listing"> stands outside a <Scrolly>; put it between <Scrolly figure="…"> and </Scrolly>"`,
  );
  expect(saidOf(week(`<Step state="listing">\n${PROSE}\n${step('listing')}</Step>\n`)))
    .toMatchInlineSnapshot(`
    "10:1  <Step state="listing"> cannot stand inside another <Step>; close the one of line 8 first
    10:7  <Step state="listing">: the state is told already on line 8; both would have the id "the-week-listing""
  `);
  expect(saidOf(week(step('listing') + '<Scrolly figure="the-week">\n</Scrolly>\n'))).toMatchInlineSnapshot(`
    "11:1  <Scrolly> cannot stand inside <Scrolly>; close the one of line 7 first
    11:1  <Scrolly> is empty; it needs at least one <Step state="…">
    11:10  <Scrolly figure="the-week">: the figure is used already on line 7; a chapter shows a figure once, in as many steps as it needs"
  `);
  expect(
    saidOf(`> <Scrolly figure="the-week">\n> <Step state="listing">\n> ${PROSE}\n> </Step>\n> </Scrolly>`),
  ).toMatchInlineSnapshot(
    `"7:3  <Scrolly> must stand by itself, on lines of its own, not inside a list, quotation or paragraph"`,
  );
});

it('has steps of 8 to 120 words', () => {
  expect(saidOf(week(step('listing', '')))).toMatchInlineSnapshot(
    `"8:1  <Step state="listing">: is empty; write what the picture shows in this state"`,
  );
  expect(saidOf(week(step('listing', 'Too short.')))).toMatchInlineSnapshot(
    `"8:1  <Step state="listing">: has 2 words; 8 is the least"`,
  );
  expect(saidOf(week(step('listing', 'word '.repeat(121))))).toMatchInlineSnapshot(
    `"8:1  <Step state="listing">: has 121 words; 120 is the most. Cut it, or give the figure one more state"`,
  );
  expect(saidOf(week(step('listing', 'word '.repeat(120))))).toBe('');
});
