import type { MdxJsxAttributeUnion } from 'satteri';

/** An attribute as written. `code` is `name={…}`, `flag` has no value, `spread` is `{...x}`. */
export type Attribute = { name: string; offset: number; raw: string } & (
  { kind: 'text'; value: string } | { kind: 'code' | 'flag' | 'spread'; value: undefined }
);

/** Reads the attributes of an element whose tag begins at `start`. The parser gives them no places, so the tag is scanned. */
export function readAttributes(
  parsed: readonly MdxJsxAttributeUnion[],
  text: string,
  start: number,
  end: number,
): Attribute[] {
  const spans = scanTag(text, start, end);
  return parsed.map((attribute, i) => {
    const at = spans[i] ?? { offset: start, raw: '' };
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return { ...at, name: '{…}', kind: 'spread', value: undefined };
    const { name, value } = attribute;
    if (typeof value === 'string') return { ...at, name, kind: 'text', value };
    return { ...at, name, kind: value ? 'code' : 'flag', value: undefined };
  });
}

interface Span {
  offset: number;
  /** What stands between the quotation marks, before character references are resolved. */
  raw: string;
}

/** The places of the attributes in the opening tag at `start`, in order. */
function scanTag(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  const skip = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
  };
  let i = skip(/<[^\s/>{]*/y, start);
  for (;;) {
    i = skip(/\s+/y, i);
    const name = skip(/[^\s=/>{}]+/y, i);
    if (i >= end || (name === i && text[i] !== '{')) return spans;
    const offset = i;
    i = text[i] === '{' ? closingBrace(text, i, end) : name;
    const equals = skip(/\s*=\s*/y, i);
    if (equals === i) {
      spans.push({ offset, raw: '' });
      continue;
    }
    const quote = text[equals] ?? '';
    if (quote === '{') {
      i = closingBrace(text, equals, end);
      spans.push({ offset, raw: '' });
      continue;
    }
    const close = text.indexOf(quote, equals + 1);
    if (close < 0 || close >= end) return spans;
    spans.push({ offset, raw: text.slice(equals + 1, close) });
    i = close + 1;
  }
}

/** The offset after the brace that closes the one at `open`; braces are faults anyway, so strings inside do not matter. */
function closingBrace(text: string, open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < end; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return end;
}
