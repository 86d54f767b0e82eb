import { expect, test } from '@playwright/test';
import { formatDate } from '../../data/format';
import { content, ledger } from '../reading/content';
import { attribute, elementsIn, hasClass, textOf } from '../reading/documents';
import { chapters, claimsIn, namesSource, sources, sourcesOf, withClass } from '../reading/provenance';

for (const { page, frontmatter, slug } of chapters) {
  const { elements } = page;
  const marks = withClass(elements, 'mark');
  const list = withClass(elements, 'source-list').flatMap(elementsIn);

  test(`${slug}: every number and quotation of the ledger is followed by the mark of a source of its own`, () => {
    const values = withClass(elements, 'value');
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      const claim = attribute(value, 'data-claim');
      // Nothing may come between, not even a space: the mark must not go to the next line alone.
      const next = value.parentNode?.childNodes[value.parentNode.childNodes.indexOf(value) + 1];
      const target = next && 'tagName' in next && hasClass(next, 'mark') ? attribute(next, 'href') : '';
      const own = sourcesOf([claim]).map(({ id }) => `#source-${id}`);
      expect.soft(own, `mark after ${claim}`).toContain(target);
    }
  });

  test(`${slug}: source marks count from 1 in reading order and agree with the list at the foot`, () => {
    const entries = list.filter(({ tagName }) => tagName === 'li');
    const order = [...new Set(marks.map((mark) => attribute(mark, 'href').replace('#source-', '')))];
    expect(entries.map((entry) => attribute(entry, 'id'))).toEqual(order.map((id) => `source-${id}`));
    for (const mark of marks) {
      const number = String(order.indexOf(attribute(mark, 'href').replace('#source-', '')) + 1);
      expect.soft([textOf(mark), attribute(mark, 'aria-label')]).toEqual([number, `Source ${number}`]);
    }
    for (const [i, entry] of entries.entries()) {
      const source = content.sources.get(order[i] ?? '');
      expect.soft(source && namesSource(entry, source), order[i]).toBe(true);
    }
  });

  test(`${slug}: the line under every figure names publishers of what is drawn and counts the other sources`, () => {
    const steps = withClass(elements, 'step');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const claims = claimsIn(withClass(elementsIn(step), 'still').flatMap(elementsIn));
      const drawn = sourcesOf(claims);
      const line = withClass(elementsIn(step), 'sources').map(textOf).join('');
      const where = `${attribute(step, 'id')}: ${line}`;
      const [, said = '', more = '0'] = /Sources: (.+?)(?: and (\d+) more)?\.(?: |$)/.exec(line) ?? [];
      const names = said.split('; ');
      // A department, journal or carrier after the name is left out of the line.
      const by = (name: string) =>
        drawn.filter(
          ({ publisher }) =>
            publisher.startsWith(name) && /^($|,|;| ?\(| \/ | via )/.test(publisher.slice(name.length)),
        );
      expect
        .soft(
          names.filter((name) => by(name).length === 0),
          where,
        )
        .toEqual([]);
      expect.soft(new Set(names.flatMap(by)).size + Number(more), where).toBe(drawn.length);
      const reported = claims.some((claim) => ledger.claims.get(claim)?.confidence === 'medium');
      expect.soft(line.includes('Some as reported.'), where).toBe(reported);
    }
  });

  test(`${slug}: quotations are the table’s, letter for letter, in their language`, () => {
    const quotes = elements.filter(({ tagName }) => ['q', 'blockquote'].includes(tagName));
    for (const quote of quotes) {
      const claim = attribute(quote, 'data-claim');
      const { quote: words, language } = ledger.claims.get(claim)?.row ?? {};
      expect.soft(textOf(quote), claim).toMatch(/\S/);
      expect.soft(words, claim).toEqual(expect.stringContaining(textOf(quote)));
      expect.soft(attribute(quote, 'lang') || 'en', claim).toBe(language);
    }
  });

  test(`${slug}: says when it was checked, no later than its sources were`, () => {
    const day = frontmatter?.checked_on ?? '';
    expect(withClass(elements, 'kicker').map(textOf).join(' ')).toContain(`checked ${formatDate(day)}`);
    expect(
      day <=
        (sources
          .map(({ checked_on }) => checked_on)
          .toSorted()
          .at(-1) ?? ''),
    ).toBe(true);
  });
}
