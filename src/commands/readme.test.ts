import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const paths = globSync('src/**/*.{ts,astro,mjs}').map((path) => path.replaceAll('\\', '/'));
const isTest = (path: string): boolean => /\.test\.ts$|^src\/tests\//.test(path);
const textOf = (chosen: readonly string[]): string =>
  chosen.map((path) => readFileSync(path, 'utf8')).join('\n');

const messages = textOf(paths.filter((path) => !isTest(path)));
const titles = textOf(paths.filter(isTest));

/** What stands in code after `_Forget 2:_` and the like in the README: what somebody is told then. */
const told: readonly string[] = readFileSync('README.md', 'utf8')
  .split('\n')
  .flatMap((line) => line.split(/(?=_[A-Z][^_`]*:_ )/))
  .filter((part) => /^_[A-Z][^_`]*:_ /.test(part))
  .flatMap((part) => [...part.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
  // A name, a path or a tag is no message.
  .filter((code) => code.includes(' ') && !/^<[^>]*>$/.test(code));

/** What is filled into a message: a name, that of a table, a count with its noun, the guess at what was meant, whatever is left out. */
const FILLED = /"[^"]*"|\b[a-z]+(?:-[a-z]+)+\b|\d+(?: \w{2,}s\b)?| Did you mean .*\?|…/g;

/** Fits the template of a message that somebody may read as this one. */
function templateOf(message: string): RegExp {
  const withoutPlace = message.replace(/^\S+:\d+:\d+ {2}/, '');
  const fixed = withoutPlace.split(FILLED).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const filled = [...withoutPlace.matchAll(FILLED)].map(([text]) =>
    text.startsWith('"') ? '"[^"\\n]*"' : text === '…' ? '[^\\n]*' : `(?:${text}|\\$\\{[^\\n]*?\\})`,
  );
  return new RegExp(fixed.map((words, i) => words + (filled[i] ?? '')).join(''));
}

describe('the README quotes what somebody is told', () => {
  it('at every turn', () => {
    expect(told.length).toBeGreaterThan(9);
  });

  it.each(told)('as it is said: %s', (message) => {
    expect(templateOf(message).test(message.startsWith('… ') ? titles : messages)).toBe(true);
  });

  it('and notices what nothing says', () => {
    const said =
      'throw new Error(`${tag}: the list "${name}" holds ${counted(n, "row")}; ${MOST} is the most`)';
    expect(templateOf('the list "x" holds 3 rows; 5 is the most').test(said)).toBe(true);
    expect(templateOf('the table "x" holds 3 rows').test(said)).toBe(false);
    expect(templateOf('the list "x" has 3 rows').test(said)).toBe(false);
  });
});
