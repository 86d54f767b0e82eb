import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { drawnState } from '../index';
import { acrossOf, chipOf, reaches, ruleOf } from './chips';

const { rows } = content;
const chip = (id: string) => chipOf(rows, id);
const [first, second, dense] = ['2022-10-07', '2023-10-17', '2023-10-17-dense'].map((id) => ruleOf(rows, id));
if (!first || !second || !dense) throw new Error('a rule is missing');

describe('what rules-and-chips says', () => {
  it('has the first rule reach the A100, whose link is exactly its mark, and the H100', () => {
    expect(['a100', 'h100'].map((id) => reaches(first, chip(id)))).toEqual([true, true]);
    expect(chip('a100').link_gb_s).toBe(first.link_from_gb_s);
  });

  it('has the A800 and the H800 miss it by their link alone', () => {
    for (const [model, slowed] of [
      ['a100', 'a800'],
      ['h100', 'h800'],
    ] as const) {
      expect(reaches(first, chip(slowed))).toBe(false);
      expect(chip(slowed).link_gb_s).toBe(400);
      expect(chip(slowed).tpp / chip(model).tpp).toBeCloseTo(1, 2);
      expect(chip(slowed).memory_gb_s / chip(model).memory_gb_s).toBeCloseTo(1, 2);
    }
  });

  it('has the second rule reach all four, and not the H20, which is just under its lower edge', () => {
    expect(['a100', 'h100', 'a800', 'h800', 'h20'].map((id) => reaches(second, chip(id)))).toEqual([
      ...[true, true, true, true, false],
    ]);
    expect(chip('h20').tpp).toBeLessThan(dense.tpp_from);
    expect(chip('h20').tpp / dense.tpp_from).toBeGreaterThan(0.98);
    expect(chip('h20').memory_gb_s).toBeGreaterThan(chip('h100').memory_gb_s);
  });

  it('has each of Huawei’s chips above the line, by its usual figure', () => {
    const own = rows['ai-chips'].filter(({ maker }) => maker === 'Huawei');
    expect(own.map((each) => each.tpp >= second.tpp_from)).toEqual([true, true, true]);
  });
});

describe('the drawing', () => {
  const marks = (state: string) => flatten(drawnState('rules-and-chips', state).scene('narrow').marks);
  const at = (state: string, key: string, name: string) =>
    Number(marks(state).find((mark) => mark.key === key)?.attrs[name]);

  it('sets every chip above or below the edges as the rows do', () => {
    for (const state of ['line-2', 'h20', 'home-made']) {
      for (const { id, tpp } of rows['ai-chips']) {
        const cy = at(state, id, 'cy');
        if (Number.isNaN(cy)) continue;
        expect(cy < at(state, 'field-foot', 'y1'), `${id} in ${state}`).toBe(tpp >= second.tpp_from);
        expect(cy < at(state, 'field-dense-foot', 'y1'), `${id} in ${state}`).toBe(tpp >= dense.tpp_from);
      }
    }
  });

  it('keeps the speed of a chip where it was when the measure to the right changes', () => {
    for (const id of ['a100', 'h100', 'a800', 'h800']) {
      expect(at('ducked', id, 'cy')).toBe(at('line-2', id, 'cy'));
      expect(at('ducked', id, 'cx')).not.toBe(at('line-2', id, 'cx'));
    }
  });

  it('fills no chip whose sources differ widely or that was only announced', () => {
    const look = (id: string) => String(marks('home-made').find(({ key }) => key === id)?.attrs['class']);
    expect(
      ['ascend-910b', 'ascend-950dt', 'ascend-910c'].map((id) => look(id).includes('fill-paper')),
    ).toEqual([...[true, true, false]]);
  });

  it('says at the foot of a range what the lowest report is', () => {
    const [foot] = marks('home-made').filter(({ key }) => key.endsWith('-low'));
    expect([foot?.key, foot?.text]).toEqual(['ascend-910b-low', 'lowest report: 4,096']);
  });

  it('refuses a link that no source gives', () => {
    expect(() => acrossOf(chip('h20'), 'link')).toThrow('link speed of "h20" is not known');
  });
});
