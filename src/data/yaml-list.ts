import { LineCounter, isMap, isScalar, parseDocument, isSeq, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem';

/**
 * Reads a YAML file that holds a list of entries, each checked by a schema.
 * Problems carry the place of the entry or field they are about. Entries with a problem are not returned.
 */
export function parseYamlList<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
): { entries: (T & { line: number })[]; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number | undefined): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    ...place(error.pos[0]),
    message: error.message.split('\n')[0] ?? 'cannot be read as YAML',
  }));
  if (problems.length > 0) return { entries: [], problems };
  if (document.contents === null) return { entries: [], problems: [] };
  if (!isSeq(document.contents))
    return {
      entries: [],
      problems: [{ file, line: 1, column: 1, message: 'must be a list: each entry begins with "- "' }],
    };

  const entries: (T & { line: number })[] = [];
  for (const item of document.contents.items) {
    const map: YAMLMap | undefined = isMap(item) ? item : undefined;
    const start = place(map?.range?.[0]);
    const parsed = schema.safeParse(map?.toJS(document));
    if (parsed.success) {
      entries.push({ ...parsed.data, line: start.line });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const key = String(issue.path[0] ?? '');
      const pair = map?.items.find(({ key: k }) => isScalar(k) && k.value === key);
      const at = pair && isScalar(pair.key) ? place(pair.key.range?.[0]) : start;
      problems.push({ file, ...at, message: `${key === '' ? 'entry' : key}: ${issue.message}` });
    }
  }
  return { entries, problems };
}
