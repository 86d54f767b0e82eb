import { parseContent, type Content } from './content';
import { buildLedger, type Ledger } from './ledger';
import { refuse } from './problem';

// Vite hands over the files as text and watches them, so that an edited cell reloads the page.
const files = import.meta.glob<string>(['/content/data/*.csv', '/content/sources.csv', '/content/*.yaml'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const { content: loaded, problems } = parseContent(
  Object.fromEntries(Object.entries(files).map(([path, body]) => [path.slice(1), body])),
);
refuse(problems);

/** The checked content of the site. Importing this throws a `ContentError` that lists every problem. */
export const content: Content = loaded;

/** The ledger of all claims. */
export const ledger: Ledger = buildLedger(loaded);
