import { expect, test } from 'vitest';
import { securityText } from './security-text';

const site = new URL('https://example.org');
const checked = '2026-06-30';

test('names the contact that the build was given, and a year after the last check of the content', () => {
  expect(securityText({ contact: 'mailto:editor@example.org', checked, site })).toBe(
    'Contact: mailto:editor@example.org\n' +
      'Expires: 2027-06-30T00:00:00.000Z\n' +
      'Preferred-Languages: en\n' +
      'Canonical: https://example.org/.well-known/security.txt\n',
  );
});

test('invents no contact: without one it leads to the site itself', () => {
  expect(securityText({ contact: undefined, checked, site })).toContain(
    'Contact: https://example.org/method/#corrections\n',
  );
});

test.each(['editor@example.org', 'http://example.org/', 'mailto:a@b.org\nExpires: 2099-01-01T00:00:00Z'])(
  'refuses the contact %j',
  (contact) => {
    expect(() => securityText({ contact, checked, site })).toThrow('is no address');
  },
);
