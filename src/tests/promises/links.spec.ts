import { dirname, join } from 'node:path/posix';
import { expect, test } from '@playwright/test';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { archiveAddress } from '../../data/archive';
import { ruleAddress } from '../../address/rule';
import { content } from '../reading/content';
import { METHOD_SECTIONS } from '../../story/method-sections';
import { attribute, documentAt, documents, embeds, files, read } from '../reading/documents';

/** The address that the site was built for, as its canonical addresses have it. */
const site = new URL(
  attribute(
    documentAt('/').elements.find((element) => attribute(element, 'rel') === 'canonical') as Tree.Element,
    'href',
  ),
).origin;

/** Addresses elsewhere that are no source, and what they are. */
const ELSEWHERE = new Map([
  ['https://creativecommons.org/licenses/by-nc/4.0/', 'the licence'],
  ['https://eto.tech/dataset-docs/chipexplorer', 'the page by which the chip dataset asks to be credited'],
]);

const ids = new Map(
  [...documents, ...embeds].map(({ path, elements }) => [
    path,
    elements.map((element) => attribute(element, 'id')).filter(Boolean),
  ]),
);

/** The addresses that an element names, as they are written. */
function addressesOf(element: Tree.Element): string[] {
  return element.attrs.flatMap(({ name, value }) => {
    if (['href', 'src', 'poster', 'action', 'formaction'].includes(name)) return value;
    if (name === 'data' && element.tagName === 'object') return value;
    if (['srcset', 'imagesrcset'].includes(name))
      return value.split(/,\s+/).map((v) => v.split(' ')[0] ?? '');
    return name === 'content' && /^https?:/.test(value) ? value : [];
  });
}

/** Every address of every page, and where it leads from there. */
const links = [...documents, ...embeds].flatMap(({ file, path, elements }) =>
  elements.flatMap((element) =>
    addressesOf(element).map((written) => ({ file, written, url: new URL(written, `${site}${path}`) })),
  ),
);
const own = links.filter(({ url }) => url.origin === site);
const foreign = links.filter(({ url }) => url.origin !== site);
const shown = ({ file, written }: (typeof links)[number]): string => `${file}: ${written}`;

/** The file that answers to an address of the site. A page answers only to its address with the slash. */
const fileOf = ({ pathname }: URL): string =>
  decodeURIComponent(pathname)
    .slice(1)
    .replace(/^$|\/$/, (slash) => `${slash}index.html`);

test('every address inside the site leads to a built file, by the address it is known by', () => {
  expect(own.length).toBeGreaterThan(documents.length * 10);
  expect(own.filter(({ url }) => !files.includes(fileOf(url))).map(shown)).toEqual([]);
  expect(
    own.filter(({ url, written }) => url.pathname.endsWith('.html') && !written.startsWith('#')).map(shown),
  ).toEqual([]);
});

test('every address of a place on a page finds the place', () => {
  const placed = own.filter(({ url }) => url.hash !== '' || url.href.endsWith('#'));
  expect(placed.length).toBeGreaterThan(documents.length);
  const lost = placed.filter(
    ({ url }) => !ids.get(url.pathname)?.includes(decodeURIComponent(url.hash.slice(1))),
  );
  expect(lost.map(shown)).toEqual([]);
});

test('no page has an id twice, and every reference to an id finds it', () => {
  const references =
    /^(aria-(labelledby|describedby|controls|owns|details|flowto|activedescendant)|for|form|list|headers|popovertarget|commandfor)$/;
  for (const { path, file, elements } of [...documents, ...embeds]) {
    const here = ids.get(path) ?? [];
    expect
      .soft(
        here.filter((id, i) => here.indexOf(id) !== i),
        file,
      )
      .toEqual([]);
    const lost = elements.flatMap(({ tagName, attrs }) =>
      attrs
        .filter(
          ({ name, value }) => references.test(name) && value.split(/\s+/).some((id) => !here.includes(id)),
        )
        .map(({ name, value }) => `<${tagName} ${name}="${value}">`),
    );
    expect.soft(lost, file).toEqual([]);
  }
});

test('every address elsewhere is that of a source or rule, letter for letter, or of a licence or credit', () => {
  // The table alone says which sources have no https; one read only in a copy has no address at all.
  const known = new Set([
    ...ELSEWHERE.keys(),
    ...[...content.sources.values()].flatMap((source) => [source.url, archiveAddress(source)]),
    // The rules by which firms were listed are cited one by one, each at the permanent address of its page.
    ...content.rows['entity-listings'].map(({ citation }) => ruleAddress(citation)),
    ...content.rows['firm-lists'].flatMap(({ citations }) => citations?.split('; ').map(ruleAddress) ?? []),
  ]);
  expect(foreign.length).toBeGreaterThan(content.sources.size / 2);
  expect(foreign.filter(({ written }) => !known.has(written)).map(shown)).toEqual([]);
});

test('the sitemap has every page but those that stand for another or for a missing one', () => {
  const listed = files
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address));
  const pages = documents
    .filter(({ file, path }) => file !== '404.html' && !path.startsWith('/share/'))
    .map(({ path }) => `${site}${path}`);
  expect(listed.toSorted()).toEqual(pages.toSorted());
});

test('every url() of a style sheet and every import of a script leads to a built file', () => {
  const named = files
    .filter((file) => /\.(css|m?js)$/.test(file))
    .flatMap((file) => {
      const pattern = file.endsWith('.css')
        ? /(?:url\(|@import\s*)\s*["']?([^"')]+)/g
        : /\b(?:import|from)\s*\(?\s*["'`](\.[^"'`]+)/g;
      return [...read(file).matchAll(pattern)].map(([, address = '']) => ({ file, address }));
    })
    .filter(({ address }) => !address.startsWith('data:'));
  expect(named.length).toBeGreaterThan(5);
  const lost = named.filter(({ file, address }) => {
    const path = address.startsWith('/') ? address.slice(1) : join(dirname(file), address);
    return !files.includes(path);
  });
  expect(lost).toEqual([]);
});

test('every built asset is used by a page, a style sheet or a script', () => {
  // The gallery counts as a user: it is built for developers only, and its assets with it.
  const users = files
    .filter((file) => /\.(html|css|m?js)$/.test(file))
    .map((file) => ({ file, text: read(file) }));
  const assets = files.filter((file) => file.startsWith('assets/'));
  expect(assets.length).toBeGreaterThan(5);
  const unused = assets.filter(
    (asset) =>
      !users.some(({ file, text }) => file !== asset && text.includes(asset.split('/').at(-1) ?? '')),
  );
  expect(unused).toEqual([]);
});

test('every figure has its scenes for both widths, and every scene file can be read', () => {
  const scenes = files.filter((file) => file.endsWith('.json'));
  for (const file of scenes) expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
  const figures = documents.flatMap(({ elements }) =>
    elements.map((element) => attribute(element, 'data-figure')).filter(Boolean),
  );
  expect(figures.length).toBeGreaterThan(0);
  const needed = figures.flatMap((id) => ['narrow', 'wide'].map((width) => `figures/${id}/${width}.json`));
  expect(needed.filter((file) => !scenes.includes(file))).toEqual([]);
});

test('the sections of the method page are those that figures and chapters may name', () => {
  const headings = documentAt('/method/').elements.filter(({ tagName }) => tagName === 'h2');
  expect(headings.map((heading) => attribute(heading, 'id'))).toEqual([...METHOD_SECTIONS]);
});
