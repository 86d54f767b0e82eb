import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { didYouMean, shown } from './problem';

/** The keys, and the places in lists, that lead from an entry to what is meant. */
export type Path = readonly PropertyKey[];

/**
 * What the schema says against an entry, in words, each with the path of what it is about. Names are whole
 * (`renderings.0.english`), and the keys that are offered are those of the map in which a key is wrong.
 */
export function explain(
  issue: z.core.$ZodIssue,
  map: YAMLMap,
  schema: z.ZodObject,
): { path: Path; message: string }[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(schema, path);
    const offered = keys === undefined ? '' : ` Keys: ${keys.join(', ')}`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${within(path)}unknown key "${shown(key)}".${didYouMean(key, keys ?? [])}${offered}`,
    }));
  }
  const name = path.join('.');
  const value: unknown = path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown>)[step],
    map.toJSON(),
  );
  if (value === undefined && issue.code === 'invalid_type') {
    const message = `${within(path.slice(0, -1))}the key "${String(path.at(-1))}" is missing`;
    return [{ path, message }];
  }
  const written = value === undefined ? '' : ` ${shown(JSON.stringify(value))}`;
  if (issue.code === 'invalid_type')
    return [{ path, message: `${name}:${written} must be ${fit(issue.expected, keysAt(schema, path))}` }];
  return [{ path, message: `${name}:${issue.message.startsWith('must ') ? written : ''} ${issue.message}` }];
}

/** Where the last key or list entry of a path stands that there is, in characters of the text; the map, if there is none. */
export function offsetOf(map: YAMLMap, path: Path): number | undefined {
  let offset = map.range?.[0];
  let node: unknown = map;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    ({ node } = next);
    offset = next.offset ?? offset;
  }
  return offset;
}

function stepInto(
  node: unknown,
  step: PropertyKey,
): { node: unknown; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const item: unknown = typeof step === 'number' ? node.items[step] : undefined;
    return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined;
  }
  const pair = isMap(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    : undefined;
  return pair && { node: pair.value, offset: isNode(pair.key) ? pair.key.range?.[0] : undefined };
}

const within = (path: Path): string => (path.length === 0 ? '' : `${path.join('.')}: `);

function fit(expected: string, keys: readonly string[] | undefined): string {
  if (expected === 'array') return 'a list';
  if (keys !== undefined) return `keys with values: ${keys.join(', ')}`;
  return 'text; if it looks like a number, put it in "…"';
}

/** The keys of the map that a schema asks for at a path; undefined where it asks for none. */
function keysAt(schema: z.ZodObject, path: Path): string[] | undefined {
  let at: unknown = bare(schema);
  for (const step of path) {
    if (at instanceof z.ZodArray) at = bare(at.element);
    else if (at instanceof z.ZodObject) at = bare((at.shape as Record<PropertyKey, unknown>)[step]);
    else return undefined;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : undefined;
}

/** A schema without what lets it be left out. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
}
