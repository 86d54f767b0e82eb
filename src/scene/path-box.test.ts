import { describe, expect, it } from 'vitest';
import { disc } from './disc';
import { pathBox } from './path-box';

describe('the box of a path', () => {
  it.each<[string, string, number[]]>([
    ['lines', 'M10,20L30,5L20,40', [10, 30, 5, 40]],
    ['lines from where the last one ended', 'M10 20l5-5 5,20', [10, 20, 15, 35]],
    ['lines along the axes', 'M10,20H4V30h-2v5', [2, 10, 20, 35]],
    ['several parts, begun after a closed one', 'M10,10h5v5Zm-5,0h1', [5, 15, 10, 15]],
    ['a curve and the points that pull it', 'M0,0C10,-5,20,15,30,10', [0, 30, -5, 15]],
    ['a curve of small steps', 'M1,1c1,1 2,2 3,0', [1, 4, 1, 3]],
    ['half a circle above', 'M10,20a5,5 0 0,1 10,0', [10, 20, 15, 20]],
    ['half a circle below', 'M10,20a5,5 0 0,0 10,0', [10, 20, 20, 25]],
    ['half a circle to the right', 'M10,20a5 5 0 0 1 0 10', [10, 15, 20, 30]],
    ['half an ellipse', 'M0,20A10,4 0 0,1 20,20', [0, 20, 16, 20]],
    ['numbers in powers of ten', 'M1e1,2H-1e-1', [-0.1, 10, 2, 2]],
    ['a disc', disc(10, 20, 5), [5, 15, 15, 25]],
    ['no place that is only passed', 'M100,100M1,2h3', [1, 4, 2, 2]],
  ])('holds %s', (_, d, [left, right, top, bottom]) => {
    expect(pathBox(d)).toEqual({ left, right, top, bottom });
  });

  it.each(['', 'M3,4'])('is none where nothing is drawn: "%s"', (d) => {
    expect(pathBox(d)).toBeUndefined();
  });

  it('is not guessed', () => {
    expect(() => pathBox('M0,0S1,1 2,2')).toThrow('the box of a path with "S" is not known');
  });
});
