import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, elementsIn, folder } from './html';

export { ancestors, attribute, elementsIn, folder, hasClass, languageOf, nextElement, textOf } from './html';

/** A page of the built site as a parser reads it; nothing in it has run. */
export interface BuiltDocument {
  file: string;
  /** Its address, with the slash at its end. */
  path: string;
  /** Every element in document order, those inside templates too. */
  elements: readonly Tree.Element[];
}

/** Every file of the built site, the gallery for developers among them; paths with slashes on every system. */
export const files: readonly string[] = globSync('**/*', { cwd: folder })
  .filter((file) => statSync(join(folder, file)).isFile())
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** The text of a built file. */
export const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every page that readers get, the one for missing addresses among them. */
export const documents = documentsWhere((file) => !/^(gallery|embed)\//.test(file));

/** Every page that is made to be framed by other sites. */
export const embeds = documentsWhere((file) => file.startsWith('embed/'));

function documentsWhere(chosen: (file: string) => boolean): readonly BuiltDocument[] {
  return files
    .filter((file) => file.endsWith('.html') && chosen(file))
    .map((file) => ({
      file,
      path: `/${file.replace(/index\.html$/, '')}`,
      elements: elementsIn(parse(read(file))),
    }));
}

/** The one element of a page with an id. Throws when there is none. */
export function byId({ file, elements }: BuiltDocument, id: string): Tree.Element {
  const found = elements.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(`${file} has nothing with the id "${id}"`);
  return found;
}

/** A page by its address. Throws when there is none. */
export function documentAt(path: string): BuiltDocument {
  const found = documents.find((document) => document.path === path);
  if (!found) throw new Error(`There is no page at ${path}`);
  return found;
}
