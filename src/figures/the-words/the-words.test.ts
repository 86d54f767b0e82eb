import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type Mark, type WidthClass } from '../../scene/mark';
import { textBox, type Face } from '../../scene/text';
import { draw } from '../figure';
import figure from './the-words';
import { columnOf, frameOf } from './frame';
import { noteOf } from './notes';
import { pointsOf } from './rates';
import { placeRows } from './row-layout';
import { countIn, peakOf, spanOf, termOf, usesOf } from './terms';

const rows = content.rows;
const term = (id: string) => termOf(rows, id);
const yearsOf = (id: string) => usesOf(term(id)).map((count) => count.year);
const scene = (state: string, width: WidthClass = 'narrow') => draw(figure, rows, state, width);
const marks = (state: string, width: WidthClass = 'narrow') => flatten(scene(state, width).marks);
const states = Object.keys(figure.states);
const dots = Object.values(figure.states).filter((view) => view.kind === 'dots');
const widths: WidthClass[] = ['narrow', 'wide'];
const HOLLOW = [1980, 1991, 2007];

describe('what the figure says', () => {
  it('counts 49 reports, one a year', () => {
    const years = rows['work-reports'].map((report) => report.year);
    expect(years).toEqual(Array.from({ length: 49 }, (_, i) => 1978 + i));
  });

  it('finds the new whole-nation system in no report before 2023 and in each since', () => {
    expect(yearsOf('xinxing-juguo-tizhi')).toEqual([2023, 2024, 2025, 2026]);
    expect(noteOf(term('xinxing-juguo-tizhi'), { kind: 'unused-before-first' })).toMatchObject({
      text: '0 uses in 45 reports',
      from: 1978,
      to: 2022,
    });
    expect(noteOf(term('xinxing-juguo-tizhi'), { kind: 'in-all-since-first' }).text).toBe('in all 4 since');
  });

  it('finds the old self-reliance until 2006 and the new one in 1996, then from 2021', () => {
    expect(spanOf(term('zili-gengsheng'))).toEqual([1978, 2006]);
    expect(yearsOf('zili-ziqiang')).toEqual([1996, 2021, 2023, 2024, 2025, 2026]);
    expect(noteOf(term('zili-ziqiang'), { kind: 'uses-since', year: 2021 }).text).toBe('8 uses since 2021');
    expect(countIn(term('zizhu-chuangxin'), 2006).uses).toBe(11);
  });

  it('finds science at its highest in 2026, reform at its lowest since 1982, and the two converging after 2019', () => {
    const [science, reform] = [term('keji'), term('gaige')];
    expect(Math.max(...science.counts.map((count) => count.rate))).toBe(countIn(science, 2026).rate);
    expect(peakOf(science).year).toBe(2026);
    expect(peakOf(reform)).toMatchObject({ year: 1985, rate: 77.61 });
    const since1983 = reform.counts.filter((count) => count.year >= 1983 && !count.hollow);
    expect(Math.min(...since1983.map((count) => count.rate))).toBe(countIn(reform, 2024).rate);
    const gap = (year: number) => countIn(reform, year).rate - countIn(science, year).rate;
    expect(gap(2019)).toBeGreaterThan(50);
    expect(gap(2026)).toBeLessThan(2);
    for (const { year } of science.counts.filter((count) => count.year > 1980)) {
      expect(countIn(reform, year).rate, `in ${String(year)}`).toBeGreaterThan(countIn(science, year).rate);
    }
  });

  it('finds neither the chokehold nor semiconductors, chips in two reports, integrated circuits in twelve', () => {
    for (const id of ['ka-bozi', 'bandaoti']) expect(usesOf(term(id))).toEqual([]);
    expect(term('ka-bozi').counts).toHaveLength(49);
    expect(term('bandaoti').counts).toHaveLength(49);
    expect(yearsOf('xinpian')).toEqual([2006, 2026]);
    expect(yearsOf('jicheng-dianlu')).toHaveLength(12);
    expect(yearsOf('jicheng-dianlu')[0]).toBe(1978);
  });

  it('agrees with the totals of the table of terms', () => {
    for (const row of rows['counted-terms']) {
      const [first, last] = spanOf(term(row.id)) ?? [];
      const uses = usesOf(term(row.id));
      expect([uses.reduce((sum, count) => sum + count.uses, 0), uses.length, first, last]).toEqual([
        row.total,
        row.reports_with_term,
        row.first_year,
        row.last_year,
      ]);
    }
  });

  it('refuses a remark that the rows do not bear', () => {
    expect(() => noteOf(term('xinpian'), { kind: 'unused' })).toThrow('is used');
    expect(() => noteOf(term('zili-ziqiang'), { kind: 'in-all-since-first' })).toThrow(
      'not every report since 1996',
    );
  });
});

