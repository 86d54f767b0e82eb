import { expect, test } from 'vitest';
import { satisfies } from './install.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.4' },
    'node_modules/for-another-machine': { version: '1.0.0', optional: true },
  },
};
const installed = { packages: { 'node_modules/astro': { version: '7.3.4' } } };

test('what the lockfile asks for is there; builds for other machines may be missing', () => {
  expect(satisfies(installed, wanted)).toBe(true);
});

test('a missing package asks for an install', () => {
  expect(satisfies({ packages: {} }, wanted)).toBe(false);
  expect(satisfies({}, wanted)).toBe(false);
});

test('another version asks for an install, even of an optional package', () => {
  expect(satisfies({ packages: { 'node_modules/astro': { version: '7.3.3' } } }, wanted)).toBe(false);
  const oldOptional = { ...installed.packages, 'node_modules/for-another-machine': { version: '0.9.0' } };
  expect(satisfies({ packages: oldOptional }, wanted)).toBe(false);
});
