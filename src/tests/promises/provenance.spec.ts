import { expect, test } from '@playwright/test';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { formatDate } from '../../data/format';
import { tables } from '../../data/tables';
import { content } from '../reading/content';
import {
  attribute,
  byId,
  documentAt,
  documents,
  elementsIn,
  textOf,
  type BuiltDocument,
} from '../reading/documents';
import {
  claimsFrom,
  claimsIn,
  figurePages,
  linksTo,
  namesSource,
  sources,
  sourcesOf,
  withClass,
} from '../reading/provenance';

const HAN = /\p{Script=Han}/u;
const sourcePage = documentAt('/sources/');

/** Whether the place that an address names, or its whole page, does use a source. */
function uses(href: string, id: string): boolean {
  const [path = '', hash = ''] = href.split('#');
  const page = documentAt(path);
  const place = hash === '' ? page.elements : elementsIn(byId(page, hash));
  // A glossary entry is a term and the description after it.
  const here = path === '/glossary/' ? elementsIn(followingOf(page, hash)) : place;
  const marked = [...linksTo(here, `#source-${id}`), ...linksTo(here, `/sources/#${id}`)].length > 0;
  return marked || sourcesOf(claimsIn(here)).some((source) => source.id === id);
}
/** What the glossary says of a term. */
const followingOf = ({ elements, file }: BuiltDocument, id: string): Tree.Element => {
  const at = elements.findIndex((element) => attribute(element, 'id') === id);
  const found = elements.slice(at + 1).find(({ tagName }) => tagName === 'dd');
  if (!found) throw new Error(`${file} does not explain "${id}"`);
  return found;
};

test('every source is listed once, by its address or in words alone, and used where the list says', () => {
  const entries = sourcePage.elements
    .filter(({ tagName }) => tagName === 'li')
    .filter((li) => attribute(li, 'id'));
  expect(entries.map((entry) => attribute(entry, 'id')).toSorted()).toEqual(
    [...content.sources.keys()].toSorted(),
  );
  for (const source of sources) {
    const entry = byId(sourcePage, source.id);
    expect.soft(namesSource(entry, source), source.id).toBe(true);
    const places = withClass(elementsIn(entry), 'uses');
    const links = places
      .flatMap(elementsIn)
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => attribute(link, 'href'));
    const wrong = links.filter((href) => !uses(href, source.id));
    expect.soft(wrong, source.id).toEqual([]);
    expect.soft(links.length, `places that use ${source.id}`).toBeGreaterThan(0);
    const own = new Set(claimsFrom(source.id).map(({ table }) => `/data/#${table}`));
    expect
      .soft(links.filter((href) => href.startsWith('/data/')).toSorted(), source.id)
      .toEqual([...own].toSorted());
  }
});

test('every figure page lists the sources of what it draws, and no other', () => {
  expect(figurePages.length).toBeGreaterThan(0);
  for (const { path, elements } of figurePages) {
    const drawn = sourcesOf(claimsIn(elements));
    const lists = elements.filter(({ tagName }) => tagName === 'ul');
    const entries = withClass(lists, 'entries')
      .flatMap((list) => elementsIn(list))
      .filter(({ tagName }) => tagName === 'li');
    expect.soft(entries, path).toHaveLength(drawn.length);
    const missing = drawn.filter((source) => !entries.some((entry) => namesSource(entry, source)));
    expect
      .soft(
        missing.map(({ id }) => id),
        path,
      )
      .toEqual([]);
  }
});

test('what the landing page draws has its sources linked there', () => {
  const { elements } = documentAt('/');
  const drawn = sourcesOf(claimsIn(elements));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter(({ id }) => linksTo(elements, `/sources/#${id}`).length === 0)).toEqual([]);
});

test('the landing page and the print edition say the same day of the last check', () => {
  const last = [...content.sources.values()].map(({ checked_on }) => checked_on).toSorted();
  const day = formatDate(last.at(-1) ?? '');
  const said = withClass(documentAt('/').elements, 'checked').map(textOf);
  expect(said).toEqual([`Last checked on ${day}.`]);
  const edition = documentAt('/print/')
    .elements.filter(({ tagName }) => tagName === 'p')
    .map(textOf);
  expect(edition.filter((words) => words.includes(`Text and data as checked on ${day}.`))).toHaveLength(1);
});

test('every Chinese quotation has English words, and says that they are ours; English ones say whose they are', () => {
  for (const { id, language, gloss = '', context } of content.rows['pledge-quotes']) {
    if (language === 'zh-Hans') expect.soft(gloss.length > 0 && !HAN.test(gloss), id).toBe(true);
    else expect.soft(context, id).toMatch(/English|quoted by|rendering|reported/i);
  }
  expect(tables['pledge-quotes'].columns.gloss.label).toContain('our own');
  for (const { path, elements } of figurePages) {
    const glossed = claimsIn(elements).some((claim) => claim.startsWith('pledge-'));
    const heads = elements.filter(({ tagName }) => tagName === 'th').map(textOf);
    if (glossed && heads.includes('Chinese')) expect.soft(heads, path).toContain('In English, our own');
  }
  const drawn = documents
    .flatMap(({ elements }) => withClass(elements, 'still'))
    .filter((still) => claimsIn(elementsIn(still)).some((claim) => claim.startsWith('pledge-sentence/')));
  expect(drawn.length).toBeGreaterThan(0);
  for (const still of drawn) expect.soft(textOf(still)).toContain('The English is our own');
});
