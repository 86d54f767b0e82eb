import { describe, expect, it } from 'vitest';
import { content } from '../data/load';
import { drawNeck, leaders, ledInputs, type LedInput, type NeckBox } from './neck';

const box: NeckBox = {
  direction: 'across',
  width: 1000,
  height: 400,
  neck: { at: 0.5, from: 0.4, to: 0.6 },
  start: { from: 0, to: 1 },
  end: { from: 0, to: 1 },
};
const [first] = ledInputs(content.rows['chip-inputs']);
if (first === undefined) throw new Error('no input has a leader');
const led = (id: string, leader: string, leader_share_pct: number): LedInput => ({
  ...first,
  id,
  leader,
  leader_share_pct,
});
const drawn = (inputs: readonly LedInput[]): string[] => drawNeck(inputs, box).map(({ key }) => key);

describe('the neck', () => {
  it('draws a line for every input that is counted', () => {
    const inputs = ledInputs(content.rows['chip-inputs']);
    const counted = leaders(inputs).reduce((all, { inputs: own }) => all + own, 0);
    expect(drawn(inputs).toSorted()).toEqual(inputs.map(({ id }) => id).toSorted());
    expect(counted).toBe(inputs.length);
  });

  it.each<[string, LedInput[], string[]]>([
    [
      'bundles the lines by country in its order, the largest share of each first',
      [led('a', 'China', 60), led('b', 'Japan', 40), led('c', 'Japan', 90), led('d', 'United States', 50)],
      ['d', 'c', 'b', 'a'],
    ],
    [
      'puts countries that have no place in the order last, each in one bundle',
      [led('a', 'Taiwan', 40), led('b', 'France', 50), led('c', 'Taiwan', 60), led('d', 'China', 20)],
      ['d', 'b', 'c', 'a'],
    ],
  ])('%s', (_, inputs, order) => {
    expect(drawn(inputs)).toEqual(order);
  });
});
