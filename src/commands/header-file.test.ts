import { expect, test } from 'vitest';
import { headersFor, parseHeaderFile } from './header-file.mjs';

const file = `
# every page
/*
  Content-Security-Policy: default-src 'self'; img-src 'self' data:
  X-Frame-Options: DENY

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
  ! X-Frame-Options

/chapters/:name/
  X-Chapter: yes
`;

function headersAt(path: string, text = file) {
  return Object.fromEntries(headersFor(parseHeaderFile(text), path));
}

test('a header holds for the paths its rule names', () => {
  expect(headersAt('/')).toEqual({
    'content-security-policy': "default-src 'self'; img-src 'self' data:",
    'x-frame-options': 'DENY',
  });
  expect(headersAt('/chapters/pledge/')).toHaveProperty('x-chapter', 'yes');
  expect(headersAt('/chapters/pledge/more/')).not.toHaveProperty('x-chapter');
});

test('a later rule can take a header away and add others', () => {
  const headers = headersAt('/_astro/page.js');
  expect(headers).not.toHaveProperty('x-frame-options');
  expect(headers).toHaveProperty('cache-control', 'public, max-age=31536000, immutable');
});

test('values of one header from several lines are joined, as on the hosts', () => {
  expect(headersAt('/a', '/*\n  X-One: 1\n/a\n  x-one: 2\n')).toEqual({ 'x-one': '1, 2' });
});

test('characters with a meaning in patterns stand for themselves in a path', () => {
  const text = '/a.b+c\n  X-One: 1\n';
  expect(headersAt('/a.b+c', text)).toEqual({ 'x-one': '1' });
  expect(headersAt('/aXbbc', text)).toEqual({});
});

test('Windows line ends do not matter', () => {
  expect(headersAt('/', '/\r\n  X-One: 1\r\n')).toEqual({ 'x-one': '1' });
});

test.each([
  ['  X-One: 1', 'line 1: a header before the first path'],
  ['/\n  no value here', 'line 2: expected "Name: value", found "no value here"'],
  ['page', 'line 1: expected a path that begins with "/", found "page"'],
])('a mistake is reported with its line: %j', (text, message) => {
  expect(() => parseHeaderFile(text)).toThrow(message);
});