describe('hollow texts', () => {
  it('are those of 1980, 1991 and 2007, and never give an extreme', () => {
    expect(
      term('keji')
        .counts.filter((count) => count.hollow)
        .map((count) => count.year),
    ).toEqual(HOLLOW);
    for (const row of rows['counted-terms']) expect(HOLLOW).not.toContain(peakOf(term(row.id)).year);
    // The incomplete report of 2007 has a higher rate of "indigenous innovation" than the peak: the test can fail.
    expect(countIn(term('zizhu-chuangxin'), 2007).rate).toBeGreaterThan(peakOf(term('zizhu-chuangxin')).rate);
  });

  it.each(states)('are drawn hollow in %s, and nothing else is', (state) => {
    for (const mark of marks(state).filter((m) => m.claim?.startsWith('term-counts/'))) {
      const year = Number(mark.claim?.split('/')[1]?.slice(0, 4));
      expect(String(mark.attrs['class']).startsWith('hollow'), mark.key).toBe(HOLLOW.includes(year));
    }
  });

  it('break the lines: four runs each', () => {
    const lines = marks('science-up-reform-down').filter((mark) => mark.key.startsWith('rate-line-'));
    expect(lines.map((mark) => String(mark.attrs['d']).split('M').length - 1)).toEqual([4, 4]);
  });

  it('have a point on both lines, as has the peak', () => {
    const view = figure.states['science-up-reform-down'];
    if (view.kind !== 'rates') throw new Error('not a state of lines');
    expect(pointsOf(term('gaige'), view).map((count) => count.year)).toEqual([
      1978, 1980, 1985, 1991, 2007, 2019, 2023, 2026,
    ]);
  });

  it('leave no tick where they do not use a term', () => {
    const silence = marks('never-said').find((mark) => mark.key === 'silence-ka-bozi');
    expect(String(silence?.attrs['d']).split('M').length - 1).toBe(49 - HOLLOW.length);
  });
});

describe('the drawing', () => {
  it('draws one disc a use', () => {
    for (const state of ['never-before', 'self-reliance', 'never-said']) {
      for (const mark of marks(state).filter(
        (m) => m.tag === 'path' && m.claim?.startsWith('term-counts/'),
      )) {
        const row = rows['term-counts'].find((count) => count.id === mark.key);
        expect(String(mark.attrs['d']).split('M').length - 1, mark.key).toBe(row?.uses);
      }
    }
  });

  it.each(widths)('keeps the dots of neighbouring years and rows apart (%s)', (width) => {
    const [w, h] = figure.size(width);
    const size = { class: width, width: w, height: h };
    const frame = frameOf(rows, size);
    for (const view of dots) {
      const placed = placeRows(rows, view, frame, size);
      placed.forEach((row, i) => {
        const above = placed[i - 1];
        expect(row.y - row.above).toBeGreaterThan(above ? above.y + above.below : frame.top - 1);
      });
      expect(Math.max(...placed.map((row) => row.y + row.below))).toBeLessThan(frame.bottom);
    }
  });

  it.each(
    widths.flatMap((width) =>
      ['never-before', 'self-reliance', 'never-said'].map((state) => [state, width] as const),
    ),
  )('sets no word of %s on a dot (%s)', (state, width) => {
    const [w, h] = figure.size(width);
    const frame = frameOf(rows, { class: width, width: w, height: h });
    const pitch = width === 'wide' ? 12 : 5.6;
    for (const row of scene(state, width).marks.filter((mark) => mark.tag === 'g')) {
      const stacks = (row.children ?? []).flatMap((mark) =>
        rows['term-counts'].filter((count) => count.id === mark.key),
      );
      for (const text of (row.children ?? []).filter((mark) => mark.tag === 'text')) {
        const box = boxOf(text);
        for (const count of stacks) {
          const x = columnOf(frame, count.year);
          const beside = x + pitch / 2 <= box.left || x - pitch / 2 >= box.right;
          const clear = -(count.uses - 0.5) * pitch >= box.bottom || pitch / 2 <= box.top;
          expect(beside || clear, `"${text.text ?? ''}" and ${count.id}`).toBe(true);
        }
      }
    }
  });

  it('moves rows as groups and keeps each column at its x', () => {
    const path = (state: string, key: string) => marks(state).find((mark) => mark.key === key)?.attrs['d'];
    expect(path('never-before', '2023-zili-ziqiang')).toBeDefined();
    expect(path('self-reliance', '2023-zili-ziqiang')).toBe(path('never-before', '2023-zili-ziqiang'));
    expect(path('never-said', 'silence-guanjian-hexin-jishu')).toBe(
      path('never-before', 'silence-guanjian-hexin-jishu'),
    );
  });

  it('stays within 420 marks over its four states', () => {
    expect(states.reduce((total, state) => total + marks(state).length, 0)).toBeLessThanOrEqual(420);
  });
});

function boxOf(mark: Mark) {
  const { x, y, class: names = '' } = mark.attrs;
  const face = String(names).split(' ')[0] as Face;
  return textBox(mark.text ?? '', {
    x: Number(x),
    y: Number(y),
    face,
    size: Number(mark.attrs['font-size']),
    anchor: 'start',
  });
}
