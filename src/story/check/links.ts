import { unsafeAddress } from './elements';
import type { Known } from './knowledge';
import { descend, type Fault, type Syntax } from './syntax';
import { listed, shown, suggestion } from './words';

/**
 * Links of the prose lead to pages and places of this site; sources are cited, not linked.
 * `anchors` are the ids of this chapter, with those of its sources.
 */
export function* checkLinks(
  { root, text }: Syntax,
  known: Known,
  anchors: ReadonlySet<string>,
): Generator<Fault> {
  for (const { source, start, end } of descend(root)) {
    if (source.type !== 'link') continue;
    const fault = faultOf(source.url, known, anchors);
    if (fault !== undefined) yield { offset: start, message: `link to "${shown(source.url)}": ${fault}` };
    if (/^\[\s*\]/.test(text.slice(start, end))) {
      yield {
        offset: start,
        message: `link to "${shown(source.url)}": has no words; write [words](${shown(source.url)})`,
      };
    }
    if (source.title)
      yield {
        offset: start,
        message: `link to "${shown(source.url)}": a title in quotation marks is not seen on a phone; leave it out`,
      };
  }
}

function faultOf(url: string, known: Known, anchors: ReadonlySet<string>): string | undefined {
  if (url === '') return 'has no address; write a page like /sources/ or a place like #heading';
  if (unsafeAddress(url)) return 'an address that runs or holds code is not allowed';
  if (/^(?:https?:)?\/\//i.test(url)) {
    return 'the text has no external links; add the source to content/sources.csv and write <Cite id="source" />';
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return 'only pages of this site are linked';
  if (!/^[/#]/.test(url)) return 'write the address from the root of the site, like /sources/';
  const [path, anchor] = splitAt(url, '#');
  if (path !== '' && !known.paths.has(path)) {
    if (known.paths.has(`${path}/`)) return `page addresses end with a slash: ${path}/`;
    const paths = [...known.paths];
    return `there is no such page.${suggestion(path, paths)} Pages: ${listed(paths)}`;
  }
  if (anchor === undefined) return undefined;
  const places = path === '' ? anchors : (known.anchors(path) ?? new Set<string>());
  if (places.has(anchor)) return undefined;
  const where = path === '' ? 'this chapter' : path;
  return `${where} has no place "#${shown(anchor)}".${suggestion(anchor, [...places])} Places: ${listed([...places])}`;
}

function splitAt(text: string, mark: string): [before: string, after?: string] {
  const index = text.indexOf(mark);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
