import { isMap, isNode, isScalar, parseDocument, isSeq, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { characterProblems, placeOf } from './characters';
import { didYouMean, shown, type Problem } from './problem';

type Issue = z.core.$ZodIssue;

type Place = Omit<Problem, 'message'>;

/** An entry, and where its keys stand: for checks that reach beyond it. */
interface Entry<T> {
  value: T;
  at: (key: keyof T & string) => Place;
}

/**
 * Reads a YAML file that holds a list of entries, each checked by a schema.
 * Problems carry the place of the entry or field they are about. Entries with a problem are not returned.
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
    const offset = (key: string): number | undefined => keyOffset(item, key) ?? start;
    if (parsed.success) entries.push({ value: parsed.data, at: (key) => place(offset(key)) });
    else {
      for (const issue of parsed.error.issues)
        for (const [key, message] of explain(issue, item, keys)) say(offset(key), message);
    }
  }
  return { entries, problems };
}

/** An issue of the schema in words, with the key it is about. */
function explain(issue: Issue, map: YAMLMap, keys: readonly string[]): [key: string, message: string][] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      key,
      `unknown key "${shown(key)}".${didYouMean(key, keys)} Keys: ${keys.join(', ')}`,
    ]);
  }
  const key = String(issue.path[0]);
  if (!map.has(key) && issue.code === 'invalid_type') return [[key, `the key "${key}" is missing`]];
  const value: unknown = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown>)[step],
    map.toJSON(),
  );
  const written = value === undefined ? '' : ` ${shown(JSON.stringify(value))}`;
  if (issue.code === 'invalid_type') {
    const fit = issue.expected === 'array' ? 'a list' : 'text; if it looks like a number, put it in "…"';
    return [[key, `${key}:${written} must be ${fit}`]];
  }
  return [[key, `${key}:${issue.message.startsWith('must ') ? written : ''} ${issue.message}`]];
}

function keyOffset(map: YAMLMap, key: string): number | undefined {
  const found = map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key;
  return isScalar(found) ? found.range?.[0] : undefined;
}
