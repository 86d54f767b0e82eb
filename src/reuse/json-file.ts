import type { DrawnState } from '../figures';
import { remarksOf, remarkWords } from '../figures/figure';
import { absolute } from '../address/address';
import { citationText } from './citation';
import { LICENCE } from '../data/licence';
import { embedPath, filePath, statePath } from './names';
import type { StateData } from './state-data';

/** The path of the schema that the files follow; a change that breaks readers gets a new number. */
const SCHEMA_PATH = '/schemas/figure-state-1.json';

/** The rows of a state as JSON: words, table, numbers with units, dates, confidence, sources, licence. */
export function jsonFile(drawn: DrawnState, data: StateData, site: URL): string {
  const { figure, state, words, description, table } = drawn;
  const name = { figure: figure.id, state };
  const note = remarkWords(remarksOf(figure, words));
  const at = (path: string): string => absolute(path, site);
  const file = {
    $schema: at(SCHEMA_PATH),
    figure: { id: figure.id, name: figure.name },
    state,
    title: words.takeaway,
    subtitle: words.subtitle,
    ...(note === '' ? {} : { note }),
    alt: description.short,
    description: description.full,
    url: at(statePath(name)),
    embed: at(embedPath(name)),
    picture: at(filePath(name, 'png')),
    licence: { name: LICENCE.name, url: LICENCE.url },
    credits: [{ text: 'Choke Points', url: at('/') }, ...data.credits],
    citation: citationText(drawn, data, site),
    checked_on: data.checkedOn,
    caption: table.caption,
    columns: table.columns.map(({ label, numeric, lang }) => ({
      label,
      numeric: numeric === true,
      ...(lang ? { lang } : {}),
    })),
    rows: data.rows.map((row) => ({
      claim: row.claim,
      cells: row.cells,
      quantities: row.quantities,
      date: row.date,
      as_of: row.asOf,
      confidence: row.confidence,
      sources: row.sources.map(({ id }) => id),
    })),
    sources: data.sources.map(({ id, title, publisher, date, url, cite_as, kind, language, checked_on }) => ({
      id,
      title,
      publisher,
      date,
      ...(url === undefined ? { cite_as } : { url }),
      kind,
      language,
      checked_on,
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
