import { isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml';
import { isDate } from '../../data/column';
import { invisibleCharacters } from './characters';
import type { Fault } from './syntax';
import { checkWording, chineseIn } from './wording';
import { counted, listed, shown, suggestion } from './words';

/** What stands at the head of a chapter. */
export interface Frontmatter {
  title: string;
  /** One or two sentences under the title. */
  standfirst: string;
  /** The question with which the chapter ends and that the next one answers. */
  question?: string;
  /** The drawing that stands for the chapter on the landing page: `figure/state`, one of its own steps. */
  picture?: string;
  /** The day on which the chapter was last checked against its sources. */
  checked_on: string;
}

type Key = keyof Frontmatter;
const LENGTHS: Readonly<Record<Exclude<Key, 'checked_on'>, readonly [least: number, most: number]>> = {
  title: [1, 80],
  standfirst: [20, 300],
  question: [10, 200],
  picture: [3, 80],
};
const KEYS: readonly Key[] = ['title', 'standfirst', 'question', 'picture', 'checked_on'];
const REQUIRED: readonly Key[] = ['title', 'standfirst', 'checked_on'];
const EXAMPLE = 'title: …, standfirst: … and checked_on: 2026-07-01, between two lines of ---';

/** Reads the front matter of a chapter; it is undefined when anything is wrong with it. Faults stand at the key they are about. */
export function readFrontmatter(text: string): { frontmatter: Frontmatter | undefined; faults: Fault[] } {
  const block = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
  if (block === null) {
    const message = text.startsWith('---')
      ? 'the front matter is not closed; end it with a line of ---'
      : `the front matter is missing; begin the file with ${EXAMPLE}`;
    return { frontmatter: undefined, faults: [{ offset: 0, message }] };
  }
  const body = block[1] ?? '';
  const start = block[0].indexOf('\n') + 1;
  const document = parseDocument(body, { uniqueKeys: true, prettyErrors: false });
  const faults: Fault[] = document.errors.map(({ code, pos, message }) => {
    const offset = start + pos[0];
    if (code !== 'DUPLICATE_KEY')
      return { offset, message: `front matter cannot be read as YAML: ${shown(message)}` };
    const key = shown(/^[^\s:]*/.exec(body.slice(pos[0]))?.[0] ?? '');
    return { offset, message: `front matter: the key "${key}" stands twice; keep one` };
  });
  const map = document.contents;
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { frontmatter: undefined, faults };
  if (map !== null && !isMap(map)) {
    faults.push({ offset: start, message: `front matter must be keys with values: ${EXAMPLE}` });
    return { frontmatter: undefined, faults };
  }
  const values: Partial<Record<Key, string>> = {};
  for (const pair of map?.items ?? []) readPair(pair, start, values, faults);
  const present = (map?.items ?? []).map(({ key }) => (isScalar(key) ? key.value : undefined));
  for (const key of REQUIRED.filter((k) => !present.includes(k))) {
    faults.push({ offset: 0, message: `front matter: the key "${key}" is missing` });
  }
  return { frontmatter: faults.length === 0 ? (values as Frontmatter) : undefined, faults };
}

/** Reads one key and its value, and says what is wrong with them. */
function readPair(
  { key, value }: Pair,
  start: number,
  values: Partial<Record<Key, string>>,
  faults: Fault[],
): void {
  const offset = start + ((isNode(key) ? key.range?.[0] : undefined) ?? 0);
  const say = (message: string): void => void faults.push({ offset, message });
  const typed = isScalar(key) ? String(key.value) : String(key);
  const name = KEYS.find((k) => k === typed);
  if (name === undefined) {
    say(`front matter: unknown key "${shown(typed)}".${suggestion(typed, KEYS)} Keys: ${listed(KEYS)}`);
    return;
  }
  if (!isScalar(value) || typeof value.value !== 'string' || value.tag !== undefined) {
    const what = isScalar(value) && value.value !== null ? `, not ${typeof value.value}` : '';
    say(`${name}: must be text${what}; if it begins with a sign or looks like a number, put it in "…"`);
    return;
  }
  const text = value.value;
  values[name] = text;
  if (name === 'checked_on') {
    if (text.length !== 10 || !isDate(text))
      say(`checked_on: "${shown(text)}" is not a day; expected one like 2026-07-01`);
    return;
  }
  const [least, most] = LENGTHS[name];
  const length = text.trim().length;
  if (length === 0) say(`${name}: is empty`);
  else if (length < least) say(`${name}: has ${counted(length, 'character')}; ${String(least)} is the least`);
  if (length > most) say(`${name}: has ${counted(length, 'character')}; ${String(most)} is the most`);
  for (const { message } of [
    ...checkWording(text),
    ...invisibleCharacters(text.trim().replaceAll('\n', ' ')),
  ])
    say(`${name}: ${message}`);
  for (const { chinese } of chineseIn(text))
    say(`${name}: Chinese cannot be marked here ("${shown(chinese)}"); say it in English`);
  // Names of figures and states are not words.
  if (name === 'picture') return;
  const digits = /\p{N}[\p{N}.,]*/u.exec(text)?.[0];
  if (digits !== undefined)
    say(`${name}: "${digits}" cannot have a source here; say it in words, or in the text`);
}
