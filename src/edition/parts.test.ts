import { expect, test } from 'vitest';
import { inEdition } from './parts';

test.each([
  ['/since/', '#chapter-since'],
  ['/since/#closing-closing', '#closing-closing'],
  ['/method/', '#method'],
  ['/method/#chips', '#chips'],
  ['/glossary/#euv', '#euv'],
  ['/sources/#gwr-2023', '#source-gwr-2023'],
  ['#here', '#here'],
  ['/original/#new-system', '/original/#new-system'],
  ['/sincerely/', '/sincerely/'],
  ['https://example.org/since/', 'https://example.org/since/'],
])('%s is %s', (href, expected) => expect(inEdition(href, ['pledge', 'since'])).toBe(expected));
