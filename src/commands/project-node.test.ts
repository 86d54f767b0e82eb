import { expect, test } from 'vitest';
import { isOlder } from './project-node.mjs';

test.each([
  ['20.20.2', '22.12.0', true],
  ['22.9.0', '22.12.0', true],
  ['22.12.0', '22.12.0', false],
  ['22.12.1', '22.12.0', false],
  ['24.0.0', '22.12.0', false],
])('is Node %s older than %s? %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older);
});
