import { expect, it } from 'vitest';
import { splitSteps } from './split-steps';

it('reads states and prose in document order', () => {
  const html =
    '\n<story-step data-state="a"><p>One.</p></story-step>\n<story-step data-state="b">\n<p>Two.</p>\n<p>Three.</p></story-step>';
  expect(splitSteps(html)).toEqual([
    { state: 'a', prose: '<p>One.</p>' },
    { state: 'b', prose: '<p>Two.</p>\n<p>Three.</p>' },
  ]);
});

it('finds nothing where there are no steps', () => {
  expect(splitSteps('<p>story-step</p>')).toEqual([]);
});
