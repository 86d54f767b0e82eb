import { expect, test } from '@playwright/test';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  attribute,
  documents,
  embeds,
  files,
  languageOf,
  read,
  textOf,
  type BuiltDocument,
} from '../reading/documents';
import { metaOf } from '../reading/head';

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

/** What is said of a page when something on it is not as it should be. */
const at = ({ path }: BuiltDocument, what: string): string => `${path} ${what}`;

test('every page says in its head what it is and where it is', () => {
  for (const document of documents) {
    const { file, path, elements } = document;
    const lost = file === '404.html';
    const html = elements.filter(({ tagName }) => tagName === 'html');
    expect
      .soft(
        html.map((element) => attribute(element, 'lang')),
        at(document, 'language'),
      )
      .toEqual(['en-GB']);
    const titles = elements.filter(
      ({ tagName, namespaceURI }) => tagName === 'title' && namespaceURI.endsWith('xhtml'),
    );
    expect.soft(titles, at(document, 'titles')).toHaveLength(1);
    const title = titles.map(textOf).join('');
    expect.soft(title.length, at(document, title)).toBeGreaterThanOrEqual(TITLE.min);
    expect.soft(title.length, at(document, title)).toBeLessThanOrEqual(TITLE.max);
    const [description = ''] = metaOf(document, 'description');
    expect.soft(description.length, at(document, description)).toBeGreaterThanOrEqual(DESCRIPTION.min);
    expect.soft(description.length, at(document, description)).toBeLessThanOrEqual(DESCRIPTION.max);
    expect.soft(metaOf(document, 'og:title'), at(document, 'og:title')).toEqual([title]);
    expect.soft(metaOf(document, 'og:description'), at(document, 'og:description')).toEqual([description]);
    expect.soft(metaOf(document, 'description'), at(document, 'descriptions')).toHaveLength(1);

    const canonical = elements
      .filter((element) => attribute(element, 'rel') === 'canonical')
      .map((element) => attribute(element, 'href'));
    // The page for wrong addresses has no address of its own: it goes out as "not found", which no engine keeps, and
    // nothing links to its file. A page by which a step is shared stands for the step; its own address is the one whose
    // picture services show.
    const shared = path.startsWith('/share/');
    if (!shared)
      expect
        .soft(
          canonical.map((address) => new URL(address).pathname),
          at(document, 'canonical'),
        )
        .toEqual(lost ? [] : [path]);
    expect.soft(metaOf(document, 'robots'), at(document, 'robots')).toEqual([]);
    expect
      .soft(
        metaOf(document, 'og:url').map((address) => (shared ? new URL(address).pathname : address)),
        at(document, 'og:url'),
      )
      .toEqual(shared ? [path] : canonical);
    const [picture = ''] = metaOf(document, 'og:image');
    expect.soft(files, at(document, 'og:image')).toContain(new URL(picture).pathname.slice(1));
    expect.soft(metaOf(document, 'og:image:alt').join(''), at(document, 'og:image:alt')).toMatch(/\S/);
  }
});

test('every page marks every Chinese word as Chinese, and nothing else', () => {
  for (const document of [...documents, ...embeds]) {
    const han = document.elements.flatMap((element) => {
      const words = element.childNodes
        .filter((child) => defaultTreeAdapter.isTextNode(child))
        .map(({ value }) => value);
      const all = [...words, ...element.attrs.map(({ value }) => value)];
      const chinese = /^zh(?!-Latn)/.test(languageOf(element));
      return chinese
        ? []
        : all.filter((text) => HAN.test(text)).map((text) => `<${element.tagName}> ${text}`);
    });
    expect.soft(han, document.path).toEqual([]);
    const wrong = document.elements.filter((element) => {
      const language = attribute(element, 'lang');
      return language.startsWith('zh') && CHINESE.test(textOf(element)) === (language === 'zh-Latn');
    });
    expect
      .soft(
        wrong.map((element) => `<${element.tagName}> ${textOf(element)}`),
        document.path,
      )
      .toEqual([]);
  }
});

test('every page is sound HTML', async () => {
  const validator = new HtmlValidate(RULES);
  for (const { file, path } of [...documents, ...embeds]) {
    const report = await validator.validateString(read(file), file);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect.soft(faults, path).toEqual([]);
  }
});

test('no page has a space before a comma, a full stop or a closing mark', () => {
  for (const document of [...documents, ...embeds]) {
    const loose = bodyOf(document)
      .flatMap(linesOf)
      .flatMap((line) => line.match(/.{0,40}(?: [,.;:!?)\]”’](?!\d)|[([“‘] ).{0,20}/gu) ?? []);
    expect.soft(loose, document.path).toEqual([]);
  }
});

test('every page has a title and a description of its own', () => {
  for (const name of ['og:title', 'description']) {
    // Shared steps of one figure may have one description: what is drawn. Searching finds the chapter in their place.
    const told = documents.filter(({ path }) => name === 'og:title' || !path.startsWith('/share/'));
    const said = told.flatMap((document) => metaOf(document, name));
    expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([]);
  }
});
