import { expect, test } from '@playwright/test';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  attribute,
  documents,
  files,
  languageOf,
  read,
  textOf,
  type BuiltDocument,
} from '../reading/documents';

/** Search engines and shared links cut longer ones, and say nothing with shorter ones. */
const TITLE = { min: 10, max: 70 };
const DESCRIPTION = { min: 50, max: 160 };
const HAN = /\p{Script=Han}/u;
/** Chinese characters and the marks that stand between them. */
const CHINESE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u;
const RULES: ConfigData = { root: true, extends: ['html-validate:recommended'] };

/** Elements that stand in a line; every other element ends one. */
const INLINE = 'a abbr b cite code em i q s small span strong sub sup time tspan'.split(' ');
const UNREAD = ['script', 'style', 'template'];

/** What the metadata of a page says, by name or property. */
const metaOf = ({ elements }: BuiltDocument, name: string): string[] =>
  elements
    .filter((element) => [attribute(element, 'name'), attribute(element, 'property')].includes(name))
    .map((element) => attribute(element, 'content'));

/** The text of a page line by line, as it reads with white space collapsed. */
function linesOf(node: Tree.ParentNode): string[] {
  const write = (below: Tree.ParentNode): string =>
    below.childNodes
      .map((child) => {
        if (defaultTreeAdapter.isTextNode(child)) return child.value.replace(/\s+/g, ' ');
        if (!defaultTreeAdapter.isElementNode(child) || UNREAD.includes(child.tagName)) return '';
        return INLINE.includes(child.tagName) ? write(child) : `\n${write(child)}\n`;
      })
      .join('');
  return write(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

const bodyOf = ({ elements }: BuiltDocument): Tree.Element[] =>
  elements.filter(({ tagName }) => tagName === 'body');

for (const document of documents) {
  const { file, path, elements } = document;
  const lost = file === '404.html';

  test(`${path} says in its head what it is and where it is`, () => {
    const html = elements.filter(({ tagName }) => tagName === 'html');
    expect(html.map((element) => attribute(element, 'lang'))).toEqual(['en-GB']);
    const titles = elements.filter(
      ({ tagName, namespaceURI }) => tagName === 'title' && namespaceURI.endsWith('xhtml'),
    );
    expect(titles).toHaveLength(1);
    const title = titles.map(textOf).join('');
    expect(title.length).toBeGreaterThanOrEqual(TITLE.min);
    expect(title.length).toBeLessThanOrEqual(TITLE.max);
    const [description = ''] = metaOf(document, 'description');
    expect(description.length).toBeGreaterThanOrEqual(DESCRIPTION.min);
    expect(description.length).toBeLessThanOrEqual(DESCRIPTION.max);
    expect(metaOf(document, 'og:title')).toEqual([title]);
    expect(metaOf(document, 'og:description')).toEqual([description]);
    expect(metaOf(document, 'description')).toHaveLength(1);

    const canonical = elements
      .filter((element) => attribute(element, 'rel') === 'canonical')
      .map((element) => attribute(element, 'href'));
    // It is sent for any address, so it has none of its own and must not be found by searching.
    expect(canonical.map((address) => new URL(address).pathname)).toEqual(lost ? [] : [path]);
    expect(metaOf(document, 'robots')).toEqual(lost ? ['noindex'] : []);
    expect(metaOf(document, 'og:url')).toEqual(canonical);
    const [picture = ''] = metaOf(document, 'og:image');
    expect(files).toContain(new URL(picture).pathname.slice(1));
    expect(metaOf(document, 'og:image:alt').join('')).toMatch(/\S/);
  });

  test(`${path} marks every Chinese word as Chinese, and nothing else`, () => {
    const han = elements.flatMap((element) => {
      const words = element.childNodes
        .filter((child) => defaultTreeAdapter.isTextNode(child))
        .map(({ value }) => value);
      const all = [...words, ...element.attrs.map(({ value }) => value)];
      const chinese = /^zh(?!-Latn)/.test(languageOf(element));
      return chinese
        ? []
        : all.filter((text) => HAN.test(text)).map((text) => `<${element.tagName}> ${text}`);
    });
    expect(han).toEqual([]);
    const wrong = elements.filter((element) => {
      const language = attribute(element, 'lang');
      return language.startsWith('zh') && CHINESE.test(textOf(element)) === (language === 'zh-Latn');
    });
    expect(wrong.map((element) => `<${element.tagName}> ${textOf(element)}`)).toEqual([]);
  });

  test(`${path} is sound HTML`, async () => {
    const report = await new HtmlValidate(RULES).validateString(read(file), file);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  test(`${path} has no space before a comma, a full stop or a closing mark`, () => {
    const loose = bodyOf(document)
      .flatMap(linesOf)
      .flatMap((line) => line.match(/.{0,40}(?: [,.;:!?)\]”’](?!\d)|[([“‘] ).{0,20}/gu) ?? []);
    expect(loose).toEqual([]);
  });
}

test('every page has a title and a description of its own', () => {
  for (const name of ['og:title', 'description']) {
    const said = documents.flatMap((document) => metaOf(document, name));
    expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([]);
  }
});
