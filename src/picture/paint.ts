import postcss, { type ChildNode, type Rule } from 'postcss';
import figureCss from '../styles/figure.css?raw';
import tokensCss from '../styles/tokens.css?raw';
import type { Mark } from '../scene/mark';
import { textWidth, type Face } from '../scene/text';
import { FAMILIES } from './families';

/** Presentation attributes of SVG, by name. */
type Paint = Readonly<Record<string, string>>;

/** How marks look: what holds for the whole drawing, and for a mark by its tag and classes. */
interface Painter {
  root: Paint;
  /** Throws when a class has no rule: a mark that nobody has given a look is a mistake. */
  paintOf: (tag: string, classNames: readonly string[]) => Paint;
}

/** Properties that a drawing on its own has no use for, or that SVG cannot say by an attribute. */
const LEFT_OUT = new Set(['display', 'width', 'height', 'overflow', 'cursor', 'font-variant-numeric']);
/** What a reader's pointer or finger does to a mark; in a file nobody points. */
const POINTED_AT = /\.is-lit|\[data-claim\]/;
const SIMPLE = /^\.scene (?<tag>[a-z]*)(?<names>(?:\.[\w-]+)+)$/;

/** A rule for marks: the tag it asks for, if any, and all the classes it asks for. */
interface PaintRule {
  tag: string;
  names: readonly string[];
  paint: Paint;
}

/**
 * Reads the look of marks out of the style sheets: `figure` gives each class its properties, `tokens` the colours, of which
 * the light ones are taken. Throws on a rule or a value that it does not understand, so that a new rule cannot be lost.
 */
export function readPainter(figure: string, tokens: string): Painter {
  const nodes = postcss.parse(figure).nodes.filter(({ type }) => type !== 'comment');
  const { root, rules } = rulesOf(
    nodes.filter((node) => !isOtherwise(node)),
    tokensOf(tokens),
  );
  // A class may have a look in the reader's own colours alone.
  const known = new Set([
    ...rules.flatMap(({ names }) => names),
    ...nodes.filter(isOtherwise).flatMap((node) => classesIn(node.toString())),
  ]);
  // As in a browser: more classes outdo fewer, a tag outdoes none, and among equals the order of the sheet counts.
  const ordered = rules.toSorted(
    (a, b) => a.names.length - b.names.length || Number(a.tag !== '') - Number(b.tag !== ''),
  );
  return {
    root,
    paintOf: (tag, classNames) => {
      for (const name of classNames)
        if (!known.has(name)) throw new Error(`the class "${name}" has no rule in figure.css`);
      const fitting = ordered.filter(
        (rule) =>
          rule.names.every((name) => classNames.includes(name)) && (rule.tag === '' || rule.tag === tag),
      );
      return Object.assign({}, ...fitting.map(({ paint }) => paint)) as Paint;
    },
  };
}

function rulesOf(
  nodes: readonly ChildNode[],
  colours: ReadonlyMap<string, string>,
): { root: Paint; rules: PaintRule[] } {
  const rules: PaintRule[] = [];
  let root: Paint = {};
  for (const node of nodes) {
    if (node.type !== 'rule') throw new Error(`figure.css: "${node.toString()}" cannot be made attributes`);
    const paint = paintIn(node, colours);
    for (const selector of node.selectors) {
      const { tag = '', names } = SIMPLE.exec(selector)?.groups ?? {};
      if (selector === '.scene') root = paint;
      else if (names !== undefined) rules.push({ tag, names: classesIn(names), paint });
      else if (!POINTED_AT.test(selector))
        throw new Error(`figure.css: the selector "${selector}" cannot be made attributes`);
    }
  }
  return { root, rules };
}

const classesIn = (selectors: string): string[] =>
  [...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

/** Whether a rule holds in the reader's own colours or in the dark alone: a file is drawn in neither. */
const isOtherwise = (node: ChildNode): boolean =>
  node.type === 'atrule' && /forced-colors|prefers-color-scheme: dark/.test(node.params);

/** The tokens of the bare `:root`: rules for contrast, paper and forced colours are other readers' wishes. */
function tokensOf(css: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const node of postcss.parse(css).nodes)
    if (node.type === 'rule' && node.selector === ':root')
      node.walkDecls((declaration) => void tokens.set(declaration.prop, declaration.value));
  return tokens;
}

function paintIn(rule: Rule, tokens: ReadonlyMap<string, string>): Paint {
  const paint: Record<string, string> = {};
  rule.walkDecls(({ prop, value }) => {
    if (!LEFT_OUT.has(prop)) paint[prop] = plain(value, tokens);
  });
  return paint;
}

/** A value without variables and without the choice between light and dark. */
function plain(value: string, tokens: ReadonlyMap<string, string>): string {
  const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (token !== undefined) {
    const found = FAMILIES[token] ?? tokens.get(token);
    if (found === undefined) throw new Error(`figure.css: there is no token "${token}"`);
    return FAMILIES[token] === undefined ? plain(found, tokens) : found;
  }
  const light = /^light-dark\((#[\da-f]{3,8}),/i.exec(value)?.[1] ?? value;
  if (/[()]/.test(light)) throw new Error(`figure.css: the value "${value}" cannot be made an attribute`);
  return light;
}

/** The look of the site's own figures. */
export const painter = readPainter(figureCss, tokensCss);

/**
 * Marks whose classes have become presentation attributes, for a file that has no style sheet. Text is held to the width it
 * was laid out for, so that labels keep clear of each other on a machine that has other fonts.
 */
export function painted(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => {
    const { class: classNames = '', ...own } = mark.attrs;
    const paint = painter.paintOf(mark.tag, String(classNames).split(' ').filter(Boolean));
    const { lang, children, ...rest } = mark;
    return {
      ...rest,
      // As in a browser, what a style sheet says outdoes what an attribute says.
      attrs: {
        ...own,
        ...paint,
        ...(lang ? { 'xml:lang': lang } : {}),
        ...(mark.tag === 'text' && mark.text ? heldWidth(mark, paint) : {}),
      },
      ...(children ? { children: painted(children) } : {}),
    };
  });
}

function heldWidth(mark: Mark, paint: Paint): Record<string, string> {
  const family = Object.keys(FAMILIES).find((token) => FAMILIES[token] === paint['font-family']);
  const face =
    family === '--han' ? 'han' : `${(family ?? '--sans').slice(2)}-${paint['font-weight'] ?? '400'}`;
  const width = textWidth(mark.text ?? '', face as Face, Number(mark.attrs['font-size']));
  return { textLength: width.toFixed(1), lengthAdjust: 'spacingAndGlyphs' };
}
