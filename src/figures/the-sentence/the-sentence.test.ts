import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type Mark, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { sharedCharacter } from './page';
import theSentence from './the-sentence';
import { breakLines, ems, type Unit } from './typesetting';

const units = content.rows['pledge-sentence'].toSorted((a, b) => a.position - b.position);
const pledge = units.filter((unit) => unit.sentence === 'pledge');
const concession = units.filter((unit) => unit.sentence === 'concession');
const views = Object.entries(theSentence.states);
const widths: WidthClass[] = ['narrow', 'wide'];

const written = (run: readonly Unit[]): string =>
  run.map((unit) => `${unit.zh}${unit.punctuation ?? ''}`).join('');
const quote = (id: string): string | undefined =>
  content.rows['pledge-quotes'].find((row) => row.id === id)?.quote;
const unit = (id: string): Unit => units.find((u) => u.id === id) as Unit;
const marksOf = (state: string, width: WidthClass): Mark[] =>
  flatten(drawnState('the-sentence', state).scene(width).marks);
const n = (mark: Mark | undefined, name: string): number => Number(mark?.attrs[name]);

describe('what the figure says', () => {
  it('sets both sentences as they were quoted, character by character', () => {
    expect(written(pledge)).toBe(quote('policy-focus-zh'));
    expect(written(concession)).toBe(quote('still-not-strong-zh'));
  });

  it('lights the four terms of the pledge in its order, self-reliance first, then the concession', () => {
    const lit = views.map(([, view]) => view.lit);
    const terms = pledge.map((u) => u.id).filter((id) => lit.includes(id));
    expect(lit).toEqual([...terms, 'not-strong']);
    expect(terms).toHaveLength(4);
    expect(terms[0]).toBe('self-reliance');
    // None whose word is counted in the reports stays dark.
    for (const { id, term } of pledge) if (term !== undefined) expect(terms).toContain(id);
  });

  it('reads every lit term within its clause, from one punctuation mark to the next', () => {
    for (const [, view] of views) {
      const places = view.clause.map((id) => unit(id).position).toSorted((a, b) => a - b);
      const first = places[0] ?? 0;
      expect(places).toEqual(places.map((_, i) => first + i));
      const inside = places.map((place) => units[place - 1]?.punctuation !== undefined);
      expect(inside).toEqual(places.map((_, i) => i === places.length - 1));
      expect(units[first - 2]?.punctuation ?? '。').toMatch(/[，。]/u);
      expect(view.clause.at(-1)).toBe(view.lit);
    }
  });

  it('says of characters only what is so', () => {
    expect(Array.from(unit('self-reliance').zh).filter((c) => c === '自')).toHaveLength(2);
    expect(unit('firms').zh.endsWith('主体地位')).toBe(true);
    const shared = Array.from(unit('not-strong').zh).filter((c) => written(pledge).includes(c));
    expect(shared).toEqual(['强']);
    expect(sharedCharacter(unit('not-strong'), unit('self-reliance'))).toEqual([2, 3]);
    for (const [, view] of views) {
      const note = marksOf(view.lit, 'wide').find((mark) => mark.key === `note-${view.lit}`);
      expect(note?.text).toMatch(new RegExp(`^${String(ems(unit(view.lit)))} characters`));
    }
  });
});

describe('how it is set', () => {
  it('begins no line with punctuation and gives every clause lines of its own in the large passage', () => {
    const lines = breakLines(pledge, 12, true);
    expect(lines.map((line) => line.map((u) => u.id))).toEqual([
      ['focus', 'self-reliance'],
      ['improve', 'whole-nation'],
      ['government', 'key-core'],
      ['organising'],
      ['bring-out', 'firms'],
    ]);
    expect(breakLines(pledge, 21, false).map((line) => line.length)).toEqual([4, 3, 2]);
  });

  it.each(widths)(
    'keeps the characters of a line on one grid and one baseline, punctuation with its unit (%s)',
    (width) => {
      for (const [state] of views) {
        const han = marksOf(state, width).filter((mark) => mark.lang === 'zh-Hans');
        for (const mark of han.filter((m) => m.key.endsWith('-punctuation'))) {
          const before = han.find((m) => m.key === mark.key.replace('-punctuation', ''));
          expect(n(mark, 'y')).toBe(n(before, 'y'));
          expect(n(mark, 'x')).toBeCloseTo(
            n(before, 'x') + Array.from(before?.text ?? '').length * n(before, 'font-size'),
            0,
          );
        }
        const margin = Math.min(...han.map((m) => n(m, 'x')));
        for (const mark of han)
          expect(((n(mark, 'x') - margin) / n(mark, 'font-size') + 0.01) % 1).toBeLessThan(0.03);
        expect(han.filter((m) => /is-focus|serif|600|700/.test(String(m.attrs['class'])))).toEqual([]);
      }
    },
  );

  it.each(widths)('colours the lit unit alone as China’s and puts the light behind it (%s)', (width) => {
    for (const [state, view] of views) {
      const marks = marksOf(state, width);
      const red = marks.filter((m) => String(m.attrs['class']).includes('china')).map((m) => m.key);
      expect(red.toSorted()).toEqual([view.lit, `pinyin-${view.lit}`].toSorted());
      const lit = marks.find((m) => m.key === view.lit);
      const light = marks.find((m) => m.key === 'light');
      const right = n(lit, 'x') + ems(unit(view.lit)) * n(lit, 'font-size');
      expect(n(light, 'x')).toBeGreaterThanOrEqual(n(lit, 'x') - 0.1);
      expect(n(light, 'x') + n(light, 'width')).toBeCloseTo(right, 0);
    }
  });

  it.each(widths)('sets the concession to the measure of the pledge that recedes above it (%s)', (width) => {
    const marks = marksOf('not-strong', width);
    const find = (key: string): Mark | undefined => marks.find((m) => m.key === key);
    expect(n(find('capacity'), 'font-size') * 6).toBeCloseTo(n(find('focus'), 'font-size') * 21, 5);
    expect(n(find('focus'), 'font-size')).toBeLessThan(
      n(
        marksOf('firms', width).find((m) => m.key === 'focus'),
        'font-size',
      ),
    );
    expect(n(find('firms'), 'y')).toBeLessThan(n(find('capacity'), 'y') - n(find('capacity'), 'font-size'));
  });

  it('stays within its budget of elements on a phone', () => {
    const counts = views.map(([state]) => marksOf(state, 'narrow').length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(46);
  });
});
