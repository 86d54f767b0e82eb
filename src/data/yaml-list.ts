import { isMap, isNode, isScalar, parseDocument, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import { characterProblems, placeOf } from './characters';
import { shown, type Problem } from './problem';
import { explain, offsetOf, type Path } from './yaml-fault';

type Place = Omit<Problem, 'message'>;

/** An entry, and where its keys and what they hold stand: for checks that reach beyond it. */
export interface Entry<T> {
  value: T;
  at: (key: keyof T & string, ...further: Path) => Place;
}

/**
 * Reads a YAML file that holds a list of entries, each checked by a schema.
 * Problems carry the place of the entry, key or list entry they are about, however deep. Entries with a problem are not returned.
 * A message of the schema that begins with "must" is put after the value that it is about.
 */
export function parseYamlList<S extends z.ZodObject>(
  file: string,
  content: string,
  schema: S,
): { entries: Entry<z.output<S>>[]; problems: Problem[] } {
  const problems = characterProblems(file, content);
  const text = content.replace(/^\uFEFF/, '');
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
  // The line counter of the YAML reader loses count in a text that is not sound.
  const place = (offset = 0): Place => ({ file, ...placeOf(text, offset) });
  const say = (offset: number | undefined, message: string): void =>
    void problems.push({ ...place(offset), message });
  for (const { pos, message } of [...document.errors, ...document.warnings])
    say(pos[0], `cannot be read as YAML: ${shown(message)}`);
  // An alias can stand for nothing, and many can stand for more than memory holds.
  visit(document, {
    Alias: (_, { source, range }) =>
      say(range?.[0], `"*${shown(source)}": a text that begins with * needs quotation marks`),
  });
  if (problems.length > 0 || document.contents === null) return { entries: [], problems };
  if (!isSeq(document.contents)) {
    say(document.contents.range[0], 'must be a list: each entry begins with "- "');
    return { entries: [], problems };
  }

  const keys = Object.keys(schema.shape);
  const entries: Entry<z.output<S>>[] = [];
  for (const item of document.contents.items) {
    const start = isNode(item) ? item.range[0] : undefined;
    if (!isMap(item)) {
      const what = isScalar(item) && item.value !== null ? shown(JSON.stringify(item.value)) : 'an entry';
      say(start, `${what} must be keys with values: ${keys.join(', ')}`);
      continue;
    }
    const parsed = schema.safeParse(item.toJS(document));
    if (parsed.success) entries.push({ value: parsed.data, at: (...path) => place(offsetOf(item, path)) });
    else {
      for (const issue of parsed.error.issues)
        for (const { path, message } of explain(issue, item, schema)) say(offsetOf(item, path), message);
    }
  }
  return { entries, problems };
}
